import { readSubmission } from "../../../src/app/check";
import { addressOf, qualifiedAddress } from "../../../src/core/a1";
import { cellOf, type Workbook } from "../../../src/core/workbook";
import { workbookAfter } from "../../../src/core/writing/after";
import { createXlsxHost } from "../../../src/host/xlsx/host";
import { readXlsx } from "../../../src/host/xlsx/read";
import { sampleDocument, sampleWorkbook } from "../../fixtures/sample";
import { lostBetween, saidIn } from "../repair/reading";
import { addDirection, addRow, cellAt, errorsIn, type Added } from "./harness";

const sample = sampleWorkbook();
const errors = errorsIn(sample);

/** One cell of every row of every table. */
const everyRow = readSubmission(sample).forms.flatMap(({ sheet, tables }) =>
  Object.entries(tables).flatMap(([table, rows = []]) =>
    rows.map(({ row }) => [`${sheet}!${addressOf({ row, column: 1 })}`, table] as const),
  ),
);

/** What is read, without the numbers of rows. */
const saidBut = (workbook: Workbook): ReturnType<typeof saidIn> =>
  new Map([...saidIn(workbook)].filter(([name]) => !name.endsWith(".number")));

const inserted = ({ plan }: Added): readonly string[] =>
  plan.changes.edits.flatMap((edit) => (edit.kind === "insert-rows" ? [`${edit.sheet} ${String(edit.row + 1)}`] : []));

const saidBefore = saidBut(sample);

test("the sample has rows of every table", () => {
  expect(new Set(everyRow.map(([, table]) => table))).toEqual(new Set(["workPlan", "indicators", "funds", "costing"]));
});

test.each(everyRow)("an empty row below %s (%s) changes nothing that is read, and no error comes", (address) => {
  const added = addRow(sample, address);
  const at = cellAt(address);
  expect(inserted(added)).toEqual([`${at.sheet} ${String(at.row + 2)}`]);
  expect(added.remarks).toEqual([]);
  expect(lostBetween(saidBefore, saidBut(added.after))).toEqual([]);
  expect(errorsIn(added.after)).toEqual(errors);
  const [before, after] = [sample, added.after].map((one) => one.sheets.find(({ name }) => name === at.sheet));
  // The new row is told apart by no line of the table: what covered the rows above covers it, too.
  const heading = after?.merges.filter(({ left, top, bottom }) => left === 0 && top < bottom).length;
  expect(heading).toBe(before?.merges.filter(({ left, top, bottom }) => left === 0 && top < bottom).length);
});

test.each([
  ["附表3-1!C25", "附表3-1!D26", "附表3-1!D35", 41],
  ["附表3-1!B34", "附表3-1!D34", "附表3-1!D35", 41],
  ["附表2!B8", "附表2!C9", "附表2!C6", 41],
  ["附表2!B12", "附表2!C13", "附表2!C11", 308.59],
])("below %s, an amount typed at %s is in %s", (address, typed, total, sum) => {
  const { after } = addRow(sample, address);
  const filled = workbookAfter(after, [{ kind: "set-value", at: cellAt(typed), value: 5, expect: null }]);
  expect(filled.ok && cellOf(filled.value, cellAt(total))?.value).toBe(sum);
});

test("numbers go on: the row gets its own, those behind it the next ones", () => {
  const { after } = addRow(sample, "附表2!B8");
  const numbers = [6, 7, 8, 9, 10, 11, 12].map((row) => cellOf(after, cellAt(`附表2!A${String(row)}`))?.value);
  expect(numbers).toEqual(["一", 1, 2, 3, 4, 5, "二"]);
});

