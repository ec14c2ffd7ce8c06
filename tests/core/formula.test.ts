import { addressSeenFrom } from "../../src/core/a1";
import { parseFormula } from "../../src/core/formula/parse";
import { polynomialOf } from "../../src/core/formula/polynomial";
import { withComputedValues, withFreshValues } from "../../src/core/formula/recalculate";
import type { Cell } from "../../src/core/cell";
import type { Message } from "../../src/core/message";
import { cellOf, type Sheet } from "../../src/core/workbook";
import { workbookOf, type GridCell } from "../../src/host/memory/grid";

const formula = (text: string): GridCell => ({ formula: text, value: null });

/** A1 of the first sheet holds the formula; B1:B5 are 1, 2.5, a text, nothing and 4; 附表 2!A1 is 7. */
function workbookWith(text: string, more: readonly GridCell[] = []) {
  return workbookOf({
    附表1: [[formula(text), 1, ...more], [null, 2.5], [null, "无"], [], [null, 4]],
    "附表 2": [[7]],
  });
}

const A1 = { sheet: "附表1", row: 0, column: 0 };

/** 2*B1*B2 + B5, or nothing. */
function polynomialAsText(text: string): string | undefined {
  const polynomial = polynomialOf(workbookWith(text), A1);
  return polynomial
    ?.map(({ coefficient, cells }) =>
      [coefficient.toFixed(), ...cells.map((at) => addressSeenFrom("附表1", at))].join("*"),
    )
    .join(" + ");
}

test.each([
  ["SUM(B1:B5)", "1*B1 + 1*B2 + 1*B5", 7.5],
  ["sum(B1:B2,B5)", "1*B1 + 1*B2 + 1*B5", 7.5],
  ["SUM($B$5:$B$1)", "1*B1 + 1*B2 + 1*B5", 7.5],
  ["B1+B2-B5", "1*B1 + 1*B2 + -1*B5", -0.5],
  ["+B1", "1*B1", 1],
  ["-B1+B2", "-1*B1 + 1*B2", 1.5],
  ["B1*B2", "1*B1*B2", 2.5],
  ["(B1+B2)*B5", "1*B1*B5 + 1*B2*B5", 14],
  ["PRODUCT(B1,B2)*2", "2*B1*B2", 5],
  ["B5/8", "0.125*B5", 0.5],
  ["B5*12%", "0.12*B5", 0.48],
  ["ROUND(B2,2)", "1*B2", 2.5],
  ["B1+B4", "1*B1", 1],
  ["3.5*2", "7", 7],
  ["SUM(B1:B2) - B1", "1*B2", 2.5],
  ["B1-B1", "", 0],
  ["'附表 2'!A1+B1", "1*附表 2!A1 + 1*B1", 8],
  ["附表1!B2", "1*B2", 2.5],
  ["SUM('附表 2'!A1:A9)", "1*附表 2!A1", 7],
])("%s is %s", (text, polynomial, value) => {
  expect(polynomialAsText(text)).toBe(polynomial);
  expect(cellOf(withComputedValues(workbookWith(text)), A1)?.value).toBe(value);
});

test.each([
  ['B2&"万元"', "1*B2", "2.5万元"],
  ['"资金总额："&B1+B2&"万元"', "1*B1 + 1*B2", "资金总额：3.5万元"],
  ['("约"&B1)', "1*B1", "约1"],
  // Which number of the text is meant cannot be told.
  ["B1&B2", undefined, "12.5"],
  ['B1&"次2人"', undefined, "1次2人"],
])("the text %s is computed, and its one number is %s", (text, polynomial, value) => {
  expect(polynomialAsText(text)).toBe(polynomial);
  expect(cellOf(withComputedValues(workbookWith(text)), A1)?.value).toBe(value);
});

test.each([
  ["IF(B1>0,B1,0)"],
  ["VLOOKUP(B1,B1:B5,1)"],
  ["AVERAGE(B1:B5)"],
  ["B1^2"],
  ["B1/0"],
  ["B3+1"],
  ["缺表!B1"],
  ["SUM(缺表!B1:B2)"],
  ["SUM()"],
  ["SUM(B1"],
  ["B1+"],
  ["()"],
  ["{1,2}"],
  ["#REF!+B1"],
  ["B0"],
  ["ROUND(B1,B2)"],
  ["A1+1"],
  [""],
])("%s is not computed", expectNotComputed);

test.each([
  ["deep brackets", `${"(".repeat(33)}B1${")".repeat(33)}`],
  ["brackets that never end", "(".repeat(8000)],
  ["a longer text than a sum of a form", `B1${"+B1".repeat(3000)}`],
])("%s: not computed", (_, text) => {
  expectNotComputed(text);
});

test.each([
  ["a square", "B1*B1"],
  ["a quotient of cells", "B1/B2"],
  ["a product that grows too large", Array.from({ length: 12 }, () => "(B1+B2+B5)").join("*")],
])("%s has a value, and no sum of products to look through", (_, text) => {
  expect(polynomialAsText(text)).toBeUndefined();
  expect(cellOf(withComputedValues(workbookWith(text)), A1)?.value).toEqual(expect.any(Number));
});

test("squares of squares neither hang nor become numbers without end", () => {
  const rows = Array.from({ length: 90 }, (_, row) => [formula(`A${row + 2}*A${row + 2}`)]);
  const workbook = workbookOf({ 附表1: [...rows, [123456.789]] });
  expect(cellOf(withComputedValues(workbook), A1)?.value).toBeNull();
});

