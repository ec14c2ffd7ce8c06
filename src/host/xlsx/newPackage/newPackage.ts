import type { SheetDraft } from "../../../core/sheetDraft";
import { escapeAttribute, escapeText } from "../escapes";
import { LookTable } from "./looks";
import { packed } from "./packageParts";
import { sheetInside } from "./sheetPart";

/** Of each sheet with rows to repeat, the name that tells Excel which. */
function repeatedRowsXml(drafts: readonly SheetDraft[]): string {
  const names = drafts.flatMap(({ name, page: { repeatedRows } }, index) => {
    if (repeatedRows === undefined) return [];
    const rows = `'${name.replaceAll("'", "''")}'!$${repeatedRows.first + 1}:$${repeatedRows.last + 1}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeText(rows)}</definedName>`];
  });
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
}

function workbookInside(drafts: readonly SheetDraft[]): string {
  const sheets = drafts.map(
    ({ name }, index) => `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const isUncomputed = drafts.some(({ cells }) =>
    cells.some(({ formula, value }) => formula !== undefined && value === null),
  );
  return [
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${sheets.join("")}</sheets>`,
    repeatedRowsXml(drafts),
    isUncomputed ? '<calcPr fullCalcOnLoad="1"/>' : "",
  ].join("");
}

/**
 * Writes a complete new .xlsx file; the same drafts always give the same bytes.
 * @param drafts at least one; their names differ also without regard to case, and their merges do not overlap.
 * @throws RangeError where a list cannot be held by a file (see `sheetInside`), or there is no sheet.
 */
export function newPackage(drafts: readonly SheetDraft[]): Uint8Array {
  if (drafts.length === 0) throw new RangeError("no sheet");
  const looks = new LookTable();
  const sheets = drafts.map((draft, index) => sheetInside(draft, index === 0, looks));
  return packed({ workbook: workbookInside(drafts), sheets, styles: looks.xml() });
}
