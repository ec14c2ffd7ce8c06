import { excelFormula } from "../../../src/host/legacy/openDocumentFormula";

test.each([
  ["of:=SUM([.A1:.A3];[.C6])", "SUM(A1:A3,C6)"],
  ["of:=[$附表2.C6]+[.$A$1]", "附表2!C6+$A$1"],
  ["of:=SUM([$'附表 3-1'.D23:.D29])", "SUM('附表 3-1'!D23:D29)"],
  ["of:=['It''s'.A1]", "'It''s'!A1"],
  ['of:=[.A1]&"a;b[.C1]|"', 'A1&"a;b[.C1]|"'],
  ["of:={1;2|3;4}", "{1,2;3,4}"],
  ["of:=COM.MICROSOFT.IFS([.A1]>1;2)", "IFS(A1>1,2)"],
  ["of:=SUM([.A:.A];[.1:.2])", "SUM(A:A,1:2)"],
  ["of:=['file:///elsewhere/other.ods'#$Sheet1.A1]", "#REF!"],
  ["of:=[.#REF!]*2", "#REF!*2"],
  ["oooc:=[.A1]*2", "A1*2"],
])("%s", (formula, expected) => {
  expect(excelFormula(formula)).toBe(expected);
});
