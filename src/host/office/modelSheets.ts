import type { CellLook, SheetDraft } from "../../core/sheetDraft";
import { modelSheets, type ModelSheet } from "../draftLikeness";
import { pointsOfCharacter, type ColumnMeasure } from "./draftWrite";
import { textsOf } from "./rowLooks";

const WANTED: Excel.CellPropertiesLoadOptions = {
  format: { font: { bold: true, name: true, size: true }, horizontalAlignment: true, verticalAlignment: true },
};
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

function lookOf({ format = {} }: Excel.CellProperties, numberFormat: string): CellLook {
  const { font, horizontalAlignment, verticalAlignment } = format;
  const [across, down] = [found(HORIZONTALS, horizontalAlignment), found(VERTICALS, verticalAlignment)];
  return {
    ...(font?.name === undefined ? {} : { font: font.name }),
    ...(font?.size === undefined ? {} : { size: font.size }),
    ...(font?.bold === true ? { isBold: true } : {}),
    ...(across === undefined ? {} : { horizontal: across }),
    ...(down === undefined ? {} : { vertical: down }),
    ...(numberFormat === "General" ? {} : { numberFormat }),
  };
}

/** Asks for widths and looks of the part of a sheet that a draft of so many rows and columns is made after. */
function requestModel(worksheet: Excel.Worksheet, draft: SheetDraft, measure: ColumnMeasure): () => ModelSheet {
  const places = draft.cells.flatMap(({ like }) => (like === undefined ? [] : [like.at]));
  const rows = Math.max(1, ...places.map(({ row }) => row + 1));
  const columns = Math.max(draft.columnWidths.length, ...places.map(({ column }) => column + 1));
  const range = worksheet.getRangeByIndexes(0, 0, rows, columns);
  range.load({ numberFormat: true });
  const cells = range.getCellProperties(WANTED);
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
      lookAt: (row, column) => lookOf(cells.value[row]?.[column] ?? {}, formats[row]?.[column] ?? "General"),
    };
  };
}

/** Reads the sheets that a draft is made after, by their names; one round trip, none where it is made after none. */
export async function readModelSheets(
  context: Excel.RequestContext,
  draft: SheetDraft,
  measure: ColumnMeasure,
): Promise<ReadonlyMap<string, ModelSheet>> {
  const { worksheets } = context.workbook;
  const requests = [...modelSheets(draft)].map((name) => {
    return [name, requestModel(worksheets.getItem(name), draft, measure)] as const;
  });
  if (requests.length === 0) return new Map();
  await context.sync();
  return new Map(requests.map(([name, answer]) => [name, answer()]));
}
