import { nameOf, type BoundRow } from "../../core/bind/bound";
import { pairByName } from "../../core/names";
import { bareLabel } from "../../core/text";
import { amountField } from "../../forms/directions";
import { itemName, type Direction, type Fund } from "../../forms/funds";
import { contentsOf, isAmbiguous, workItemOf, type Package } from "../../forms/agreement/package";
import { fieldSlot, rowSlot, type Slot } from "../../forms/agreement/slots";
import { lackingByItem } from "./lackingByItem";
import { partsMeant } from "./partsMeant";
import { numberOfSheet } from "./sheetNumber";
import { addsUp } from "./sums";

/** What a fund has no direction for. */
interface LackingDirection {
  /** Its name, where a 小项 bears it, or where only 附表1 names it. */
  readonly name?: string;
  /** The 小项 that it consists of. */
  readonly parts: readonly string[];
  /** The amount of the 小项 that it is, where others of the fund are missing beside it. */
  readonly amount?: Slot;
}

/** A direction without a form, with the fund it is of and the place of that among the others. */
export interface LackingOfFund extends LackingDirection {
  readonly index: number;
  readonly fund: Fund;
}

/** What else tells of the directions that a package lacks. */
export interface Clues {
  /** The 事项 of 附表1 that no direction bears. */
  readonly items: readonly string[];
  /** Tells places that were taken from a sheet that is gone; see `looksAtLostSheet`. */
  readonly isCutOff: (slot: Slot | undefined) => boolean;
}

/** What the funds of a package have no direction for. */
export function lackingDirections(found: Package, clues: Clues): readonly LackingOfFund[] {
  const { funds, hasProjects } = found;
  const isTold = (fund: Fund): boolean => !isAmbiguous(fund, funds) && !isNamedTwice(fund);
  const lackingFunds = Array.from(funds.entries()).flatMap(([index, fund]) => {
    if (!isTold(fund)) return [];
    const lacking = hasProjects
      ? lackingProject(found, fund, clues)
      : lackingDirection(found, fund, clues, sheetsLeftOut(found, index));
    return lacking === undefined ? [] : [{ index, fund, ...lacking }];
  });
  if (lackingFunds.length > 0 || !funds.every(isTold)) return lackingFunds;
  const { fund, item } = lackingByItem(found, clues.isCutOff) ?? {};
  return fund === undefined || item === undefined ? [] : [{ index: funds.indexOf(fund), fund, name: item, parts: [] }];
}

/** True where another row of the summary that is no part of a fund bears its name: one of them may be no fund. */
function isNamedTwice({ name, main }: Fund): boolean {
  if (main === undefined) return false;
  const rows = main.summary.tables.funds ?? [];
  const others = rows.filter((row) => row !== main.row && !main.parts.includes(row));
  return others.some((row) => bareLabel(itemName(row)) === bareLabel(name));
}

/** The same where projects stand for 附表3, which are of funds or of 小项 as those of the other funds are. */
function lackingProject(found: Package, fund: Fund, clues: Clues): LackingDirection | undefined {
  if (fund.directions.length === 0) return firstProject(found, fund);
  const lacking = fund.exact ? lackingDirection(found, fund, clues) : undefined;
  if (lacking === undefined) return undefined;
  // Only a part bears another name than its fund.
  const name = lacking.name ?? workItemOf(fund, lacking.parts, clues.items);
  if (name !== undefined) return isNamedElsewhere(found, [name]) ? undefined : { name, parts: lacking.parts };
  const isOfParts = fund.isByPart === true && lacking.parts.length > 0;
  return isOfParts && !isNamedElsewhere(found, lacking.parts) ? { parts: lacking.parts } : undefined;
}

/** The first project of a fund that has none. */
function firstProject(found: Package, { name, main }: Fund): LackingDirection | undefined {
  const parts = (main?.parts ?? []).map(itemName).filter((part) => part !== "");
  // A form that is alike in its name, or that names all of its parts, may be that of the fund.
  const isTold = main !== undefined && found.projectMains.has(main.row);
  // Of a fund whose parts nobody names, any form that is of no fund may be.
  const mayBeStray = parts.length === 0 && strayProjects(found).length > 0;
  if (isTold || mayBeStray || isNamedElsewhere(found, [name, ...parts])) return undefined;
  const others = found.funds.filter(isEvidence);
  const byPart = others.filter(({ isByPart }) => isByPart === true);
  const [first] = parts;
  if (first === undefined || byPart.length === 0) return { parts };
  return byPart.length === others.length ? { name: first, parts: [] } : undefined;
}

