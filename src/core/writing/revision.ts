import type { Sheet } from "../workbook";

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function mixed(hash: number, text: string): number {
  let result = hash;
  for (let index = 0; index < text.length; index++) result = Math.imul(result ^ text.charCodeAt(index), PRIME);
  return Math.imul(result ^ 0xffff, PRIME);
}

/**
 * A short text that differs, all but certainly, when the sheets or what is kept with them differ (FNV-1a over everything
 * a read hands over).
 */
export function revisionOf(sheets: readonly Sheet[], kept?: string): string {
  let hash = kept === undefined ? OFFSET_BASIS : mixed(OFFSET_BASIS, kept);
  for (const sheet of sheets) {
    hash = mixed(hash, JSON.stringify([sheet.name, sheet.visibility, sheet.isProtected, sheet.merges]));
    hash = mixed(hash, JSON.stringify([...sheet.hiddenRows, "|", ...sheet.hiddenColumns]));
    for (const [number, row] of sheet.rows) hash = mixed(hash, JSON.stringify([number, ...row]));
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
