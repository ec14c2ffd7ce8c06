import type { Edit } from "../../../src/core/edit";
import { rowsBetween } from "../../../src/core/workbook";
import type { XlsxDocument } from "../../../src/host/xlsx/read";
import { opened, sheetData, xlsxOf, type PackageSketch } from "./package";
import { partText, patched } from "./patching";

export const PART = "xl/worksheets/sheet1.xml";
export const OTHER = "xl/worksheets/sheet2.xml";
export const WORKBOOK = "xl/workbook.xml";

/** Rows by the number that Excel shows. */
export function insertion(row: number, count = 1, sheet = "Sheet1"): Edit {
  return { kind: "insert-rows", sheet, row: row - 1, count };
}

/** A deletion that expects what the rows of the first sheet hold. */
export function deletion(document: XlsxDocument, row: number, count = 1): Edit {
  const expect = rowsBetween(document.workbook.sheets[0], row - 1, count);
  return { kind: "delete-rows", sheet: "Sheet1", row: row - 1, count, expect };
}

/** The rows of a sheet. */
export function inside(text: string): string {
  return text.replace(/^.*<sheetData>|<\/sheetData>.*$/gs, "");
}

/** What stands around the cells, before and behind them. */
export function around(text: string): string {
  return text.replace(/^<worksheet[^>]*>|<sheetData>.*<\/sheetData>|<\/worksheet>$/gs, "");
}

/** The text of the first sheet after one edit. */
export function sheetAfter(sketch: PackageSketch | string, change: (document: XlsxDocument) => Edit): string {
  const whole = typeof sketch === "string" ? { sheets: [sheetData(sketch)] } : sketch;
  const document = opened(xlsxOf(whole));
  return partText(patched(document, change(document)), PART);
}

/** A sheet of three rows. */
export const THREE = '<row r="1"><c r="A1"/></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="B3"/></row>';

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The part that lets a part lead to others, each by the type of its relationship. */
export function related(part: string, ...targets: readonly (readonly [string, string])[]): Record<string, string> {
  const slash = part.lastIndexOf("/");
  const list = targets.map(
    ([type, target], index) => `<Relationship Id="r${index}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return {
    [`${part.slice(0, slash)}/_rels/${part.slice(slash + 1)}.rels`]: `<Relationships>${list.join("")}</Relationships>`,
  };
}
