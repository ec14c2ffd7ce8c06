import { refusal, type Outcome } from "../core/outcome";
import { isCompoundFile } from "./xlsx/compound";
import { readXlsx, type XlsxDocument } from "./xlsx/read";
import { looksLikeZip } from "./xlsx/zip";

/**
 * Opens a workbook file of any format: .xlsx, .xlsm, .xls, .et, .ods. Its content decides, not the ending of its name.
 * @param name the name of the file, for the words of a refusal.
 * @returns the document; of an older format, what it is as .xlsx, with `bytes` other than those given (what is lost says
 * `openLegacyAsXlsx`). Else a refusal: `not-a-workbook`, `encrypted`, `too-large`, `damaged`; `host` when the reader of
 * the older formats could not be loaded. Never throws.
 */
export async function openWorkbookFile(bytes: Uint8Array, name: string): Promise<Outcome<XlsxDocument>> {
  const read = readXlsx(bytes, name);
  if (read.ok || read.failure.code !== "not-a-workbook") return read;
  if (!isCompoundFile(bytes) && !looksLikeZip(bytes)) return read;
  try {
    // A part of its own in the page, which is loaded when somebody opens such a file.
    const { openLegacyAsXlsx } = await import("./legacy/convert");
    return await openLegacyAsXlsx(bytes, name);
  } catch (error) {
    return refusal("host", { detail: error instanceof Error ? error.message : String(error) });
  }
}
