import fc from "fast-check";
import { readSubmission } from "../../../src/app/check";
import type { BoundForm } from "../../../src/core/bind/bound";
import type { Cell, CellRef } from "../../../src/core/cell";
import type { Edit } from "../../../src/core/edit";
import { cellOf, textOf, type Sheet, type Workbook } from "../../../src/core/workbook";
import { edited, withValues } from "../damage";
import { departments } from "../departmentContent";
import { completed, departmentWorkbook } from "./reading";

const BASIS = "支出测算依据及过程说明";
const department = fc.sample(departments, { seed: 7, numRuns: 20 }).find(({ directions }) => directions.length > 1);
if (department === undefined) throw new Error("no department");

function directionsIn(workbook: Workbook): readonly BoundForm[] {
  return readSubmission(workbook).forms.filter(({ sheet }) => sheet.startsWith("附表3"));
}

/** The costings with 金额 behind what the amounts are reckoned from, where they are printed with it in front. */
function turned(workbook: Workbook): Workbook {
  const edits = directionsIn(workbook).flatMap(({ sheet: name, tables, fields }): readonly Edit[] => {
    const sheet = workbook.sheets.find((one) => one.name === name);
    const rows = (tables["costing"] ?? []).map(({ row }) => row);
    const [amount, basis] = ["amount", "basis"].map((column) => tables["costing"]?.[0]?.cells[column]?.at.column);
    const total = fields["costingTotal"]?.at.row;
    if (sheet === undefined || amount === undefined || basis !== amount + 1 || total === undefined)
      throw new Error(name);
    return [Math.min(...rows) - 1, ...rows, total].flatMap((row) => turnedRow(sheet, row, amount));
  });
  return edited(workbook, edits);
}

function turnedRow({ name, rows, merges }: Sheet, row: number, amount: number): readonly Edit[] {
  const right = amount + 2;
  const [first, second] = [amount, amount + 1].map((column) => rows.get(row)?.get(column));
  const merged = merges.filter((area) => area.top === row && area.bottom === row && area.left === amount + 1);
  const at = (column: number): CellRef => ({ sheet: name, row, column });
  return [
    ...merged.map((area): Edit => ({ kind: "unmerge", sheet: name, area })),
    { kind: "set-value", at: at(amount), value: second?.value ?? null, expect: first?.value ?? null },
    { kind: "set-value", at: at(amount + 1), value: null, expect: second?.value ?? null },
    { kind: "set-value", at: at(right), value: first?.value ?? null, expect: null },
    ...merged.map((): Edit => ({
      kind: "merge",
      sheet: name,
      area: { top: row, bottom: row, left: amount, right: amount + 1 },
    })),
  ];
}

const whole = completed(turned(departmentWorkbook(department))).after;

/** Where the header of a costing has its headings. */
function headingsOn(workbook: Workbook, sheetName: string): ReadonlyMap<string, CellRef> {
  const form = directionsIn(whole).find(({ sheet }) => sheet === sheetName);
  const row = Math.min(...(form?.tables["costing"] ?? []).map((one) => one.row)) - 1;
  const cells = workbook.sheets.find(({ name }) => name === sheetName)?.rows.get(row) ?? new Map<number, Cell>();
  return new Map(
    [...cells].map(([column, cell]) => [textOf(cell).replace(/\s/g, ""), { sheet: sheetName, row, column }]),
  );
}

function amountsOn(workbook: Workbook, sheet: string): readonly string[] {
  const form = directionsIn(workbook).find((one) => one.sheet === sheet);
  return (form?.tables["costing"] ?? []).map(
    ({ cells }) => `${cells["amount"]?.text ?? "-"} ${cells["basis"]?.text ?? "-"}`,
  );
}

test("the costings have 金额 last and nothing to be repaired", () => {
  const headings = headingsOn(whole, "附表3-1");
  expect(headings.get("金额")?.column).toBeGreaterThan(headings.get(BASIS)?.column ?? Infinity);
  expect(completed(whole).plan.steps).toEqual([]);
});

test.each(["金额", BASIS])("the heading %s comes back over its own column, not where it is printed", (heading) => {
  const at = headingsOn(whole, "附表3-1").get(heading);
  if (at === undefined) throw new Error(heading);
  const { after } = completed(withValues(whole, [{ at, value: null }]));
  expect(textOf(cellOf(after, at)).replace(/\s/g, "")).toBe(heading);
  expect([...headingsOn(after, "附表3-1").keys()]).toEqual([...headingsOn(whole, "附表3-1").keys()]);
  expect(amountsOn(after, "附表3-1")).toEqual(amountsOn(whole, "附表3-1"));
  expect(completed(after).plan.steps).toEqual([]);
});

test("of two headings that are lost none is written over the column of the other", () => {
  const found = headingsOn(whole, "附表3-1");
  const lost = ["金额", BASIS].flatMap((heading) => found.get(heading) ?? []);
  const damaged = withValues(
    whole,
    lost.map((at) => ({ at, value: null })),
  );
  const headings = headingsOn(completed(damaged).after, "附表3-1");
  for (const heading of ["金额", BASIS]) {
    const at = headings.get(heading);
    expect(at === undefined || at.column === found.get(heading)?.column).toBe(true);
  }
});

test("a heading over nothing is not taken for the place of one that is lost", () => {
  const at = headingsOn(whole, "附表3-1").get("金额");
  if (at === undefined) throw new Error("no 金额");
  const form = directionsIn(whole).find(({ sheet }) => sheet === at.sheet);
  const column = (form?.tables["costing"] ?? []).map(({ row }) => ({ ...at, row }));
  const emptied = withValues(
    whole,
    [at, ...column].map((one) => ({ at: one, value: null })),
  );
  expect(headingsOn(completed(emptied).after, at.sheet).get("金额")?.column ?? at.column).toBe(at.column);
});
