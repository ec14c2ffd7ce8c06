import type { AddSheet } from "../../../src/core/edit";
import type { SheetDraft } from "../../../src/core/sheetDraft";
import { createXlsxHost } from "../../../src/host/xlsx/host";
import type { XlsxDocument } from "../../../src/host/xlsx/read";
import { opened } from "./package";
import { partText } from "./patching";

/** The text of the part of a sheet; empty for a name that no sheet bears. */
export function sheetText(document: XlsxDocument, sheet: string): string {
  const own = document.inside.part.sheets.find(({ name }) => name === sheet);
  return own === undefined ? "" : partText(document, own.part);
}

/** The file of a workbook as it is read again once a sheet was added to it. */
export async function withSheetAdded(bytes: Uint8Array, behind: string, draft: SheetDraft): Promise<XlsxDocument> {
  const host = createXlsxHost(opened(bytes));
  const edit: AddSheet = { kind: "add-sheet", behind, draft };
  const outcome = await host.apply({ title: [], edits: [edit] });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return opened(host.bytes());
}
