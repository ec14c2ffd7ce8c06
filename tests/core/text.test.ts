import fc from "fast-check";
import { bareLabel, foldCharacters, foldLabel, hasHan, loosePattern } from "../../src/core/text";

test.each([
  ["  其中：一般公共预算拨款", "一般公共预算拨款"],
  ["其中: 基本支出", "基本支出"],
  ["     政府性基金拨款", "政府性基金拨款"],
  ["支出方向（子项）：", "支出方向"],
  ["填报单位：（盖章）", "填报单位"],
  ["填报单位（盖章）", "填报单位"],
  ["合  计", "合计"],
  ["合\u3000计：", "合计"],
  ["可持续影响\n指标", "可持续影响指标"],
  ["*三级指标", "三级指标"],
  ["三级指标*", "三级指标"],
  ["一、党建", "党建"],
  ["十二、党建", "党建"],
  ["1.党建", "党建"],
  ["1、党建", "党建"],
  ["1.5倍", "1.5倍"],
  ["2023年党建", "2023年党建"],
  ["一般公共预算", "一般公共预算"],
  ["（一）党建", "党建"],
  ["责任单位/科室", "责任单位/科室"],
  ["金额（万元）", "金额"],
  ["Ａ类（Ｂ）", "A类"],
  ["：", ""],
  ["", ""],
])("the bare name of %p", (label, bare) => {
  expect(bareLabel(label)).toBe(bare);
});

test("folding keeps every place, and folding twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const folded = foldCharacters(text);
      expect(folded).toHaveLength(text.length);
      expect(foldCharacters(folded)).toBe(folded);
      expect(foldLabel(foldLabel(text))).toBe(foldLabel(text));
    }),
  );
});

test("a loose pattern finds its label with blanks anywhere, whatever signs are in it", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (label) => {
      const folded = foldLabel(label);
      const spread = Array.from(folded).join("  ");
      expect(new RegExp(`^(?:${loosePattern(label)})$`).test(spread)).toBe(true);
    }),
  );
});

test.each([
  ["二○二四", true],
  ["〇", true],
  ["々", true],
  ["𠮷", true],
  ["No. 12，（3）", false],
  ["１２３：￥", false],
  ["", false],
])("whether a Chinese character stands in %p: %p", (text, expected) => {
  expect(hasHan(text)).toBe(expected);
});
