import fc from "fast-check";
import { workbookOf } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, type CostingRow } from "../../fixtures/department";
import { checkArithmetic } from "../arithmeticRules";

/** Whether a costing of these amounts and this total is called wrong. */
function isBroken(amounts: readonly (number | string)[], total: number | string, basis = "据实结算"): boolean {
  const rows = amounts.map((amount, index): CostingRow => ({ item: `明细${index}`, amount, basis }));
  const form = cleanDirection({ amount: total, fundAmount: total, total, indicators: [], groups: { 党建: rows } });
  return checkArithmetic(workbookOf({ 附表3: directionSheet(form) })).identities.violated > 0;
}

test.each<[string, (number | string)[], number | string, boolean]>([
  ["all whole is exact", [10, 12, 8], 31, true],
  ["all whole and right", [10, 12, 8], 30, false],
  ["a 3 beside 2.04 is 3.00", [3, 2.04, 0.96], 6, false],
  ["and 6.1 is not 6.00", [3, 2.04, 0.96], 6.1, true],
  ["thirds that were rounded one by one", [3.33, 3.33, 3.33], 10, false],
  ["a last decimal further off than rounding goes", [3.33, 3.33], 6.69, true],
  ["decimals shown but zero", ["3.00", "2.00"], "5.01", false],
  ["a cent between many parts", Array.from({ length: 20 }, () => 1.11), 22.25, false],
  ["ten cents between many parts", Array.from({ length: 20 }, () => 1.11), 22.35, true],
  ["doubles that do not add up in binary", [234.59, 69], 303.59, false],
  ["doubles pasted from a formula", [0.1 + 0.2, 0.7], 1, false],
])("%s", (_, amounts, total, broken) => {
  expect(isBroken(amounts, total)).toBe(broken);
});

test("a price that was rounded for print closes within what rounding allows", () => {
  expect(isBroken([5], 5, "3人*1.67万元/人=5万元")).toBe(false);
  expect(isBroken([5], 5, "3人*1.7万元/人=5万元")).toBe(false);
  expect(isBroken([6], 6, "3人*1.6万元/人=6万元")).toBe(true);
  expect(isBroken([5], 5, "3人*2万元/人=5万元")).toBe(true);
});

test("a number that is finer than all others is as fine as it is printed", () => {
  const rows = [12.34, 20.1, 14.04].map((amount): CostingRow => ({ item: "明细", amount, basis: "据实结算" }));
  const broken = (fundAmount: number): boolean => {
    const form = cleanDirection({ amount: 46.48, fundAmount, total: 46.48, indicators: [], groups: { 党建: rows } });
    return checkArithmetic(workbookOf({ 附表3: directionSheet(form) })).identities.violated > 0;
  };
  expect(broken(46.488)).toBe(true);
  expect(broken(46.48)).toBe(false);
  expect(broken(46.484)).toBe(false);
});

test("parts that were rounded independently are silent", () => {
  // Halves that all go the same way reach the very edge of the intervals, which counts as broken.
  const part = fc.integer({ min: 1, max: 10_000_000 }).filter((thousandths) => thousandths % 10 !== 5);
  const parts = fc.array(part, { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(parts, (thousandths) => {
      const print = (value: number): string => (value / 1000).toFixed(2);
      const total = thousandths.reduce((sum, part) => sum + part, 0);
      expect(isBroken(thousandths.map(print), print(total))).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test("whole parts are silent only when they add up", () => {
  const parts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 10 });
  fc.assert(
    fc.property(parts, fc.integer({ min: -5, max: 5 }), (amounts, off) => {
      const total = amounts.reduce((sum, amount) => sum + amount, 0) + off;
      expect(isBroken(amounts, total)).toBe(off !== 0);
    }),
    { numRuns: 40 },
  );
});
