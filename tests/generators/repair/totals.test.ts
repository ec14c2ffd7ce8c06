import fc from "fast-check";
import { readSubmission } from "../../../src/app/check";
import { rowsBetween, textOf, type Sheet, type Workbook } from "../../../src/core/workbook";
import { specialFundSummary } from "../../../src/forms/special-fund-summary";
import { draftForm } from "../../../src/generators/draftForm";
import { planRepairs } from "../../../src/generators/repair/plan";
import { edited, withValues } from "../damage";
import { departments } from "../departmentContent";
import { writtenAndRead } from "../reading";
import { completed } from "./reading";

const department = fc.sample(departments, { seed: 7, numRuns: 20 }).find(({ directions }) => directions.length > 2);
if (department === undefined) throw new Error("no department");
const { summary, unit } = department;
const above = writtenAndRead(draftForm(specialFundSummary, summary, { sheetName: "附表2", unit }).draft);

function summarySheet({ sheets }: Workbook): Sheet {
  const sheet = sheets.find(({ name }) => name === "附表2");
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

function totalRowsOf(workbook: Workbook): readonly number[] {
  return [...summarySheet(workbook).rows].flatMap(([row, cells]) =>
    [...cells.values()].some((cell) => textOf(cell).replace(/\s/g, "") === "合计") ? [row] : [],
  );
}

function withoutTotal(workbook: Workbook): Workbook {
  const [row = -1] = totalRowsOf(workbook);
  const sheet = summarySheet(workbook);
  return edited(workbook, [
    { kind: "delete-rows", sheet: sheet.name, row, count: 1, expect: rowsBetween(sheet, row, 1) },
  ]);
}

/** The same table with its total below the rows that it adds up. */
function turned(): Workbook {
  const [total = -1] = totalRowsOf(above);
  const sheet = summarySheet(above);
  const amounts = readSubmission(above).forms.flatMap(({ tables }) => tables["funds"] ?? []);
  const row = Math.max(...amounts.map(({ cells }) => cells["amount"]?.at.row ?? -1)) + 1;
  const inserted = edited(above, [{ kind: "insert-rows", sheet: sheet.name, row, count: 1 }]);
  const values = [...(sheet.rows.get(total) ?? [])].map(([column, { value }]) => ({
    at: { sheet: sheet.name, row, column },
    value,
  }));
  return withoutTotal(withValues(inserted, values));
}

function planned(workbook: Workbook): readonly string[] {
  const { steps } = planRepairs(workbook, readSubmission);
  return steps.flatMap(({ message }) => message.map(({ key }) => key));
}

test("a total above the rows that it adds up, or below them, is the only one", () => {
  expect(planned(above)).toEqual([]);
  expect(planned(turned())).toEqual([]);
});

test("a total that is nowhere is put back", () => {
  expect(planned(withoutTotal(above))).toContain("repair/line");
  expect(planned(withoutTotal(turned()))).toContain("repair/line");
});

test("an amount that is missing beside a total below the rows is written there", () => {
  const below = turned();
  const [row = -1] = totalRowsOf(below);
  const column = readSubmission(below).forms[0]?.fields["total"]?.at.column ?? -1;
  const whole = summarySheet(below).rows.get(row)?.get(column)?.value;
  const { after } = completed(withValues(below, [{ at: { sheet: "附表2", row, column }, value: null }]));
  expect(totalRowsOf(after)).toEqual([row]);
  expect(summarySheet(after).rows.get(row)?.get(column)?.value).toBe(whole);
});
