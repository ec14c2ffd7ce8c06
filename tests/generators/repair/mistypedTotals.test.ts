import { readSubmission } from "../../../src/app/check";
import { addressOf } from "../../../src/core/a1";
import type { CellRef } from "../../../src/core/cell";
import { cellOf, type Workbook } from "../../../src/core/workbook";
import { specialFundSummary } from "../../../src/forms/special-fund-summary";
import { draftForm } from "../../../src/generators/draftForm";
import { edited } from "../damage";
import { writtenAndRead } from "../reading";
import { completed } from "./reading";

const summary = {
  year: 2023,
  fields: {},
  tables: {
    funds: [240, 120].map((amount, index) => ({
      depth: 1,
      cells: { name: { value: `经费${String(index)}` }, amount: { value: amount } },
    })),
  },
};
const workbook = writtenAndRead(draftForm(specialFundSummary, summary, { sheetName: "附表2" }).draft);

function placesIn(one: Workbook): { readonly total: CellRef; readonly parts: readonly CellRef[] } {
  const [form] = readSubmission(one).forms;
  const total = form?.fields["total"]?.at;
  if (total === undefined) throw new Error("no total");
  return { total, parts: (form?.tables["funds"] ?? []).flatMap(({ cells }) => cells["amount"]?.at ?? []) };
}

/** The workbook with a total that adds up cells so many rows from the first part, and shows an amount. */
function adding(rows: readonly number[], shown: number, total = placesIn(workbook).total): Workbook {
  const [first] = placesIn(workbook).parts;
  if (first === undefined) throw new Error("no parts");
  const formula = rows.map((row) => addressOf({ ...first, row: first.row + row })).join("+");
  const expected = cellOf(workbook, total)?.value ?? null;
  const computing = edited(workbook, [{ kind: "set-formula", at: total, formula, expect: expected }]);
  const sheets = computing.sheets.map((sheet) => {
    const row = new Map(sheet.rows.get(total.row));
    const cell = row.get(total.column);
    if (cell !== undefined) row.set(total.column, { ...cell, value: shown });
    return { ...sheet, rows: new Map(sheet.rows).set(total.row, row) };
  });
  return { ...computing, sheets };
}

function formulaAfter(one: Workbook): string | undefined {
  return cellOf(completed(one).after, placesIn(workbook).total)?.formula;
}

test("a total that takes the neighbour of a part for it adds up the parts again", () => {
  const [first, second] = placesIn(workbook).parts.map(addressOf);
  expect(formulaAfter(adding([0, 2], 240))).toBe(`SUM(${first ?? ""}:${second ?? ""})`);
});

test("a total that adds up its parts, in whatever order, stays as it is", () => {
  const [first, second] = placesIn(workbook).parts.map(addressOf);
  expect(formulaAfter(adding([1, 0], 360))).toBe(`${second ?? ""}+${first ?? ""}`);
});

test("a total that comes to the same by other cells stays as it is", () => {
  const [first] = placesIn(workbook).parts;
  if (first === undefined) throw new Error("no parts");
  const same = adding([0, 4], 360);
  const at = { ...first, row: first.row + 4 };
  const held = cellOf(same, at)?.value ?? null;
  const typed = edited(same, [{ kind: "set-value", at, value: 120, expect: held }]);
  expect(formulaAfter(typed)).toBe(cellOf(same, placesIn(workbook).total)?.formula);
});
