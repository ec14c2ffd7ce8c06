import { areaAddress } from "../../../src/core/a1";
import type { Area } from "../../../src/core/cell";
import { areaContains } from "../../../src/core/cell";
import { cellToWrite, isCovered, peek, withWholeMerges, type Book, type BookCell, type BookSheet } from "../model/book";
import { recalculate } from "../model/recalculate";
import { textOfCell } from "../model/number-format";
import { enter } from "../model/typed-entry";
import { ExcelFailure, Remote, SimulationGap, type Json } from "../wire/remote";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { deleteRows, insertRows, mergeArea, unmergeArea } from "../model/rows";
import { refuseFormatting, refuseLocked, typeOfCell } from "./guards";
import { propertiesOf, setProperties } from "./cell-properties";
import { rangeAreas } from "./range-areas";

/** Excel refuses larger reads; here they show that something asked for a whole sheet. */
const MOST_CELLS = 5_000_000;

const WHOLE_WIDTH = 16_384;

/** In points. */
const DEFAULT_HEIGHT = 15;

/** In points: 64 pixels. */
const DEFAULT_WIDTH = 48;

/** Excel's limit for the merged areas of one range. */
const MOST_MERGES = 512;

function heightOf(area: Area): number {
  return area.bottom - area.top + 1;
}

function widthOf(area: Area): number {
  return area.right - area.left + 1;
}

/** The answer for a range that is `null` where its cells differ. */
function shared<T extends Json>(answers: readonly T[]): T | null {
  const [first] = answers;
  return first !== undefined && answers.every((answer) => answer === first) ? first : null;
}

function valueShown(sheet: BookSheet, row: number, column: number): Json {
  if (isCovered(sheet, row, column)) return "";
  const { value, error } = peek(sheet, row, column);
  return error ?? value ?? "";
}

function formulaShown(sheet: BookSheet, row: number, column: number): Json {
  const { formula } = peek(sheet, row, column);
  return formula === undefined || isCovered(sheet, row, column) ? valueShown(sheet, row, column) : `=${formula}`;
}

