import type { CellLikeness, CellLook, SheetDraft } from "../core/sheetDraft";

/** How a sheet that is there looks, as far as a new one is made after it. Counted from zero. */
export interface ModelSheet {
  /** In characters of the workbook's standard font; `undefined` where it is not known. */
  columnWidth(column: number): number | undefined;
  lookAt(row: number, column: number): Omit<CellLook, "isFramed" | "wraps">;
}

/** The sheets after which a draft is made, each once. */
export function modelSheets({ cells, columnsLike }: SheetDraft): ReadonlySet<string> {
  const named = cells.flatMap(({ like }) => (like === undefined ? [] : [like.at.sheet]));
  return new Set(columnsLike === undefined ? named : [columnsLike, ...named]);
}

/**
 * The draft with the widths and letters of the sheets it is made after, where these are known; lines and places for line
 * breaks stay its own.
 */
export function asModelled(draft: SheetDraft, modelNamed: (sheet: string) => ModelSheet | undefined): SheetDraft {
  const { columnsLike, cells, columnWidths } = draft;
  const columns = columnsLike === undefined ? undefined : modelNamed(columnsLike);
  return {
    ...draft,
    columnWidths: columnWidths.map((width, column) => columns?.columnWidth(column) ?? width),
    cells: cells.map((cell) => {
      const model = cell.like && modelNamed(cell.like.at.sheet);
      return model === undefined || cell.like === undefined
        ? cell
        : { ...cell, look: { ...cell.look, ...taken(model, cell.like) } };
    }),
  };
}

function taken(model: ModelSheet, { at, isSamePlace }: CellLikeness): CellLook {
  const { isBold, ...look } = model.lookAt(at.row, at.column);
  const { font, size, ...others } = look;
  const letters = {
    ...(font === undefined ? {} : { font }),
    ...(size === undefined ? {} : { size }),
    ...(isBold === true ? { isBold } : {}),
  };
  return isSamePlace === true ? { ...letters, ...others } : letters;
}
