import { addressOf } from "../../../src/core/a1";
import { isCellEdit } from "../../../src/core/edit";
import { renderMessage } from "../../../src/core/message";
import { workbookOf, type GridCell, type GridPicture } from "../../../src/host/memory/grid";
import { catalogueFor } from "../../../src/locales";
import { cleanDirection, directionSheet, summarySheet, type CostingRow } from "../../fixtures/department";
import { withCell } from "../../fixtures/generated";
import { checkArithmetic } from "../arithmeticRules";

const chinese = catalogueFor("zh-CN");
const english = catalogueFor("en");

const party: readonly CostingRow[] = [
  { item: "宣传费", amount: 3, basis: "6次*0.5（万元/次）=3万元" },
  { item: "培训费", amount: 4, basis: "2次*2（万元/次）=4万元" },
];
const safety: readonly CostingRow[] = [
  { item: "器材购置", amount: 5, basis: "10套×0.5万元/套＝5万元" },
  { item: "巡查补贴", amount: 7.2, basis: "巡查人员3人，每人每月0.2万元，共12个月，7.2万元" },
];

/** Costings in rows 13 to 16, the total in D17, the cost indicators in E10 and E11. */
const form = directionSheet(
  cleanDirection({
    amount: 19.2,
    indicators: [
      ["数量指标", "活动次数", "10次"],
      ["成本指标", "党建", 7],
      ["成本指标", "安全", "12.2万元"],
    ],
    groups: { 党建: party, 安全: safety },
  }),
);
const summary = summarySheet(19.2, { 业务经费: { amount: 19.2, parts: { 党建: 7, 安全: 12.2 } } });

type Cells = Readonly<Record<string, GridCell>>;

const sheetsWith = (cells: Cells): Readonly<Record<string, GridPicture>> => ({
  附表2: summary,
  附表3: Object.entries(cells).reduce((sheet, [address, cell]) => withCell(sheet, address, cell), form),
});

const findingsOf = (sheets: Readonly<Record<string, GridPicture>>) => checkArithmetic(workbookOf(sheets)).findings;

/** Each finding in one line: the suspect, then what the first repair writes. */
function said(sheets: Readonly<Record<string, GridPicture>>): readonly string[] {
  return findingsOf(sheets).map(({ suspect, fixes }) => {
    const edits = fixes[0]?.changes.edits.map((edit) =>
      isCellEdit(edit) && edit.kind === "set-value" ? `${addressOf(edit.at)} ${String(edit.value)}` : edit.kind,
    );
    return `${addressOf(suspect.at)}: ${edits?.join(", ") ?? "no repair"}`;
  });
}

const elsewhere = "25个社区，每个3万元，共75万元";

test("the picture agrees", () => {
  expect(said(sheetsWith({}))).toEqual([]);
});

test.each<[string, Cells]>([
  ["of another row", { E13: "10套×0.5万元/套＝5万元" }],
  ["of another row, with another width of its signs", { E13: "10套×0.5万元/套=5万元" }],
  ["of no row of the workbook", { E13: elsewhere }],
  ["that states no result", { E13: "25个社区，每个3.7万元" }],
  ["beside a total by formula", { E13: elsewhere, D17: { formula: "SUM(D13:D16)", value: 19.2 } }],
])("a text %s is the wrong cell, and nothing is written for it", (_, cells) => {
  const findings = findingsOf(sheetsWith(cells));
  expect(findings.map(({ rule, suspect }) => `${rule} ${addressOf(suspect.at)}`)).toEqual(["costing/amount E13"]);
  for (const { confidence } of findings.flatMap(({ fixes }) => fixes)) expect(confidence).toBeLessThan(0.3);
  expect(findings.flatMap(({ fixes }) => fixes).flatMap(({ changes }) => changes.edits)).not.toContainEqual(
    expect.objectContaining({ kind: "insert-rows" }),
  );
});

test("two texts of elsewhere are two findings", () => {
  expect([...said(sheetsWith({ E13: elsewhere, E16: "印制700本，每本80元，共5.6万元" }))].sort()).toEqual([
    "E13: no repair",
    "E16: no repair",
  ]);
});

test("a text of elsewhere and a slip elsewhere are told apart", () => {
  expect([...said(sheetsWith({ E13: elsewhere, D16: 72 }))].sort()).toEqual(["D16: D16 7.2", "E13: no repair"]);
});

