/** In a group of so many, one number that is finer than all others is a slip and makes none of them finer. */
const MANY = 4;

/** With how many decimals a group of amounts is printed. @param byDecimals how many of them have none, one, two */
export function finestOf(byDecimals: readonly number[]): number {
  const all = byDecimals.reduce((sum, count) => sum + count, 0);
  const needed = all < MANY ? 1 : 2;
  let finer = 0;
  for (let decimals = byDecimals.length - 1; decimals > 0; decimals--) {
    finer += byDecimals[decimals] ?? 0;
    if (finer >= needed) return decimals;
  }
  return 0;
}

/** How many numbers have none, one, two decimals, for {@link finestOf}. */
export function countedByDecimals(decimals: readonly number[]): readonly number[] {
  return Array.from(
    { length: Math.max(0, ...decimals) + 1 },
    (_, many) => decimals.filter((one) => one === many).length,
  );
}
