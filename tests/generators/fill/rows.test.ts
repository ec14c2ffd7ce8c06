import { areaAddress } from "../../../src/core/a1";
import type { GridCell, GridSheet } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../../fixtures/department";
import { withCell } from "../../fixtures/generated";
import { fillPictures, replaced, type Filled } from "./harness";

const overall = overallSheet({ total: 32, sources: [30, 2, null], basic: 20, project: 12 });
const direction = directionSheet(cleanDirection());

/** A sheet with further rows in between, before the row that begins with a text. */
function withRows(sheet: GridSheet, before: string, rows: readonly (readonly GridCell[])[]): GridSheet {
  const at = sheet.cells.findIndex((row) => row.some((cell) => typeof cell === "string" && cell.startsWith(before)));
  return { ...sheet, cells: [...sheet.cells.slice(0, at), ...rows, ...sheet.cells.slice(at)] };
}

/** How many rows are inserted, where: `附表2 6+1`. */
const insertions = ({ plan }: Filled): readonly string[] =>
  plan.steps
    .flatMap(({ edits }) => edits)
    .flatMap((edit) =>
      edit.kind === "insert-rows" ? [`${edit.sheet} ${String(edit.row + 1)}+${String(edit.count)}`] : [],
    );

const merges = ({ after }: Filled, sheet: string): readonly string[] =>
  (after.sheets.find(({ name }) => name === sheet)?.merges ?? []).map(areaAddress);

describe("附表2", () => {
  const parts = (party: number | null, safety: number | null) => ({
    ...(party === null ? {} : { 党建: party }),
    ...(safety === null ? {} : { 安全: safety }),
  });

  test("a 小项 that is missing is inserted behind the others; the total's formula takes in a new 大项", () => {
    const other = directionSheet(cleanDirection({ fund: "城市管理经费", direction: "城市管理" }));
    const summed = withCell(summarySheet(12, { 业务经费: { amount: 12, parts: parts(7, null) } }), "C4", {
      formula: "C5",
      value: 12,
    });
    const both = overallSheet({ total: 44, sources: [44, null, null], basic: 20, project: 24 });
    const filled = fillPictures({ 附表1: both, 附表2: summed, "附表3-1": direction, "附表3-2": other });
    expect(insertions(filled)).toEqual(["附表2 7+3", "附表2 7+1"]);
    expect(filled.cells.slice(0, 9)).toEqual([
      "附表2!A7: 2",
      "附表2!B7: 安全",
      "附表2!A8: 二",
      "附表2!B8: 城市管理经费",
      "附表2!A9: 1",
      "附表2!B9: 党建",
      "附表2!A10: 2",
      "附表2!B10: 安全",
      "附表2!C4: =C5+C8",
    ]);
    expect(filled.cells).toEqual(
      expect.arrayContaining(["附表2!C7: 5", "附表2!C8: 12", "附表2!C9: 7", "附表2!C10: 5"]),
    );
    expect(filled.differences.filter((text) => text.startsWith("附表2"))).toEqual([]);
  });

  test("blank rows are filled before others are inserted", () => {
    const summary = withRows(summarySheet(12, {}), "填表人", [[], []]);
    const filled = fillPictures({ 附表1: overall, 附表2: summary, "附表3-1": direction });
    expect(insertions(filled)).toEqual(["附表2 7+1"]);
    expect(filled.cells).toEqual(expect.arrayContaining(["附表2!B5: 业务经费", "附表2!B6: 党建", "附表2!B7: 安全"]));
  });

  test("no rows where the parts come to what the direction does, though a formula adds them up", () => {
    const summed = withCell(summarySheet(12, { 业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } } }), "C5", {
      formula: "SUM(C6:C7)",
      value: 12,
    });
    const [first, ...others] = cleanDirection().groups["党建"] ?? [];
    const groups = { 宣传: first ? [first] : [], 党建: others, 安全: cleanDirection().groups["安全"] ?? [] };
    const split = directionSheet(cleanDirection({ groups, indicators: [] }));
    const filled = fillPictures({ 附表1: overall, 附表2: summed, "附表3-1": split });
    expect(filled.cells.filter((cell) => cell.startsWith("附表2"))).toEqual([]);
  });

  test.each([
    ["the sum agrees already", summarySheet(12, { 业务经费: { amount: 7, parts: parts(7, null) } })],
    [
      "a part that is there may be the missing one by another name",
      summarySheet(12, { 业务经费: { amount: 12, parts: { 党建: 7, 消防支出: 5 } } }),
    ],
    [
      "a 大项 that is there may be the missing one by another name",
      summarySheet(12, { 街道办事: { amount: 12, parts: {} } }),
    ],
    ["no 大项 has parts in this workbook", summarySheet(12, { 业务经费: { amount: 12, parts: {} } })],
  ])("no rows where %s", (_, summary) => {
    expect(insertions(fillPictures({ 附表1: overall, 附表2: summary, "附表3-1": direction }))).toEqual([]);
  });
});

