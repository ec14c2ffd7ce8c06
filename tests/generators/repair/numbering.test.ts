import { readSubmission } from "../../../src/app/check";
import { addressOf } from "../../../src/core/a1";
import { isCellEdit } from "../../../src/core/edit";
import { planNumbering, planRepairs } from "../../../src/generators/repair/plan";
import { workbookOf, type GridCell } from "../../../src/host/memory/grid";

type Row = readonly [number: GridCell, name: string, amount: number];

const RIGHT: readonly Row[] = [
  ["一", "党建", 16],
  [1, "宣传", 6],
  [2, "培训", 10],
  ["二", "社区", 9],
  [1, "保洁", 9],
  ["三", "民生", 5],
  [1, "路灯", 2],
  [2, "水管", 3],
];

/** What numbering writes in a summary whose rows bear these numbers. */
function written(numbers: readonly GridCell[]): readonly string[] {
  const rows = RIGHT.map(([, name, amount], index): GridCell[] => [
    numbers[index] ?? null,
    name,
    amount,
    "目标",
    "目标",
  ]);
  const picture = [
    ["2024年区级专项资金绩效目标汇总表"],
    ["填报单位：甲街道", null, null, null, "金额单位：万元"],
    ["序号", "名  称", "金  额", "实施期绩效目标", "年度绩效目标"],
    [null, "合  计", 30, "总目标", "总目标"],
    ...rows,
    ["填表人：张某    联系电话：12345678"],
  ];
  const workbook = workbookOf({ 附表2: picture });
  return planNumbering(workbook, readSubmission).steps.flatMap(({ edits }) =>
    edits.flatMap((edit) =>
      isCellEdit(edit) && edit.kind === "set-value" ? [`${addressOf(edit.at)} ${String(edit.value)}`] : [],
    ),
  );
}

test.each<[string, readonly GridCell[], readonly string[]]>([
  ["numbers in order", ["一", 1, 2, "二", 1, "三", 1, 2], []],
  ["parts that are counted through the table", ["一", 1, 2, "二", 3, "三", 4, 5], []],
  ["main rows alone bear numbers", ["一", null, null, "二", null, "三", null, null], []],
  ["one kind of numbers for mains and parts", [1, 1, 2, 2, 1, 3, 1, 2], []],
  ["a lost number of a part", ["一", 1, null, "二", 1, "三", 1, 2], ["A7 2"]],
  ["a lost number of a main row", ["一", 1, 2, null, 1, "三", 1, 2], ["A8 二"]],
  ["the first number lost", [null, 1, 2, "二", 1, "三", 1, 2], ["A5 一"]],
  ["all numbers of main rows lost", [null, 1, 2, null, 1, null, 1, 2], ["A5 一", "A8 二", "A10 三"]],
  ["a main row numbered like a part", [9, 1, 2, "二", 1, "三", 1, 2], ["A5 一"]],
  ["a part numbered like a main row", ["一", "二", 2, "二", 1, "三", 1, 2], ["A6 1"]],
  ["the only number of a part lost", ["一", 1, 2, "二", null, "三", 1, 2], ["A9 1"]],
  ["a number that is lost where others could be counted through", ["一", 1, "二", null, 2, "三", 1, 2], ["A8 1"]],
  ["a lost number of parts that are counted through", ["一", 1, 2, "二", null, "三", 4, 5], ["A9 3"]],
  ["parts whose main row is lost", ["一", 1, 2, 1, 2, "三", 1, 2], []],
  ["the last main row lost", ["一", 1, 2, "二", 1, 2, 1, 2], []],
  ["two alike", ["一", 1, 1, "二", 1, "三", 1, 2], ["A7 2"]],
])("%s", (_, numbers, expected) => {
  expect(written(numbers)).toEqual(expected);
});

test.each<[string, string, boolean]>([
  ["a reference that is gone", "SUM(#REF!)", true],
  ["a slip in the name of the function", "SUMM(C5:C6)", true],
  ["a sum that adds itself", "SUM(C5:C8)", true],
  ["a cell where nothing stands", "D5000", true],
  ["a sum that leaves out a row", "SUM(C5:C5)", true],
  ["the sum of the main rows", "C5+C6", false],
  ["another way to the same", "ROUND(SUM(C5:C6),2)", false],
])("a total that is %s", (_, formula, isRepaired) => {
  const workbook = workbookOf({
    附表2: [
      ["2024年区级专项资金绩效目标汇总表"],
      ["填报单位：甲街道", null, null, null, "金额单位：万元"],
      ["序号", "名  称", "金  额", "实施期绩效目标", "年度绩效目标"],
      [null, "合  计", { value: null, formula: formula.replace("C5:C8", "C4:C6") }, "总目标", "总目标"],
      ["一", "党建", 16, "目标", "目标"],
      ["二", "社区", 9, "目标", "目标"],
      ["填表人：张某    联系电话：12345678"],
    ],
  });
  const edits = planRepairs(workbook, readSubmission).steps.flatMap((step) => step.edits);
  const formulas = edits.flatMap((edit) => (edit.kind === "set-formula" ? [edit.formula] : []));
  expect(formulas).toEqual(isRepaired ? ["SUM(C5:C6)"] : []);
});

test.each<[string, string, GridCell, readonly string[]]>([
  ["that is gone, as a value", "SUM(#REF!)", "9万元", ["25"]],
  ["that is gone, in the unit of the total", "SUM(#REF!)", "90000元", ["25"]],
  ["that is gone, as a formula where there are none", "SUM(#REF!)", 9, ["=SUM(C5:C6)"]],
  ["that adds up what it can, not at all", "SUM(C5:C6)", "9万元", []],
  ["that leaves one out, not at all", "C5", "9万元", []],
  ["that a person typed, not at all", "", "9万元", []],
])("over amounts that are texts, a total is written %s", (_, formula, amount, expected) => {
  const workbook = workbookOf({
    附表2: [
      ["2024年区级专项资金绩效目标汇总表"],
      ["填报单位：甲街道", null, null, null, "金额单位：万元"],
      ["序号", "名  称", "金  额", "实施期绩效目标", "年度绩效目标"],
      [null, "合  计", formula === "" ? 30 : { value: null, formula }, "总目标", "总目标"],
      ["一", "党建", 16, "目标", "目标"],
      ["二", "社区", amount, "目标", "目标"],
      ["填表人：张某    联系电话：12345678"],
    ],
  });
  const edits = planRepairs(workbook, readSubmission).steps.flatMap((step) => step.edits);
  const written = edits.flatMap((edit) =>
    edit.kind === "set-formula" ? [`=${edit.formula}`] : edit.kind === "set-value" ? [String(edit.value)] : [],
  );
  expect(written).toEqual(expected);
});
