import { renderMessage } from "../../../src/core/message";
import { workbookOf, type GridCell } from "../../../src/host/memory/grid";
import { createMemoryHost } from "../../../src/host/memory/host";
import { catalogueFor } from "../../../src/locales";
import { cleanDirection, directionSheet, summarySheet, type CostingRow } from "../../fixtures/department";
import { withCell } from "../../fixtures/generated";
import { checkArithmetic } from "../arithmeticRules";

const words = catalogueFor("zh-CN");
const publicity: CostingRow = { item: "宣传费", amount: 3, basis: "6次*0.5（万元/次）=3万元" };
const training: CostingRow = { item: "培训费", amount: 4, basis: "2次*2（万元/次）=4万元" };
const equipment: CostingRow = { item: "器材购置", amount: 5, basis: "10套×0.5万元/套＝5万元" };

const form = (rows: readonly CostingRow[], total: GridCell = 12) =>
  directionSheet(cleanDirection({ indicators: [], groups: { 党建: rows }, total }));
const summary = (parts: Readonly<Record<string, number>>) => summarySheet(12, { 业务经费: { amount: 12, parts } });

const firstOf = (sheets: Parameters<typeof workbookOf>[0]) => {
  const host = createMemoryHost(workbookOf(sheets));
  const { findings } = checkArithmetic(host.workbook());
  const [finding] = findings;
  const [fix] = finding?.fixes ?? [];
  return { host, findings, finding, fix, title: fix && renderMessage(fix.title, words) };
};

test("a row that stands twice is taken out, not emptied of its amount", async () => {
  const { host, findings, finding, fix, title } = firstOf({ 附表3: form([publicity, training, training, equipment]) });
  expect(findings).toHaveLength(1);
  // The lower one of the two.
  expect(finding?.suspect.at).toMatchObject({ row: 11, column: 3 });
  expect(fix?.changes.edits).toMatchObject([{ kind: "delete-rows", sheet: "附表3", row: 11, count: 1 }]);
  expect(title).toBe("删去附表3第12行（与第11行重复的“培训费”，4万元）");
  expect(finding && renderMessage(finding.reason, words)).toContain("第12行与第11行完全相同");
  expect(fix && (await host.apply(fix.changes)).ok).toBe(true);
  expect(checkArithmetic(host.workbook()).findings).toEqual([]);
});

test("a row that stands twice is found where its amount is a text with its unit", () => {
  const spelled: CostingRow = { item: "维修费", amount: "4.0000万元", basis: "据实结算" };
  const { findings, fix } = firstOf({ 附表3: form([publicity, spelled, spelled, equipment]) });
  expect(findings).toHaveLength(1);
  expect(fix?.changes.edits).toMatchObject([{ kind: "delete-rows", row: 11 }]);
});

test("a row that stands without an amount is likelier the one that lacks it than a missing one", () => {
  const unfilled: CostingRow = { item: "差旅费", amount: 0, basis: "据实结算" };
  const sheets = (rows: readonly CostingRow[]) => ({ 附表2: summary({ 党建: 12 }), 附表3: form(rows) });
  expect(firstOf(sheets([publicity, training, unfilled])).fix?.changes.edits).toMatchObject([
    { at: { row: 11 }, value: 5 },
  ]);
  expect(firstOf(sheets([publicity, training, equipment, unfilled])).findings).toEqual([]);
});

test("a row that stands twice below a sum is no fault of the sum", () => {
  const doubled = form([publicity, equipment, training, training], { formula: "SUM(D10:D12)", value: 12 });
  const { findings, fix } = firstOf({ 附表3: doubled });
  expect(findings).toHaveLength(1);
  expect(fix?.changes.edits).toMatchObject([{ kind: "delete-rows", row: 12 }]);
});

test("two rows that are alike and add up are left alone", () => {
  const rows = [publicity, training, equipment, { ...equipment, item: "器材购置" }];
  const sheet = directionSheet(cleanDirection({ indicators: [], groups: { 党建: rows }, amount: 17 }));
  expect(firstOf({ 附表3: sheet }).findings).toEqual([]);
});

test("a row that is missing is asked for by the total, and put in", async () => {
  const { host, findings, finding, fix, title } = firstOf({
    附表2: summary({ 党建: 12 }),
    附表3: form([publicity, training]),
  });
  expect(findings).toHaveLength(1);
  expect(finding?.suspect.at).toMatchObject({ sheet: "附表3", row: 11, column: 3 });
  expect(fix?.changes.edits).toMatchObject([
    { kind: "insert-rows", sheet: "附表3", row: 10, count: 1 },
    { kind: "set-value", at: { row: 10, column: 3 }, value: 5, expect: null },
  ]);
  expect(title).toBe("在附表3第11行补上漏列的一行，金额5万元（名称和依据请自行填写）");
  expect(finding && renderMessage(finding.reason, words)).toBe(
    "像是漏列了一行：补上5万元，3+4+5=12，与“合计”（D12）一致。",
  );
  expect(fix && (await host.apply(fix.changes)).ok).toBe(true);
  expect(checkArithmetic(host.workbook()).findings).toEqual([]);
});

test("a missing item of the summary is asked for by its fund", () => {
  const rows = [publicity, training];
  const direction = directionSheet(cleanDirection({ indicators: [], groups: { 党建: rows, 安全: [equipment] } }));
  const { finding, fix } = firstOf({ 附表2: summary({ 党建: 7 }), "附表3-1": direction });
  expect(finding?.rule).toBe("amount/fund-parts");
  expect(finding?.suspect.at).toMatchObject({ sheet: "附表2", row: 4, column: 2 });
  expect(fix?.changes.edits).toMatchObject([{ kind: "insert-rows", sheet: "附表2", row: 6 }, { value: 5 }]);
});

test("a part that is too large is no missing row", () => {
  const slipped = withCell(form([publicity, training, equipment]), "D10", 33);
  expect(firstOf({ 附表3: slipped }).fix?.changes.edits).toMatchObject([{ kind: "set-value", value: 3 }]);
});
