import { strFromU8 } from "fflate";
import { parseAddress } from "../../../src/core/a1";
import type { CellRef, CellValue } from "../../../src/core/cell";
import type { Edit } from "../../../src/core/edit";
import { cellAt } from "../../../src/core/workbook";
import { patchXlsx } from "../../../src/host/xlsx/patch";
import type { XlsxDocument } from "../../../src/host/xlsx/read";
import { openZip, type ZipArchive, type ZipEntry } from "../../../src/host/xlsx/zip";

/** The place of an address on the sheet of that index. */
export function placeOf(document: XlsxDocument, address: string, sheet = 0): CellRef {
  const at = parseAddress(address);
  const name = document.workbook.sheets[sheet]?.name;
  if (at === undefined || name === undefined) throw new Error(`no place: ${address}`);
  return { sheet: name, ...at };
}

/** An edit that expects what the cell holds. */
export function setValue(document: XlsxDocument, address: string, value: CellValue, sheet = 0): Edit {
  const at = placeOf(document, address, sheet);
  const held = document.workbook.sheets[sheet];
  return { kind: "set-value", at, value, expect: (held && cellAt(held, at.row, at.column)?.value) ?? null };
}

/** The document after edits that must be accepted. */
export function patched(document: XlsxDocument, ...edits: readonly Edit[]): XlsxDocument {
  const outcome = patchXlsx(document, edits);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}

/** The text of a part. */
export function partText(document: XlsxDocument, part: string): string {
  return strFromU8(document.inside.pack.read(part));
}

/** The data of an entry as stored. */
function stored(archive: ZipArchive, entry: ZipEntry): string {
  return Buffer.from(archive.bytes.subarray(entry.header.start, entry.data.end)).toString("base64");
}

/**
 * The names of the entries whose local header or stored data differ; throws where their order or number does, or where
 * the directory says anything else about an unchanged entry, its place aside.
 */
export function changedEntries(before: Uint8Array, after: Uint8Array): readonly string[] {
  const old = openZip(before);
  const fresh = openZip(after);
  expect(fresh.entries.map(({ name }) => name)).toEqual(old.entries.map(({ name }) => name));
  return old.entries.flatMap((entry, index) => {
    const other = fresh.entries[index];
    if (other === undefined || stored(old, entry) !== stored(fresh, other)) return [entry.name];
    const record = (archive: ZipArchive, { record: { start, end }, localOffset }: ZipEntry): string => {
      const bytes = archive.bytes.slice(start, end);
      bytes.fill(0, localOffset.offset - start, localOffset.offset - start + localOffset.width);
      return Buffer.from(bytes).toString("base64");
    };
    expect(record(fresh, other)).toBe(record(old, entry));
    return [];
  });
}

/** The bytes of all parts by name. */
export function partsIn({ inside: { pack } }: XlsxDocument): ReadonlyMap<string, Uint8Array> {
  return new Map(pack.archive.entries.map(({ name }) => [name, pack.read(name)]));
}
