import type { MoneyUnit } from "../../../src/core/amount";
import type { ContentRow, FormContent } from "../../../src/core/formContent";
import type { Sheet, Workbook } from "../../../src/core/workbook";
import { departmentOverall } from "../../../src/forms/department-overall";
import { specialFundSummary } from "../../../src/forms/special-fund-summary";
import { draftForm } from "../../../src/generators/draftForm";
import { edited, withoutRow, withValues } from "../damage";
import { writtenAndRead } from "../reading";
import { completed } from "./reading";

const overall = {
  year: 2023,
  fields: {
    departmentName: { value: "教育局" },
    unitName: { value: "教育局" },
    projectExpenditure: { value: 360_000 },
  },
  tables: {},
};

function summaryIn(yuanPerUnit: number): FormContent {
  const fund = (name: string, yuan: number): ContentRow => ({
    depth: 1,
    cells: { name: { value: name }, amount: { value: yuan / yuanPerUnit } },
  });
  return {
    year: 2023,
    fields: { unitName: { value: "教育局" } },
    tables: { funds: [fund("设备经费", 240_000), fund("培训经费", 120_000)] },
  };
}

/** 附表1 in 元 beside 附表2, which states a unit. */
function pair(unit: MoneyUnit, yuanPerUnit: number): Workbook {
  return writtenAndRead(
    draftForm(departmentOverall, overall, { sheetName: "附表1", unit: "元" }).draft,
    draftForm(specialFundSummary, summaryIn(yuanPerUnit), { sheetName: "附表2", unit }).draft,
  );
}

function sheetIn({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(name);
  return sheet;
}

function textsOf(sheet: Sheet): readonly { readonly row: number; readonly column: number; readonly text: string }[] {
  return [...sheet.rows].flatMap(([row, cells]) =>
    [...cells].map(([column, { value }]) => ({ row, column, text: String(value ?? "") })),
  );
}

function unitLine(workbook: Workbook, sheet: string) {
  return textsOf(sheetIn(workbook, sheet)).find(({ text }) => /^(?:金额|单位|金额单位)：[万亿]?元$/.test(text));
}

function withoutUnitLine(workbook: Workbook, sheet = "附表2"): Workbook {
  const row = unitLine(workbook, sheet)?.row;
  if (row === undefined) throw new Error("no unit");
  return edited(workbook, withoutRow(sheetIn(workbook, sheet), row));
}

describe("a lost line of the unit", () => {
  it("says the unit of the other forms, with which its amounts agree", () => {
    const { plan, after } = completed(withoutUnitLine(pair("元", 1)));
    expect(unitLine(after, "附表2")?.text).toBe("金额：元");
    expect(plan.differences).toEqual([]);
  });

  it("says the unit in which its amounts agree with the other forms, not theirs", () => {
    const { plan, after } = completed(withoutUnitLine(pair("万元", 10_000)));
    expect(unitLine(after, "附表2")?.text).toBe("金额：万元");
    expect(plan.differences).toEqual([]);
  });

  it("is worded as the other forms word theirs", () => {
    const workbook = pair("元", 1);
    const line = unitLine(workbook, "附表1");
    const name = textsOf(sheetIn(workbook, "附表1")).find(({ text }) => text.startsWith("填报单位"));
    if (line === undefined || name === undefined) throw new Error("no lines");
    const worded = withValues(workbook, [
      { at: { sheet: "附表1", row: line.row, column: line.column }, value: "单位：元" },
      { at: { sheet: "附表1", row: name.row, column: name.column }, value: "填报单位（盖章）：教育局" },
    ]);
    const { after } = completed(withoutUnitLine(worded));
    const texts = textsOf(sheetIn(after, "附表2")).map(({ text }) => text);
    expect(texts).toContain("单位：元");
    expect(texts).toContain("填报单位（盖章）：教育局");
  });

  it("leaves alone what a form states, whatever the others do", () => {
    const workbook = pair("万元", 1);
    expect(unitLine(completed(workbook).after, "附表2")?.text).toBe(unitLine(workbook, "附表2")?.text);
  });
});
