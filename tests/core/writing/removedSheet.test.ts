import { formulaWithoutSheet } from "../../../src/core/writing/removedSheet";

test.each([
  ["附表4!A1", "#REF!A1"],
  ["'附表4'!$A$1:B2", "#REF!$A$1:B2"],
  ["SUM('附表4'!C3:C5)+1", "SUM(#REF!C3:C5)+1"],
  ["附表4!A1*附表4!B1", "#REF!A1*#REF!B1"],
  ["SUM(附表4:附表6!A1)", "SUM(#REF!A1)"],
  ["SUM('附表2:附表4'!A1)", "SUM(#REF!A1)"],
])("a formula loses the sheet: %s", (formula, after) => {
  expect(formulaWithoutSheet(formula, "附表4")).toBe(after);
});

test("sheets are named as Excel compares them", () => {
  expect(formulaWithoutSheet("'it''s'!A1+SHEET!B2", "It's")).toBe("#REF!A1+SHEET!B2");
});

test.each(["附表41!A1", '"附表4!A1"', "[1]附表4!A1", "'[book.xlsx]附表4'!A1", "A1+#REF!B2", "附表2:附表3!A1", "B1"])(
  "what is no reference to it stays: %s",
  (formula) => {
    expect(formulaWithoutSheet(formula, "附表4")).toBe(formula);
  },
);
