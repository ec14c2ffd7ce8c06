import { addressOf, areaAddress } from "../../../core/a1";
import type { DraftCell, DraftList, PageMargins, Scaling, SheetDraft } from "../../../core/sheetDraft";
import { rowHeightsOf, STANDARD_HEIGHT } from "../../draftRowHeights";
import { canHoldList, cellsByRow, isEmptyFormula } from "../../draftStandard";
import { cellBody, cellElement } from "../cellXml";
import { escapeText } from "../escapes";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { numberOfPaper } from "../papers";
import { headerFooterXml } from "./headerFooter";
import type { LookNumbers } from "./looks";

/** The margins of a new sheet, in inches. */
const STANDARD_MARGINS: PageMargins = { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;

function cellXml(cell: DraftCell, looks: LookNumbers): string {
  const { row, column, value, formula, look, like } = cell;
  const copied = like?.isCopy === true ? looks.numberAt?.(like.at) : undefined;
  const number = copied ?? looks.numberOf(look);
  const attributes = ` r="${addressOf({ row, column })}"${number === 0 ? "" : ` s="${number}"`}`;
  // An empty text is no value: the cell is there for its look.
  const content = { value: value === "" && formula === undefined ? null : value };
  return cellElement("c", attributes, cellBody("", formula === undefined ? content : { ...content, formula }, []));
}

function dataXml(draft: SheetDraft, looks: LookNumbers): string {
  const rows = cellsByRow(draft);
  const heights = rowHeightsOf(draft);
  const numbers = [...new Set([...rows.keys(), ...heights.keys()])].sort((one, other) => one - other);
  const pieces = numbers.map((row) => {
    const height = heights.get(row);
    const attributes = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    const cells = (rows.get(row) ?? []).map((cell) => cellXml(cell, looks));
    return `<row r="${row + 1}"${attributes}>${cells.join("")}</row>`;
  });
  return `<sheetData>${pieces.join("")}</sheetData>`;
}

function columnsXml({ columnWidths }: SheetDraft): string {
  const columns = columnWidths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function mergesXml({ merges }: SheetDraft): string {
  const areas = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return areas.length === 0 ? "" : `<mergeCells count="${areas.length}">${areas.join("")}</mergeCells>`;
}

function inputsXml({ inputs }: SheetDraft, looks: LookNumbers): string {
  const rules = inputs.map((area, index) => {
    const first = addressOf({ row: area.top, column: area.left });
    return (
      `<conditionalFormatting sqref="${areaAddress(area)}"><cfRule type="expression" dxfId="${looks.inputGround()}" priority="${index + 1}">` +
      `<formula>${isEmptyFormula(first)}</formula></cfRule></conditionalFormatting>`
    );
  });
  return rules.join("");
}

function listXml(list: DraftList): string {
  const { area, values, isStrict } = list;
  const text = values.join(",");
  if (!canHoldList(list)) throw new RangeError(`list ${areaAddress(area)}: ${text}`);
  // Only a strict list refuses what it does not hold.
  const refusing = isStrict === true ? ' showErrorMessage="1"' : "";
  return (
    `<dataValidation type="list" allowBlank="1"${refusing} sqref="${areaAddress(area)}">` +
    `<formula1>${escapeText(`"${text.replaceAll('"', '""')}"`)}</formula1></dataValidation>`
  );
}

function listsXml({ lists }: SheetDraft, copied: readonly string[]): string {
  const written = [...copied, ...lists.map(listXml)];
  return written.length === 0 ? "" : `<dataValidations count="${written.length}">${written.join("")}</dataValidations>`;
}

function scalingXml(scaling: Scaling): string {
  if ("percent" in scaling) return ` scale="${String(scaling.percent)}"`;
  const { across = 0, down = 0 } = scaling;
  return ` fitToWidth="${String(across)}" fitToHeight="${String(down)}"`;
}

function breaksXml(name: string, breaks: readonly number[], last: number): string {
  const each = breaks.map((first) => `<brk id="${first}" max="${last}" man="1"/>`).join("");
  const count = String(breaks.length);
  return each === "" ? "" : `<${name} count="${count}" manualBreakCount="${count}">${each}</${name}>`;
}

/**
 * The inside of a worksheet part, in the order that the format asks for.
 * @param copied what the sheet asks of what is typed beyond the lists of its draft, as elements.
 * @throws RangeError where a list has a comma in one of its values, or more than 255 characters: no file can hold it.
 */
export function sheetInside(
  draft: SheetDraft,
  isFirst: boolean,
  looks: LookNumbers,
  copied: readonly string[] = [],
): string {
  const { orientation, margins = STANDARD_MARGINS, paper = "A4", scaling = { across: 1 } } = draft.page;
  const { headersFooters, rowBreaks = [], columnBreaks = [] } = draft.page;
  return [
    "percent" in scaling ? "" : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0"/></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${STANDARD_HEIGHT}"/>`,
    columnsXml(draft),
    dataXml(draft, looks),
    mergesXml(draft),
    inputsXml(draft, looks),
    listsXml(draft, copied),
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins ${MARGINS.map((side) => `${side}="${margins[side]}"`).join(" ")}/>`,
    `<pageSetup paperSize="${String(numberOfPaper(paper))}" orientation="${orientation}"${scalingXml(scaling)}/>`,
    headerFooterXml(headersFooters),
    breaksXml("rowBreaks", rowBreaks, MAX_COLUMNS - 1),
    breaksXml("colBreaks", columnBreaks, MAX_ROWS - 1),
  ].join("");
}
