import type { Expression } from "../../../src/core/costing/expression";
import { readCosting, type UncheckedReason } from "../../../src/core/costing/reading";

/** An expression in the plainest notation: 5*0.6万元, (30万元+39万元), 6/12, 70%. */
function inFigures(expression: Expression): string {
  switch (expression.kind) {
    case "number": {
      const { value, unit, kind } = expression.number;
      return value.toFixed() + (kind === "share" ? "%" : (unit ?? ""));
    }
    case "product":
      return expression.factors.map(inFigures).join("*");
    case "quotient":
      return `${inFigures(expression.dividend)}/${inFigures(expression.divisor)}`;
    case "sum": {
      const terms = expression.terms.map(
        ({ sign, term }, index) => (sign < 0 ? "-" : index > 0 ? "+" : "") + inFigures(term),
      );
      return `(${terms.join("")})`;
    }
  }
}

type Row = readonly [
  text: string,
  equations: readonly string[],
  result: string | null,
  unchecked?: Exclude<UncheckedReason, "not-understood">,
];

/** Calculations: counts, a price, the amount they come to. */
const calculations: readonly Row[] = [
  ["5次*0.6（万元/次）=3万元", ["5*0.6万元=3万元"], "3万元"],
  ["5次*0.6(万元/次)=3(万元)", ["5*0.6万元=3万元"], "3万元"],
  ["5 次 * 0.6 （万元/次） ＝ 3 万元", ["5*0.6万元=3万元"], "3万元"],
  ["5次*0.6（万元/次）=3万元。", ["5*0.6万元=3万元"], "3万元"],
  ["3人*12月*0.5万元/人·月=18万元", ["3*12*0.5万元=18万元"], "18万元"],
  ["3人*12月*0.5万元/人/月=18万元", ["3*12*0.5万元=18万元"], "18万元"],
  ["3人*12月*0.5万元/人*月=18万元", ["3*12*0.5万元=18万元"], "18万元"],
  ["3人*12月*0.5万元/（人·月）=18万元", ["3*12*0.5万元=18万元"], "18万元"],
  ["3人*12月*5000元/(人*月)=18万元", ["3*12*5000元=18万元"], "18万元"],
  ["３人×１２月×０．５万元／人·月＝１８万元", ["3*12*0.5万元=18万元"], "18万元"],
  ["3人x12月x0.5万元=18万元", ["3*12*0.5万元=18万元"], "18万元"],
  ["3人X2万元=6万元", ["3*2万元=6万元"], "6万元"],
  ["3人✕2万元=6万元", ["3*2万元=6万元"], "6万元"],
  ["2次·3.5万元/次=7万元", ["2*3.5万元=7万元"], "7万元"],
  ["2次•3.5万元/次=7万元", ["2*3.5万元=7万元"], "7万元"],
  ["2 x 3.5 = 7", ["2*3.5=7"], "7"],
  ["2乘以3.5等于7万元", ["2*3.5=7万元"], "7万元"],
  ["10套×0.5万元/套＝5万元", ["10*0.5万元=5万元"], "5万元"],
  ["1.2万元/人*3人=3.6万元", ["1.2万元*3=3.6万元"], "3.6万元"],
  ["10人*500元/人=5000元", ["10*500元=5000元"], "5000元"],
  ["10人*500元=0.5万元", ["10*500元=0.5万元"], "0.5万元"],
  ["10人*500元=5000", ["10*500元=5000元"], "5000元"],
  ["10*0.5=5", ["10*0.5=5"], "5"],
  ["10*0.5", [], "10*0.5"],
  ["10套*0.5万元/套", [], "10*0.5万元"],
  ["1200元/人/月×12个月×5人＝7.2万元", ["1200元*12*5=7.2万元"], "7.2万元"],
  ["1,200元/人*50人=60,000元", ["1200元*50=60000元"], "60000元"],
  ["1，200元/人*50人=60，000元", ["1200元*50=60000元"], "60000元"],
  ["10人×500元/人×10次=5万元", ["10*500元*10=5万元"], "5万元"],
  ["（3+2）人*1万元/人=5万元", ["(3+2)*1万元=5万元"], "5万元"],
  ["(3人+2人)*1万元/人=5万元", ["(3+2)*1万元=5万元"], "5万元"],
  ["[3+2]*1万元=5万元", ["(3+2)*1万元=5万元"], "5万元"],
  ["（2次*3.5万元/次）=7万元", ["2*3.5万元=7万元"], "7万元"],
  ["12万元-2万元=10万元", ["(12万元-2万元)=10万元"], "10万元"],
  ["2*3+4*0.5=8万元", ["(2*3+4*0.5)=8万元"], "8万元"],
  ["7万元÷2=3.5万元", ["7万元/2=3.5万元"], "3.5万元"],
  ["8万元/2*3=12万元", ["8万元/2*3=12万元"], "12万元"],
  ["8万元/2/4=1万元", ["8万元/2/4=1万元"], "1万元"],
  ["100万元*5%=5万元", ["100万元*5%=5万元"], "5万元"],
  ["100万元*(1+6%)=106万元", ["100万元*(1+6%)=106万元"], "106万元"],
  ["2队*5人*0.5万元/人=10人*0.5万元/人=5万元", ["2*5*0.5万元=5万元", "10*0.5万元=5万元"], "5万元"],
  ["2次*2.5万元=50000元=5万元", ["2*2.5万元=5万元", "50000元=5万元"], "5万元"],
  ["5套（含税）*1万元=5万元", ["5*1万元=5万元"], "5万元"],
  ["5套*1万元（含税）=5万元", ["5*1万元=5万元"], "5万元"],
  ["购置电脑5台*0.6万元/台=3万元", ["5*0.6万元=3万元"], "3万元"],
  ["2024年5次*1万元/次=5万元", ["5*1万元=5万元"], "5万元"],
  ["2024年1月1日起5次*1万元/次=5万元", ["5*1万元=5万元"], "5万元"],
  ["第1季度5次*1万元/次=5万元", ["5*1万元=5万元"], "5万元"],
  ["2次*3.5万元=7万元，据实结算", ["2*3.5万元=7万元"], "7万元"],
  ["2*3.5=7万元整", ["2*3.5=7万元"], "7万元"],
  ["2次*73.5（万元/次）=7万元", ["2*73.5万元=7万元"], "7万元"],
  ["2人*2.5万元/人=5万元/年", ["2*2.5万元=5万元"], "5万元"],
];

