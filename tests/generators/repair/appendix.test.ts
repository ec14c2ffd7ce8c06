import type { Area } from "../../../src/core/cell";
import type { Row, Workbook } from "../../../src/core/workbook";
import { readSubmission } from "../../../src/app/check";
import { planRepairs } from "../../../src/generators/repair/plan";
import { expenditureDirection } from "../../../src/forms/expenditure-direction";
import { draftForm } from "../../../src/generators/draftForm";
import { edited } from "../damage";
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
  return edited(workbook, edits);
}

/** The first cells of forms with these texts below one another on one sheet, a row apart, after they were repaired. */
function onOneSheet(labels: readonly string[]): readonly unknown[] {
  const parts = directions(Object.fromEntries(labels.map((label, index) => [`表${String(index)}`, label]))).sheets;
  const tops: number[] = [];
  const rows = new Map<number, Row>();
  const merges: Area[] = [];
  for (const part of parts) {
    const top = rows.size === 0 ? 0 : Math.max(...rows.keys()) + 2;
    tops.push(top);
    for (const [row, cells] of part.rows) rows.set(row + top, cells);
    merges.push(...part.merges.map((area) => ({ ...area, top: area.top + top, bottom: area.bottom + top })));
  }
  const [first] = parts;
  if (first === undefined) throw new Error("no form");
  const after = repaired({ revision: "one sheet", sheets: [{ ...first, name: "绩效目标", rows, merges }] });
  return tops.map((top) => after.sheets[0]?.rows.get(top)?.get(0)?.value);
}

/** What is left to a person: what it is about, the sheet, its number, and where another has the same. */
function listed(labels: Readonly<Record<string, string>>): readonly string[] {
  const { remarks } = planRepairs(directions(labels), readSubmission);
  return remarks.flatMap(({ message, at }) =>
    message.flatMap(({ key, values }) => {
      const about = /^repair\/appendix-(.*)$/.exec(key)?.[1];
      return about === undefined ? [] : [about, at.sheet, values["before"], values["first"]].filter(Boolean).join(" ");
    }),
  );
}

function repaired(workbook: Workbook): Workbook {
  const { steps } = planRepairs(workbook, readSubmission);
  return edited(
    workbook,
    steps.flatMap(({ edits }) => edits),
  );
}

