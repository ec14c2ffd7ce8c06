import { success, type Outcome } from "../../core/outcome";
import type { Workbook } from "../../core/workbook";
import { openLegacyAsXlsx } from "./convert";

/**
 * Reads what an .xls, .et or .ods workbook holds, exactly as if it had been saved as .xlsx.
 * @returns the workbook, or a refusal: `not-a-workbook`, `encrypted`, `too-large`, `damaged`, `host`. Never throws.
 */
export async function readLegacy(bytes: Uint8Array, name: string): Promise<Outcome<Workbook>> {
  const opened = await openLegacyAsXlsx(bytes, name);
  return opened.ok ? success(opened.value.workbook) : opened;
}
