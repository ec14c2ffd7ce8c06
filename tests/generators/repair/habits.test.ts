import fc from "fast-check";
import type { Edit } from "../../../src/core/edit";
import type { CellRef } from "../../../src/core/cell";
import { cellOf, textOf, type Workbook } from "../../../src/core/workbook";
import { edited, withoutRow, withValues } from "../damage";
import { departments } from "../departmentContent";
import { completed, departmentWorkbook, mergesIn } from "./reading";

const department = fc.sample(departments, { seed: 7, numRuns: 20 }).find(({ directions }) => directions.length > 1);
if (department === undefined) throw new Error("no department");
const whole = departmentWorkbook(department);

/** Without the first row of these sheets, which bears the number of the form. */
function withoutNumbers(isLacking: (sheet: string) => boolean): Workbook {
  const edits = whole.sheets.filter(({ name }) => isLacking(name)).flatMap((sheet) => withoutRow(sheet, 0));
  return edited(whole, edits);
}

/** Without the areas that are merged down in a column of these sheets. */
function unmerged(isLoose: (sheet: string, index: number) => boolean): Workbook {
  const edits = whole.sheets.flatMap(({ name, merges }) =>
    merges
      .filter(({ top, bottom }) => bottom > top)
      .filter((_, index) => isLoose(name, index))
      .map((area): Edit => ({ kind: "unmerge", sheet: name, area })),
  );
  return edited(whole, edits);
}

function firstTexts({ sheets }: Workbook): readonly string[] {
  return sheets.map(({ rows }) => textOf(rows.get(0)?.get(0)));
}

test("numbers above the titles that no form has stay away", () => {
  expect(completed(withoutNumbers(() => true)).plan.steps).toEqual([]);
});

test("a number above the title that the other forms have comes back", () => {
  const { after } = completed(withoutNumbers((sheet) => sheet === "附表2"));
  expect(firstTexts(after)).toEqual(firstTexts(whole));
});

test("what no form has merged down stays as it is", () => {
  expect(completed(unmerged(() => true)).plan.steps).toEqual([]);
});

test("what one form has not merged down stays as it is, whatever the others do", () => {
  expect(completed(unmerged((sheet) => sheet === "附表3-1")).plan.steps).toEqual([]);
});

test("one area that has come apart is merged again like the others of its kind", () => {
  const damaged = unmerged((sheet, index) => sheet === "附表3-1" && index === 1);
  expect(mergesIn(damaged)).not.toEqual(mergesIn(whole));
  expect(mergesIn(completed(damaged).after)).toEqual(mergesIn(whole));
});

/** With another level of the place in the titles, and without the title of one form. */
function untitled(name: string): { readonly damaged: Workbook; readonly title: string } {
  let title = "";
  const edits = whole.sheets.flatMap((sheet) =>
    [...sheet.rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { value }]): readonly Edit[] => {
        if (typeof value !== "string" || !value.includes("年区级")) return [];
        const worded = value.replace("年区级", "年度镇级");
        if (sheet.name === name) title = worded;
        const at = { sheet: sheet.name, row, column };
        return [{ kind: "set-value", at, value: sheet.name === name ? null : worded, expect: value }];
      }),
    ),
  );
  return { damaged: edited(whole, edits), title };
}

test.each(["附表2", "附表3-1"])("the lost title of %s is worded as the others are", (name) => {
  const { damaged, title } = untitled(name);
  const { after } = completed(damaged);
  const rows = after.sheets.find((sheet) => sheet.name === name)?.rows;
  expect(title).toContain("年度镇级");
  expect(textOf(rows?.get(1)?.get(0))).toBe(title);
});

/** The label 支出明细及测算说明 of the only 附表3, lost, with the labels of the workbook broken as printed or not at all. */
function lostLabel(isBroken: boolean): { readonly damaged: Workbook; readonly label: string; readonly at: CellRef } {
  const lone = fc.sample(departments, { seed: 7, numRuns: 40 }).find(({ directions }) => directions.length === 1);
  if (lone === undefined) throw new Error("no department");
  const workbook = departmentWorkbook(lone);
  const texts = workbook.sheets.flatMap((sheet) =>
    [...sheet.rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { value, formula }]) =>
        typeof value === "string" && formula === undefined ? [{ at: { sheet: sheet.name, row, column }, value }] : [],
      ),
    ),
  );
  const worded = texts.map((one) => ({
    ...one,
    value: isBroken ? one.value : one.value.replace(/(?<=\p{Script=Han})\n(?=\p{Script=Han})/gu, ""),
  }));
  const found = worded.find(({ value }) => value.replace(/\s/g, "") === "支出明细及测算说明");
  if (found === undefined) throw new Error("no label");
  const damaged = withValues(
    workbook,
    worded.map((one) => (one === found ? { ...one, value: null } : one)),
  );
  return { damaged, label: found.value, at: found.at };
}

test.each([true, false])("a lost label is broken over lines as the others are: %s", (isBroken) => {
  const { damaged, label, at } = lostLabel(isBroken);
  expect(label.includes("\n")).toBe(isBroken);
  expect(cellOf(completed(damaged).after, at)?.value).toBe(label);
});