test("what it comes to, who agrees with the amount, and where else it stands are said in both languages", () => {
  const [finding] = findingsOf(sheetsWith({ E13: "10套×0.5万元/套＝5万元" }));
  const all = finding === undefined ? [] : [...finding.message, ...finding.reason];
  const [zh, en] = [renderMessage(all, chinese), renderMessage(all, english)];
  for (const piece of ["得5万元", "（D13）3万元", "“党建”7万元", "第15行（E15）一字不差"]) expect(zh).toContain(piece);
  for (const piece of ["comes to 5万元", "3万元 (D13)", "“党建”7万元", "row 15 (E15)"]) expect(en).toContain(piece);
  for (const words of [zh, en]) expect(words).not.toMatch(/[{}]|undefined|NaN|漏列|left out/);
});

test("a text that is like another but for its figures is said to be so", () => {
  const [finding] = findingsOf(sheetsWith({ E13: "巡查人员8人，每人每月0.5万元，共12个月，48万元" }));
  expect(renderMessage(finding?.reason ?? [], chinese)).toContain("除数字外，它与第16行（E16）一字不差");
  expect(renderMessage(finding?.reason ?? [], english)).toContain("But for its figures it is the same as row 16");
  const [plain] = findingsOf(sheetsWith({ E13: elsewhere }));
  expect(renderMessage(plain?.reason ?? [], chinese)).not.toMatch(/一字不差/);
});

test("a text with a single figure may be copied, or have a figure of its own", () => {
  const withContract = (basis: string) => {
    const rows = [...party, ...safety, { item: "物业费", amount: 29.2, basis: "依据服务合同，全年金额29.2万元" }].map(
      (row) => (row.item === "器材购置" ? { ...row, amount: 9.72, basis } : row),
    );
    return directionSheet(cleanDirection({ amount: 53.12, indicators: [], groups: { 党建: rows } }));
  };
  expect(said({ 附表3: withContract("依据服务合同，全年金额29.2万元") })).toEqual(["E12: no repair"]);
  expect(said({ 附表3: withContract("依据服务合同，全年金额86.5万元") })).toEqual([
    "E12: E12 依据服务合同，全年金额9.72万元",
  ]);
});

describe("what explains itself otherwise stays as it is", () => {
  test.each<[string, Cells, readonly string[]]>([
    ["a slip in a text", { E13: "6次*0.5（万元/次）=8万元" }, ["E13: E13 6次*0.5（万元/次）=3万元"]],
    ["a decimal point in a text without a result", { E13: "6次*5（万元/次）" }, ["E13: E13 6次*0.5（万元/次）"]],
    ["a slip in an amount", { D13: 33 }, ["D13: D13 3"]],
    ["another digit in an amount", { D16: 7.8 }, ["D16: D16 7.2"]],
    ["元 for 万元", { D15: 50_000 }, ["D15: D15 5"]],
    // The total and the indicator agree with the text.
    ["an amount of last year", { D13: 2.6 }, ["D13: D13 3"]],
    ["an amount of the next row", { D14: 3 }, ["D14: D14 4"]],
    ["two amounts in each other's place, next to each other", { D13: 4, D14: 3 }, ["D13: D13 3, D14 4"]],
  ])("%s", (_, cells, expected) => {
    expect(said(sheetsWith(cells))).toEqual(expected);
  });

  test("two amounts in each other's place are one finding, also with rows between them", () => {
    const rows = [...party, ...safety].map((row, index) => ({ ...row, amount: [7.2, 4, 5, 3][index] ?? 0 }));
    const sheet = directionSheet(cleanDirection({ amount: 19.2, indicators: [], groups: { 党建: rows } }));
    expect(said({ 附表3: sheet })).toEqual(["D10: D10 3, D13 7.2"]);
  });

  test("a row that is missing is asked for by what does not add up", () => {
    const rows = { 党建: party, 安全: safety.slice(0, 1) };
    const short = directionSheet(cleanDirection({ amount: 19.2, indicators: [], groups: rows }));
    expect(said({ 附表2: summary, 附表3: short })).toEqual([expect.stringMatching(/insert-rows/)]);
  });

  test("two rows may have the same text; an amount that disagrees with it and with the total is wrong", () => {
    const twice = [...party, { item: "表彰费", amount: 9, basis: "2次*2（万元/次）=4万元" }];
    const sheet = directionSheet(cleanDirection({ amount: 11, indicators: [], groups: { 党建: twice } }));
    expect(said({ 附表3: sheet })).toEqual(["D12: D12 4"]);
  });
});
