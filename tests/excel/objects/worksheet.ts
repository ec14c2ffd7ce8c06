import { usedArea, WHOLE_SHEET, type Book, type BookSheet } from "../model/book";
import { recalculate } from "../model/recalculate";
import { deleteSheet, moveSheet } from "../model/sheets";
import { ExcelFailure, Remote } from "../wire/remote";
import { areaFrom, countFrom } from "./guards";
import { pageBreaks } from "./page-breaks";
import { pageLayout } from "./page-layout";
import { range } from "./range";
import { rangeAreas } from "./range-areas";

/** Longer address strings are cut without a word. */
const LONGEST_ADDRESS = 8192;

/** The rights that `protection.options` tells of, as far as they matter to us. */
function protection(sheet: BookSheet): Remote {
  return new Remote({
    kind: "WorksheetProtection",
    scalars: {
      protected: () => sheet.isProtected,
      options: () => {
        const { allowFormatCells, allowInsertRows, allowDeleteRows } = sheet;
        return { allowFormatCells, allowInsertRows, allowDeleteRows };
      },
    },
  });
}

/** In characters of the standard font. */
const STANDARD_WIDTH = 8.43;

/** One worksheet. */
export function worksheet(book: Book, sheet: BookSheet): Remote {
  return new Remote({
    kind: "Worksheet",
    identity: { id: sheet.id },
    scalars: {
      id: () => sheet.id,
      name: () => sheet.name,
      position: () => book.sheets.indexOf(sheet),
      visibility: () => sheet.visibility,
      standardWidth: () => STANDARD_WIDTH,
    },
    setters: {
      position: (given) => {
        moveSheet(book, sheet, given);
      },
    },
    children: {
      protection: () => protection(sheet),
      pageLayout: () => pageLayout(book, sheet),
      horizontalPageBreaks: () => pageBreaks(book, sheet, "rowBreaks"),
      verticalPageBreaks: () => pageBreaks(book, sheet, "columnBreaks"),
    },
    methods: {
      delete: () => {
        deleteSheet(book, sheet);
        recalculate(book);
        return null;
      },
      activate: () => {
        if (sheet.visibility !== "Visible") throw new ExcelFailure("InvalidOperation", "The worksheet is hidden.");
        book.active = sheet.name;
        return null;
      },
      getRange: (address) => range(book, sheet, address === null ? WHOLE_SHEET : areaFrom(address)),
      getRangeByIndexes: (row, column, rowCount, columnCount) => {
        const [top, left] = [countFrom(row, 0), countFrom(column, 0)];
        const [bottom, right] = [top + countFrom(rowCount, 1) - 1, left + countFrom(columnCount, 1) - 1];
        return range(book, sheet, { top, left, bottom, right });
      },
      getRanges: (addresses) => {
        const cut = String(addresses)
          .slice(0, LONGEST_ADDRESS)
          .replace(/,[^,]*$/, (last) => (wasCut(addresses) ? "" : last));
        return rangeAreas(book, sheet, cut.split(",").map(areaFrom));
      },
      getUsedRangeOrNullObject: (valuesOnly) => {
        const area = usedArea(sheet, valuesOnly === true);
        return area === undefined ? null : range(book, sheet, area);
      },
    },
  });
}

function wasCut(addresses: unknown): boolean {
  return String(addresses).length > LONGEST_ADDRESS;
}
