import { refusal, success, type Outcome } from "../../core/outcome";
import { holdsEncryptedPackage, isCompoundFile } from "../xlsx/compound";
import { openPackage } from "../xlsx/package";
import { readXlsx, type XlsxDocument } from "../xlsx/read";
import { attempt, Refused, tooLarge } from "../xlsx/refused";
import { looksLikeZip } from "../xlsx/zip";
import { readBiff, type BiffLibrary } from "./biff";
import type { LegacyWorkbook } from "./model";
import { isOpenDocument, readOpenDocument } from "./openDocument";
import { writeXlsx } from "./writeXlsx";

/** Sheets of the older formats end at 65,536 rows and 256 columns; files of forms have some hundred kilobytes. */
export const MAX_LEGACY_BYTES = 32 * 1024 * 1024;

function convert(bytes: Uint8Array, name: string, read: () => LegacyWorkbook): Outcome<XlsxDocument> {
  const converted = attempt(name, () => {
    if (bytes.length > MAX_LEGACY_BYTES) throw tooLarge(`${bytes.length} > ${MAX_LEGACY_BYTES}`);
    const workbook = read();
    if (workbook.sheets.length === 0) throw new Refused("not-a-workbook", {});
    return success(writeXlsx(workbook));
  });
  return converted.ok ? readXlsx(converted.value, name) : converted;
}

/**
 * Opens a workbook in an older format as if it had been saved as .xlsx: .xls and .et (Excel 5 to 2003, WPS) and .ods,
 * told apart by their content. Kept are values, formulas with their cached results, errors, number formats, merged areas,
 * widths, heights, what is hidden and what is protected. Lost are the looks (fonts, colours, borders, alignment: text
 * wraps and stands in the middle), notes, pictures, charts, defined names, links, filters, macros and the print layout.
 * @param name the name of the file, for the words of a refusal.
 * @returns the document, whose `bytes` are those of the new file, or a refusal: `not-a-workbook`, `encrypted`,
 * `too-large`, `damaged`; `host` when the reader could not be loaded. Never throws.
 */
export async function openLegacyAsXlsx(bytes: Uint8Array, name: string): Promise<Outcome<XlsxDocument>> {
  if (isCompoundFile(bytes)) {
    if (holdsEncryptedPackage(bytes)) return refusal("encrypted", { name });
    let library: BiffLibrary;
    try {
      library = await import("@e965/xlsx");
    } catch (error) {
      return refusal("host", { detail: error instanceof Error ? error.message : String(error) });
    }
    return convert(bytes, name, () => readBiff(bytes, library));
  }
  if (!looksLikeZip(bytes)) return refusal("not-a-workbook", { name });
  return convert(bytes, name, () => {
    const pack = openPackage(bytes);
    if (!isOpenDocument(pack)) throw new Refused("not-a-workbook", {});
    return readOpenDocument(pack);
  });
}
