import type { SheetDraft } from "../../../core/sheetDraft";
import { escapeAttribute } from "../escapes";
import { LookTable } from "./looks";
import { packed } from "./packageParts";
import { printNames } from "./printNames";
import { sheetInside } from "./sheetPart";

/** The names that tell Excel what is printed of each sheet. */
function namesXml(drafts: readonly SheetDraft[]): string {
  const names = drafts.flatMap((draft, index) => printNames(draft, ` localSheetId="${String(index)}"`));
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
    namesXml(drafts),
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
