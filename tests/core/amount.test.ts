import fc from "fast-check";
import { amountOfValue, exactly, moneyUnitIn, readAmount } from "../../src/core/amount";

test.each([
  ["36", "36", null, "36", 0],
  ["36.00", "36", null, "36.00", 2],
  ["１，２００．５", "1200.5", null, "１，２００．５", 1],
  ["1,234,567.89", "1234567.89", null, "1,234,567.89", 2],
  ["250万", "250", "万元", "250", 0],
  ["250 万元", "250", "万元", "250", 0],
  ["￥36万元", "36", "万元", "36", 0],
  ["¥ 36.5元", "36.5", "元", "36.5", 1],
  ["3亿元", "3", "亿元", "3", 0],
  ["12千元", "12", "千元", "12", 0],
  ["2百万元", "2", "百万元", "2", 0],
  ["36（万元）", "36", "万元", "36", 0],
  ["36元整", "36", "元", "36", 0],
  ["69万元。", "69", "万元", "69", 0],
  ["-3.5", "-3.5", null, "-3.5", 1],
  ["−3.5", "-3.5", null, "−3.5", 1],
  [".5", "0.5", null, ".5", 1],
  ["\u300036\u3000", "36", null, "36", 0],
  ["007", "7", null, "007", 0],
])("reads %p", (text, value, unit, typed, decimals) => {
  const read = readAmount(text);
  expect(read?.value.toFixed()).toBe(value);
  expect(read).toMatchObject({ unit, typed, decimals });
  expect(text.slice(read?.span.start, read?.span.end)).toBe(typed);
});

test.each([
  "≤36万元",
  "≥36",
  "36万元以内",
  "5万元/次",
  "36%",
  "36个",
  "36万亩",
  "1,23",
  "1,2345",
  "1.2.3",
  "36万元 7万元",
  "约36万元",
  "三十六万元",
  "(3.5)",
  "36（含税）",
  "36()",
  "无",
  "",
  "   ",
  "-",
  ".",
  "￥",
  "9".repeat(31),
])("refuses %p", (text) => {
  expect(readAmount(text)).toBeUndefined();
});

test.each([
  ["金额单位：万元", "万元"],
  ["          金额单位：万元", "万元"],
  ["金额：万元", "万元"],
  ["单位：元", "元"],
  ["单位:亿元", "亿元"],
  ["（万元）", "万元"],
  ["金额(万元)", "万元"],
  ["年度预算申请\n（万元）", "万元"],
  ["金额（单位：千元）", "千元"],
  ["金额单位： 百万元", "百万元"],
  ["填报单位：（盖章）", undefined],
  ["金额", undefined],
  ["责任单位/科室", undefined],
  ["指标值及单位", undefined],
  ["", undefined],
])("the unit named in %p", (text, unit) => {
  expect(moneyUnitIn(text)).toBe(unit);
});

test.each([
  [303.59, "303.59", "303.59", 2],
  [303.59000000000003, "303.59000000000003", "303.59", 2],
  [0.1 + 0.2, String(0.1 + 0.2), "0.3", 1],
  [36, "36.00", "36", 2],
  [1234.5, "1,234.50", "1234.5", 2],
  [0, "0", "0", 0],
  [-3.5, "(3.50)", "-3.5", 1],
])("the cell %p shown as %p is %s", (value, shown, exact, decimals) => {
  const read = amountOfValue(value, shown);
  expect(read?.value.toFixed()).toBe(exact);
  expect(read?.decimals).toBe(decimals);
});

test.each([[NaN], [Infinity], [-Infinity], [true], [null]])("%p is no amount", (value) => {
  expect(amountOfValue(value, String(value))).toBeUndefined();
});

test("hundredths written as doubles are exact again", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (hundredths) => {
      expect(
        exactly(hundredths / 100)
          .times(100)
          .eq(hundredths),
      ).toBe(true);
    }),
  );
});

test("any text is read or refused", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...Array.from("0123456789０９,，.．-−￥¥万元亿 %(（"))).map((pieces) => pieces.join("")),
  );
  fc.assert(
    fc.property(text, (any) => {
      const read = readAmount(any);
      if (read !== undefined) expect(any.slice(read.span.start, read.span.end)).toBe(read.typed);
      moneyUnitIn(any);
    }),
  );
});
