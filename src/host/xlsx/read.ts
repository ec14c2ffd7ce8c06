import { refusal, success, type Outcome } from "../../core/outcome";
import type { Sheet, Workbook } from "../../core/workbook";
import type { Appearance } from "./appearance";
import { crc32 } from "./bytes";
import type { ReadingContext } from "./cellReader";
import { readThemeColours } from "./colours";
import { holdsEncryptedPackage, isCompoundFile } from "./compound";
import { keptTextOf } from "./keptPart";
import { MAX_ARCHIVE_BYTES } from "./limits";
import { openPackage, type Package } from "./package";
import { attempt, tooLarge } from "./refused";
import { sheetAppearance } from "./sheetAppearance";
import { readSharedStrings } from "./strings";
import { readStyleRecords, type StyleRecords } from "./styleRecords";
import { stylesOf, type Styles } from "./styles";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./workbookPart";
import { readWorksheet, type SheetContent } from "./worksheet";
import { looksLikeZip } from "./zip";

/** One workbook file as it was read: what it holds, how it looks, and what patching it needs. */
export interface XlsxDocument {
  /** The name of the file, for the words of refusals. */
  readonly name: string;
  /** The whole file, byte for byte. Must not be written to. */
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly appearance: Appearance;
  /** For the writer of this folder only. */
  readonly inside: {
    readonly pack: Package;
    readonly part: WorkbookPart;
    readonly styles: Styles;
    /** By the index of the sheet in `Workbook.sheets`. */
    readonly contents: readonly SheetContent[];
  };
}

const NO_STYLES: StyleRecords = {
  numberFormats: new Map(),
  fonts: [],
  fills: [],
  borders: [],
  formats: [],
  indexedColours: [],
};

function sheetOf(entry: SheetEntry, content: SheetContent): Sheet {
  const { isProtected, rows, merges, hiddenRows, hiddenColumns } = content;
  const { name, visibility } = entry;
  return { name, visibility, isProtected, rows, merges, hiddenRows, hiddenColumns };
}

/** The directory of the archive holds the size and the CRC of every part: who hashes it has hashed them all. */
function revisionOf(pack: Package): string {
  const { bytes, end } = pack.archive;
  const hash = crc32(bytes.subarray(end.directory.start, end.directory.end));
  return `${bytes.length.toString(16)}-${hash.toString(16).padStart(8, "0")}`;
}

function readPackage(name: string, bytes: Uint8Array): XlsxDocument {
  const pack = openPackage(bytes);
  const part = readWorkbookPart(pack);
  const kept = keptTextOf(pack, part.part);
  const { sharedStrings, styles: stylesPart, theme, isDate1904 } = part;
  const records = stylesPart === undefined ? NO_STYLES : readStyleRecords(stylesPart, pack.read(stylesPart));
  const colours = theme === undefined ? undefined : readThemeColours(theme, pack.read(theme));
  const styles = stylesOf(records, colours, isDate1904);
  const context: ReadingContext = {
    strings: sharedStrings === undefined ? [] : readSharedStrings(sharedStrings, pack.read(sharedStrings)),
    styles,
    isDate1904,
    counts: { cells: 0, merges: 0, sharedFormulaCharacters: 0 },
  };
  const read = part.sheets.map((entry) => ({
    entry,
    content: readWorksheet(entry.part, pack.read(entry.part), context),
  }));
  return {
    name,
    bytes,
    workbook: {
      revision: revisionOf(pack),
      ...(kept === undefined ? {} : { kept }),
      sheets: read.map(({ entry, content }) => sheetOf(entry, content)),
    },
    appearance: { sheets: read.map(({ content }) => sheetAppearance(content, styles)) },
    inside: { pack, part, styles, contents: read.map(({ content }) => content) },
  };
}

/**
 * Reads an .xlsx or .xlsm file, in the browser as in Node.
 * @param name the name of the file, for the words of a refusal.
 * @returns the document, or a refusal: `not-a-workbook`, `encrypted`, `too-large`, `damaged`. Never throws.
 */
export function readXlsx(bytes: Uint8Array, name: string): Outcome<XlsxDocument> {
  return attempt(name, () => {
    if (bytes.length > MAX_ARCHIVE_BYTES) throw tooLarge(`${bytes.length} > ${MAX_ARCHIVE_BYTES}`);
    if (isCompoundFile(bytes)) return refusal(holdsEncryptedPackage(bytes) ? "encrypted" : "not-a-workbook", { name });
    if (!looksLikeZip(bytes)) return refusal("not-a-workbook", { name });
    return success(readPackage(name, bytes));
  });
}
