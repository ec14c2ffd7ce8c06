import type { CellLikeness, CellLook, FrameLine, SheetDraft, SheetPage } from "../core/sheetDraft";
import { copiedAreas, copiedBreaks, copiedLines } from "./copiedRows";
import { edgesOfOther } from "./headersFooters";

/** How a sheet that is there looks, as far as a new one is made after it. Counted from zero. */
export interface ModelSheet {
  /** In characters of the workbook's standard font; `undefined` where it is not known. */
  columnWidth(column: number): number | undefined;
  /** In points, `undefined` for a row as high as its content; absent where heights are not known here. */
  rowHeight?(row: number): number | undefined;
  lookAt(row: number, column: number): ModelLook;
  /** How it is printed; absent where it is not known here. */
  page?(): ModelPage;
}

/** The look of a cell that another one is made after. */
export interface ModelLook extends Omit<CellLook, "isFramed" | "line" | "wraps"> {
  /** The line around it, `null` for none; `undefined` where it is not known. */
  readonly frame?: FrameLine | null;
}

/** How a sheet is printed, as far as it says so. */
export type ModelPage = Partial<SheetPage>;

/** The sheets after which a draft is made, each once. */
export function modelSheets({ cells, columnsLike }: SheetDraft): ReadonlySet<string> {
  const named = cells.flatMap(({ like }) => (like === undefined ? [] : [like.at.sheet]));
  return new Set(columnsLike === undefined ? named : [columnsLike, ...named]);
}

/** How a draft is printed beside the sheet that it is printed like. */
export function pageBeside({ page, pageLike, rowsLike }: SheetDraft, model: ModelPage): SheetPage {
  const { margins, repeatedRows, repeatedColumns, printAreas, headersFooters, rowBreaks, columnBreaks, ...layout } =
    model;
  const edges = margins === undefined ? page : { ...page, margins };
  if (pageLike?.isSameForm !== true) return edges;
  const printed = headersFooters && edgesOfOther(headersFooters, pageLike.words ?? []);
  const laid = { ...edges, ...layout, ...(printed === undefined ? {} : { headersFooters: printed }) };
  if (rowsLike === undefined) return laid;
  const breaks = copiedBreaks(rowBreaks ?? [], rowsLike.rows);
  const rows = repeatedRows && copiedLines(repeatedRows, rowsLike.rows);
  const areas = copiedAreas(printAreas ?? [], rowsLike.rows);
  return {
    ...laid,
    ...(rows === undefined ? {} : { repeatedRows: rows }),
    ...(repeatedColumns === undefined ? {} : { repeatedColumns }),
    ...(areas.length === 0 ? {} : { printAreas: areas }),
    ...(breaks.length === 0 ? {} : { rowBreaks: breaks }),
    ...(columnBreaks === undefined ? {} : { columnBreaks }),
  };
}

/**
 * The draft with the widths, letters, lines and margins of the sheets it is made after, where these are known; places for
 * line breaks stay its own, and no cell gets a line that has none.
 */
export function asModelled(draft: SheetDraft, modelNamed: (sheet: string) => ModelSheet | undefined): SheetDraft {
  const { columnsLike, cells, columnWidths, pageLike } = draft;
  const columns = columnsLike === undefined ? undefined : modelNamed(columnsLike);
  const heights = heightsLike(draft, modelNamed);
  const page = pageLike === undefined ? undefined : modelNamed(pageLike.sheet)?.page?.();
  return {
    ...draft,
    ...(page === undefined ? {} : { page: pageBeside(draft, page) }),
    ...(heights === undefined ? {} : { rowHeights: heights }),
    columnWidths: columnWidths.map((width, column) => columns?.columnWidth(column) ?? width),
    cells: cells.map((cell) => {
      const model = cell.like && modelNamed(cell.like.at.sheet);
      return model === undefined || cell.like === undefined
        ? cell
        : { ...cell, look: { ...framedLike(cell.look, model, cell.like), ...taken(model, cell.like) } };
    }),
  };
}

/** The heights of the rows that those of the draft are made after; `undefined` where nothing is known of them. */
function heightsLike(
  { rowsLike }: SheetDraft,
  modelNamed: (sheet: string) => ModelSheet | undefined,
): SheetDraft["rowHeights"] | undefined {
  const model = rowsLike && modelNamed(rowsLike.sheet);
  if (rowsLike === undefined || model?.rowHeight === undefined) return undefined;
  const heights = new Map<number, number>();
  rowsLike.rows.forEach((like, row) => {
    const height = model.rowHeight?.(like);
    if (height !== undefined) heights.set(row, height);
  });
  return heights;
}

const STANDARD_LINE: FrameLine = { style: "thin", colour: "#000000" };

/** A look with the line that the model has around its cell, and with none where that has none. */
function framedLike(look: CellLook, model: ModelSheet, { at }: CellLikeness): CellLook {
  const { frame } = model.lookAt(at.row, at.column);
  if (look.isFramed !== true || frame === undefined) return look;
  const { isFramed, line: _, ...bare } = look;
  if (frame === null) return bare;
  const isStandard = frame.style === STANDARD_LINE.style && frame.colour === STANDARD_LINE.colour;
  return isStandard ? { ...bare, isFramed } : { ...bare, isFramed, line: frame };
}

function taken(model: ModelSheet, { at, isSamePlace }: CellLikeness): CellLook {
  const { isBold, frame: _, ...look } = model.lookAt(at.row, at.column);
  const { font, size, ...others } = look;
  const letters = {
    ...(font === undefined ? {} : { font }),
    ...(size === undefined ? {} : { size }),
    ...(isBold === true ? { isBold } : {}),
  };
  return isSamePlace === true ? { ...letters, ...others } : letters;
}
