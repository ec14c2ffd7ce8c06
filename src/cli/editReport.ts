import { addressOf, areaAddress, qualifiedAddress } from "../core/a1";
import type { CellRef } from "../core/cell";
import {
  isCellEdit,
  isRowEdit,
  type AreaEdit,
  type CellEdit,
  type Edit,
  type RowEdit,
  type SheetEdit,
} from "../core/edit";
import { renderMessage, sentence, type Catalogue, type Message } from "../core/message";
import { textOf } from "../core/workbook";

/** A cell as the JSON names it. */
export function placeAsJson(at: CellRef): { readonly sheet: string; readonly address: string } {
  return { sheet: at.sheet, address: addressOf(at) };
}

function afterOf(edit: CellEdit): CellEdit["expect"] {
  return edit.kind === "set-value" ? edit.value : `=${edit.formula}`;
}

/** The numbers of the rows, counted from one. */
function rowsOf({ row, count }: RowEdit): readonly number[] {
  return Array.from({ length: count }, (_, offset) => row + offset + 1);
}

/** The objects of one edit in the JSON of a fix: one for a cell, one for each row. */
export function editAsJson(edit: Edit): readonly unknown[] {
  if (isCellEdit(edit)) return [{ ...placeAsJson(edit.at), before: edit.expect, after: afterOf(edit) }];
  if (!isRowEdit(edit)) return otherEditAsJson(edit);
  const change = edit.kind === "insert-rows" ? { insert: true } : { delete: true };
  return rowsOf(edit).map((row) => ({ sheet: edit.sheet, row, ...change }));
}

/** The cells of a new sheet follow it, as edits of empty cells. */
function otherEditAsJson(edit: AreaEdit | SheetEdit): readonly unknown[] {
  if (edit.kind === "remove-sheet") return [{ sheet: edit.sheet, removeSheet: true }];
  if (edit.kind === "add-sheet") {
    const { name, cells } = edit.draft;
    return [
      { sheet: name, addSheet: true, behind: edit.behind },
      ...cells.flatMap(({ row, column, value, formula }) => {
        if (value === null && formula === undefined) return [];
        const after = formula === undefined ? value : `=${formula}`;
        return { ...placeAsJson({ sheet: name, row, column }), before: null, after };
      }),
    ];
  }
  const place = { sheet: edit.sheet, address: areaAddress(edit.area) };
  if (edit.kind === "look-like") return [{ ...place, lookLike: areaAddress(edit.model) }];
  return [{ ...place, [edit.kind]: true }];
}

function otherEditInWords(edit: AreaEdit | SheetEdit): Message {
  switch (edit.kind) {
    case "add-sheet":
      return sentence("cli/sheet-added", { sheet: edit.draft.name });
    case "remove-sheet":
      return sentence("cli/sheet-removed", { sheet: edit.sheet });
    case "merge":
    case "unmerge":
      return sentence(`cli/${edit.kind}`, { sheet: edit.sheet, area: areaAddress(edit.area) });
    case "look-like":
      return sentence("cli/look-like", {
        sheet: edit.sheet,
        area: areaAddress(edit.area),
        model: areaAddress(edit.model),
      });
  }
}

function contentsOf(edit: RowEdit, row: number, empty: string): string {
  const cells = edit.kind === "delete-rows" ? [...(edit.expect[row - edit.row - 1]?.values() ?? [])] : [];
  const texts = cells.map(textOf).filter((text) => text !== "");
  return texts.length === 0 ? empty : texts.join(" · ");
}

/** What an edit changed, in words: one message for a cell, one for each row. */
export function editInWords(edit: Edit, words: Catalogue): readonly Message[] {
  const empty = renderMessage(sentence("cli/empty"), words);
  if (isRowEdit(edit)) {
    const key = edit.kind === "insert-rows" ? "cli/row-inserted" : "cli/row-deleted";
    return rowsOf(edit).map((row) =>
      sentence(key, { sheet: edit.sheet, row: String(row), before: contentsOf(edit, row, empty) }),
    );
  }
  if (!isCellEdit(edit)) return [otherEditInWords(edit)];
  const values = {
    cell: qualifiedAddress(edit.at),
    before: String(edit.expect ?? empty),
    after: String(afterOf(edit) ?? empty),
  };
  return [sentence("cli/changed", values)];
}
