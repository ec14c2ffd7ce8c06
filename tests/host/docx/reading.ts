import { areaAddress, addressOf } from "../../../src/core/a1";
import type { DraftCell, SheetDraft } from "../../../src/core/sheetDraft";
import { readDocument, type DocumentTables } from "../../../src/host/docx/readDocument";
import { docxOf, type Beside, type Xml } from "./build";

/** Reads a document that must be readable. */
export function readBody(body: Xml, beside?: Beside): DocumentTables {
  const read = readDocument(docxOf(body, beside), "测试.docx");
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.failure)}`);
  return read.value;
}

/** The sheets that a body becomes. */
export function draftsOf(body: Xml, beside?: Beside): readonly SheetDraft[] {
  return readBody(body, beside).sheets.map(({ draft }) => draft);
}

/** The only sheet that a body becomes. */
export function draftOf(body: Xml, beside?: Beside): SheetDraft {
  const [draft, ...more] = draftsOf(body, beside);
  if (draft === undefined || more.length > 0) throw new Error(`${more.length + 1} sheets`);
  return draft;
}

/** The values of a sheet by address, without empty cells. */
export function valuesOf({ cells }: SheetDraft): Readonly<Record<string, DraftCell["value"]>> {
  return Object.fromEntries(
    cells.filter(({ value }) => value !== null).map((cell) => [addressOf(cell), cell.value] as const),
  );
}

/** The cell at an address. */
export function cellAt(draft: SheetDraft, address: string): DraftCell {
  const found = draft.cells.find((cell) => addressOf(cell) === address);
  if (found === undefined) throw new Error(`no cell at ${address}`);
  return found;
}

/** The merged areas of a sheet. */
export function mergesOf({ merges }: SheetDraft): readonly string[] {
  return merges.map(areaAddress).sort();
}
