import { checkWorkbook } from "../../src/app/check";
import { qualifiedAddress } from "../../src/core/a1";
import { renderMessage } from "../../src/core/message";
import { workbookOf, type GridCell, type GridPicture, type GridSheet } from "../../src/host/memory/grid";
import { catalogueFor } from "../../src/locales";
import { cleanDirection, directionSheet, summarySheet } from "../fixtures/department";

type Sheets = Record<string, GridPicture>;

const RULE = "structure/signature";

/** A form with other words in the line below its tables. */
const ending = ({ cells, ...sheet }: GridSheet, ...line: readonly GridCell[]): GridSheet => ({
  ...sheet,
  cells: [...cells.slice(0, -1), line],
});

const direction = (...line: readonly GridCell[]): Sheets => ({
  附表3: ending(directionSheet(cleanDirection({ indicators: [] })), ...line),
});

const withFunds = (sheets: Sheets, line: string): Sheets => ({
  附表2: ending(summarySheet(12, { 业务经费: { amount: 12, parts: {} } }), line),
  ...sheets,
});

/** 项目支出绩效目标申报表 with the telephone of who leads the project above and who filled it in below. */
const project = (leader: GridCell, ...line: readonly GridCell[]): Sheets => ({
  项目: [
    ["项目支出绩效目标申报表"],
    ["（2024年度）"],
    ["项目名称", "道路养护", "项目负责人", "王某"],
    ["主管部门", "某市交通局", "联系电话", leader],
    ["年度资金总额（万元）", 60],
    ["年度目标", "完成养护"],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "养护里程", "30公里"],
    [...line],
  ],
});

const findingsOf = (sheets: Sheets) => checkWorkbook(workbookOf(sheets)).findings.filter(({ rule }) => rule === RULE);

const said = (sheets: Sheets) =>
  findingsOf(sheets).map(({ message, suspect, severity, outcome }) => ({
    at: qualifiedAddress(suspect.at),
    kind: `${severity} ${outcome}`,
    text: renderMessage(message, catalogueFor("zh-CN")),
  }));

describe("finds", () => {
  test.each<[string, Sheets, at: string, text: string]>([
    ["no telephone", direction("填表人：张某    联系电话："), "附表3!A15", "“联系电话”还没有填写：附表3!A15。"],
    ["nobody's name", direction("填表人：    联系电话：22345678"), "附表3!A15", "“填表人”还没有填写：附表3!A15。"],
    ["a cell beside its label", direction("填表人", "张某", "联系电话", null), "附表3!C15", "“联系电话”还没有填写"],
    ["a synonym by its own words", project("13800000000", "填报人：", null), "项目!A9", "“填报人”还没有填写"],
    ["a mobile number with a figure lost", direction("填表人：张某  联系电话：1380000000"), "附表3!A15", "共10位数字"],
    ["a mobile number with one too many", direction("填表人：张某  联系电话：138000000001"), "附表3!A15", "共12位数字"],
    ["an area code with six figures", direction("填表人：张某  联系电话：0731-223456"), "附表3!A15", "“0731-223456”"],
    ["a telephone without figures", direction("填表人：张某  联系电话：办公室"), "附表3!A15", "没有电话号码"],
    ["a number in place of the name", direction("填表人：22345678  联系电话：22345678"), "附表3!A15", "没有姓名"],
  ])("%s", (_, sheets, at, text) => {
    expect(said(sheets)).toEqual([{ at, kind: "info fail", text: expect.stringContaining(text) as string }]);
  });

  test("what is missing in several forms once, with the form that says it", () => {
    const line = "填表人：张某    联系电话：";
    const full = "填表人：张某    联系电话：22345678";
    const [sheet = { cells: [] }] = Object.values(direction(line));
    const [one, ...others] = said(withFunds({ 附表3: sheet, "附表3-2": sheet }, full));
    expect(others).toEqual([]);
    expect(one?.text).toContain("附表3!A15、附表3-2!A15");
    expect(one?.text).toContain("附表2!A6已写有“22345678”");
  });

  test("what is wrong in several forms once", () => {
    const line = "填表人：张某    联系电话：1380000000";
    expect(findingsOf(withFunds(direction(line), line))).toMatchObject([{ related: [{ at: { sheet: "附表3" } }] }]);
  });

  test("keeps its name when rows are inserted", () => {
    const [sheet = { cells: [] }] = Object.values(direction("填表人：张某    联系电话："));
    const cells = "cells" in sheet ? sheet.cells : sheet;
    const lower = { 附表3: { cells: [...cells.slice(0, -1), [null], ...cells.slice(-1)] } };
    expect(findingsOf(lower)[0]?.fingerprint).toBe(findingsOf({ 附表3: sheet })[0]?.fingerprint);
  });
});

describe("is silent", () => {
  test.each<[string, string]>([
    ["an area code", "0731-22345678"],
    ["an area code and seven figures", "0733-2234567"],
    ["full-width figures", "０７３１－２２３４５６７８"],
    ["a mobile number in groups", "138 0000 0000"],
    ["the code of the country", "+86 13800000000"],
    ["two numbers", "22345678、13800000000"],
    ["two numbers parted by a stroke", "22345678/22345679"],
    ["an extension", "22345678转801"],
    ["an extension in brackets", "0731-22345678（801）"],
    ["a short number of the house", "662345"],
    ["a name beside the number", "李某13800000000"],
    ["a hidden number", "138****0000"],
    ["none, said so", "无"],
  ])("%s", (_, phone) => {
    expect(said(direction(`填表人：张某    联系电话：${phone}`))).toEqual([]);
  });

  test.each<[string, Sheets]>([
    ["no such line", direction("单位负责人签字：")],
    ["the number behind the name", direction("填表人：张某 13800000000    联系电话：")],
    ["cells beside their labels", direction("填表人", "张某", "联系电话", 22345678)],
    ["a hidden name", direction("填表人：**    联系电话：22345678")],
    ["a name in other letters", direction("填表人：Aygul    联系电话：22345678")],
    ["the telephone of somebody else above", project("13800000000", "填报人：张某", null, "联系电话：22345678")],
    ["two telephones in cells of their own", project("13800000000", "填报人", "张某", "联系电话", "22345678")],
  ])("%s", (_, sheets) => {
    expect(said(sheets)).toEqual([]);
    expect(checkWorkbook(workbookOf(sheets)).findings.filter(({ rule }) => rule === "structure/label-twice")).toEqual(
      [],
    );
  });

  test("a form that nobody has begun to fill in", () => {
    const blank: GridPicture = [
      ["2024年区级专项资金支出方向绩效目标表"],
      ["填报单位（盖章）："],
      ["支出方向（子项）", null, "所属专项", "名称", null],
      ["项目金额", null, null, "金额", null],
      ["项目实施期", null],
      ["实施期绩效目标", null],
      ["年度绩效目标", null],
      ["填表人：    联系电话："],
    ];
    expect(said({ 附表3: blank })).toEqual([]);
  });
});
