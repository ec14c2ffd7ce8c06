/** The same function, but what it makes of an object is computed once and forgotten with the object. */
export function remembered<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/** The same function, but what it makes of a thing in an object is computed once and forgotten with the object. */
export function rememberedIn<Key extends object, Part, Value>(
  compute: (key: Key, part: Part) => Value,
): (key: Key, part: Part) => Value {
  const partsOf = remembered<Key, Map<Part, { readonly value: Value }>>(() => new Map());
  return (key, part) => {
    const parts = partsOf(key);
    const found = parts.get(part);
    if (found !== undefined) return found.value;
    const value = compute(key, part);
    parts.set(part, { value });
    return value;
  };
}
