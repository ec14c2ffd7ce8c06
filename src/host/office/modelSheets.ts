import type { SheetDraft } from "../../core/sheetDraft";
import { modelSheets, type ModelLook, type ModelSheet } from "../draftLikeness";
import { ALL_LOOKS, settable } from "./areaLooks";
import { pointsOfCharacter, type ColumnMeasure } from "./draftWrite";
import { frameIn } from "./lines";
import { textsOf, wholeRows } from "./rowLooks";

/** A sheet that is there, with its looks in Excel's own words. */
export interface ExcelModel extends ModelSheet {
  copyOf(row: number, column: number): Excel.SettableCellProperties | undefined;
}

const HORIZONTALS = new Map([
  ["Left", "left"],
  ["Center", "center"],
  ["Right", "right"],
] as const);
const VERTICALS = new Map([
  ["Top", "top"],
  ["Center", "center"],
  ["Bottom", "bottom"],
] as const);

function found<Key extends string, Value>(names: ReadonlyMap<Key, Value>, wanted: string | undefined) {
  return [...names].find(([name]) => name === wanted)?.[1];
}

function lookOf({ format = {} }: Excel.CellProperties, numberFormat: string): ModelLook {
  const { font, borders, horizontalAlignment, verticalAlignment } = format;
  const [across, down] = [found(HORIZONTALS, horizontalAlignment), found(VERTICALS, verticalAlignment)];
  return {
    ...(font?.name === undefined ? {} : { font: font.name }),
    ...(borders === undefined ? {} : { frame: frameIn(borders) }),
    ...(font?.size === undefined ? {} : { size: font.size }),
    ...(font?.bold === true ? { isBold: true } : {}),
    ...(across === undefined ? {} : { horizontal: across }),
    ...(down === undefined ? {} : { vertical: down }),
    ...(numberFormat === "General" ? {} : { numberFormat }),
  };
}

/** Asks for widths and looks of the part of a sheet that a draft of so many rows and columns is made after. */
function requestModel(
  worksheet: Excel.Worksheet,
  name: string,
  draft: SheetDraft,
  measure: ColumnMeasure,
): () => ExcelModel {
  const places = draft.cells.flatMap(({ like }) => (like === undefined ? [] : [like.at]));
  const rows = Math.max(1, ...places.map(({ row }) => row + 1));
  const columns = Math.max(draft.columnWidths.length, ...places.map(({ column }) => column + 1));
  const range = worksheet.getRangeByIndexes(0, 0, rows, columns);
  range.load({ numberFormat: true });
  const cells = range.getCellProperties(ALL_LOOKS);
  const heights = requestHeights(worksheet, name, draft);
  const heads = draft.columnWidths.map((_, column) => {
    const head = worksheet.getRangeByIndexes(0, column, 1, 1);
    head.load({ format: { columnWidth: true } });
    return head;
  });
  const character = pointsOfCharacter(measure);
  return () => {
    const formats = textsOf(range.numberFormat);
    return {
      columnWidth(column) {
        const points = heads[column]?.format.columnWidth;
        return points === undefined ? undefined : points / character;
      },
      rowHeight: (row) => heights.get(row)?.format.rowHeight,
      copyOf: (row, column) => {
        const cell = cells.value[row]?.[column];
        return cell && settable(cell);
      },
      lookAt: (row, column) => lookOf(cells.value[row]?.[column] ?? {}, formats[row]?.[column] ?? "General"),
    };
  };
}

/** Asks how high the rows are that are copied from a sheet. */
function requestHeights(
  worksheet: Excel.Worksheet,
  name: string,
  { rowsLike }: SheetDraft,
): ReadonlyMap<number, Excel.Range> {
  const rows = rowsLike?.sheet === name ? rowsLike.rows : [];
  return new Map(
    [...new Set(rows)].map((like) => {
      const row = worksheet.getRange(wholeRows(like, 1));
      row.load({ format: { rowHeight: true } });
      return [like, row] as const;
    }),
  );
}

/** Reads the sheets that a draft is made after, by their names; one round trip, none where it is made after none. */
export async function readModelSheets(
  context: Excel.RequestContext,
  draft: SheetDraft,
  measure: ColumnMeasure,
): Promise<ReadonlyMap<string, ExcelModel>> {
  const { worksheets } = context.workbook;
  const requests = [...modelSheets(draft)].map((name) => {
    return [name, requestModel(worksheets.getItem(name), name, draft, measure)] as const;
  });
  if (requests.length === 0) return new Map();
  await context.sync();
  return new Map(requests.map(([name, answer]) => [name, answer()]));
}
