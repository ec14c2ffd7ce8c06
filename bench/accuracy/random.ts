/** Random numbers that are the same for the same seed, on every machine (xoshiro128**, seeded by FNV-1a and splitmix). */
export class Random {
  private readonly state = new Uint32Array(4);

  constructor(seed: string) {
    let hash = 0x811c9dc5;
    for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    this.state.forEach((_, index) => {
      hash = (hash + 0x9e3779b9) | 0;
      let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
      this.state[index] = mixed ^ (mixed >>> 16);
    });
  }

  /** From 0 up to, but without, 1. */
  next(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.state;
    const turned = Math.imul(b, 5);
    const result = Math.imul((turned << 7) | (turned >>> 25), 9) >>> 0;
    const e = d ^ b;
    const f = c ^ a;
    this.state.set([a ^ e, b ^ f, f ^ (b << 9), (e << 11) | (e >>> 21)]);
    return result / 0x1_0000_0000;
  }

  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws RangeError where there is nothing to choose from */
  pick<T>(items: readonly T[]): T {
    const item = items.slice(this.between(0, items.length - 1))[0];
    if (item === undefined) throw new RangeError("nothing to choose from");
    return item;
  }

  /** One of the pairs' first members, as often as its weight says. */
  weighted<T>(pairs: readonly (readonly [item: T, weight: number])[]): T {
    let left = this.next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of pairs) {
      if (left < weight) return item;
      left -= weight;
    }
    return this.pick(pairs)[0];
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => [this.next(), item] as const)
      .sort(([one], [other]) => one - other)
      .map(([, item]) => item);
  }
}
