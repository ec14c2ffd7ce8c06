import type { XlsxDocument } from "../../../src/host/xlsx/read";

/** The text of a part of a file. */
export function textOfPart({ inside: { pack } }: XlsxDocument, part: string): string {
  return new TextDecoder().decode(pack.read(part));
}

/** The text of the part of a sheet; empty for a name that no sheet bears. */
export function sheetText(document: XlsxDocument, sheet: string): string {
  const own = document.inside.part.sheets.find(({ name }) => name === sheet);
  return own === undefined ? "" : textOfPart(document, own.part);
}
