import { addressOf } from "../../../src/core/a1";
import { isRowEdit } from "../../../src/core/edit";
import { workbookOf, type GridSheet } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, summarySheet, type Direction } from "../../fixtures/department";
import { withCell } from "../../fixtures/generated";
import { checkArithmetic } from "../arithmeticRules";

/** Each finding in one line: whether it fails or asks, the suspect, and what the first repair writes. */
function findingsIn(sheets: Readonly<Record<string, GridSheet>>): readonly string[] {
  return checkArithmetic(workbookOf(sheets)).findings.map(({ outcome, suspect, fixes }) => {
    const edits = (fixes[0]?.changes.edits ?? []).flatMap((edit) =>
      isRowEdit(edit) || edit.kind !== "set-value" ? [] : [`${addressOf(edit.at)} ${String(edit.value)}`],
    );
    return `${outcome} ${addressOf(suspect.at)}: ${edits.join(", ")}`;
  });
}

const direction = (changes: Partial<Direction>): GridSheet => directionSheet(cleanDirection(changes));

describe("indicators in texts with their units", () => {
  const named = (first: string, second: string): GridSheet =>
    direction({
      indicators: [
        ["成本指标", "党建", first],
        ["成本指标", "安全", second],
      ],
    });

  test("two that were exchanged are exchanged back", () => {
    expect(findingsIn({ 附表3: named("5万元", "7万元") })).toEqual(["fail E9: E9 7万元, E10 5万元"]);
  });

  test("two that are right are left alone", () => {
    expect(findingsIn({ 附表3: named("7万元", "5万元") })).toEqual([]);
  });
});

describe("a lone indicator beside the amount of its form", () => {
  const lone = (name: string, value: string): GridSheet => direction({ indicators: [["成本指标", name, value]] });

  test("the whole cost is the amount", () => {
    expect(findingsIn({ 附表3: lone("项目总成本", "38.74万元") })).toEqual(["fail E9: E9 12万元"]);
    expect(findingsIn({ 附表3: lone("项目总成本", "12万元") })).toEqual([]);
  });

  test("of another cost a person is asked", () => {
    expect(findingsIn({ 附表3: lone("设备采购", "38.74万元") })).toEqual(["review B4: "]);
  });

  test("unless other forms give the amount as such a cost", () => {
    const right = lone("设备采购", "12万元");
    const forms = { "附表3-1": lone("设备采购", "38.74万元"), "附表3-2": right, "附表3-3": right };
    expect(findingsIn(forms)).toEqual(["fail E9: E9 12万元"]);
  });
});

describe("a fund whose name drifts", () => {
  const fund = "业务工作专项";
  const summary = summarySheet(32, {
    业务工作经费: { amount: 12, parts: {} },
    社区经费: { amount: 20, parts: {} },
  });
  const form = direction({ fund, indicators: [] });

  test("its amount is wrong where the amount of the project shows that the names are a pair", () => {
    expect(findingsIn({ 附表2: summary, 附表3: withCell(form, "E4", 3487) })).toEqual(["fail E4: E4 12"]);
  });

  test("a person is asked where nothing shows it", () => {
    const other = direction({
      fund,
      amount: 35,
      fundAmount: 35,
      total: 35,
      indicators: [],
      groups: { 党建: [{ item: "宣传费", amount: 35, basis: "据实结算" }] },
    });
    const findings = findingsIn({ 附表2: summary, 附表3: other });
    expect(findings.every((finding) => finding.startsWith("review"))).toBe(true);
  });

  test("and nothing is said where all agree", () => {
    expect(findingsIn({ 附表2: summary, 附表3: form })).toEqual([]);
  });
});
