import type { Edit } from "../../../src/core/edit";
import { workbookAfter } from "../../../src/core/writing/after";
import { sampleWorkbook } from "../../fixtures/sample";
import { fill } from "./harness";

/** The sample with cells of 附表2 emptied. */
function without(...cells: readonly (readonly [row: number, column: number])[]) {
  const workbook = sampleWorkbook();
  const sheet = workbook.sheets.find(({ name }) => name === "附表2");
  const edits = cells.map(([row, column]): Edit => ({
    kind: "set-value",
    at: { sheet: "附表2", row, column },
    value: null,
    expect: sheet?.rows.get(row)?.get(column)?.value ?? null,
  }));
  const after = workbookAfter(workbook, edits);
  if (!after.ok) throw new Error(after.failure.code);
  return after.value;
}

test("the lost name of a fund is written again in its row", () => {
  expect(fill(without([10, 1])).cells).toEqual(["附表2!B11: 社区经费"]);
});

test("two lost names are told apart by their amounts, and nothing is inserted", () => {
  expect(fill(without([10, 1], [5, 1])).cells).toEqual(["附表2!B6: 业务性专项经费", "附表2!B11: 社区经费"]);
});
