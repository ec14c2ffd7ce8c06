import { areaContains, type CellRef } from "../../core/cell";
import { flatMapped } from "../../core/flatMapped";
import { areasIn, type SheetArea } from "../../core/formula/references";
import { parseFormula, type Formula } from "../../core/formula/parse";
import { cellOf, sheetNamed, type Workbook } from "../../core/workbook";
import { formulaTokens } from "../../core/writing/formulaTokens";
import type { Slot } from "../../forms/agreement/slots";

/** The name that stands for a sheet that is gone; no sheet can bear it. */
const GONE = "#REF!";

/** A reference that is gone, itself or with its sheet: #REF!, '附表2'!#REF!, #REF!D18:D19. */
const LOST_REFERENCE =
  /(?:('[^']*'|[^'"!&+\-*/(),\s]*)!)?#REF!(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)?/g;

/** What a spreadsheet program leaves of a reference to a sheet that was deleted. */
const LOST_SHEET = /(?<![!'])#REF!\$?[A-Z]{1,3}\$?\d/;

/** What one leaves of a reference to a cell of the same sheet; some write it for a lost sheet, too. */
const LOST_CELL = /(?<!!)#REF!/;

/** What a formula that is a plain sum adds up. */
export interface Addends {
  readonly standing: readonly SheetArea[];
  /** Where what is gone stood; its sheet may be one that was drawn anew. */
  readonly lost: readonly SheetArea[];
  /** Whether any of it is gone from the formula, so that its cell shows an error; else it looks at a sheet that was drawn. */
  readonly isBroken: boolean;
  /** The sheets from which cells were lost, as far as the formula still names them; its own where it names none. */
  readonly bereaved: ReadonlySet<string>;
}

/**
 * The cells that a plain sum, or a copy, adds up; `undefined` for a formula that is more than that.
 * @param formula without its leading `=`.
 * @param home the sheet that it stands on.
 * @param drawn the sheets that were drawn anew, of which no reference is believed.
 */
export function addendsOf(formula: string, home: string, drawn: ReadonlySet<string>): Addends | undefined {
  const bereaved = new Set<string>();
  const readable = formula.replace(LOST_REFERENCE, (_, sheet: string | undefined, address: string | undefined) => {
    if (address === undefined) bereaved.add(sheet?.replace(/^'(.*)'$/, "$1") ?? home);
    return `'${GONE}'!${address ?? "A1"}`;
  });
  const areas = areasAdded(parseFormula(readable, home));
  if (areas === undefined) return undefined;
  const isLost = ({ sheet }: SheetArea): boolean => sheet === GONE || (drawn.has(sheet) && sheet !== home);
  const isBroken = areas.some(({ sheet }) => sheet === GONE);
  return { standing: areas.filter((area) => !isLost(area)), lost: areas.filter(isLost), isBroken, bereaved };
}

/**
 * Tells places whose formula looks at a sheet that is gone: one that no sheet of the workbook is named like, or that a
 * spreadsheet program took out of the formula (#REF!D18). A cell that is gone from a sheet that stands ('附表2'!#REF!) is
 * no sign of that.
 */
export function looksAtLostSheet(workbook: Workbook): (slot: Slot | undefined) => boolean {
  return (slot) => slot !== undefined && isCutOff(workbook, slot.value.at);
}

/** The same of one cell. */
export function isCutOff(workbook: Workbook, at: CellRef): boolean {
  const formula = cellOf(workbook, at)?.formula;
  if (formula === undefined) return false;
  if (namesLostSheet(workbook, at)) return true;
  // A mere #REF! is of a cell beside it where the formula looks at such cells, too.
  const areas = areasIn(formula, at.sheet);
  return !hasBrackets(formula) && LOST_CELL.test(formula) && areas.every(({ sheet }) => sheet !== at.sheet);
}

/** Whether a formula still says that it looked at another sheet that is gone. */
export function namesLostSheet(workbook: Workbook, at: CellRef): boolean {
  const formula = cellOf(workbook, at)?.formula;
  if (formula === undefined) return false;
  if (LOST_SHEET.test(formula)) return true;
  // What another workbook holds, [1]Sheet1!D10, is not lost for that.
  if (hasBrackets(formula)) return false;
  const areas = areasIn(formula, at.sheet);
  return areas.some(({ sheet }) => !sheet.includes("[") && sheetNamed(workbook, sheet) === undefined);
}

function hasBrackets(formula: string): boolean {
  return formulaTokens(formula).some(({ kind }) => kind === "brackets");
}

/** Whether one of some areas has a cell in it. */
export function isAmong(areas: readonly SheetArea[], { sheet, row, column }: CellRef): boolean {
  return areas.some((one) => one.sheet === sheet && areaContains(one.area, row, column));
}

function areasAdded(formula: Formula | undefined): readonly SheetArea[] | undefined {
  switch (formula?.kind) {
    case "cell": {
      const { sheet, row, column } = formula.at;
      return [{ sheet, area: { top: row, bottom: row, left: column, right: column } }];
    }
    case "range":
      return [{ sheet: formula.sheet, area: formula.area }];
    case "add": {
      const parts = formula.parts.map(areasAdded);
      return parts.includes(undefined) ? undefined : flatMapped(parts, (part) => part ?? []);
    }
    default:
      return undefined;
  }
}