/** One range of cells. */
export function range(book: Book, sheet: BookSheet, area: Area): Remote {
  const rows = () => Array.from({ length: heightOf(area) }, (_, offset) => area.top + offset);
  const columns = () => Array.from({ length: widthOf(area) }, (_, offset) => area.left + offset);

  function table<T extends Json>(answer: (row: number, column: number) => T): T[][] {
    if (heightOf(area) * widthOf(area) > MOST_CELLS)
      throw new SimulationGap("More cells were read than Excel hands over");
    return rows().map((row) => columns().map((column) => answer(row, column)));
  }

  function write(given: unknown, change: (cell: BookCell, value: string | number | boolean) => void): void {
    if (!Array.isArray(given) || given.length !== heightOf(area)) throw dimensions();
    const changes = rows().flatMap((row, rowOffset) => {
      const line: unknown = given[rowOffset];
      if (!Array.isArray(line) || line.length !== widthOf(area)) throw dimensions();
      return columns().map((column, columnOffset) => {
        const value: unknown = line[columnOffset];
        return { row, column, value };
      });
    });
    for (const { row, column } of changes) refuseLocked(sheet, row, column);
    for (const { row, column, value } of changes) {
      // Null leaves a cell alone, and so does whatever is written under a merged area.
      if (value === null || isCovered(sheet, row, column)) continue;
      if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw dimensions();
      change(cellToWrite(sheet, row, column), value);
    }
  }

  function enterAll(given: unknown): void {
    write(given, enter);
    recalculate(book);
    book.events.changed(sheet, area, "RangeEdited");
  }

  function mergedAreas(): Remote | null {
    book.timesMergesRead++;
    const merges = sheet.merges.filter(({ top, left }) => areaContains(area, top, left));
    if (merges.length > MOST_MERGES) throw new ExcelFailure("GeneralException", "There are too many merged areas.");
    return merges.length === 0 ? null : rangeAreas(book, sheet, merges);
  }

  return new Remote({
    kind: "Range",
    scalars: {
      address: () => `${sheet.name}!${areaAddress(area)}`,
      rowIndex: () => area.top,
      columnIndex: () => area.left,
      rowCount: () => heightOf(area),
      columnCount: () => widthOf(area),
      values: () => table((row, column) => valueShown(sheet, row, column)),
      formulas: () => table((row, column) => formulaShown(sheet, row, column)),
      text: () => table((row, column) => (isCovered(sheet, row, column) ? "" : textOfCell(peek(sheet, row, column)))),
      valueTypes: () =>
        table((row, column) => (isCovered(sheet, row, column) ? "Empty" : typeOfCell(sheet, row, column))),
      numberFormat: () => table((row, column) => peek(sheet, row, column).numberFormat),
      rowHidden: () => shared(rows().map((row) => sheet.hiddenRows.has(row))),
      columnHidden: () => shared(columns().map((column) => sheet.hiddenColumns.has(column))),
    },
    setters: {
      values: enterAll,
      formulas: enterAll,
      rowHidden: (given) => {
        refuseFormatting(sheet);
        for (const row of rows()) {
          if (given === true) sheet.hiddenRows.add(row);
          else sheet.hiddenRows.delete(row);
        }
      },
      numberFormat: (given) => {
        write(given, (cell, value) => {
          cell.numberFormat = String(value);
        });
      },
    },
    children: {
      conditionalFormats: () => conditionalFormats(book, sheet, [area]),
      dataValidation: () => dataValidation(sheet, area),
      worksheet: () =>
        new Remote({ kind: "Worksheet", identity: { id: sheet.id }, scalars: { name: () => sheet.name } }),
      format: () =>
        new Remote({
          kind: "RangeFormat",
          scalars: {
            rowHeight: () => shared(rows().map((row) => sheet.heights.get(row) ?? DEFAULT_HEIGHT)),
            columnWidth: () => shared(columns().map((column) => sheet.widths.get(column) ?? DEFAULT_WIDTH)),
          },
          setters: {
            columnWidth: (given) => {
              refuseFormatting(sheet);
              if (typeof given !== "number" || given < 0) throw dimensions();
              for (const column of columns()) sheet.widths.set(column, given);
            },
            rowHeight: (given) => {
              refuseFormatting(sheet);
              if (typeof given !== "number" || given < 0) throw dimensions();
              for (const row of rows()) sheet.heights.set(row, given);
            },
          },
          children: { protection: protectionOfFormat, fill: fillOfFormat },
        }),
    },
    methods: {
      insert: (shift) => {
        if (shift !== "Down" || widthOf(area) !== WHOLE_WIDTH) throw new SimulationGap("Only whole rows are inserted");
        insertRows(book, sheet, area.top, heightOf(area));
        recalculate(book);
        book.events.changed(sheet, area, "RowInserted");
        return range(book, sheet, area);
      },
      delete: (shift) => {
        if (shift !== "Up" || widthOf(area) !== WHOLE_WIDTH) throw new SimulationGap("Only whole rows are deleted");
        deleteRows(book, sheet, area.top, heightOf(area));
        recalculate(book);
        book.events.changed(sheet, area, "RowDeleted");
        return null;
      },
      merge: (across) => {
        if (across !== false) throw new SimulationGap("Merging row by row is not simulated");
        mergeArea(sheet, area);
        return null;
      },
      unmerge: () => {
        unmergeArea(sheet, area);
        return null;
      },
      select: () => {
        if (sheet.visibility !== "Visible") throw new ExcelFailure("InvalidOperation", "The worksheet is hidden.");
        book.active = sheet.name;
        book.selection = { sheet: sheet.name, area: withWholeMerges(sheet, area) };
        return null;
      },
      getMergedAreasOrNullObject: mergedAreas,
      getRowProperties: () => rows().map((row) => ({ rowHidden: sheet.hiddenRows.has(row) })),
      getColumnProperties: () => columns().map((column) => ({ columnHidden: sheet.hiddenColumns.has(column) })),
      getCellProperties: (options) => table((row, column) => propertiesOf(peek(sheet, row, column), options)),
      setCellProperties: (given) => {
        refuseFormatting(sheet);
        if (!Array.isArray(given) || given.length !== heightOf(area)) throw dimensions();
        rows().forEach((row, rowOffset) => {
          const line: unknown = given[rowOffset];
          if (!Array.isArray(line) || line.length !== widthOf(area)) throw dimensions();
          columns().forEach((column, offset) => {
            setProperties(cellToWrite(sheet, row, column), line[offset]);
          });
        });
        return null;
      },
    },
  });

  function fillOfFormat(): Remote {
    return new Remote({
      kind: "RangeFill",
      methods: {
        clear: () => {
          refuseFormatting(sheet);
          for (const cell of table((row, column) => [row, column]).flat()) {
            const [row = 0, column = 0] = cell;
            cellToWrite(sheet, row, column).fill = "#FFFFFF";
          }
          return null;
        },
      },
    });
  }

  function protectionOfFormat(): Remote {
    return new Remote({
      kind: "FormatProtection",
      scalars: { locked: () => shared(table((row, column) => peek(sheet, row, column).locked).flat()) },
    });
  }
}

function dimensions(): ExcelFailure {
  return new ExcelFailure("InvalidArgument", "The size or type of the array does not match the range.");
}
