import { qualifiedAddress } from "../../core/a1";
import type { Submission } from "../../core/bind/bound";
import { areaContains, cellKey, type CellRef } from "../../core/cell";
import { flatMapped } from "../../core/flatMapped";
import { sentence } from "../../core/message";
import { cellOf, sheetNamed, type Workbook } from "../../core/workbook";
import type { SheetArea } from "../../core/formula/references";
import type { PlanStep } from "../plan";
import { lookingAt } from "./lookingAt";
import { reference, sumFormula } from "./links";
import { addendsOf, isAmong, type Addends } from "./lostReferences";
import { copiesByCell, type Copy } from "./copies";
import type { Slot } from "../../forms/agreement/slots";

/** A formula that was a copy of one text, which is gone, itself or with its sheet: #REF!, '附表2'!#REF!, #REF!C6&"". */
const DEAD = /^\+?(?:(?:'[^']*'|[^'!&+*/()]*)!)?#REF!(?:\$?[A-Z]{1,3}\$?\d+)?(?:&"")?$/;

/**
 * Formulas that looked at cells that were lost, alone or with their sheet, look at the places again with which theirs should
 * agree: copies of one cell, and sums of such cells. One that is more than that is left alone.
 * @param drawn the sheets that were drawn anew. What a formula says of one of them was true of another sheet.
 * @param evenEmpty whether formulas that show an error look at places of those, too, that are still to be filled in.
 */
export function deadCopies(
  submission: Submission,
  drawn: ReadonlySet<string> = new Set(),
  { evenEmpty = false }: { readonly evenEmpty?: boolean } = {},
): readonly PlanStep[] {
  const { workbook } = submission;
  return flatMapped(copiesByCell(submission), (own) => {
    const [first] = own;
    const held = cellOf(workbook, first.to.value.at);
    if (held?.formula === undefined) return [];
    const looksBack = lookingAt(workbook, [first.to.value.at]);
    const { at } = first.to.value;
    const addends = addendsOf(held.formula, at.sheet, drawn);
    if (addends !== undefined && own.some(({ from }) => isTrueOf(addends, from, workbook))) return [];
    // Of several places that should agree with this one it looked at the one that stands where it looked.
    const wasLookedAt = ({ from }: Copy): boolean => from.some(({ value }) => isInPlace(addends?.lost ?? [], value.at));
    // An indicator follows an amount, not the other way round.
    const amounts = own.filter(({ from }) => !from.some(({ isIndicator }) => isIndicator === true));
    // The lost cell came back to the sheet that it was lost from, and may still be filled in.
    const back = amounts.filter(({ from }) =>
      from.every(({ value }) => addends?.bereaved.has(value.at.sheet) === true && !isInError(workbook, value.at)),
    );
    const told = [back, amounts, own].find((some) => some.length > 0) ?? own;
    // What shows an error says that something is missing, which an empty cell in its place would not.
    const isOpen = ({ value }: Slot): boolean =>
      drawn.has(value.at.sheet) && (evenEmpty || addends?.isBroken === false);
    // What itself follows from a dead copy shows an error, too.
    const isSound = (slot: Slot): boolean => slot.value.text !== "" && !isInError(workbook, slot.value.at);
    const isDrawn = ({ from }: Copy): boolean => from.some(({ value }) => drawn.has(value.at.sheet));
    const sound = told.filter(({ from }) =>
      from.every((slot) => (isOpen(slot) || isSound(slot)) && !looksBack(slot.value.at)),
    );
    const [formula] = flatMapped([...sound.filter(wasLookedAt), ...sound.filter(isDrawn), ...sound], (copy) => {
      return (copy.isText ? copiedText(copy, held.formula ?? "") : addedUpAnew(copy, addends, workbook)) ?? [];
    });
    if (formula === undefined) return [];
    const words = { cell: qualifiedAddress(at), name: first.to.name, formula: `=${formula}` };
    const edit = { kind: "set-formula", at, formula, expect: held.value } as const;
    return [{ message: sentence("fill/copy", words), at, edits: [edit] }];
  });
}

function isInError(workbook: Workbook, at: CellRef): boolean {
  return cellOf(workbook, at)?.error !== undefined;
}

function copiedText({ to, from: [source] }: Copy, formula: string): string | undefined {
  return source !== undefined && DEAD.test(formula) ? `${reference(source.value.at, to.value.at.sheet)}&""` : undefined;
}

/** The formula of a sum of which some is lost, where what stands of it is part of what it should come to. */
function addedUpAnew({ to, from }: Copy, addends: Addends | undefined, workbook: Workbook): string | undefined {
  if (addends === undefined || addends.lost.length === 0) return undefined;
  const { standing } = addends;
  const own = from.map(({ value }) => value.at);
  // What the rows of a table come to is mended with the table.
  if (own.length > 1 && own.some(({ sheet }) => sheet === to.value.at.sheet)) return undefined;
  const isPart = (area: SheetArea): boolean =>
    own.some((at) => isAmong([area], at)) && filledIn(workbook, area).every(isOneOf(own));
  if (!standing.every(isPart) || own.every((at) => isAmong(standing, at))) return undefined;
  const terms = from.map((slot) => ({ sign: 1, slot }) as const);
  return sumFormula(terms, to.value.at.sheet, to.value.unit);
}

/** Whether a cell stands where an area does that may be of a sheet that is gone. */
function isInPlace(areas: readonly SheetArea[], { row, column }: CellRef): boolean {
  return areas.some(({ area }) => areaContains(area, row, column));
}

/** Whether a sum looks at just the cells that it should come to: of a sheet that was drawn, not even at empty ones besides. */
function isTrueOf({ standing, lost }: Addends, from: readonly Slot[], workbook: Workbook): boolean {
  const own = from.map(({ value }) => value.at);
  return (
    own.every((at) => isAmong([...standing, ...lost], at)) &&
    flatMapped(standing, (area) => filledIn(workbook, area)).every(isOneOf(own)) &&
    lost.every((area) => own.filter((at) => isAmong([area], at)).length === cellsOf(area))
  );
}

function cellsOf({ area: { top, bottom, left, right } }: SheetArea): number {
  return (bottom - top + 1) * (right - left + 1);
}

function isOneOf(places: readonly CellRef[]): (at: CellRef) => boolean {
  const keys = new Set(places.map(cellKey));
  return (at) => keys.has(cellKey(at));
}

/** The cells of an area that hold anything. */
function filledIn(workbook: Workbook, { sheet, area }: SheetArea): readonly CellRef[] {
  const found = sheetNamed(workbook, sheet);
  if (found === undefined) return [];
  return flatMapped(Array.from(found.rows), ([row, cells]) =>
    flatMapped(Array.from(cells), ([column, { value, formula }]) =>
      areaContains(area, row, column) && ((value !== null && value !== "") || formula !== undefined)
        ? [{ sheet, row, column }]
        : [],
    ),
  );
}
