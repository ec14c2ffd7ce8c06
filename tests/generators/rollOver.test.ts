import { readSubmission } from "../../src/app/check";
import { qualifiedAddress } from "../../src/core/a1";
import { isCellEdit } from "../../src/core/edit";
import { planRollOver, type Kept, type RollOverOptions } from "../../src/generators/rollOver";
import { workbookOf } from "../../src/host/memory/grid";
import type { Workbook } from "../../src/core/workbook";
import { sampleWorkbook } from "../fixtures/sample";

const indicators = [
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "培训人次", "≥300人次"],
  ["产出指标", "时效指标", "完成时间", "2024年12月底前"],
  ["产出指标", "成本指标", "总成本", "12万元"],
] as const;

type PictureRow = readonly (string | number | null)[];

const form = (...rows: readonly PictureRow[]): readonly PictureRow[] => [
  ["2024年项目支出绩效目标申报表"],
  ["项目名称", "养护", "主管部门", "交通局"],
  ["年度资金总额", 12],
  ...rows,
  ...indicators,
];

function rolled(workbook: Workbook, options: Partial<RollOverOptions> = {}) {
  const plan = planRollOver(workbook, readSubmission, { keep: "all", ...options });
  const edits = plan.steps.flatMap((step) => step.edits.filter(isCellEdit));
  return {
    year: plan.year,
    edits: edits.map(
      (edit) => `${qualifiedAddress(edit.at)} ${edit.kind === "set-value" ? String(edit.value) : "formula"}`,
    ),
    remarks: plan.remarks.map(({ at, message }) => `${qualifiedAddress(at)} ${message[0]?.key.slice(10) ?? ""}`),
    edited: edits,
  };
}

const inForm = (rows: readonly PictureRow[], options: Partial<RollOverOptions> = {}) =>
  rolled(workbookOf({ 表: form(...rows) }), options);

test("title, period and a time that is nothing but a time move on; sentences that name a year are named", () => {
  const { year, edits, remarks } = inForm([
    ["项目实施期", "2024.1.1-2024.12.31"],
    ["年度绩效目标", "2024年养护道路12公里"],
  ]);
  expect(year).toBe(2025);
  expect(edits).toEqual(["表!A1 2025年项目支出绩效目标申报表", "表!B4 2025.1.1-2025.12.31", "表!D8 2025年12月底前"]);
  expect(remarks).toEqual(["表!B5 names-year"]);
});

test.each([
  ["a period of several years", "2024-2026", ["表!B4 period"]],
  ["a period of another year", "2022年", ["表!B4 period"]],
  ["a period without a year", "12个月", ["表!B4 period"]],
])("%s is left to a person", (_, period, remarks) => {
  const result = inForm([["项目实施期", period]]);
  expect(result.remarks).toEqual(remarks);
  expect(result.edits).not.toContainEqual(expect.stringContaining("B4"));
});

test("labels and lines of the head that name the year move on, in cells of their own, too", () => {
  const { edits, remarks } = rolled(
    workbookOf({
      表: [
        ["项目支出绩效目标申报表"],
        ["（2024年度）"],
        ["项目名称", "养护", "2024年预算数", 12],
        ["2024年绩效目标", "养护道路"],
        ...indicators.slice(0, 2),
      ],
    }),
  );
  expect(edits).toEqual(["表!A2 （2025年度）", "表!C3 2025年预算数", "表!A4 2025年绩效目标"]);
  expect(remarks).toEqual([]);
});

test.each([
  ["a document", "落实财预〔2015〕88号文件"],
  ["the new year", "2025年完成验收"],
  ["a number", "植树2024株"],
])("%s names no earlier year", (_, goal) => {
  expect(inForm([["年度绩效目标", goal]]).remarks).toEqual([]);
});

