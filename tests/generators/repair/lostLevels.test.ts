import fc from "fast-check";
import { readSubmission } from "../../../src/app/check";
import type { ContentRow, FormContent } from "../../../src/core/formContent";
import type { Edit } from "../../../src/core/edit";
import { cellOf, type Workbook } from "../../../src/core/workbook";
import type { CellRef } from "../../../src/core/cell";
import { edited, withValues } from "../damage";
import { departments, row, type DepartmentContent } from "../departmentContent";
import { completed, departmentWorkbook } from "./reading";

/** What the indicators are called by their levels; the last one is called like its level, as many are. */
const INDICATORS: Readonly<Record<string, string>> = {
  社会效益指标: "群众安全感",
  可持续影响指标: "长效机制",
  社会公众及服务对象满意度指标: "服务对象满意度",
};

/** One indicator of each level but of the costs. */
function singly(content: FormContent): FormContent {
  const seen = new Set<unknown>();
  const indicators = (content.tables["indicators"] ?? []).flatMap(({ cells }): readonly ContentRow[] => {
    const level2 = String(cells["level2"]?.value);
    if (seen.has(level2) && level2 !== "成本指标") return [];
    seen.add(level2);
    const values = Object.fromEntries(Object.entries(cells).map(([name, one]) => [name, String(one?.value)]));
    return [row({ ...values, level3: INDICATORS[level2] ?? values["level3"] ?? "" })];
  });
  return { ...content, tables: { ...content.tables, indicators } };
}

function workbookWith(change: (content: DepartmentContent) => DepartmentContent = (content) => content): Workbook {
  const found = fc.sample(departments, { seed: 3, numRuns: 60 }).find(({ directions }) => directions.length > 2);
  if (found === undefined) throw new Error("no department");
  const { overall, directions } = found;
  const single = { ...found, overall: singly(overall), directions: directions.map(singly) };
  return departmentWorkbook(change(single));
}

/** With the rows that go on with a level left blank, not merged with it. */
function unmerged(workbook: Workbook): Workbook {
  const edits = readSubmission(workbook).forms.flatMap(({ sheet, tables }): readonly Edit[] => {
    const { level1, level2 } = tables["indicators"]?.[0]?.cells ?? {};
    const columns = [level1?.at.column, level2?.at.column];
    const merges = workbook.sheets.find(({ name }) => name === sheet)?.merges ?? [];
    return merges
      .filter(({ left, right, top, bottom }) => columns.includes(left) && left === right && top < bottom)
      .map((area) => ({ kind: "unmerge", sheet, area }));
  });
  return edited(workbook, edits);
}

function levelAt(workbook: Workbook, sheet: string, level2: string): CellRef {
  const form = readSubmission(workbook).forms.find((one) => one.sheet === sheet);
  const at = form?.tables["indicators"]?.find(({ cells }) => cells["level2"]?.text === level2)?.cells["level2"]?.at;
  if (at === undefined) throw new Error(`no ${level2}`);
  return at;
}

/** The rows of the indicators of a sheet as they are read. */
function indicatorsOn(workbook: Workbook, sheet: string): readonly string[] {
  const form = readSubmission(workbook).forms.find((one) => one.sheet === sheet);
  return (form?.tables["indicators"] ?? []).map(
    ({ cells }) => `${cells["level2"]?.text ?? ""} ${cells["level3"]?.text ?? ""}`,
  );
}

const blank = unmerged(workbookWith());

test("the rows that go on with the costs are blank, and nothing is to be repaired", () => {
  expect(indicatorsOn(blank, "附表1").filter((line) => line.startsWith("成本指标")).length).toBeGreaterThan(1);
  expect(completed(blank).plan.steps).toEqual([]);
});

describe.each(["附表1", "附表3-1"])("on %s", (sheet) => {
  test.each([...Object.keys(INDICATORS), "成本指标"])("the emptied label %s is written again", (level2) => {
    const at = levelAt(blank, sheet, level2);
    const { after } = completed(withValues(blank, [{ at, value: null }]));
    expect(cellOf(after, at)?.value).toBe(level2);
    expect(indicatorsOn(after, sheet)).toEqual(indicatorsOn(blank, sheet));
    expect(completed(after).plan.steps).toEqual([]);
  });
});

test("a further indicator of the level above, which the others have under that, too, stays blank", () => {
  const sheet = "附表3-1";
  const at = levelAt(blank, sheet, "可持续影响指标");
  const changed = withValues(blank, [
    { at, value: null },
    { at: { ...at, column: at.column + 1 }, value: "群众安全感" },
  ]);
  expect(cellOf(completed(changed).after, at)?.value ?? null).toBeNull();
});

test("where such rows are blank, one whose indicator nobody else has is not named", () => {
  const sheet = "附表3-1";
  const at = levelAt(blank, sheet, "可持续影响指标");
  const changed = withValues(blank, [
    { at, value: null },
    { at: { ...at, column: at.column + 1 }, value: "邻里和睦" },
  ]);
  expect(cellOf(completed(changed).after, at)?.value ?? null).toBeNull();
});

test("where no form has such a row, one whose indicator nobody else has is named", () => {
  const without = workbookWith((content) => ({
    ...content,
    overall: withoutCosts(content.overall),
    directions: content.directions.map(withoutCosts),
  }));
  const at = levelAt(without, "附表3-1", "可持续影响指标");
  const changed = withValues(without, [
    { at, value: null },
    { at: { ...at, column: at.column + 1 }, value: "邻里和睦" },
  ]);
  expect(cellOf(completed(changed).after, at)?.value).toBe("可持续影响指标");
});

/** With a single indicator of costs, so that none goes on in a further row. */
function withoutCosts(content: FormContent): FormContent {
  let isFirst = true;
  const indicators = (content.tables["indicators"] ?? []).filter(({ cells }) => {
    const isCost = cells["level2"]?.value === "成本指标";
    const isKept = !isCost || isFirst;
    if (isCost) isFirst = false;
    return isKept;
  });
  return { ...content, tables: { ...content.tables, indicators } };
}
