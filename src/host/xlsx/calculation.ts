import { parseAddress } from "../../core/a1";
import { cellKey } from "../../core/cell";
import { attribute, attributeSplice, prefixOf, spliced, tagsOf, type Splice, type Tag } from "./markup";

/** Elements that stand before `calcPr` in a workbook part, as the schema orders them. */
const BEFORE_CALCULATION = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups"],
  ...["externalReferences", "definedNames"],
];

/** The workbook part with the order to compute all formulas anew when the file is opened; itself where it has it. */
export function withFullCalculation(text: string): string {
  const prefix = prefixOf(text);
  let behind = -1;
  for (const tag of tagsOf(text)) {
    const name = tag.name.startsWith(prefix) ? tag.name.slice(prefix.length) : "";
    if (name === "calcPr" && tag.kind !== "close") {
      if (["1", "true"].includes(attribute(text, tag, "fullCalcOnLoad") ?? "")) return text;
      return spliced(text, [attributeSplice(text, tag, "fullCalcOnLoad", "1")]);
    }
    if (tag.kind !== "open" && BEFORE_CALCULATION.includes(name)) behind = tag.end;
  }
  const element = `<${prefix}calcPr fullCalcOnLoad="1"/>`;
  return behind < 0 ? text : spliced(text, [{ start: behind, end: behind, text: element }]);
}

/** A cell as the calculation chain names it. */
export interface ChainCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

function keyOf(sheetId: string, row: number, column: number): string {
  return cellKey({ sheet: sheetId, row, column });
}

/**
 * The calculation chain without cells that hold no formula any more, on which Excel would stumble. An entry that names no
 * sheet means that of the entry before it, so the sheet is written out where that entry goes.
 * @returns the text, `null` where no entry remains, which the format does not allow.
 */
export function withoutChainCells(text: string, cells: readonly ChainCell[]): string | null {
  const gone = new Set(cells.map(({ sheetId, row, column }) => keyOf(sheetId, row, column)));
  const name = `${prefixOf(text)}c`;
  const splices: Splice[] = [];
  let sheetId = "";
  let keptSheetId = "";
  let kept = 0;
  let opened: Tag | undefined;
  for (const tag of tagsOf(text)) {
    if (tag.name !== name) continue;
    if (tag.kind === "close") {
      if (opened !== undefined) splices.push({ start: opened.start, end: tag.end, text: "" });
      opened = undefined;
      continue;
    }
    const stated = attribute(text, tag, "i");
    sheetId = stated ?? sheetId;
    const at = parseAddress(attribute(text, tag, "r") ?? "");
    if (at !== undefined && gone.has(keyOf(sheetId, at.row, at.column))) {
      if (tag.kind === "open") opened = tag;
      else splices.push({ start: tag.start, end: tag.end, text: "" });
      continue;
    }
    if (stated === undefined && keptSheetId !== sheetId) splices.push(attributeSplice(text, tag, "i", sheetId));
    keptSheetId = sheetId;
    kept += 1;
  }
  return kept === 0 ? null : spliced(text, splices);
}
