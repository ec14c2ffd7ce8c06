import { row, table } from "./build";
import { cellAt, draftOf } from "./reading";

/** The cell that holds a text below a heading and right of a label. */
function under(heading: string, label: string, text: string) {
  const draft = draftOf(table([2000, 2000], [row(["项目", heading]), row([label, text])]));
  const { value, look } = cellAt(draft, "B2");
  return { value, format: look.numberFormat };
}

test.each([
  ["36", 36, undefined],
  ["234.59", 234.59, undefined],
  ["0", 0, undefined],
  ["-3.5", -3.5, undefined],
  ["1,234", 1234, "#,##0"],
  ["12,345.60", 12345.6, "#,##0.00"],
  ["36.00", 36, "0.00"],
  [" 36 ", 36, undefined],
])("%j in a column of amounts is the number %d", (text, value, format) => {
  expect(under("金额（万元）", "宣传费", text)).toEqual({ value, format });
});

test.each([
  ["0012", "@"],
  ["1,23", "@"],
  ["12,34.5", "@"],
  ["36万元", undefined],
  ["≥36", undefined],
  ["100%", "@"],
  ["2023.1.1-2023.12.31", undefined],
  ["2023-1-5", "@"],
  ["13812345678", "@"],
  ["1234567890123456", "@"],
  ["2次*3.5（万元/次）=7万元", undefined],
  ["/", undefined],
])("%j stays the text that it is, even there", (text, format) => {
  expect(under("金额（万元）", "宣传费", text)).toEqual({ value: text, format });
});

test.each([
  ["指标值", "补助资金"],
  ["年度指标值", "培训经费"],
  ["数量", "宣传费用"],
  ["权重", "资金使用"],
  ["预算编码", "项目支出"],
  ["占比（%）", "人员经费"],
  ["预算年度", "某项目"],
  ["名称", "联系电话"],
  ["金额", "联系电话"],
  ["金额", "单位代码"],
  ["名称", "某项目"],
])("a number under %s beside %s is no amount", (heading, label) => {
  expect(under(heading, label, "2023")).toEqual({ value: "2023", format: "@" });
});

test.each([
  ["金额", "标准化建设"],
  ["预算数", "人数统计"],
  ["名称", "其中：一般公共预算拨款"],
  ["", "项目金额"],
  ["合  计", "某项目"],
])("a number under %j beside %s is an amount", (heading, label) => {
  expect(under(heading, label, "36")).toEqual({ value: 36, format: undefined });
});

test("labels above are looked for beyond other amounts and beyond long texts", () => {
  const draft = draftOf(
    table(
      [2000, 2000],
      [row(["名称", "金  额"]), row(["甲", "长文字".repeat(20)]), row(["乙", "1.5"]), row(["丙", "2.5"])],
    ),
  );
  expect(["B3", "B4"].map((address) => cellAt(draft, address).value)).toEqual([1.5, 2.5]);
});

test("labels that were merged downwards or across hold for all they cover", () => {
  const draft = draftOf(
    table(
      [2000, 1000, 1000],
      [
        row([
          { content: "科目", down: "restart" },
          { content: "预算金额", span: 2 },
        ]),
        row([{ down: "continue" }, "上级", "本级"]),
        row(["某", "3", "4"]),
      ],
    ),
  );
  expect(["B3", "C3"].map((address) => cellAt(draft, address).value)).toEqual([3, 4]);
});
