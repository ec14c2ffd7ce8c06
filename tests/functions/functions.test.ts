import type { CellValue } from "../../src/core/cell";
import { amount, check } from "../../src/functions/functions";
import { functionMetadata, FUNCTION_IDS } from "../../src/functions/metadata";
import { registerFunctions } from "../../src/functions/register";

const amountOf = (text: CellValue, unit?: CellValue, language: "zh-CN" | "en" = "zh-CN"): number | string => {
  try {
    return amount(language, (sentence) => new Error(sentence), text, unit);
  } catch (error) {
    return error instanceof Error ? error.message : "?";
  }
};

test.each<[CellValue, CellValue, number]>([
  ["2次*3.5（万元/次）=7万元", null, 7],
  ["2次*3.5（万元/次）=7万元", "元", 70000],
  ["2次*3.5（万元/次）=7万元", "", 7],
  ["63人*1000元/人", null, 6.3],
  ["63人*1000元/人", "元", 63000],
  ["63人*1000元/人", " 万 元 ", 6.3],
  ["3人*1.67万元/人=5万元", null, 5],
  ["6个社区*5（万元/年）=30万元，田心村39万元/年，共计69万元。", null, 69],
  ["湘人发〔2006〕134号，全年金额234.59万元", null, 234.59],
  ["办公费3万元", "千元", 30],
  ["5", null, 5],
  [7.5, null, 7.5],
])("GOUJI.AMOUNT(%j, %j) is %d", (text, unit, value) => {
  expect(amountOf(text, unit)).toBe(value);
});

test.each<[CellValue, CellValue, string]>([
  ["2次*73.5（万元/次）=7万元", null, "这段测算依据自相矛盾：2次 × 73.5万元/次 = 147万元，写的却是7万元。请先改正。"],
  ["据实结算", null, "没有算式，无法核算。"],
  ["约50人*100元/人", null, "写的是约数，无法核算。"],
  ["677,00元*2", null, "有一个数字写得不规范，无法核算。"],
  ["", null, "没有测算依据。请选择写有测算依据的单元格。"],
  [null, null, "没有测算依据。请选择写有测算依据的单元格。"],
  ["2次*3.5万元", "美元", "不认识金额单位“美元”。可以写元、千元、万元、百万元或亿元；不写就是万元。"],
])("GOUJI.AMOUNT(%j, %j) refuses: %s", (text, unit, sentence) => {
  expect(amountOf(text, unit)).toBe(sentence);
});

test.each<[CellValue, CellValue, CellValue, string]>([
  ["2次*3.5（万元/次）=7万元", 7, null, "相符"],
  ["2次*3.5（万元/次）=7万元", 70000, "元", "相符"],
  ["2次*3.5（万元/次）=7万元", "7万元", "元", "相符"],
  ["63人*1000元/人", 6.3, null, "相符"],
  ["3人*1.67万元/人=5万元", 5, null, "四舍五入后相符：3人 × 1.67万元/人 = 5.01万元 ≈ 5万元"],
  ["2次*73.5（万元/次）=7万元", 7, null, "不符：2次 × 73.5万元/次 = 147万元 ≠ 7万元"],
  ["2次*3.5（万元/次）=7万元", 8, null, "不符：7万元 = 7万元 ≠ 8万元"],
  ["10人*3000元/人·月", 36, null, "不符，正好差12倍，可能漏写了12个月：10人 × 3000元/人·月 = 3万元 ≠ 36万元"],
  ["10套*5000万元/套", 5, null, "不符，正好差10000倍，金额单位可能写错了：10套 × 5000万元/套 = 50000万元 ≠ 5万元"],
  ["20处*0.1（万元/次）=2万元", 2, null, "金额相符，但数量以“处”计，单价却是每“次”的"],
  ["677,00元*2", 1, null, "“677,00”不是正确的数字写法，无法核算"],
  ["据实结算", 5, null, "没有算式，无法核算。"],
  ["2次*3.5万元", "无", null, "“无”读不出金额。请选择写有金额的单元格。"],
  ["2次*3.5万元", null, null, "“”读不出金额。请选择写有金额的单元格。"],
])("GOUJI.CHECK(%j, %j, %j) says: %s", (text, stated, unit, words) => {
  expect(check("zh-CN", text, stated, unit)).toBe(words);
});

test("the functions speak English where Excel does", () => {
  expect(check("en", "2次*73.5（万元/次）=7万元", 7, null)).toMatch(/^Does not agree: 2次 × 73.5万元/);
  expect(amountOf("据实结算", null, "en")).toBe("There is no calculation, so nothing could be computed.");
});

describe("in a runtime of Excel", () => {
  const associated = new Map<string, (...inputs: unknown[]) => unknown>();
  const runtime = {
    associate: (id: string, work: (...inputs: unknown[]) => unknown) => associated.set(id, work),
    Error: class {
      constructor(
        readonly code: string,
        readonly message?: string,
      ) {}
    },
    ErrorCode: { notAvailable: "#N/A" },
  };
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "CustomFunctions");
    associated.clear();
  });
  const caught = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  };

  test("every function of the metadata is there and takes its parameters", () => {
    Reflect.set(globalThis, "CustomFunctions", runtime);
    registerFunctions("zh-CN");
    for (const { id, parameters } of functionMetadata("zh-CN").functions) {
      expect(associated.get(id)).toHaveLength(parameters.length);
    }
    expect(associated.get(FUNCTION_IDS.amount)?.("2次*3.5万元/次")).toBe(7);
    expect(associated.get(FUNCTION_IDS.check)?.("2次*3.5万元/次", 7)).toBe("相符");
  });

  test("what cannot be computed is #N/A with its sentence", () => {
    Reflect.set(globalThis, "CustomFunctions", runtime);
    registerFunctions("zh-CN");
    const error = caught(() => associated.get(FUNCTION_IDS.amount)?.("据实结算"));
    expect(error).toBeInstanceOf(runtime.Error);
    expect(error).toMatchObject({ code: "#N/A", message: "没有算式，无法核算。" });
  });

  test("a runtime without errors of its own gets a plain one, and none at all is left alone", () => {
    Reflect.set(globalThis, "CustomFunctions", { associate: runtime.associate });
    registerFunctions("zh-CN");
    expect(caught(() => associated.get(FUNCTION_IDS.amount)?.("据实结算"))).toBeInstanceOf(Error);
    Reflect.deleteProperty(globalThis, "CustomFunctions");
    expect(() => {
      registerFunctions("zh-CN");
    }).not.toThrow();
  });
});

test("both languages describe the same functions", () => {
  const shape = (language: "zh-CN" | "en") =>
    functionMetadata(language).functions.map(({ id, parameters }) => [id, parameters.map(({ optional }) => optional)]);
  expect(shape("en")).toEqual(shape("zh-CN"));
  const names = functionMetadata("en").functions.flatMap(({ parameters }) => parameters.map(({ name }) => name));
  expect(names.every((name) => /^[a-z]+$/.test(name))).toBe(true);
});
