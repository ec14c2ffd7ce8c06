import { addressOf } from "../../../core/a1";
import type { RowEdit } from "../../../core/edit";
import { concerns, rowAfter } from "../../../core/writing/rowShift";
import { shiftFormula } from "../../../core/writing/shiftFormula";
import { escapeText } from "../escapes";
import { attribute, attributeSplice, type Splice, type Tag } from "../markup";
import { areasMoved } from "./places";
import { attributesWithout, type FormulaText, type RowText, type SheetData } from "./sheetData";

const OF_SHARING = new Set(["t", "si", "ref"]);
const COLUMN_FORMAT = /<(?:[^\s:>]+:)?col\s[^>]*\bstyle=/;
/** What a new row does not take from the row above it. */
const OF_ITS_OWN = new Set(["r", "hidden", "collapsed", "outlineLevel"]);

/** Shared formulas of which one moves or changes are written out, each in its own cell. */
function loosened(formulas: readonly FormulaText[], edit: RowEdit, sheet: string): ReadonlySet<string> {
  const isOwn = concerns(edit, sheet);
  return new Set(
    formulas.flatMap(({ row, formula, group }) => {
      if (group === undefined) return [];
      const moves = isOwn && rowAfter(edit, row) !== row;
      return moves || shiftFormula(formula, { sheet }, edit) !== formula ? group : [];
    }),
  );
}

function formulaSplices(
  text: string,
  found: FormulaText,
  edit: RowEdit,
  sheet: string,
  isLoose: boolean,
): readonly Splice[] {
  const { open, end, formula, type } = found;
  const moved = shiftFormula(formula, { sheet }, edit);
  if (isLoose) {
    const attributes = attributesWithout(text, open, OF_SHARING);
    const xml = `<${open.name}${attributes}>${escapeText(moved)}</${open.name}>`;
    return [{ start: open.start, end, text: xml }];
  }
  const ref = type === "array" && concerns(edit, sheet) ? attribute(text, open, "ref") : undefined;
  const area = ref === undefined ? undefined : areasMoved(ref, { shift: edit, sheet });
  const areas = area === undefined || area === ref ? [] : [attributeSplice(text, open, "ref", area)];
  if (moved === formula || open.kind !== "open") return areas;
  return [...areas, { start: open.end, end: end - `</${open.name}>`.length, text: escapeText(moved) }];
}

function rowSplice(text: string, open: Tag, row: number): Splice {
  return attributeSplice(text, open, "r", String(row + 1));
}

/** The rows that come into being: they look as the row above them. */
function freshRows(text: string, data: SheetData, { row, count }: RowEdit): string {
  const above = data.rows.find((one) => one.row === row - 1);
  if (above === undefined) return "";
  const below = data.rows.find((one) => one.row === row);
  // Inside an outline group a new row belongs to it.
  const level = attribute(text, above.open, "outlineLevel");
  const isInGroup = level !== undefined && below !== undefined && attribute(text, below.open, "outlineLevel") === level;
  const attributes = attributesWithout(text, above.open, OF_ITS_OWN) + (isInGroup ? ` outlineLevel="${level}"` : "");
  // A cell without a format of its own has none, even where its row or column has one for cells that are not listed.
  const isNeeded = attribute(text, above.open, "s") !== undefined || COLUMN_FORMAT.test(text.slice(0, data.open.start));
  const formatted = data.cells.flatMap((cell) => {
    if (cell.row !== row - 1) return [];
    const format = attribute(text, cell.open, "s");
    if (format === undefined) return isNeeded ? { column: cell.column, format: "" } : [];
    return { column: cell.column, format: ` s="${format}"` };
  });
  const { name } = above.open;
  return Array.from({ length: count }, (_, offset) => {
    const cells = formatted.map(
      ({ column, format }) => `<${data.prefix}c r="${addressOf({ row: row + offset, column })}"${format}/>`,
    );
    const start = `<${name} r="${String(row + offset + 1)}"${attributes}`;
    return cells.length === 0 ? `${start}/>` : `${start}>${cells.join("")}</${name}>`;
  }).join("");
}

/** Puts rows where they belong, or between the tags of an empty element, which is opened for them. */
function insertedRows({ open, close, rows }: SheetData, row: number, xml: string): readonly Splice[] {
  if (xml === "") return [];
  if (open.kind === "empty") return [{ start: open.end - 2, end: open.end, text: `>${xml}</${open.name}>` }];
  const place = rows.find((one) => one.row >= row)?.open.start ?? close;
  return [{ start: place, end: place, text: xml }];
}

function movedRows(text: string, data: SheetData, edit: RowEdit): readonly Splice[] {
  const gone: Splice[] = [];
  const moved: Splice[] = [];
  for (const { row, open, end } of data.rows) {
    const after = rowAfter(edit, row);
    if (after === undefined) gone.push({ start: open.start, end, text: "" });
    else if (after !== row) moved.push(rowSplice(text, open, after));
  }
  for (const { row, column, open } of data.cells) {
    const after = rowAfter(edit, row);
    if (after === undefined || after === row || attribute(text, open, "r") === undefined) continue;
    moved.push(attributeSplice(text, open, "r", addressOf({ row: after, column })));
  }
  return [...gone, ...moved];
}

/**
 * Moves the rows of a sheet and rewrites its formulas; of other sheets the formulas only.
 * @param former the text of rows that an undone deletion puts back, as {@link rowsText} gives it.
 */
export function dataSplices(
  text: string,
  data: SheetData,
  edit: RowEdit,
  sheet: string,
  former: string | undefined,
): readonly Splice[] {
  const isOwn = concerns(edit, sheet);
  const loose = loosened(data.formulas, edit, sheet);
  const isLeft = (row: number): boolean => !isOwn || rowAfter(edit, row) !== undefined;
  const formulas = data.formulas
    .filter(({ row }) => isLeft(row))
    .flatMap((one) => formulaSplices(text, one, edit, sheet, one.group !== undefined && loose.has(one.group)));
  if (!isOwn) return formulas;
  const fresh = edit.kind === "insert-rows" ? (former ?? freshRows(text, data, edit)) : "";
  return [...insertedRows(data, edit.row, fresh), ...movedRows(text, data, edit), ...formulas];
}

/** The text of rows as they stand, each with its number and with formulas of its own, to be put back some day. */
export function rowsText(text: string, data: SheetData, row: number, count: number): string {
  const isWanted = (one: { readonly row: number }): boolean => one.row >= row && one.row < row + count;
  const shared = data.formulas.filter((one) => isWanted(one) && one.group !== undefined);
  return data.rows
    .filter(isWanted)
    .map((one) => rowText(text, one, shared))
    .join("");
}

function rowText(text: string, { row, open, end }: RowText, shared: readonly FormulaText[]): string {
  const own = shared.filter((one) => one.row === row);
  const splices: Splice[] = [
    rowSplice(text, open, row),
    ...own.map(({ open: tag, end: behind, formula }) => {
      const attributes = attributesWithout(text, tag, OF_SHARING);
      return { start: tag.start, end: behind, text: `<${tag.name}${attributes}>${escapeText(formula)}</${tag.name}>` };
    }),
  ].sort((one, other) => one.start - other.start);
  let result = "";
  let at = open.start;
  for (const splice of splices) {
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at, end);
}
