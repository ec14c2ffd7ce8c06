import type { Area } from "../cell";
import type { Form } from "../form";
import { gridWithin, type Grid } from "../grid";
import { bareLabel, foldLabel } from "../text";
import { bestOf, candidateOf, countFound, FEWEST_LABELS, type Candidate } from "./candidates";
import { APPENDIX_LINE, usedRange, type Region } from "./regions";
import { placeTables } from "./tables";
import type { KnownProfiles } from "./view";
import { flatMapped } from "../flatMapped";
import { rememberedForGood } from "../remembered";

/** No form has fewer rows. */
const FEWEST_ROWS = 4;

/** Whether all tables that a form needs stand in a grid. */
function isWhole({ tables }: Form, placed: readonly { readonly name: string }[]): boolean {
  return Object.entries(tables).every(
    ([name, { optional }]) => optional === true || placed.some((place) => place.name === name),
  );
}

/**
 * What may be a form without its title: the forms all of whose needed tables and some of whose labels stand in the area.
 * @param isAlone whether the area is a whole sheet; only there what looks like no form in particular is one, too.
 */
export function untitledRegion(
  grid: Grid,
  range: Area,
  forms: readonly Form[],
  profiles: KnownProfiles,
  isAlone = false,
): Region | undefined {
  const inside = gridWithin(grid, range);
  const fitting = forms.filter((form) => {
    // Most areas that are no form have none of its tables, which is soon seen.
    const placed = placeTables(inside, form);
    if (placed.length === 0) return false;
    if (form.isGeneric === true) return isAlone;
    if (!isWhole(form, placed) || (!isAlone && form.listedIn !== undefined)) return false;
    return countFound(candidateOf(inside, form, undefined, profiles).fields) >= FEWEST_LABELS;
  });
  const [first] = inside.slots;
  return fitting.length === 0 ? undefined : { forms: fitting, heading: first?.text.trim() ?? "", range };
}

/**
 * The rows above the first form of a sheet; blank ones too, as a title may be lost there. They are as wide as they like
 * where no forms stand beside one another.
 */
export function rowsAbove(grid: Grid, { range }: Region, regions: readonly Region[]): Area | undefined {
  const isBeside = (other: Area): boolean => other.left > range.right || other.right < range.left;
  const under = regions.filter((other) => !isBeside(other.range));
  if (under.some((other) => other.range.top < range.top)) return undefined;
  const columns = under.length === regions.length ? { left: 0, right: Infinity } : range;
  const used = usedRange(grid, { top: 0, left: columns.left, bottom: range.top - 1, right: columns.right });
  return used && { ...used, top: 0 };
}

/** What forms end with; a new one begins below it. */
const endingsOf = rememberedForGood((form: Form): readonly string[] => {
  const { preparedBy, phone } = form.fields;
  return [...form.footer, ...(preparedBy?.labels ?? []), ...(phone?.labels ?? [])].map(bareLabel);
});

/** 填报单位, 金额单位: the line below a title. */
const FIRST_LINE = /^(?:填报单位|申报单位|编制单位|金额单位|单位|金额)(?:\([^()]*\))?:/;

/** The rows in which a form whose title is lost may begin below another one: behind its end, a blank row, or at a line of its own. */
function beginningsIn(grid: Grid, { top, bottom }: Area, form: Form): readonly number[] {
  const endings = endingsOf(form);
  const starts = (row: number, isAny: (folded: string) => boolean): boolean =>
    grid.slotsInRow(row).some(({ text }) => isAny(foldLabel(text)));
  const isFooter = (row: number): boolean => starts(row, (text) => endings.some((ending) => text.startsWith(ending)));
  const all = grid.rowsBetween(top, bottom);
  // Both forms have a few rows; most rows of a sheet are too near its ends, or the very middle of a table.
  return flatMapped(all.slice(FEWEST_ROWS, 1 - FEWEST_ROWS), (row, index) => {
    const before = all[index + FEWEST_ROWS - 1] ?? top;
    const mayBegin =
      before < row - 1 || starts(row, (text) => APPENDIX_LINE.test(text) || FIRST_LINE.test(text)) || isFooter(before);
    return mayBegin && !isFooter(row) ? [lastRowOf(grid, before) + 1] : [];
  });
}

/** The last row that what begins in a row covers. */
function lastRowOf(grid: Grid, row: number): number {
  return Math.max(row, ...grid.slotsInRow(row).map(({ area }) => area.bottom));
}

function bestIn(grid: Grid, { forms, title, heading, range }: Region, profiles: KnownProfiles): Candidate | undefined {
  const inside = gridWithin(grid, range);
  return bestOf(
    forms.map((form) => candidateOf(inside, form, title, profiles)),
    heading,
  );
}

function labelsFound({ view, fields }: Candidate): number {
  return countFound(fields) + view.tables.reduce((sum, { columns }) => sum + columns.size, 0);
}

/** Forms below one another, and how many of their labels were found. */
interface Parted {
  readonly parts: readonly Region[];
  readonly worth: number;
}

/**
 * A region with the forms that have lost their titles below its own, each from where it begins. There are some only where
 * what is left of the region's own form has all its tables, and what begins below it is a whole form, too.
 */
export function partsOf(
  grid: Grid,
  region: Region,
  forms: readonly Form[],
  profiles: KnownProfiles,
): readonly Region[] {
  // However the rows above are parted, those from one row on are parted alike: each way is looked at once.
  const known = new Map<number, Parted | undefined>();
  const below = (top: number): Parted | undefined => {
    if (known.has(top)) return known.get(top);
    const lost = untitledRegion(grid, { ...region.range, top }, forms, profiles);
    const parted = lost && (partedAt(grid, lost, profiles, below) ?? wholly(grid, lost, profiles));
    known.set(top, parted);
    return parted;
  };
  return partedAt(grid, region, profiles, below)?.parts ?? [region];
}

/**
 * The best way to part a region, of which most of the labels of both forms are found; `undefined` where it is one form.
 * @param below the forms from a row on; `undefined` where none is whole.
 */
function partedAt(
  grid: Grid,
  region: Region,
  profiles: KnownProfiles,
  below: (top: number) => Parted | undefined,
): Parted | undefined {
  const { range } = region;
  const [likely] = region.forms;
  if (likely === undefined || likely.listedIn !== undefined) return undefined;
  let best: Parted | undefined;
  for (const start of beginningsIn(grid, range, likely)) {
    const own = usedRange(grid, { ...range, bottom: start - 1 });
    const isTooShort = [grid.rowsBetween(range.top, start - 1), grid.rowsBetween(start, range.bottom)].some(
      ({ length }) => length < FEWEST_ROWS,
    );
    if (own === undefined || isTooShort) continue;
    const first: Region = { ...region, range: { ...own, top: range.top } };
    const kept = bestIn(grid, first, profiles);
    if (kept === undefined || kept.view.tables.length === 0 || !isWhole(kept.view.form, kept.view.tables)) continue;
    const further = below(start);
    if (further === undefined) continue;
    const worth = labelsFound(kept) + further.worth;
    if (best === undefined || worth > best.worth) best = { parts: [first, ...further.parts], worth };
  }
  return best;
}

function wholly(grid: Grid, region: Region, profiles: KnownProfiles): Parted {
  const best = bestIn(grid, region, profiles);
  return { parts: [region], worth: best === undefined ? 0 : labelsFound(best) };
}
