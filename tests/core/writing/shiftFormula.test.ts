import fc from "fast-check";
import type { RowShift } from "../../../src/core/writing/rowShift";
import { shiftFormula } from "../../../src/core/writing/shiftFormula";

const OWN = { sheet: "附表1" };

function inserting(row: number, count = 1, sheet = "附表1"): RowShift {
  return { kind: "insert-rows", sheet, row: row - 1, count };
}

function deleting(row: number, count = 1, sheet = "附表1"): RowShift {
  return { kind: "delete-rows", sheet, row: row - 1, count };
}

describe("a row inserted at 5", () => {
  test.each([
    ["A4+A5", "A4+A6"],
    ["$A$5*B$6", "$A$6*B$7"],
    ["SUM(C3:C7)", "SUM(C3:C8)"],
    ["SUM(C3:C4)", "SUM(C3:C4)"],
    ["SUM(C5:C7)", "SUM(C6:C8)"],
    ["SUM(C7:C3)", "SUM(C8:C3)"],
    ["SUM( C3 : C7 )", "SUM( C3 : C8 )"],
    ["SUM(5:7)+SUM($1:$4)", "SUM(6:8)+SUM($1:$4)"],
    ["SUM(A:A)+SUM(A1:A1048576)", "SUM(A:A)+SUM(A1:A1048576)"],
    ["SUM(A9:A1048576)", "SUM(A10:A1048576)"],
    ["A1048576", "#REF!"],
    ["附表1!A5+附表2!A5", "附表1!A6+附表2!A5"],
    ["'附表1'!A5:B6+'附表 2'!A5", "'附表1'!A6:B7+'附表 2'!A5"],
    ["SUM(附表1!5:6)", "SUM(附表1!6:7)"],
    ["A5#+@A5", "A6#+@A6"],
    ["A5%", "A6%"],
    ["(A5,B6) (A5:B9)", "(A6,B7) (A6:B10)"],
    ["A5:INDEX(B5:B9,2)", "A6:INDEX(B6:B10,2)"],
    ["INDEX(B5:B9,2):A5", "INDEX(B6:B10,2):A6"],
    ['A5&"A5:B6"&"说""A5"', 'A6&"A5:B6"&"说""A5"'],
  ])("%s reads %s", (before, after) => {
    expect(shiftFormula(before, OWN, inserting(5))).toBe(after);
  });

  test.each([
    "1E5+5.5+A4",
    "LOG10(2)+ATAN2(1,2)",
    "表1[A5]+表1[[#All],[A5]]+预算A5+A5.合计+_A5",
    "[1]附表1!A5+'[簿.xlsx]附表1'!A5+'C:\\[簿.xlsx]附表1'!A5",
    "SUM(附表1:附表3!A5)+SUM('附表1:附表 3'!A5)",
    "#REF!+附表1!#REF!+#REF!A5",
    "ZZZ9+XFE5+A1048577",
    "{5,6;7,8}",
    "附表2!A5:B9",
    "A5!B1",
    "TRUE",
  ])("%s stays", (formula) => {
    expect(shiftFormula(formula, OWN, inserting(5))).toBe(formula);
  });

  test("moves references with a sheet's name from every sheet, without regard to case, others from their own only", () => {
    const shift = inserting(5, 1, "Sheet'A");
    expect(shiftFormula("'sheet''a'!A5+A5", { sheet: "附表2" }, shift)).toBe("'sheet''a'!A6+A5");
    expect(shiftFormula("'sheet''a'!A5+A5", { sheet: undefined }, shift)).toBe("'sheet''a'!A6+A5");
  });

  test("moves what is absolute in a defined name only", () => {
    const home = { sheet: undefined, isDefinedName: true };
    expect(shiftFormula("附表1!$A$5,附表1!$5:$6,附表1!A5,附表1!$A5:$A9", home, inserting(5))).toBe(
      "附表1!$A$6,附表1!$6:$7,附表1!A5,附表1!$A5:$A9",
    );
  });
});

describe("rows 5 and 6 deleted", () => {
  test.each([
    ["A4+A7", "A4+A5"],
    ["A5+1", "#REF!+1"],
    ["附表1!$A$6", "附表1!#REF!"],
    ["'附表1'!A5:B6", "'附表1'!#REF!"],
    ["SUM(A5:A6)", "SUM(#REF!)"],
    ["SUM(A3:A5)", "SUM(A3:A4)"],
    ["SUM(A6:A9)", "SUM(A5:A7)"],
    ["SUM(A1:A9)", "SUM(A1:A7)"],
    ["SUM(A9:A6)", "SUM(A7:A5)"],
    ["SUM(A4:A4)", "SUM(A4:A4)"],
    ["SUM(5:6)", "SUM(#REF!)"],
    ["SUM(4:6)", "SUM(4:4)"],
    ["SUM(A:A)", "SUM(A:A)"],
    ["SUM(A2:A1048576)", "SUM(A2:A1048574)"],
  ])("%s reads %s", (before, after) => {
    expect(shiftFormula(before, OWN, deleting(5, 2))).toBe(after);
  });
});

const row = fc.integer({ min: 1, max: 60 });
const corner = fc
  .tuple(fc.constantFrom("", "$"), fc.constantFrom("A", "BC", "XFD"), fc.constantFrom("", "$"), row)
  .map((parts) => parts.join(""));
const sheetName = fc.constantFrom("", "附表1!", "'附表1'!", "附表2!", "[1]附表1!");
const reference = fc.oneof(
  fc.tuple(sheetName, corner).map(([sheet, one]) => sheet + one),
  fc.tuple(sheetName, corner, corner).map(([sheet, one, other]) => `${sheet}${one}:${other}`),
  fc.tuple(sheetName, row, row).map(([sheet, one, other]) => `${sheet}${String(one)}:$${String(other)}`),
  fc.constantFrom('"A5"', "表[A5]", "LOG10(7)", "C:C", "1E5"),
);
const formula = fc.array(reference, { minLength: 1, maxLength: 5 }).map((parts) => `SUM(${parts.join(",")})`);

test("rows inserted and taken out again leave every formula as it was", () => {
  fc.assert(
    fc.property(formula, row, fc.integer({ min: 1, max: 9 }), (text, at, count) => {
      const there = shiftFormula(text, OWN, inserting(at, count));
      expect(shiftFormula(there, OWN, deleting(at, count))).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test("rows taken out and inserted again restore every reference that did not lie in them or end there", () => {
  fc.assert(
    fc.property(corner, row, fc.integer({ min: 1, max: 9 }), (text, at, count) => {
      const number = Number(/\d+$/.exec(text)?.[0]);
      const isGone = number >= at && number < at + count;
      const there = shiftFormula(text, OWN, deleting(at, count));
      expect(there === "#REF!").toBe(isGone);
      if (!isGone) expect(shiftFormula(there, OWN, inserting(at, count))).toBe(text);
    }),
  );
});