test("a new 支出内容 with an amount goes through all forms, and nothing contradicts it", () => {
  const values = { 支出内容简介: "消防", item: "灭火器", amount: "2", basis: "20个*0.1（万元/个）=2万元" };
  const { after, cells, remarks, differences } = addRow(sample, "附表3-1!C25", values);
  expect(cells).toEqual(
    expect.arrayContaining([
      "附表2!A11: 5",
      "附表2!B11: 消防",
      "附表2!C11: 2",
      "附表3-1!D17: 消防",
      "附表3-1!E17: 2",
      "附表1!B5: 资金总额：876.97",
      "附表1!D7: 876.97",
    ]),
  );
  expect([remarks, differences]).toEqual([[], []]);
  expect(errorsIn(after)).toEqual(errors);
});

test("a new 小项 with an amount is a 支出内容 and a cost indicator of its direction", () => {
  const { after, cells } = addRow(sample, "附表2!B10", { name: "信访维稳", amount: 4 });
  expect(cells).toEqual(expect.arrayContaining(["附表3-1!B34: 信访维稳", "附表3-1!D17: 信访维稳", "附表3-1!E17: 4"]));
  expect(errorsIn(after)).toEqual(errors);
});

test("a direction: its rows, its sheet behind the others, its item, and the totals", () => {
  const parts = [
    { name: "老人食堂", amount: 7 },
    { name: "健康体检", amount: "5万元" },
  ];
  const { after, remarks } = addDirection(sample, { name: "养老服务", fundName: "养老经费", amount: 12, parts });
  expect(after.sheets.map(({ name }) => name)).toEqual(["附表1", "附表2", "附表3-1", "附表3-2", "附表3-3", "附表3-4"]);
  const said = saidIn(after);
  const own = "expenditure-direction 养老经费";
  expect(said.get(`${own}.projectAmount`)?.text).toBe("12");
  expect(said.get(`${own}.costingTotal`)?.text).toBe("12");
  expect(said.get("special-fund-summary.total")?.text).toBe("376.59");
  expect(said.get("special-fund-summary.funds[养老经费].number")?.text).toBe("四");
  expect(said.get("department-overall.workPlan[养老服务].item")?.text).toBe("养老服务");
  expect(remarks).toEqual([]);
  expect(errorsIn(after)).toEqual(errors);
});

test("a direction more of a fund that is there leaves the directions of it as they are", () => {
  const { after, differences } = addDirection(sample, { name: "养老服务", fundName: "社区经费", amount: 3 });
  const said = saidIn(after);
  expect(cellOf(after, cellAt("附表3-2!B5"))?.value).toBe(303.59);
  expect(said.get("special-fund-summary.funds[社区经费].amount")?.text).toBe("306.59");
  expect(differences).toEqual([]);
  expect(errorsIn(after)).toEqual(errors);
});

test.each<[string, () => Added]>([
  ["a row", () => addRow(sample, "附表3-1!C25", { content: "消防", item: "灭火器", amount: 2 })],
  ["a direction", () => addDirection(sample, { name: "养老服务", amount: 3, parts: [{ name: "老人食堂" }] })],
])("%s is written as planned and taken back in one step", async (_, add) => {
  const { plan, after } = add();
  const host = createXlsxHost(sampleDocument());
  const applied = await host.apply(plan.changes);
  if (!applied.ok) throw new Error(applied.failure.code);
  const read = readXlsx(host.bytes(), "added.xlsx");
  if (!read.ok) throw new Error(read.failure.code);
  expect([...saidIn(read.value.workbook).keys()]).toEqual([...saidIn(after).keys()]);
  const undone = await host.apply(applied.value);
  expect(undone.ok).toBe(true);
  const back = readXlsx(host.bytes(), "undone.xlsx");
  expect(back.ok && back.value.workbook.sheets).toEqual(sample.sheets);
});

test.each(["附表2!B17", "附表3-1!B6", "附表1!B4", "没有!A1"])("%s is in no table: a remark and no steps", (address) => {
  const { plan, remarks } = addRow(sample, address);
  expect(plan.steps).toEqual([]);
  expect(remarks.join()).toContain(qualifiedAddress(cellAt(address)));
});