/** Several amounts in one text, with or without their total. */
const parts: readonly Row[] = [
  ["30万元用于修路；20万元用于亮化", [], "(30万元+20万元)"],
  ["30万元用于修路；20万元用于亮化；合计50万元", ["(30万元+20万元)=50万元"], "50万元"],
  ["宣传费2万元,培训费3万元,共计5万元", ["(2万元+3万元)=5万元"], "5万元"],
  ["宣传费2万元、培训费3万元，总金额5万元", ["(2万元+3万元)=5万元"], "5万元"],
  ["宣传费2万元\n培训费3万元\n总计：5万元", ["(2万元+3万元)=5万元"], "5万元"],
  ["1、宣传费2万元；2、培训费3万元", [], "(2万元+3万元)"],
  ["1.宣传费2万元。2.培训费3万元。", [], "(2万元+3万元)"],
  ["（1）宣传2万元；（2）培训3万元；共5万元", ["(2万元+3万元)=5万元"], "5万元"],
  ["50万元，其中：30万元用于修路；20万元用于亮化", ["(30万元+20万元)=50万元"], "50万元"],
  ["总额50万元，其中修路30万元，亮化20万元", ["(30万元+20万元)=50万元"], "50万元"],
  ["总额50万元，其中修路30万元", [], "50万元", "no-calculation"],
  [
    "6个社区*5（万元/年）=30万元，田心村39万元/年，共计69万元。",
    ["6*5万元=30万元", "(30万元+39万元)=69万元"],
    "69万元",
  ],
  [
    "2人*1万元/人=2万元，3人*1万元/人=3万元，共计5万元",
    ["2*1万元=2万元", "3*1万元=3万元", "(2万元+3万元)=5万元"],
    "5万元",
  ],
  ["2人*1万元/人=2万元；3次*0.5万元/次=1.5万元", ["2*1万元=2万元", "3*0.5万元=1.5万元"], "(2万元+1.5万元)"],
  ["培训1万元，差旅1万元，小计2万元；宣传3万元；合计5万元", ["(1万元+1万元)=2万元", "(2万元+3万元)=5万元"], "5万元"],
  ["共计5万元", [], "5万元", "no-calculation"],
];

