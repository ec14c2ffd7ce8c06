import fc from "fast-check";
import { readSubmission } from "../../../src/app/check";
import type { Edit } from "../../../src/core/edit";
import { rowsBetween, textOf, type Sheet, type Workbook } from "../../../src/core/workbook";
import { expenditureDirection } from "../../../src/forms/expenditure-direction";
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

describe("a total of one of several forms", () => {
  const directions = writtenAndRead(
    ...department.directions.map((direction, index) => {
      const sheetName = `附表3-${String(index + 1)}`;
      return draftForm(expenditureDirection, direction, { sheetName, number: index + 1, unit }).draft;
    }),
  );

  const directionsIn = (workbook: Workbook) =>
    readSubmission(workbook).forms.filter(({ form }) => form.id === expenditureDirection.id);

  const placesIn = (workbook: Workbook): readonly { readonly total: number; readonly first: number }[] =>
    directionsIn(workbook).map(({ fields, tables }) => ({
      total: fields["costingTotal"]?.at.row ?? -1,
      first: tables["costing"]?.[0]?.row ?? -1,
    }));

  /** The forms with their totals above the rows of their costing. */
  const turnedAll = directions.sheets.reduce((workbook, { name }, index) => {
    const place = placesIn(workbook)[index];
    const sheet = workbook.sheets[index];
    if (place === undefined || sheet === undefined) throw new Error("no total");
    const { total, first } = place;
    const insertion: Edit = { kind: "insert-rows", sheet: name, row: first, count: 1 };
    const values = [...(sheet.rows.get(total) ?? [])].map(([column, { value }]): Edit => ({
      kind: "set-value",
      at: { sheet: name, row: first, column },
      value,
      expect: null,
    }));
    return withoutRowAt(edited(workbook, [insertion, ...values]), index, total + 1);
  }, directions);

  function withoutRowAt(workbook: Workbook, index: number, row: number): Workbook {
    const sheet = workbook.sheets[index];
    if (sheet === undefined) throw new Error("no sheet");
    return edited(workbook, [
      { kind: "delete-rows", sheet: sheet.name, row, count: 1, expect: rowsBetween(sheet, row, 1) },
    ]);
  }

  test.each([
    ["above the rows", turnedAll],
    ["below them", directions],
  ])("comes back %s, where the others have theirs", (_, workbook) => {
    const before = placesIn(workbook);
    const { after } = completed(withoutRowAt(workbook, 1, before[1]?.total ?? -1));
    expect(placesIn(after).map(({ total, first }) => total < first)).toEqual(
      before.map(({ total, first }) => total < first),
    );
    expect(placesIn(after)[1]).toEqual(before[1]);
    expect(completed(after).plan.steps).toEqual([]);
  });
});
