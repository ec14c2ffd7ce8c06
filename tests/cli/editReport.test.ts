import { editAsJson, editInWords } from "../../src/cli/editReport";
import type { Edit } from "../../src/core/edit";
import { renderMessage, type Language } from "../../src/core/message";
import { commandLineCatalogueFor } from "../../src/locales/command-line";

const SHEET = "附表3-1";
const INSERTION: Edit = { kind: "insert-rows", sheet: SHEET, row: 27, count: 2 };
const DELETION: Edit = {
  kind: "delete-rows",
  sheet: SHEET,
  row: 27,
  count: 2,
  expect: [
    new Map([
      [1, { value: "宣传费" }],
      [3, { value: 3, text: "3.00" }],
    ]),
    new Map(),
  ],
};

const at = { sheet: SHEET, row: 27, column: 3 };

describe("the edits of a repair in the JSON", () => {
  test("name every row that comes or goes, counted from one", () => {
    expect(editAsJson(INSERTION)).toEqual([
      { sheet: SHEET, row: 28, insert: true },
      { sheet: SHEET, row: 29, insert: true },
    ]);
    expect(editAsJson(DELETION)).toEqual([
      { sheet: SHEET, row: 28, delete: true },
      { sheet: SHEET, row: 29, delete: true },
    ]);
  });

  test("name the cells of a new row as any other, with nothing before", () => {
    expect(editAsJson({ kind: "set-value", at, value: 3, expect: null })).toEqual([
      { sheet: SHEET, address: "D28", before: null, after: 3 },
    ]);
    expect(editAsJson({ kind: "set-formula", at, formula: "SUM(D3:D27)", expect: 7 })).toEqual([
      { sheet: SHEET, address: "D28", before: 7, after: "=SUM(D3:D27)" },
    ]);
  });
});

describe("the edits of a repair in words", () => {
  const lines = (edit: Edit, language: Language): readonly string[] => {
    const words = commandLineCatalogueFor(language);
    return editInWords(edit, words).map((line) => renderMessage(line, words));
  };

  test.each<[Language, Edit, readonly string[]]>([
    ["zh-CN", INSERTION, ["附表3-1：插入第28行", "附表3-1：插入第29行"]],
    ["en", INSERTION, ["附表3-1: row 28 inserted", "附表3-1: row 29 inserted"]],
    ["zh-CN", DELETION, ["附表3-1：删去第28行：宣传费 · 3.00", "附表3-1：删去第29行：（空）"]],
    ["en", DELETION, ["附表3-1: row 28 deleted: 宣传费 · 3.00", "附表3-1: row 29 deleted: (empty)"]],
    ["zh-CN", { kind: "set-value", at, value: 3, expect: null }, ["附表3-1!D28：（空） → 3"]],
  ])("in %s: %j", (language, edit, expected) => {
    expect(lines(edit, language)).toEqual(expected);
  });
});
