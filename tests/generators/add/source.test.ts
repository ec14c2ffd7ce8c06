import { checkWorkbook } from "../../../src/app/check";
import { cellOf, type Workbook } from "../../../src/core/workbook";
import { workbookOf, type GridCell } from "../../../src/host/memory/grid";
import { overallSheet, summarySheet } from "../../fixtures/department";
import { inExcerpt } from "../../fixtures/findings";
import { addDirection, cellAt } from "./harness";

type Sources = readonly [publicBudget: GridCell, governmentFunds: GridCell, otherFunds: GridCell];

/** 附表1 of 60 and 40 with these sources, and the 附表2 of its 40. */
const workbookWith = (sources: Sources, total: GridCell = 100): Workbook =>
  workbookOf({
    附表1: overallSheet({ total, sources, basic: 60, project: 40 }),
    附表2: summarySheet(40, {
      业务经费: { amount: 28, parts: { 党建: 20, 安全: 8 } },
      社区经费: { amount: 12, parts: {} },
    }),
  });

const wanted = { name: "养老服务", amount: 7 };

/** 资金总额 and what the sources say, as they stand. */
const sourcesIn = (workbook: Workbook): readonly unknown[] =>
  ["A4", "C6", "C7", "C8"]
    .map((cell) => cellOf(workbook, cellAt(`附表1!${cell}`))?.value ?? null)
    .map((value, index) => (index === 0 ? String(value).replace(/^\D*/, "") : value));

const sourcesAfter = (sources: Sources, source?: string) => {
  const workbook = workbookWith(sources);
  const { after, remarks, differences } = addDirection(workbook, {
    ...wanted,
    ...(source === undefined ? {} : { source }),
  });
  expect([...remarks, ...differences]).toEqual([]);
  expect(inExcerpt(checkWorkbook(after).findings).filter(({ severity }) => severity === "error")).toEqual([]);
  return sourcesIn(after).slice(1);
};

describe("the source of money that pays for a new direction", () => {
  test.each<[string, Sources, string | undefined, Sources]>([
    ["the only one that pays for anything", [100, null, null], undefined, [107, null, null]],
    ["the only one, beside one that says 0", [0, 100, 0], undefined, [0, 107, 0]],
    ["the one that is chosen of two", [90, 10, null], "一般公共预算拨款", [97, 10, null]],
    ["the other one", [90, 10, null], "政府性基金拨款", [90, 17, null]],
    ["one that has paid for nothing", [90, 10, null], "其他资金", [90, 10, 7]],
    ["one that is chosen though only another has paid", [100, null, null], "政府性基金", [100, 7, null]],
    ["one called otherwise", [90, 10, null], "一般公共预算财政拨款", [97, 10, null]],
  ])("is %s", (_, sources, source, after) => {
    expect(sourcesAfter(sources, source)).toEqual(after);
  });

  test("is asked for where several pay, and nothing is planned until then", () => {
    const { plan, remarks } = addDirection(workbookWith([90, 10, null]), wanted);
    expect(plan.changes.edits).toEqual([]);
    expect(remarks).toEqual([expect.stringContaining("一般公共预算拨款（90）、政府性基金拨款（10）、其他资金")]);
  });

  test("is not made up for a name that none has", () => {
    const { plan, remarks } = addDirection(workbookWith([90, 10, null]), { ...wanted, source: "彩票公益金" });
    expect(plan.changes.edits).toEqual([]);
    expect(remarks).toEqual([expect.stringContaining("没有叫“彩票公益金”的资金来源")]);
  });

  test.each<[string, Sources, { readonly name: string; readonly amount?: number }]>([
    ["where no amount is given", [90, 10, null], { name: "养老服务" }],
    ["where the sources did not come to the whole before", [90, 20, null], wanted],
    ["where one of the sources is what the others leave", [90, { value: 10, formula: "E6+E7-C6" }, null], wanted],
  ])("is not asked for %s", (_, sources, direction) => {
    const { plan, remarks } = addDirection(workbookWith(sources), direction);
    expect(plan.changes.edits).not.toEqual([]);
    expect(remarks.filter((remark) => remark.includes("资金来源"))).toEqual([]);
  });
});
