import { cleanDirection, directionSheet, summarySheet } from "../../fixtures/department";
import { fillPictures, replaced } from "./harness";

const summary = summarySheet(30, {
  业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } },
  建设专项: { amount: 18, parts: { 道路: 10, 路灯: 8 } },
});
const first = directionSheet(cleanDirection());

/** A direction of 建设专项 that consists of one 小项 and does not bear its name. */
const direction = (name: string, item: string, amount: number, fund: string | null) =>
  replaced(
    directionSheet(
      cleanDirection({
        direction: name,
        fund: "某专项",
        amount,
        fundAmount: 18,
        indicators: [["成本指标", item, amount]],
        groups: { [item]: [{ item: "材料", amount, basis: `${String(amount)}批*1万元/批=${String(amount)}万元` }] },
      }),
    ),
    "某专项",
    fund,
  );
const roads = direction("道路工程建设等", "道路", 10, "建设专项");
const lamps = direction("亮化工程建设等", "路灯", 8, null);

const forms = { 附表2: summary, "附表3-1": first, "附表3-2": roads, "附表3-3": lamps };

test("所属专项 is the fund that lacks just this amount, and no difference comes of it", () => {
  const { cells, differences } = fillPictures(forms);
  expect(cells).toEqual(["附表3-3!E3: 建设专项"]);
  expect(differences).toEqual([]);
});

test("it is told by the amounts where nothing else is", () => {
  const bare = fillPictures({ ...forms, "附表3-3": replaced(lamps, "完成全年任务", "另有目标") });
  expect(bare.cells).toEqual(["附表3-3!E3: 建设专项"]);
});

test("a fund of another amount is another one", () => {
  const { cells, differences } = fillPictures({ ...forms, "附表3-3": replaced(lamps, 18, 17) });
  expect(cells).toEqual([]);
  expect(differences.some((one) => one.includes("附表3-2!B4应为“10万元”"))).toBe(true);
});

test("a fund to which its directions already come is another one", () => {
  const whole = replaced(replaced(summary, 18, 10), 30, 22);
  expect(fillPictures({ ...forms, 附表2: whole, "附表3-2": replaced(roads, 18, 10) }).cells).toEqual([]);
});

describe("a goal that one of several directions lost", () => {
  const named = direction("亮化工程建设等", "路灯", 8, "建设专项");
  const goalless = { cells: named.cells.map((row) => (row[0] === "年度绩效目标" ? ["年度绩效目标"] : row)) };

  test("is that of the fund, which all others repeat", () => {
    expect(fillPictures({ ...forms, "附表3-3": goalless }).cells).toEqual(["附表3-3!B7: 完成全年任务"]);
  });

  test("is not known where another one has its own", () => {
    const own = { cells: roads.cells.map((row) => (row[0] === "年度绩效目标" ? ["年度绩效目标", "修路"] : row)) };
    expect(fillPictures({ ...forms, "附表3-2": own, "附表3-3": goalless }).cells).toEqual([]);
  });
});
