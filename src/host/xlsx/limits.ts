/**
 * Bounds on what a file may ask of this program. A form workbook has some hundred kilobytes; the bounds are far above any
 * that people send, and low enough that a file made to do harm is refused before it exhausts memory or patience.
 */

const MEBIBYTE = 1024 * 1024;

/** Office files on intranets are cut off at 20 to 50 MiB by mail; twice that is read whole into memory. */
export const MAX_ARCHIVE_BYTES = 100 * MEBIBYTE;

/** A workbook of 1,024 sheets with a drawing, notes and relations each has about 6,000 parts. */
export const MAX_ENTRIES = 20_000;

/** Five million cells of forty to fifty characters of XML fill about this much. */
export const MAX_PART_BYTES = 256 * MEBIBYTE;

/** All parts that are read, together; parts that are not read (pictures, macros) are never inflated. */
export const MAX_TOTAL_BYTES = 512 * MEBIBYTE;

/** Deflate cannot shrink more than this (RFC 1951: 258 bytes from two bits); a size beyond it is a lie. */
export const MAX_DEFLATE_RATIO = 1032;

/** Excel itself is bounded by memory only; a submission has some dozens of sheets. */
export const MAX_SHEETS = 1024;

/** The number of cells that Excel's own API hands over in one read; formatted empty cells count too. */
export const MAX_CELLS = 5_000_000;

/** Strings in the table of shared strings; each is an object of its own in memory. */
export const MAX_SHARED_STRINGS = 2_000_000;

/** Excel allows 65,490 cell formats; fonts, fills, borders and number formats are bounded alike. */
export const MAX_STYLE_RECORDS = 100_000;

/** Merged areas of the whole workbook. */
export const MAX_MERGES = 200_000;

/** Characters of all formulas that stand for a shared one: a few bytes each in the file, thousands in memory. */
export const MAX_SHARED_FORMULA_CHARACTERS = 32 * MEBIBYTE;

/** Elements inside one another; the deepest that Excel writes is below 30. */
export const MAX_XML_DEPTH = 128;

/** Rows and columns of a sheet, as Excel fixes them. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** People hide all columns to the right of a form; beyond the used ones only this many are listed one by one. */
export const MAX_LISTED_COLUMNS = 1024;
