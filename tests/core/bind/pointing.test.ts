import { learnLabel, readSubmission } from "../../../src/app/check";
import { parseAddress } from "../../../src/core/a1";
import type { ReadingHabits } from "../../../src/core/bind/habits";
import type { Outcome } from "../../../src/core/outcome";
import { workbookOf, type GridPicture } from "../../../src/host/memory/grid";

const picture: GridPicture = [
  ["项目支出绩效目标申报表"],
  ["项目名称", "校舍维修", "归口股室", "某区教育局", null],
  ["今年要的钱", "36万元", "资金说明：财政拨款", null, null],
  ["年度目标", "完成3栋校舍维修", null, null, null],
  ["主管科室：基建科", null, null, null, null],
  ["绩效指标", "一级指标", "二级指标", "三级指标", "完成到什么程度"],
  [null, "产出指标", "数量指标", "维修校舍", "3栋"],
  [null, null, "质量指标", "验收合格率", "100%"],
];
const workbook = workbookOf({ 表: picture });

function pointed(name: string, address: string, habits: ReadingHabits = {}): Outcome<ReadingHabits["labels"]> {
  const at = parseAddress(address);
  if (at === undefined) throw new Error(address);
  const form = { sheet: "表", top: 0, left: 0 };
  return learnLabel(workbook, habits, { form, name, at: { sheet: "表", ...at } });
}

test.each([
  ["the label stands left of the value", "annualAmount", "B3", "今年要的钱", "36万元"],
  ["the label itself was pointed at", "annualAmount", "A3", "今年要的钱", "36万元"],
  ["label and value share a cell", "implementingUnit", "A5", "主管科室", "基建科"],
  ["the label is another field's neighbour", "departmentName", "D2", "归口股室", "某区教育局"],
])("%s", (_, name, address, label, text) => {
  const learned = pointed(name, address);
  expect(learned).toEqual({ ok: true, value: { "project-target": { [name]: [label] } } });
  if (!learned.ok) return;
  const [form] = readSubmission(workbook, { labels: learned.value ?? {} }).forms;
  expect(form?.fields[name]?.text).toBe(text);
});

test("the heading of a column is pointed at", () => {
  const before = readSubmission(workbook).forms[0]?.tables["indicators"];
  expect(before?.map(({ cells }) => cells["indicatorValue"]?.text)).toEqual([undefined, undefined]);
  const learned = pointed("indicators.indicatorValue", "E6");
  expect(learned).toMatchObject({ ok: true });
  if (!learned.ok) return;
  const after = readSubmission(workbook, { labels: learned.value ?? {} }).forms[0]?.tables["indicators"];
  expect(after?.map(({ cells }) => cells["indicatorValue"]?.text)).toEqual(["3栋", "100%"]);
});

test("what was learned holds where the rows have moved, and in another workbook", () => {
  const learned = pointed("annualAmount", "B3");
  if (!learned.ok) throw new Error("not learned");
  const other = workbookOf({ 别的表: [[null], [null], ...picture.map((row) => [null, ...row])] });
  const [form] = readSubmission(other, { labels: learned.value ?? {} }).forms;
  expect(form?.fields["annualAmount"]).toMatchObject({ text: "36万元", at: { sheet: "别的表", row: 4, column: 2 } });
});

test("what was learned comes before the printed label", () => {
  const twice = workbookOf({ 表: [...picture.slice(0, 4), ["年度资金总额", "40万元"], ...picture.slice(4)] });
  const labels = { "project-target": { annualAmount: ["今年要的钱"] } };
  expect(readSubmission(twice).forms[0]?.fields["annualAmount"]?.text).toBe("40万元");
  expect(readSubmission(twice, { labels }).forms[0]?.fields["annualAmount"]?.text).toBe("36万元");
});

test.each([
  ["an empty cell beside nothing", "annualAmount", "E4"],
  ["a cell far from the form", "annualAmount", "K40"],
])("refused in words: %s", (_, name, address) => {
  expect(pointed(name, address)).toMatchObject({ ok: false, failure: { code: "no-label" } });
});

test("a form that is not there is refused", () => {
  const form = { sheet: "没有", top: 0, left: 0 };
  const at = { sheet: "没有", row: 0, column: 0 };
  expect(learnLabel(workbook, {}, { form, name: "annualAmount", at })).toMatchObject({ ok: false });
});

test("a cell that holds no amount is not learned as one", () => {
  const refused = pointed("annualAmount", "B4");
  expect(refused).toMatchObject({ ok: false, failure: { code: "no-label", message: [{ key: "failure/no-amount" }] } });
});
