/** Other methods and the product's own parts, on the same cases. */
import { runAblations } from "./ablations";
import type { Case } from "./case";
import { makeCase } from "./cases";
import type { MethodRow } from "./tables";
import { bothInARow } from "./yardsticks/bothInARow";
import { runYardsticks } from "./yardsticks/evaluate";
import { loadFewestChanges } from "./yardsticks/fewestChanges";
import { typingCorrection } from "./yardsticks/typingCorrection";

/** What people call the methods. */
const NAMES: Readonly<Record<string, string>> = {
  "fewest changes, ties as found": "改动最少（Fellegi–Holt，HiGHS） fewest changes",
  "fewest changes, ties best fit": "改动最少，并列时取最吻合的 fewest changes, best fit first",
};

/** So many cases with one everyday error, and half as many with two. */
function* casesFrom(first: number, count: number): Iterable<Case> {
  for (let index = 0; index < count; index++) yield makeCase("natural", first + index);
  for (let index = 0; index < count / 2; index++) yield makeCase("two", first + index);
}

/** Runs every method over the same cases; they hold one workbook at a time. */
export async function runMethods(first: number, count: number): Promise<readonly MethodRow[]> {
  const plain = await loadFewestChanges("as found");
  const best = await loadFewestChanges("best fit");
  const yardsticks = [typingCorrection, plain, best, bothInARow(best)];
  const single = await runYardsticks(onlySingle(first, count), yardsticks);
  const several = await runYardsticks(onlySeveral(first, count), yardsticks);
  const others = single.map((row, index) => ({
    ...row,
    name: NAMES[row.name] ?? row.name,
    bothMended: several[index]?.bothMended,
  }));
  return [...others, ...runAblations(casesFrom(first, count))];
}

function* onlySingle(first: number, count: number): Iterable<Case> {
  for (const one of casesFrom(first, count)) if (one.injections.length === 1) yield one;
}

function* onlySeveral(first: number, count: number): Iterable<Case> {
  for (const one of casesFrom(first, count)) if (one.injections.length > 1) yield one;
}
