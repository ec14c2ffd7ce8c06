import type { Edit } from "../../../src/core/edit";
import { rowsBetween, textOf, type Sheet, type Workbook } from "../../../src/core/workbook";
import { workbookAfter } from "../../../src/core/writing/after";
import fc from "fast-check";
import { departments } from "../departmentContent";
import { completed, departmentWorkbook, lostBetween, mergesIn, saidIn } from "./reading";

const [department] = fc.sample(departments, { seed: 7, numRuns: 1 });
if (department === undefined) throw new Error("no department");
const whole = departmentWorkbook(department);

/** The sheet and row in which a heading stands. */
function placeOf(heading: string, sheetName: string): { readonly sheet: Sheet; readonly row: number } {
  const sheet = whole.sheets.find(({ name }) => name === sheetName);
  const found = [...(sheet?.rows ?? [])].find(([, cells]) =>
    [...cells.values()].some((cell) => textOf(cell).replace(/\s/g, "") === heading),
  );
  if (sheet === undefined || found === undefined) throw new Error(`no ${heading}`);
  return { sheet, row: found[0] };
}

function changed(edits: readonly Edit[]): Workbook {
  const after = workbookAfter(whole, edits);
  if (!after.ok) throw new Error(JSON.stringify(after.failure));
  return after.value;
}

/** Deletes a row; what is merged down from it stays, one row shorter, with or without what stood in it. */
function withoutRow(sheet: Sheet, row: number, isKept: boolean): Workbook {
  const { name, merges } = sheet;
  const down = merges.filter(({ top, bottom }) => top === row && bottom > row);
  const loosened = changed(down.map((area): Edit => ({ kind: "unmerge", sheet: name, area })));
  const fresh = loosened.sheets.find((one) => one.name === name);
  if (fresh === undefined) throw new Error(name);
  const texts = down.flatMap(({ left }) => {
    const value = sheet.rows.get(row)?.get(left)?.value ?? null;
    const at = { sheet: name, row, column: left };
    return isKept ? [{ kind: "set-value", at, value, expect: null } as const] : [];
  });
  return changed([
    ...down.map((area): Edit => ({ kind: "unmerge", sheet: name, area })),
    { kind: "delete-rows", sheet: name, row, count: 1, expect: rowsBetween(fresh, row, 1) },
    ...texts,
    ...down
      .filter(({ top, bottom, left, right }) => bottom > top + 1 || right > left)
      .map((area): Edit => ({ kind: "merge", sheet: name, area: { ...area, bottom: area.bottom - 1 } })),
  ]);
}

function cleared(sheet: Sheet, row: number): Workbook {
  return changed(
    [...(sheet.rows.get(row) ?? [])].map(([column, { value }]) => ({
      kind: "set-value",
      at: { sheet: sheet.name, row, column },
      value: null,
      expect: value,
    })),
  );
}

function expectWhole(damaged: Workbook): void {
  const { after } = completed(damaged);
  expect(lostBetween(saidIn(whole), saidIn(after))).toEqual([]);
  expect(mergesIn(after)).toEqual(mergesIn(whole));
  expect(after.sheets.map(({ rows }) => Math.max(...rows.keys()))).toEqual(
    whole.sheets.map(({ rows }) => Math.max(...rows.keys())),
  );
  expect(completed(after).plan.steps).toEqual([]);
}

const HEADERS = [
  ["附表1", "事项"],
  ["附表1", "三级指标"],
  ["附表2", "序号"],
  ["附表3-1", "三级指标"],
  ["附表3-1", "支出明细"],
] as const;

describe.each(HEADERS)("the header of %s with %s", (sheetName, heading) => {
  const { sheet, row } = placeOf(heading, sheetName);

  test("comes back where its row was deleted", () => {
    expectWhole(withoutRow(sheet, row, false));
  });

  test("comes back above the heading that is left of it", () => {
    expectWhole(withoutRow(sheet, row, true));
  });

  test("is written again into its own row where that was emptied", () => {
    expectWhole(cleared(sheet, row));
  });
});

test("the line of who fills in and in which unit comes back", () => {
  const { sheet, row } = placeOf("序号", "附表2");
  expectWhole(withoutRow(sheet, row - 1, false));
});

test("a whole form keeps its blank rows", () => {
  expect(completed(whole).plan.steps).toEqual([]);
});
