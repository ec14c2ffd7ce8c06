import { refusal, success, type Outcome } from "../core/outcome";
import type { DocumentTables } from "./docx/readDocument";
import { isCompoundFile } from "./xlsx/compound";
import { readXlsx, type XlsxDocument } from "./xlsx/read";
import { looksLikeZip } from "./xlsx/zip";

/** A workbook file of any format, as the .xlsx document that it is or was turned into. */
export interface OpenedFile extends XlsxDocument {
  /**
   * True for an older format, whose looks are lost (see `openLegacyAsXlsx`), and for a text document: `bytes` are those of
   * a new .xlsx file.
   */
  readonly isConverted: boolean;
  /** Which tables of a text document became which sheets, and what of it is on none; absent for a workbook file. */
  readonly source?: DocumentTables;
}

/**
 * Opens a workbook file of any format: .xlsx, .xlsm, .xls, .et, .ods; or a .docx document, whose tables become sheets.
 * Its content decides, not the ending of its name.
 * @param name the name of the file, for the words of a refusal.
 * @returns the document, or a refusal: `not-a-workbook`, `encrypted`, `too-large`, `damaged`; `host` when the reader of
 * the other formats could not be loaded. Never throws.
 */
export async function openWorkbookFile(bytes: Uint8Array, name: string): Promise<Outcome<OpenedFile>> {
  const read = readXlsx(bytes, name);
  if (read.ok) return success({ ...read.value, isConverted: false });
  if (read.failure.code !== "not-a-workbook") return read;
  if (!isCompoundFile(bytes) && !looksLikeZip(bytes)) return read;
  try {
    // Parts of their own in the page, which are loaded when somebody opens such a file.
    const { importDocument, isTextDocument } = await import("./docx/importDocument");
    if (isTextDocument(bytes)) {
      const imported = importDocument(bytes, name);
      return imported.ok ? success({ ...imported.value, isConverted: true }) : imported;
    }
    const { openLegacyAsXlsx } = await import("./legacy/convert");
    const converted = await openLegacyAsXlsx(bytes, name);
    return converted.ok ? success({ ...converted.value, isConverted: true }) : converted;
  } catch (error) {
    return refusal("host", { detail: error instanceof Error ? error.message : String(error) });
  }
}