test("after an edit every formula that can be computed is, rounding included", () => {
  const workbook = workbookOf({
    附表1: [
      [{ formula: "ROUND(B1*2,1)", value: 1 }, { formula: "C1", value: 1, text: "1.00" }, 3.333],
      [{ formula: "LEFT(B1)", value: 7 }],
    ],
  });
  const fresh = withFreshValues(workbook);
  expect(cellOf(fresh, A1)?.value).toBe(6.7);
  expect(cellOf(fresh, { ...A1, column: 1 })).toEqual({ formula: "C1", value: 3.333 });
  expect(cellOf(fresh, { ...A1, row: 1 })?.value).toBe(7);
});

function expectNotComputed(text: string): void {
  expect(polynomialAsText(text)).toBeUndefined();
  const workbook = workbookWith(text);
  expect(withComputedValues(workbook)).toBe(workbook);
}

test("formulas are looked through, also those that stand in a range", () => {
  const workbook = workbookOf({
    附表1: [
      [formula("SUM(B1:B2)"), formula("C1*2"), 3],
      [null, 5],
    ],
  });
  expect(cellOf(withComputedValues(workbook), A1)?.value).toBe(11);
});

test("circles are seen and end", () => {
  const workbook = workbookOf({ 附表1: [[formula("B1"), formula("C1+1"), formula("A1")], [formula("SUM(A1:A2)")]] });
  expect(withComputedValues(workbook)).toBe(workbook);
});

test.each([
  [50, 1],
  [99, 1],
  [5000, null],
])("a chain of %i references", (length, value) => {
  const rows = Array.from({ length }, (_, row) => [formula(`A${row + 2}`)]);
  const workbook = workbookOf({ 附表1: [...rows, [1]] });
  expect(cellOf(withComputedValues(workbook), A1)?.value).toBe(value);
});

test("what the file has computed is left alone, and so is the workbook then", () => {
  const workbook = workbookOf({ 附表1: [[{ formula: "B1", value: 99 }, 1]] });
  expect(withComputedValues(workbook)).toBe(workbook);
});

test("cents add up exactly", () => {
  const workbook = workbookOf({ 附表1: [[formula("SUM(B1:C1)"), 234.59, 69]] });
  expect(cellOf(withComputedValues(workbook), A1)?.value).toBe(303.59);
});

test("the sheet of a reference is the one it names, with its quotes undone", () => {
  expect(parseFormula("'a''b c'!A1", "附表1")).toEqual({ kind: "cell", at: { sheet: "a'b c", row: 0, column: 0 } });
  expect(parseFormula("A1", "附表1")).toEqual({ kind: "cell", at: { sheet: "附表1", row: 0, column: 0 } });
});

describe("the functions of the product", () => {
  const BASIS = "2次*3.5（万元/次）=7万元";
  const computed = (text: string, basis: GridCell = BASIS, say?: (message: Message) => string) =>
    cellOf(withFreshValues(workbookOf({ 附表1: [[formula(text), basis, 7]] }), say), A1);

  test.each([
    ["GOUJI.AMOUNT(B1)", 7],
    ["gouji.amount($B$1)", 7],
    ['GOUJI.AMOUNT(B1,"元")', 70000],
    ["_xldudf_GOUJI_AMOUNT(B1)", 7],
    ["GOUJI.AMOUNT(B1)*2+C1", 21],
    ["SUM(GOUJI.AMOUNT(B1),C1)", 14],
    ['GOUJI.AMOUNT("3人*1万元/人")', 3],
    ["ROUND(GOUJI.AMOUNT(B1)/3,2)", 2.33],
  ])("%s is %d", (text, value) => {
    expect(computed(text)?.value).toBe(value);
  });

  test("what cannot be computed shows an error, and no longer does once it can", () => {
    const failed = withFreshValues(workbookOf({ 附表1: [[formula("GOUJI.AMOUNT(B1)"), "据实结算"]] }));
    expect(cellOf(failed, A1)).toMatchObject({ value: null, error: "#N/A" });
    const again = { ...failed, sheets: failed.sheets.map((sheet) => ({ ...sheet, rows: mended(sheet.rows) })) };
    expect(cellOf(withFreshValues(again), A1)).toEqual({ value: 7, formula: "GOUJI.AMOUNT(B1)" });
  });

  test("an error in what they read is theirs too", () => {
    expect(computed("GOUJI.AMOUNT(B1)", { value: null, error: "#REF!" })?.error).toBe("#REF!");
    expect(computed("GOUJI.AMOUNT(B1)+1", { value: null, error: "#REF!" })?.value).toBeNull();
  });

  test("a verdict is said in the words of whoever shows it", () => {
    const say = (message: Message): string => message.map(({ key }) => key).join();
    expect(computed("GOUJI.CHECK(B1,C1)", BASIS, say)?.value).toBe("function/right");
    expect(computed("GOUJI.CHECK(B1,8)", BASIS, say)?.value).toBe("function/wrong");
    expect(computed("GOUJI.CHECK(B1,C1)", BASIS)?.value).toBeNull();
  });

  test.each(["GOUJI.AMOUNT()", "GOUJI.AMOUNT(B1:B2)", "GOUJI.CHECK(B1)", "GOUJI.OTHER(B1)", 'GOUJI.AMOUNT("3)'])(
    "%s is no formula of ours",
    (text) => {
      expect(parseFormula(text, "附表1")).toBeUndefined();
    },
  );

  function mended(rows: Sheet["rows"]): Sheet["rows"] {
    const [[row, cells] = [0, new Map<number, Cell>()]] = rows;
    return new Map([[row, new Map([...cells, [1, { value: BASIS }]])]]);
  }
});
