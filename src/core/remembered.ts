import { Memory } from "./memory";

interface Known<Value> {
  readonly value: Value;
}

/** The same function, but what it makes of an object is computed once in a piece of work and forgotten with it. */
export function remembered<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  return keptIn(Memory.table<Key, Known<Value>>(), compute);
}

/** The same function, but what it makes of a thing in an object is computed once in a piece of work. */
export function rememberedIn<Key extends object, Part, Value>(
  compute: (key: Key, part: Part) => Value,
): (key: Key, part: Part) => Value {
  return inParts(remembered, compute);
}

/** The same function of what lives as long as the program, such as a form's description: computed once for good. */
export function rememberedForGood<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Known<Value>>();
  return keptIn(() => known, compute);
}

/** The same function of a thing in what lives as long as the program. */
export function rememberedForGoodIn<Key extends object, Part, Value>(
  compute: (key: Key, part: Part) => Value,
): (key: Key, part: Part) => Value {
  return inParts(rememberedForGood, compute);
}

function keptIn<Key extends object, Value>(
  tableNow: () => WeakMap<Key, Known<Value>>,
  compute: (key: Key) => Value,
): (key: Key) => Value {
  return (key) => {
    const table = tableNow();
    const found = table.get(key);
    if (found !== undefined) return found.value;
    const value = compute(key);
    table.set(key, { value });
    return value;
  };
}

type Parts<Part, Value> = Map<Part, Known<Value>>;

function inParts<Key extends object, Part, Value>(
  keep: (compute: (key: Key) => Parts<Part, Value>) => (key: Key) => Parts<Part, Value>,
  compute: (key: Key, part: Part) => Value,
): (key: Key, part: Part) => Value {
  const partsOf = keep(() => new Map());
  return (key, part) => {
    const parts = partsOf(key);
    const found = parts.get(part);
    if (found !== undefined) return found.value;
    const value = compute(key, part);
    parts.set(part, { value });
    return value;
  };
}
