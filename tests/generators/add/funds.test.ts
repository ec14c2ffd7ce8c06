import { cellOf } from "../../../src/core/workbook";
import { workbookOf } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, summarySheet } from "../../fixtures/department";
import { addDirection, cellAt, errorsIn } from "./harness";

const direction = directionSheet(cleanDirection({ fund: "城管", fundAmount: 12 }));

describe("a direction more of a fund that has had no parts", () => {
  const added = (whole: number) =>
    addDirection(
      workbookOf({ 附表2: summarySheet(whole, { 城管: { amount: whole, parts: {} } }), "附表3-1": direction }),
      { name: "环卫", fundName: "城管", amount: 3 },
    );

  test("stands behind the direction that the fund was, and the fund is what both come to", () => {
    const { after, differences } = added(12);
    const rows = [5, 6, 7].map((row) =>
      ["A", "B", "C"].map((column) => cellOf(after, cellAt(`附表2!${column}${String(row)}`))?.value),
    );
    expect(rows).toEqual([
      ["一", "城管", 15],
      [1, "社区党建和安全", 12],
      [2, "环卫", 3],
    ]);
    expect(differences).toEqual([]);
    expect(errorsIn(after)).toEqual([]);
  });

  test("where the fund is more than its direction, what it consists of is not made up", () => {
    const { after } = added(16);
    expect(cellOf(after, cellAt("附表2!B6"))?.value).toBe("环卫");
    expect(cellOf(after, cellAt("附表2!C5"))?.value).toBe(16);
  });
});

describe("the amount of a fund that is added with its parts", () => {
  const funds = (formula: boolean) => ({
    业务经费: { amount: formula ? { value: 12, formula: "SUM(C6:C7)" } : 12, parts: { 党建: 7, 安全: 5 } },
  });
  const parts = [
    { name: "清扫", amount: 2 },
    { name: "绿化", amount: 1 },
  ];
  const addedTo = (formula: boolean, amount: number) =>
    addDirection(workbookOf({ 附表2: summarySheet(12, funds(formula)) }), { name: "城管", amount, parts }).cells;

  test.each([
    ["a formula where the others are", true, 3, "附表2!C8: =SUM(C9:C10)"],
    ["typed where the others are", false, 3, "附表2!C8: 3"],
  ])("is %s", (_, formula, amount, written) => {
    expect(addedTo(formula, amount)).toContain(written);
  });
});

describe("a name that is taken", () => {
  const workbook = workbookOf({
    附表2: summarySheet(12, { 城管: { amount: 12, parts: { 清扫: 7, 绿化: 5 } } }),
    "附表3-1": direction,
  });

  test.each([
    ["of a 大项", { name: "城管", amount: 3 }, "附表2第5行已经有大项“城管”"],
    ["of a 大项, with a space in it", { name: "城 管" }, "大项“城 管”"],
    ["of a 小项", { name: "清扫", amount: 3 }, "附表2第6行已经有小项“清扫”，属于“城管”"],
    ["of a 小项 of another fund", { name: "清扫", fundName: "环卫" }, "属于“城管”"],
    ["of a 支出方向", { name: "社区党建和安全" }, "工作表“附表3-1”"],
    ["of a 支出方向, with its fund", { name: "社区党建和安全", fundName: "城管" }, "工作表“附表3-1”"],
  ])("%s: nothing is added, and it is said where it stands", (_, wanted, said) => {
    const { plan, remarks } = addDirection(workbook, wanted);
    expect(plan.steps).toEqual([]);
    expect(remarks).toEqual([expect.stringContaining(said)]);
  });

  test("who names the fund, too, gets one more direction of it", () => {
    const { cells, remarks } = addDirection(workbook, { name: "城管", fundName: "城管", amount: 3 });
    expect(remarks).toEqual([]);
    expect(cells).toContain("附表2!C8: 3");
  });

  test("who names the fund of a 小项 gets the form of it", () => {
    const { after, remarks } = addDirection(workbook, { name: "清扫", fundName: "城管" });
    expect(remarks).toEqual([]);
    expect(after.sheets.map(({ name }) => name)).toEqual(["附表2", "附表3-1", "附表3-2"]);
  });

  test("without 附表2 the name of a fund is no name of a direction", () => {
    const { after } = addDirection(workbookOf({ "附表3-1": direction }), { name: "城管" });
    expect(after.sheets.map(({ name }) => name)).toEqual(["附表3-1", "附表3-2"]);
  });
});