/** Nothing to compute, and why. */
const stated: readonly Row[] = [
  ["据实结算", [], null, "no-calculation"],
  ["依据招标文件", [], null, "no-calculation"],
  ["四五百元", [], null, "approximate"],
  ["5万元", [], "5万元", "no-calculation"],
  ["5万", [], "5万元", "no-calculation"],
  ["￥5万元", [], "5万元", "no-calculation"],
  ["差旅费5万元", [], "5万元", "no-calculation"],
  ["0.5亿元", [], "0.5亿元", "no-calculation"],
  ["3，518.85元", [], "3518.85元", "no-calculation"],
  ["湘人发〔2006〕134号", [], null, "document-number"],
  ["湘人发{2006}134号、135号", [], null, "document-number"],
  ["湘人发{2006}134号、135号，全年金额234.59万元", [], "234.59万元", "document-number"],
  ["30万元财社〔2020〕5号", [], "30万元", "document-number"],
  ["依据《关于2023年预算的通知》5万元", [], "5万元", "document-number"],
  ["约5万元", [], null, "approximate"],
  ["5万元左右", [], null, "approximate"],
  ["大约5次*1万元=5万元", [], null, "approximate"],
  ["", [], null, "no-calculation"],
];

test.each([...calculations, ...parts, ...stated].map((row) => ({ text: row[0], row })))("$text", ({ text, row }) => {
  const [, equations, result, unchecked = null] = row;
  const reading = readCosting(text, { unit: "万元" });
  expect(reading.equations.map(({ computed, stated }) => `${inFigures(computed)}=${statedIn(stated)}`)).toEqual(
    equations,
  );
  expect(reading.result && inFigures(reading.result)).toBe(result);
  expect(reading.unchecked).toBe(unchecked);
});

function statedIn(number: Extract<Expression, { kind: "number" }>["number"]): string {
  return inFigures({ kind: "number", number, span: number.span });
}

/** Texts without a result, with the equations that hold all the same. */
test.each<[string, UncheckedReason, readonly string[]]>([
  ["每人每月300元", "standard-alone", []],
  ["1600元/亩", "standard-alone", []],
  ["(1+2+3)*2%", "not-understood", []],
  ["按财政承担70%计", "not-understood", []],
  ["80%、30%递减", "not-understood", []],
  ["60万元/12月=5万元/月", "standard-alone", ["60万元/12=5万元"]],
  ["677,00元*2=1354元", "malformed-number", []],
  ["2*1.000.00=2000元", "malformed-number", []],
  ["5次\n*0.6万元/次=3万元", "not-understood", []],
  ["5次*=3万元", "not-understood", []],
  ["*0.6万元=3万元", "not-understood", []],
  ["5次*0.6万元==3万元", "not-understood", []],
  ["1～3人*5万元=15万元", "approximate", []],
  ["5", "not-understood", []],
  ["9".repeat(31), "malformed-number", []],
])("%j has no result: %s", (text, unchecked, equations) => {
  const reading = readCosting(text, { unit: "万元" });
  expect(reading).toMatchObject({ result: null, unchecked });
  expect(reading.equations.map(({ computed, stated }) => `${inFigures(computed)}=${statedIn(stated)}`)).toEqual(
    equations,
  );
});

test("the numbers of an equation know their place in the text", () => {
  const text = "其中：2次*７３．５（万元/次）=7万元";
  const [equation] = readCosting(text, { unit: "万元" }).equations;
  const factors = equation?.computed.kind === "product" ? equation.computed.factors : [];
  const pieces = factors.map((factor) => factor.kind === "number" && factor.number.span);
  expect(pieces.map((span) => span && text.slice(span.start, span.end))).toEqual(["2", "７３．５"]);
  expect(equation && text.slice(equation.stated.span.start, equation.stated.span.end)).toBe("7");
});

test("what stands behind 其中, 合计 and a sign of equality is told apart", () => {
  const rolesOf = (text: string) => readCosting(text, { unit: "万元" }).equations.map(({ role }) => role);
  expect(rolesOf("50万元，其中：30万元用于修路；20万元用于亮化")).toEqual(["named-parts"]);
  expect(rolesOf("2人*1万元=2万元，3万元，合计5万元")).toEqual(["arithmetic", "sum"]);
});
