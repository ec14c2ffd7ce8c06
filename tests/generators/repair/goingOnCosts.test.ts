import fc from "fast-check";
import { readSubmission } from "../../../src/app/check";
import type { BoundRow } from "../../../src/core/bind/bound";
import type { Edit } from "../../../src/core/edit";
import { sheetNamed, type Workbook } from "../../../src/core/workbook";
import { edited, withoutRow, withValues } from "../damage";
import { departments } from "../departmentContent";
import { completed, departmentWorkbook } from "./reading";

const SOCIAL = "社会效益指标";

/** The indicators of a sheet as they are read. */
function indicatorsOn(workbook: Workbook, sheet: string): readonly BoundRow[] {
  return readSubmission(workbook).forms.find((one) => one.sheet === sheet)?.tables["indicators"] ?? [];
}

function said(workbook: Workbook, sheet: string): readonly string[] {
  return indicatorsOn(workbook, sheet).map(({ cells }) =>
    ["level1", "level2", "level3", "indicatorValue"].map((column) => cells[column]?.text ?? "").join(" "),
  );
}

/** With the rows that go on with a level left blank, not merged with it. */
function unmerged(workbook: Workbook): Workbook {
  const edits = readSubmission(workbook).forms.flatMap(({ sheet, tables }): readonly Edit[] => {
    const { level1, level2 } = tables["indicators"]?.[0]?.cells ?? {};
    return (sheetNamed(workbook, sheet)?.merges ?? [])
      .filter(({ left, right, top, bottom }) => left === right && top < bottom)
      .filter(({ left }) => left === level1?.at.column || left === level2?.at.column)
      .map((area) => ({ kind: "unmerge", sheet, area }));
  });
  return edited(workbook, edits);
}

/** With a single indicator of social benefit, so that its level is lost with its row. */
function withOneBenefit(workbook: Workbook): Workbook {
  return readSubmission(workbook).forms.reduce((current, { sheet }) => {
    const further = indicatorsOn(current, sheet).findLast(
      ({ row, cells: { level2 } }) => level2?.text === SOCIAL && level2.at.row < row,
    );
    const found = sheetNamed(current, sheet);
    return further === undefined || found === undefined ? current : edited(current, withoutRow(found, further.row));
  }, workbook);
}

function someWorkbook(): Workbook {
  const found = fc.sample(departments, { seed: 3, numRuns: 60 }).find(({ directions: [first, ...others] }) => {
    const contents = new Set(first?.tables["costing"]?.map(({ cells }) => cells["content"]?.value));
    return contents.size > 1 && others.length > 1;
  });
  if (found === undefined) throw new Error("no department");
  return withOneBenefit(unmerged(departmentWorkbook(found)));
}

function socialOn(workbook: Workbook, sheet: string): { readonly row: BoundRow; readonly above: BoundRow } {
  const rows = indicatorsOn(workbook, sheet);
  const index = rows.findIndex(({ cells }) => cells["level2"]?.text === SOCIAL);
  const [above, row] = [rows[index - 1], rows[index]];
  if (row === undefined || above === undefined) throw new Error(`no ${SOCIAL}`);
  return { row, above };
}

function withoutSocial(workbook: Workbook, sheet: string): Workbook {
  const found = sheetNamed(workbook, sheet);
  if (found === undefined) throw new Error(`no ${sheet}`);
  return edited(workbook, withoutRow(found, socialOn(workbook, sheet).row.row));
}

function withTexts(workbook: Workbook, { cells }: BoundRow, texts: Readonly<Record<string, string | null>>): Workbook {
  const values = Object.entries(texts).flatMap(([column, value]) => {
    const at = cells[column]?.at;
    return at === undefined ? [] : [{ at, value }];
  });
  return withValues(workbook, values);
}

/** The rows of a sheet with that of the lost level as an empty one. */
function withEmptySocial(workbook: Workbook, sheet: string): readonly string[] {
  return said(workbook, sheet).map((line) => (line.includes(SOCIAL) ? `效益指标 ${SOCIAL}  ` : line));
}

const whole = someWorkbook();

describe.each(["附表1", "附表3-1"])("on %s", (sheet) => {
  test("the last cost goes on with the costs, and nothing is to be repaired", () => {
    const { above } = socialOn(whole, sheet);
    expect(above.cells["level2"]).toMatchObject({ text: "成本指标" });
    expect(above.cells["level2"]?.at.row).toBeLessThan(above.row);
    expect(completed(whole).plan.steps).toEqual([]);
  });

  test("the row that is lost below the costs comes back empty, and the last cost stays", () => {
    const { after } = completed(withoutSocial(whole, sheet));
    expect(said(after, sheet)).toEqual(withEmptySocial(whole, sheet));
    expect(completed(after).plan.steps).toEqual([]);
  });

  test("the emptied label of the row below the costs is written into that row", () => {
    const { row } = socialOn(whole, sheet);
    const { after } = completed(withTexts(whole, row, { level1: null, level2: null }));
    expect(said(after, sheet)).toEqual(said(whole, sheet));
  });
});

test("a further row stays whose indicator the other forms have under another level", () => {
  const sheet = "附表1";
  const quality = indicatorsOn(whole, "附表3-2").find(({ cells }) => cells["level2"]?.text === "质量指标");
  const level3 = quality?.cells["level3"]?.text ?? "";
  const { above } = socialOn(whole, sheet);
  const changed = withTexts(whole, above, { level3, indicatorValue: "100%" });
  expect(level3).not.toBe("");
  expect(said(completed(withoutSocial(changed, sheet)).after, sheet)).toEqual(withEmptySocial(changed, sheet));
});

test("a row that counts people for what is paid for has lost its label, for it is no cost", () => {
  const sheet = "附表3-1";
  const { row, above } = socialOn(whole, sheet);
  const level3 = above.cells["level3"]?.text ?? "";
  const changed = withTexts(whole, row, { level3, indicatorValue: "≥200人" });
  const { after } = completed(withTexts(changed, row, { level1: null, level2: null }));
  expect(said(after, sheet)).toEqual(said(changed, sheet));
});
