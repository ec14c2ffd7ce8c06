import { Memory } from "./memory";

/** The same function, but what it makes of an object is computed once in a piece of work and forgotten with it. */
export function remembered<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = Memory.table<Key, { readonly value: Value }>();
  return (key) => {
    const table = known();
    const found = table.get(key);
    if (found !== undefined) return found.value;
    const value = compute(key);
    table.set(key, { value });
    return value;
  };
}

/** The same function, but what it makes of a thing in an object is computed once in a piece of work. */
export function rememberedIn<Key extends object, Part, Value>(
  compute: (key: Key, part: Part) => Value,
): (key: Key, part: Part) => Value {
  return inParts(remembered, compute);
}

/** The same function of what lives as long as the program, such as a form's description: computed once for good. */
export function rememberedForGood<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/** The same function of a thing in what lives as long as the program. */
export function rememberedForGoodIn<Key extends object, Part, Value>(
  compute: (key: Key, part: Part) => Value,
): (key: Key, part: Part) => Value {
  return inParts(rememberedForGood, compute);
}

type Parts<Part, Value> = Map<Part, { readonly value: Value }>;

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
