import { workbookAfter } from "../../../src/core/writing/after";
import type { Workbook } from "../../../src/core/workbook";
import { readSubmission } from "../../../src/app/check";
import { planRepairs } from "../../../src/generators/repair/plan";
import { expenditureDirection } from "../../../src/forms/expenditure-direction";
import { draftForm } from "../../../src/generators/draftForm";
import { blankContent, writtenAndRead } from "../reading";

/** Directions on sheets of these names, each with this text in its first cell. */
function directions(labels: Readonly<Record<string, string>>): Workbook {
  const drafts = Object.keys(labels).map((sheetName, index) => {
    return draftForm(expenditureDirection, blankContent(), { sheetName, number: index + 1 }).draft;
  });
  const workbook = writtenAndRead(...drafts);
  const edits = workbook.sheets.flatMap(({ name, rows }) => {
    const expected = rows.get(0)?.get(0)?.value ?? null;
    const value = labels[name] ?? null;
    const at = { sheet: name, row: 0, column: 0 };
    return value === expected ? [] : [{ kind: "set-value", at, value, expect: expected } as const];
  });
  const after = workbookAfter(workbook, edits);
  if (!after.ok) throw new Error(JSON.stringify(after.failure));
  return after.value;
}

function mended(labels: Readonly<Record<string, string>>): readonly unknown[] {
  const workbook = directions(labels);
  const { steps } = planRepairs(workbook, readSubmission);
  const after = workbookAfter(
    workbook,
    steps.flatMap(({ edits }) => edits),
  );
  if (!after.ok) throw new Error(JSON.stringify(after.failure));
  return after.value.sheets.map(({ rows }) => rows.get(0)?.get(0)?.value);
}

test.each([
  ["double", "附表3-1"],
  ["beyond the last", "附表3-9"],
  ["without its second number", "附表3"],
])("a number that is %s becomes that of the sheet's name", (_, label) => {
  expect(mended({ "附表3-1": "附表3-1", "附表3-2": label })).toEqual(["附表3-1", "附表3-2"]);
});

test("sheets in another order keep the numbers of their names", () => {
  expect(mended({ "附表3-2": "附表3-2", "附表3-1": "附表3-2" })).toEqual(["附表3-2", "附表3-1"]);
});

test("where the names tell nothing, numbers that are double follow the order", () => {
  expect(mended({ 党建: "附表3-1", 社区: "附件3－1：" })).toEqual(["附表3-1", "附件3－2："]);
});

test.each<Readonly<Record<string, string>>>([
  { "附表3-1": "附表3-1", "附表3-2": "附表3-2" },
  { 党建: "附表3-2", 社区: "附表3-1" },
  { 方向1: "附表3-1", 方向3: "附表3-3" },
  { 党建: "附表3", 社区: "附表3" },
  { 党建: "附表3-1" },
])("numbers that contradict nothing stay: %j", (labels) => {
  expect(mended(labels)).toEqual(Object.values(labels));
});