/** Whether the forms of a fund show for certain whether they are of the whole of it or each of one of its parts. */
function isEvidence({ main, directions, exact, isByPart }: Fund): boolean {
  if (main === undefined || !exact || directions.length === 0 || main.parts.length === 0) return false;
  const names = new Set(main.parts.map((part) => bareLabel(itemName(part))));
  return isByPart !== true || directions.every((direction) => names.has(bareLabel(nameOf(direction))));
}

/** Whether a project form that belongs to no fund tells of one of some names. */
function isNamedElsewhere(found: Package, names: readonly string[]): boolean {
  return strayProjects(found).some((project) =>
    names.some((name) => bareLabel(nameOf(project)).includes(bareLabel(name))),
  );
}

/** The project forms that belong to no fund. */
function strayProjects({ projects, directions }: Package): readonly Direction[] {
  return projects.filter((project) => !directions.includes(project));
}

/** How many numbers of sheets are left out beside the directions of a fund, before those of the next ones. */
function sheetsLeftOut({ funds }: Package, index: number): number | undefined {
  const numbersOf = (some: readonly Fund[]): readonly (number | undefined)[] =>
    some.flatMap(({ directions }) => directions.map(({ sheet }) => numberOfSheet(sheet)));
  const [before, own] = [numbersOf(funds.slice(0, index)), numbersOf(funds.slice(index, index + 1))];
  const behind = numbersOf(funds.slice(index + 1));
  if ([...before, ...own, ...behind].includes(undefined)) return undefined;
  const known = (numbers: readonly (number | undefined)[]) => numbers.flatMap((number) => number ?? []);
  const [lower, upper] = [Math.max(0, ...known(before)), Math.min(...known(behind))];
  const isBetween = known(own).every((number) => lower < number && number < upper);
  return Number.isFinite(upper) && isBetween ? upper - lower - 1 - new Set(own).size : undefined;
}

/**
 * The whole fund, or the 小项 whose amounts are just what its directions lack, or looked at a form that is gone.
 * @param sheets how many directions of the fund are missing, where that can be told.
 */
function lackingDirection(
  found: Package,
  fund: Fund,
  { items, isCutOff }: Clues,
  sheets?: number,
): LackingDirection | undefined {
  const { main, directions } = fund;
  if (main === undefined) return undefined;
  const { summary, row: own } = main;
  const namesOf = (rows: readonly BoundRow[]): readonly string[] => rows.map(itemName).filter((name) => name !== "");
  if (directions.length === 0) return { parts: namesOf(main.parts) };
  const amountOf = (row: BoundRow) => rowSlot(summary, row, "amount", itemName(row));
  const there = directions.map((form) => fieldSlot(form, amountField(form)));
  const named = directions.map(nameOf);
  const contents = directions.flatMap((direction) => contentsOf(direction).map(({ name }) => name));
  const pairs = pairByName(main.parts, [...named, ...contents], itemName, (name) => name);
  const rest = main.parts.filter((part) => !pairs.some(({ left }) => left === part));
  const [first] = rest;
  const isSure = pairs.length > 0 && pairs.every(({ exact }) => exact);
  const amounts = rest.map(amountOf);
  const isRest = addsUp(amountOf(own), [...there, ...amounts]) || amounts.every(isCutOff);
  if (first === undefined || !isSure || !isRest) return undefined;
  // What the work plan names together is one direction.
  const together = rest.length > 1 ? workItemOf(fund, namesOf(rest), items) : undefined;
  if (together !== undefined) return { name: together, parts: namesOf(rest) };
  const areDirections = pairs.every(({ right }) => named.includes(right));
  // Where no number tells how many are missing, the forms of the other funds may tell what a 小项 is.
  const areContents =
    !areDirections || (rest.length > 1 && sheets === undefined && partsMeant(fund, found.funds) === "contents");
  return areContents ? { parts: namesOf(rest) } : directionOf(rest, fund, items, sheets);
}

/** The next direction of a fund whose directions bear the names of its 小项. */
function directionOf(
  rest: readonly BoundRow[],
  { main }: Fund,
  items: readonly string[],
  sheets: number | undefined,
): LackingDirection | undefined {
  const [name = "", ...others] = rest.map(itemName);
  if (others.length === 0) return { name, parts: [] };
  // The sheets are numbered: one that is left out is of all that is left.
  if (sheets === 1) {
    const parts = [name, ...others].filter((part) => part !== "");
    const [item, ...more] = items;
    return { name: more.length > 0 || item === undefined ? parts.join("、") : item, parts };
  }
  // So many forms of more 小项 could share them in any way.
  if (sheets !== undefined && sheets > 1 && sheets < rest.length) return undefined;
  const [first] = rest;
  const amount = main && first && rowSlot(main.summary, first, "amount", name);
  return { name, parts: [], ...(amount === undefined ? {} : { amount }) };
}
