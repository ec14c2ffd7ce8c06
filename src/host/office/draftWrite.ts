import { addressOf, areaAddress } from "../../core/a1";
import type { Area, CellRef } from "../../core/cell";
import type { CellLook, DraftCell, SheetDraft } from "../../core/sheetDraft";
import { rowHeightsOf } from "../draftRowHeights";
import {
  canHoldList,
  cellsByRow,
  INPUT_GROUND_COLOUR,
  isEmptyFormula,
  STANDARD_FONT,
  STANDARD_SIZE,
} from "../draftStandard";
import { entryOf, formatFor } from "./entry";
import { borderOf } from "./lines";
import { wholeRows } from "./rowLooks";

const HORIZONTALS = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICALS = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** How cells of the workbook look, in Excel's own words; `undefined` where that is not known. */
export type CopiedLook = (at: CellRef) => Excel.SettableCellProperties | undefined;

function propertiesOf(look: CellLook): Excel.SettableCellProperties {
  const { font = STANDARD_FONT, size = STANDARD_SIZE, isBold, horizontal, vertical, wraps, isFramed } = look;
  const line = borderOf(look);
  return {
    format: {
      font: { name: font, size, bold: isBold === true },
      ...(horizontal === undefined ? {} : { horizontalAlignment: HORIZONTALS[horizontal] }),
      verticalAlignment: VERTICALS[vertical ?? "bottom"],
      ...(wraps === true ? { wrapText: true } : {}),
      ...(isFramed === true ? { borders: { top: line, bottom: line, left: line, right: line } } : {}),
    },
  };
}

function contentOf({ value, formula }: DraftCell) {
  const content = { value: value === "" ? null : value };
  return formula === undefined ? content : { ...content, formula: formula.trim().replace(/^=/, "") };
}

/** The format to write a cell with: that of its look, or "text" where Excel would make something else of it. */
function numberFormatOf(cell: DraftCell): string {
  const wanted = cell.look.numberFormat ?? "General";
  return formatFor(contentOf(cell), wanted, undefined) ?? wanted;
}

/** Everything of a draft as tables over one range from A1 on. */
interface Tables {
  readonly area: Area;
  readonly numberFormats: string[][];
  readonly entries: (string | number | boolean)[][];
  readonly properties: Excel.SettableCellProperties[][];
}

function tablesOf(draft: SheetDraft, copied: CopiedLook): Tables | undefined {
  const rows = cellsByRow(draft);
  const cells = [...rows.values()].flat();
  if (cells.length === 0) return undefined;
  const bottom = Math.max(...cells.map(({ row }) => row));
  const right = Math.max(...cells.map(({ column }) => column));
  const table = <T>(blank: T): T[][] =>
    Array.from({ length: bottom + 1 }, () => Array.from({ length: right + 1 }, () => blank));
  const tables = {
    area: { top: 0, left: 0, bottom, right },
    numberFormats: table("General"),
    entries: table<string | number | boolean>(""),
    properties: table<Excel.SettableCellProperties>({}),
  };
  for (const cell of cells) {
    const { row, column, look, like } = cell;
    const copy = like?.isCopy === true ? copied(like.at) : undefined;
    for (const [one, held] of [
      [tables.numberFormats, numberFormatOf(cell)],
      [tables.entries, entryOf(contentOf(cell))],
      [tables.properties, copy ?? propertiesOf(look)],
    ] as const) {
      const line: unknown[] | undefined = one[row];
      if (line !== undefined) line[column] = held;
    }
  }
  return tables;
}

/** The cells of a draft whose number format is not the usual one. */
export function formatsOfDraft(draft: SheetDraft): readonly { readonly at: CellRef; readonly format: string }[] {
  return draft.cells.map((cell) => ({
    at: { sheet: draft.name, row: cell.row, column: cell.column },
    format: numberFormatOf(cell),
  }));
}

/** How wide a new sheet's columns are, by which characters are turned into points. */
export interface ColumnMeasure {
  /** In characters of the standard font, as Excel shows it to people. */
  readonly characters: number;
  /** In points. */
  readonly points: number;
}

/** Five pixels of a column are its margins, at three quarters of a point each. */
const MARGINS = 5 * 0.75;

/** The points that a character of a column's width, as a file states it, takes. */
export function pointsOfCharacter({ characters, points }: ColumnMeasure): number {
  return characters > 0 ? (points - MARGINS) / characters : points;
}

function putLists(worksheet: Excel.Worksheet, { lists }: SheetDraft): void {
  for (const { area, values, isStrict } of lists.filter(canHoldList)) {
    const { dataValidation } = worksheet.getRange(areaAddress(area));
    dataValidation.rule = { list: { inCellDropDown: true, source: values.join(",") } };
    dataValidation.ignoreBlanks = true;
    if (isStrict === true) continue;
    dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
  }
}

function putInputs(worksheet: Excel.Worksheet, { inputs }: SheetDraft): void {
  for (const area of inputs) {
    const { custom } = worksheet.getRange(areaAddress(area)).conditionalFormats.add("Custom");
    custom.rule.formula = `=${isEmptyFormula(addressOf({ row: area.top, column: area.left }))}`;
    custom.format.fill.color = `#${INPUT_GROUND_COLOUR}`;
  }
}

/**
 * Queues everything that stands on a new sheet and how it looks. Lists that Excel cannot hold as a text (with a comma in
 * a value, or of more than 255 characters) are left out.
 */
export function putDraft(
  worksheet: Excel.Worksheet,
  draft: SheetDraft,
  measure: ColumnMeasure,
  copied: CopiedLook = () => undefined,
): void {
  const tables = tablesOf(draft, copied);
  if (tables !== undefined) {
    const range = worksheet.getRange(areaAddress(tables.area));
    range.numberFormat = tables.numberFormats;
    range.formulas = tables.entries;
    range.setCellProperties(tables.properties);
  }
  const character = pointsOfCharacter(measure);
  draft.columnWidths.forEach((width, column) => {
    worksheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * character;
  });
  for (const [row, height] of rowHeightsOf(draft)) {
    worksheet.getRange(wholeRows(row, 1)).format.rowHeight = height;
  }
  for (const area of draft.merges) worksheet.getRange(areaAddress(area)).merge(false);
  putLists(worksheet, draft);
  putInputs(worksheet, draft);
}
