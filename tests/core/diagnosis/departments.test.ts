import fc from "fast-check";
import type { CellRef } from "../../../src/core/cell";
import { cellOf, type Workbook } from "../../../src/core/workbook";
import { workbookOf } from "../../../src/host/memory/grid";
import { createMemoryHost } from "../../../src/host/memory/host";
import { departmentOf, plans } from "../../fixtures/generated";
import { checkArithmetic } from "../arithmeticRules";

const totals = fc.constantFrom("typed" as const, "formulas" as const);

test("a department whose numbers agree has no finding, whatever its unit, with totals typed or computed", () => {
  fc.assert(
    fc.property(plans, totals, (plan, kind) => {
      const report = checkArithmetic(workbookOf(departmentOf(plan, kind).sheets));
      expect(report.findings).toEqual([]);
      expect(report.unchecked).toEqual([]);
      expect(report.identities.violated).toBe(0);
      // 附表1 two, 附表2 one and one for each fund, 附表3 at least a total, a text and an amount.
      expect(report.identities.checked).toBeGreaterThan(3 + plan.funds.length * 4);
    }),
    { numRuns: 60 },
  );
});

/** One digit of an amount replaced; decimals are left alone, for a last decimal may be off by rounding. */
function withDigit(value: number, place: number, digit: number): number {
  const [whole = "", fraction] = String(value).split(".");
  const at = place % whole.length;
  const shifted = (Number(whole[at]) + 1 + (digit % 9)) % 10;
  const changed = whole.slice(0, at) + String(shifted) + whole.slice(at + 1);
  return Number(fraction === undefined ? changed : `${changed}.${fraction}`);
}

function withValue(workbook: Workbook, at: CellRef, value: number): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const row = sheet.rows.get(at.row);
    if (sheet.name !== at.sheet || row === undefined) return sheet;
    return { ...sheet, rows: new Map(sheet.rows).set(at.row, new Map(row).set(at.column, { value })) };
  });
  return { revision: "changed", sheets };
}

test("one wrong digit in any amount is found, and the first repair leaves no error", async () => {
  const suspected = { right: 0, all: 0 };
  await fc.assert(
    fc.asyncProperty(plans, totals, fc.nat(), fc.nat(9), fc.nat(8), async (plan, kind, which, place, digit) => {
      const { sheets, amounts } = departmentOf(plan, kind);
      const at = amounts[which % amounts.length];
      const workbook = workbookOf(sheets);
      const value = at && cellOf(workbook, at)?.value;
      if (at === undefined || typeof value !== "number") throw new Error("no amount");
      const host = createMemoryHost(withValue(workbook, at, withDigit(value, place, digit)));
      const { findings } = checkArithmetic(host.workbook());
      expect(findings.some(({ severity }) => severity === "error")).toBe(true);
      suspected.all += 1;
      if (JSON.stringify(findings[0]?.suspect.at) === JSON.stringify(at)) suspected.right += 1;
      const changes = findings[0]?.fixes[0]?.changes;
      expect(changes && (await host.apply(changes)).ok).toBe(true);
      expect(checkArithmetic(host.workbook()).findings.filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    { numRuns: 150, endOnFailure: true },
  );
  // A form without a single copy to compare with leaves a choice; anything below this is a fault of the diagnosis.
  expect(suspected.right / suspected.all).toBeGreaterThan(0.9);
});