function mended(labels: Readonly<Record<string, string>>): readonly unknown[] {
  return repaired(directions(labels)).sheets.map(({ rows }) => rows.get(0)?.get(0)?.value);
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

test.each<readonly [Readonly<Record<string, string>>, readonly string[]]>([
  [{ "附表3-1": "", "附表3-2": "附表3-2" }, ["附表3-1", "附表3-2"]],
  [{ 党建: "附件3－1：", 社区: "" }, ["附件3－1：", "附件3－2："]],
])("a lost number comes back in the words of the others, but as its own: %j", (labels, expected) => {
  expect(mended(labels)).toEqual(expected);
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
  { "附表3-2": "附表3-2", "附表3-1": "附表3-1" },
  { "附表3-1": "附表3-1", "附表3-1 (2)": "附表3-2" },
  { "附表3-2": "附表3-2" },
  { "附表3-1": "附表3" },
  { "附表3-1": "", "附表3-2": "" },
  { "附表3-1党建": "附表3-1", "附表3-1社区": "附表3-2" },
  { "附表4-1": "附表3-2" },
  { 方向2: "附表3-1" },
  { 方向2: "附表3-1", 方向1: "附表3-2" },
  { 附表3: "附表3-1" },
  { Sheet1: "附表3-2" },
  { 方向1: "附表3-3", 党建: "附表3-1" },
])("numbers that contradict nothing stay, and nothing is said: %j", (labels) => {
  expect(mended(labels)).toEqual(Object.values(labels).map((label) => (label === "" ? undefined : label)));
  expect(listed(labels)).toEqual([]);
});

test.each<readonly [Readonly<Record<string, string>>, readonly string[]]>([
  [{ "附表3-1": "附表3-2" }, ["附表3-1"]],
  [{ "附表3-1支出方向": "附表3-2" }, ["附表3-1"]],
  [{ 方向1: "附表3-2" }, ["附表3-1"]],
  [{ 方向1: "附表3-1", 方向2: "附表3-3" }, ["附表3-1", "附表3-2"]],
  [{ "附表3-1": "附表3-2", "附表3-2": "附表3-1" }, ["附表3-1", "附表3-2"]],
  [{ "附表3-1": "附表3-1", "附表3-3": "附表3-9" }, ["附表3-1", "附表3-3"]],
  [
    { "附表3-1": "附表3-1", "附表3-2": "附表3-3", "附表3-3": "附表3-3", "附表3-5": "附表3-4" },
    ["附表3-1", "附表3-2", "附表3-3", "附表3-4"],
  ],
])("a number that name and order deny becomes that of the sheet's name: %j", (labels, expected) => {
  expect(mended(labels)).toEqual(expected);
});

test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
  ["the order", { "附表3-1": "附表3-1", "附表3-3": "附表3-2" }, ["misnamed 附表3-3 附表3-2"]],
  [
    "the order of both",
    { "附表3-2": "附表3-1", "附表3-1": "附表3-2" },
    ["misnamed 附表3-2 附表3-1", "misnamed 附表3-1 附表3-2"],
  ],
  [
    "numbers that go on from another form's",
    { "附表3-1": "附表3-2", "附表3-2": "附表3-3" },
    ["misnamed 附表3-1 附表3-2", "misnamed 附表3-2 附表3-3"],
  ],
  ["a form alone", { "附表3-2": "附表3-3" }, ["misnamed 附表3-2 附表3-3"]],
  ["names of some", { 党建: "附表3-2", "附表3-1": "附表3-3" }, ["misnamed 附表3-1 附表3-3"]],
  ["a name against the order", { 党建: "附表3-2", "附表3-1": "附表3-2" }, ["double 附表3-1 附表3-2 党建!A1"]],
])("where %s cannot tell which number is right, it is left to a person", (_, labels, expected) => {
  expect(mended(labels)).toEqual(Object.values(labels));
  expect(listed(labels)).toEqual(expected);
});

describe("forms below one another on one sheet", () => {
  test("a number that is double becomes that of its place", () => {
    expect(onOneSheet(["附表3-1", "附表3-1", "附表3-3"])).toEqual(["附表3-1", "附表3-2", "附表3-3"]);
  });

  test.each([[["附表3-2", "附表3-1"]], [["附表3-1", "附表3-3"]]])("numbers that differ stay: %j", (labels) => {
    expect(onOneSheet(labels)).toEqual(labels);
  });
});

describe("a mere figure where the number of a form should stand", () => {
  const said = (labels: Readonly<Record<string, string>>): readonly string[] => {
    const { remarks, steps } = planRepairs(directions(labels), readSubmission);
    expect(steps).toEqual([]);
    return remarks.flatMap(({ message }) =>
      message.flatMap(({ key, values }) =>
        key === "repair/appendix-fragment" ? [[values["cell"], values["text"], values["wanted"]].join(" ")] : [],
      ),
    );
  };

  test.each(["9", "一", "3-2"])("is left and said: %s", (text) => {
    const labels = { "附表3-1": "附表3-1", "附表3-2": text, "附表3-3": "附表3-3" };
    expect(said(labels)).toEqual([`附表3-2!A1 ${text} 附表3-2`]);
  });

  test("where all bear the number of their kind alone, so should this one", () => {
    expect(said({ 方向1: "附表3", 方向2: "9", 方向3: "附表3" })).toEqual(["方向2!A1 9 附表3"]);
  });

  test("words of another kind are somebody's own", () => {
    expect(said({ "附表3-1": "附表3-1", "附表3-2": "内部资料", "附表3-3": "附表3-3" })).toEqual([]);
  });

  test("where no form of the workbook bears a number, a figure is no part of one", () => {
    expect(said({ 方向1: "内部资料", 方向2: "9" })).toEqual([]);
  });
});