test("a time in a sentence is not rewritten", () => {
  const picture = form().map((row) => row.map((cell) => (cell === "2024年12月底前" ? "2024年汛期前排查隐患" : cell)));
  const { edits, remarks } = rolled(workbookOf({ 表: picture }));
  expect(edits).toEqual(["表!A1 2025年项目支出绩效目标申报表"]);
  expect(remarks).toEqual(["表!D6 names-year"]);
});

test.each<[Kept, readonly string[]]>([
  ["sentences", ["表!B3 null", "表!D8 null"]],
  ["amounts", ["表!B4 null", "表!C6 null", "表!D6 null", "表!C7 null", "表!D7 null"]],
  ["none", ["表!B3 null", "表!D8 null", "表!B4 null", "表!C6 null", "表!D6 null", "表!C7 null", "表!D7 null"]],
  ["all", []],
])("%s are kept", (keep, emptied) => {
  const { edits } = inForm([["年度绩效目标", "养护道路"]], { keep });
  expect(edits.filter((edit) => edit.endsWith("null"))).toEqual(emptied);
});

test("an amount behind its label is emptied, its label is not; formulas stay", () => {
  const workbook = workbookOf({
    表: [
      ["2024年部门整体支出绩效目标表"],
      ["部门名称", "交通局"],
      ["资金总额：12", "基本支出", 5, "项目支出", { value: 7, formula: "12-C3" }],
      ...indicators.slice(0, 2),
    ],
  });
  expect(rolled(workbook, { keep: "sentences" }).edits.filter((edit) => !edit.includes("A1"))).toEqual([
    "表!A3 资金总额：",
    "表!C3 null",
  ]);
});

test("the year can be given; forms that are of it already change nothing, forms without a year need one", () => {
  expect(inForm([], { year: 2027 }).edits[0]).toBe("表!A1 2027年项目支出绩效目标申报表");
  expect(inForm([], { year: 2024 })).toMatchObject({ year: 2024, edits: [], remarks: [] });
  const undated = workbookOf({ 表: [["项目支出绩效目标申报表"], ...form().slice(1)] });
  expect(rolled(undated)).toMatchObject({ year: null, edits: [] });
});

test("sheets that are no forms are let be, names of sheets with a year are named", () => {
  const { edits, remarks } = rolled(workbookOf({ "2024年养护": form(), 说明: [["2024年编制说明"]] }));
  expect(edits.every((edit) => edit.startsWith("2024年养护!"))).toBe(true);
  expect(remarks).toEqual(["2024年养护!A1 sheet-name"]);
});

test("the projects of a list share its title and keep their names", () => {
  const { edits } = rolled(
    workbookOf({
      表: [
        ["2024年部门预算项目绩效目标申报表"],
        ["项目名称", "预算数", "年度目标", "一级指标", "二级指标", "三级指标", "指标值"],
        ["养护", 12, "养护道路", "产出指标", "数量指标", "里程", "30公里"],
        ["治水", 8, "治理河段", "产出指标", "数量指标", "河段", "4段"],
      ],
    }),
    { keep: "none" },
  );
  expect(edits.map((edit) => edit.replace(/^表!/, ""))).toEqual([
    "A1 2025年部门预算项目绩效目标申报表",
    "B3 null",
    "B4 null",
    "C3 null",
    "F3 null",
    "G3 null",
    "C4 null",
    "F4 null",
    "G4 null",
  ]);
});

test("in the sample every edit expects what stands, and the two sentences of an earlier year are named", () => {
  const workbook = sampleWorkbook();
  const { edited, remarks } = rolled(workbook, { keep: "sentences" });
  expect(edited.length).toBeGreaterThan(60);
  for (const { at, expect: expected } of edited) {
    const sheet = workbook.sheets.find(({ name }) => name === at.sheet);
    expect(sheet?.rows.get(at.row)?.get(at.column)?.value).toBe(expected);
  }
  expect(remarks).toEqual(["附表2!E11 names-year", "附表3-2!B8 names-year"]);
});