describe("附表3", () => {
  const summary = summarySheet(12, { 业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } } });
  const party = cleanDirection().groups["党建"] ?? [];

  test("支出内容 stand above the total, which takes them in", () => {
    const half = directionSheet(cleanDirection({ groups: { 党建: party }, indicators: [], total: null }));
    const total = half.cells.findIndex((row) => row[1] === "合  计");
    const summed = withCell(half, `D${String(total + 1)}`, { formula: `SUM(D10:D${String(total)})`, value: 7 });
    const filled = fillPictures({ 附表1: overall, 附表2: summary, "附表3-1": summed });
    expect(insertions(filled)).toEqual(["附表3-1 12+1"]);
    expect(filled.cells).toEqual(["附表3-1!B12: 安全", "附表3-1!D13: =SUM(D10:D12)", "附表3-1!D12: 5"]);
  });

  const levels = (rows: readonly (readonly GridCell[])[], areas: readonly string[]): GridSheet => ({
    ...withRows(directionSheet(cleanDirection({ indicators: [] })), "支出明细及", rows),
    merges: areas,
  });

  test("cost indicators: the empty one first, then new rows, in merged areas that grow with them", () => {
    const sheet = levels(
      [
        [null, "产出指标", "数量指标", "活动", "10次", "计划标准"],
        [null, null, "成本指标", null, null, null],
        [null, "效益指标", "社会效益指标", "安全感", "提高", "计划标准"],
      ],
      ["A8:A11", "B9:B10"],
    );
    const filled = fillPictures({ 附表1: overall, 附表2: summary, "附表3-1": sheet });
    expect(filled.cells).toEqual([
      "附表3-1!D10: 党建",
      "附表3-1!F10: 计划标准",
      "附表3-1!D11: 安全",
      "附表3-1!F11: 计划标准",
      "附表3-1!E10: 7万元",
      "附表3-1!E11: 5万元",
    ]);
    expect([...merges(filled, "附表3-1")].sort()).toEqual(["A8:A12", "B9:B11", "C10:C11"]);
  });

  /** A block of costs merged over four rows, with what stands in them. */
  const block = (...names: readonly (string | null)[]): GridSheet =>
    levels(
      [
        [null, "产出指标", "数量指标", "活动", "10次", "计划标准"],
        ...names.map((name, index): GridCell[] => [null, null, index === 0 ? "成本指标" : null, name, null, null]),
        [null, "效益指标", "社会效益指标", "安全感", "提高", "计划标准"],
      ],
      ["A8:A13", "B9:B13", "C10:C13"],
    );

  test.each([
    ["below", ["党建", null, null, null], "附表3-1!D11: 安全"],
    ["above", [null, null, null, "党建"], "附表3-1!D10: 安全"],
    ["between", ["党建", null, "安全", null], undefined],
  ] as const)("blank rows of a merged block of costs are filled before others are inserted: %s", (_, names, cell) => {
    const filled = fillPictures({ 附表1: overall, 附表2: summary, "附表3-1": block(...names) });
    expect(insertions(filled)).toEqual([]);
    const written = filled.cells.filter((one) => /!D1[0-3]/.test(one));
    expect(written).toEqual(cell === undefined ? [] : [cell]);
    expect([...merges(filled, "附表3-1")].sort()).toEqual(["A8:A13", "B9:B13", "C10:C13"]);
  });

  test("where the block has fewer blank rows than costs are missing, the rest is inserted below it", () => {
    const sheet = block("党建", "安全", null, null);
    const groups = { ...cleanDirection().groups, 培训: party, 宣传: party };
    const costing = directionSheet(cleanDirection({ groups, indicators: [], total: null }));
    const start = costing.cells.findIndex(([first]) => first === "支出明细及测算说明");
    const own = sheet.cells.findIndex(([first]) => first === "支出明细及测算说明");
    const one = {
      ...sheet,
      cells: [...sheet.cells.slice(0, own - 2), ...sheet.cells.slice(own - 1, own), ...costing.cells.slice(start)],
    };
    const filled = fillPictures({ "附表3-1": { ...one, merges: ["A8:A12", "B9:B12", "C10:C12"] } });
    expect(insertions(filled)).toEqual(["附表3-1 13+1"]);
    expect([...merges(filled, "附表3-1")].sort()).toEqual(["A8:A13", "B9:B13", "C10:C13"]);
  });

  test("where every row repeats its levels, new ones do so, too; numbers stay bare where others are", () => {
    const sheet = levels(
      [
        [null, "产出指标", "成本指标", "党建", 7, "计划标准"],
        [null, "产出指标", "成本指标", "宣传材料", 0, "计划标准"],
      ],
      [],
    );
    const threeContents = replaced(sheet, "宣传材料", "安全");
    const without = { ...threeContents, cells: threeContents.cells.filter((row) => row[3] !== "安全") };
    const twice = withRows(without, "支出明细及", [[null, "产出指标", "成本指标", null, null, null]]);
    const filled = fillPictures({ 附表1: overall, 附表2: summary, "附表3-1": twice });
    expect(filled.cells).toEqual(["附表3-1!D10: 安全", "附表3-1!F10: 计划标准", "附表3-1!E10: 5"]);
  });

  test.each([
    [
      "they are broken down by 支出明细",
      [
        ["党建宣传", 3],
        ["培训费", 4],
        ["器材购置", 5],
      ],
    ],
    ["they add up already", [["全部", 12]]],
    [
      "one of them names something else",
      [
        ["党建", 7],
        ["办公楼", null],
      ],
    ],
  ] as const)("no cost indicators where %s", (_, named) => {
    const indicators = named.map(([name, value]) => ["成本指标", name, value] as const);
    const sheet = directionSheet(cleanDirection({ indicators }));
    const filled = fillPictures({ 附表1: overall, 附表2: summary, "附表3-1": sheet });
    expect(insertions(filled)).toEqual([]);
    expect(filled.cells).toEqual([]);
  });
});

describe("附表1", () => {
  const summary = summarySheet(12, { 业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } } });
  const planned = (...rows: readonly (readonly GridCell[])[]): GridSheet =>
    withRows(overall, "年度绩效指标", [["年度重点工作计划", "事项", "责任单位/科室", "工作目标"], ...rows]);

  test("the work plan: directions, with the goals of the year to begin with", () => {
    const filled = fillPictures({ 附表1: planned([null, null, null, null]), 附表2: summary, "附表3-1": direction });
    expect(filled.cells).toEqual(["附表1!B11: 社区党建和安全", "附表1!D11: 完成全年任务"]);
  });

  test("a plan of other things is somebody's own", () => {
    const own = planned([null, "迎接检查", "党政办", "通过检查"]);
    expect(fillPictures({ 附表1: own, 附表2: summary, "附表3-1": direction }).cells).toEqual([]);
  });

  test("a goal of the plan may be worded otherwise", () => {
    const own = planned([null, "社区党建和安全", "党政办", "建设平安社区"]);
    const filled = fillPictures({ 附表1: own, 附表2: summary, "附表3-1": direction });
    expect([filled.cells, filled.differences]).toEqual([[], []]);
  });
});
