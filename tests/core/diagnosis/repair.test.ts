import Big from "big.js";
import { inStyleOf } from "../../../src/core/diagnosis/numberStyle";
import { describeSlip } from "../../../src/core/diagnosis/slip";
import { workbookOf, type GridCell } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet } from "../../fixtures/department";
import { checkArithmetic } from "../arithmeticRules";

test.each([
  ["73.5", "3.5", "3.5"],
  ["73.50", "3.5", "3.50"],
  ["73.50", "3.125", "3.125"],
  ["36.00", "30", "30.00"],
  ["1,234", "5678.5", "5,678.5"],
  ["1,234", "567", "567"],
  ["1,234.00", "1234567", "1,234,567.00"],
  ["1，234", "12345", "12，345"],
  ["７３．５", "3.5", "３．５"],
  ["７３．５０", "3.5", "３．５０"],
  ["７３.５", "3.5", "３.５"],
  ["１，２３４", "5678", "５，６７８"],
  ["", "12", "12"],
  ["36", "0.5", "0.5"],
  ["36", "-3", "-3"],
  ["1", "1e21", "1000000000000000000000"],
  ["1", "1e-9", "0.000000001"],
  ["十二", "15", "十五"],
  ["十二", "2", "两"],
  ["十二", "250", "二百五十"],
  ["两百三十", "205", "两百零五"],
  ["一万五千", "20500", "二万零五百"],
  ["两万", "22222", "两万两千两百二十二"],
  ["十二", "2.5", "2.5"],
  ["十二", "120000000000", "120000000000"],
  ["1万5千", "23000", "2万3千"],
  ["1万5千", "12500", "1万2500"],
  ["1万5千", "5000", "5000"],
  ["3万5000", "47500", "4万7500"],
  ["3万5000", "40000", "4万"],
  ["3万5000", "40000.5", "40000.5"],
  ["伍", "6", "陆"],
  ["贰万玖仟", "28000", "贰万捌仟"],
  ["贰万玖仟", "300400050", "叁亿零肆拾万零伍拾"],
  ["叁拾", "16", "壹拾陆"],
  ["伍", "5.5", "5.5"],
])("%j becomes %s as %s", (typed, value, written) => {
  expect(inStyleOf(typed, new Big(value))).toBe(written);
});

test.each([
  ["73.5", "3.5", "slip/added", { digit: "7" }],
  ["33.5", "3.5", "slip/added", { digit: "3" }],
  ["3.5", "73.5", "slip/omitted", { digit: "7" }],
  ["36", "39", "slip/replaced", { wrong: "6", right: "9" }],
  ["0.75", "0.57", "slip/transposed", {}],
  ["800", "8000", "slip/omitted", { digit: "0" }],
  ["8000", "800", "slip/added", { digit: "0" }],
  ["35", "3.5", "slip/decimal-point", {}],
  ["0.035", "35", "slip/decimal-point", {}],
  ["35000", "3.5", "slip/money-unit", {}],
  ["-35", "35", "slip/sign", {}],
])("%s for %s is %s", (before, after, key, values) => {
  expect(describeSlip(new Big(before), new Big(after))).toEqual([
    { key, values: expect.objectContaining({ before, after, ...values }) as unknown },
  ]);
});

test.each([
  ["123", "456"],
  ["12", "3456"],
])("%s for %s is no common slip", (before, after) => {
  expect(describeSlip(new Big(before), new Big(after))).toEqual([]);
});

/** What the repair makes of a basis, or of an amount, of a row worth 5. */
function repaired(basis: string, amount: GridCell = 5): unknown {
  const groups = { 安全: [{ item: "器材", amount, basis }] };
  const form = directionSheet(cleanDirection({ amount: 5, indicators: [], groups }));
  const [edit, ...more] = checkArithmetic(workbookOf({ 附表3: form })).findings[0]?.fixes[0]?.changes.edits ?? [];
  expect(more).toEqual([]);
  return edit?.kind === "set-value" ? edit.value : undefined;
}

test.each([
  ["10套*70.50（万元/套）=5万元", "10套*0.50（万元/套）=5万元"],
  ["１０套×７０．５万元／套＝５万元", "１０套×０．５万元／套＝５万元"],
  ["  10套*70.5(万元/套)=5(万元)  ", "  10套*0.5(万元/套)=5(万元)  "],
  ["10套*51,000元/套=50,000元", "10套*5,000元/套=50,000元"],
  ["六十套*5000元/套=5万元", "十套*5000元/套=5万元"],
  ["每套1万5千元，10套，共5万元", "每套5000元，10套，共5万元"],
])("a repair of %j changes its digits alone", (basis, expected) => {
  expect(repaired(basis)).toBe(expected);
});

test.each<[GridCell, unknown]>([
  [55, 5],
  ["55.00", "5.00"],
  ["５５", "５"],
  ["55万元", "5万元"],
  ["￥55.0万元", "￥5.0万元"],
])("an amount typed as %j becomes %j", (typed, expected) => {
  expect(repaired("10套*0.5万元/套=5万元", typed)).toBe(expected);
});
