import { success, type Outcome } from "../../core/outcome";
import { newPackage } from "../xlsx/newPackage/newPackage";
import { readXlsx, type XlsxDocument } from "../xlsx/read";
import { readDocument, type DocumentTables } from "./readDocument";

/** A workbook that was made of the tables of a document; `bytes` are those of the new .xlsx file. */
export interface ImportedDocument extends XlsxDocument {
  readonly source: DocumentTables;
}

/**
 * Makes a workbook of the tables of a .docx document, one sheet for each form.
 * @param name the name of the file, for the words of a refusal.
 * @returns the workbook as if it had been opened, or a refusal (see `readDocument`). Never throws.
 */
export function importDocument(bytes: Uint8Array, name: string): Outcome<ImportedDocument> {
  const read = readDocument(bytes, name);
  if (!read.ok) return read;
  const opened = readXlsx(newPackage(read.value.sheets.map(({ draft }) => draft)), name);
  return opened.ok ? success({ ...opened.value, source: read.value }) : opened;
}

/** True for a .docx document, and for one of Word up to 2003, which `importDocument` refuses in words of its own. */
export { isTextDocument } from "./readDocument";
