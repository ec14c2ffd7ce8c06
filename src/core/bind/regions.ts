import type { Area } from "../cell";
import type { Form } from "../form";
import { gridWithin, type Grid, type Slot } from "../grid";
import { foldLabel } from "../text";
import { remembered } from "../remembered";
import { findTitles, type Title } from "./titles";
import { flatMapped } from "../flatMapped";

/** A part of a sheet that holds one form. */
export interface Region {
  /** The editions that it may be. */
  readonly forms: readonly Form[];
  /** The title as it stands. */
  readonly heading: string;
  /** Where the title stands, if there is one. */
  readonly title?: Area;
  readonly range: Area;
}

/** 附表1, 附件3-2: the line that numbers a form stands right above its title. */
export const APPENDIX_LINE = /^附[表件]/;

/** Titles of forms beside one another stand in the same row, or nearly. */
const SAME_LEVEL = 2;

/** Finds the forms of a sheet by their titles; each reaches down and to the right up to the next. */
export function findRegions(grid: Grid, forms: readonly Form[]): readonly Region[] {
  const titles = findTitles(grid, forms);
  if (titles.length < 2) return regionsIn(grid, titles);
  const bands = bandsOf(grid, titles);
  return flatMapped(bands, ({ left, right }) =>
    regionsIn(
      gridWithin(grid, { top: 0, left, bottom: Infinity, right }),
      titles.filter(({ slot }) => slot.column >= left && slot.column <= right),
    ),
  );
}

interface Band {
  readonly left: number;
  readonly right: number;
}

/** The sheet from left to right, parted at columns that are blank from top to bottom, where titles stand on both sides. */
function bandsOf(grid: Grid, titles: readonly Title[]): readonly Band[] {
  const used = usedColumns(grid.slots);
  const titled = [...new Set(titles.map(({ slot }) => slot.column))].sort((one, other) => one - other);
  const bands: Band[] = [];
  let left = 0;
  titled.forEach((column, index) => {
    const previous = titled[index - 1];
    if (previous === undefined) return;
    let edge = column - 1;
    while (edge > previous && used.has(edge)) edge -= 1;
    if (edge <= previous) return;
    bands.push({ left, right: edge });
    left = edge + 1;
  });
  return [...bands, { left, right: Infinity }];
}

function usedColumns(slots: readonly Slot[]): ReadonlySet<number> {
  const used = new Set<number>();
  for (const { area } of slots) for (let column = area.left; column <= area.right; column += 1) used.add(column);
  return used;
}

/** Each title's form reaches down and to the right up to the next title's. */
function regionsIn(grid: Grid, titles: readonly Title[]): readonly Region[] {
  return flatMapped(titles, (title, place) => {
    const { left, right } = columnsOf(grid, place, titles);
    const top = topOf(grid, title, left, right);
    const bottom =
      Math.min(...titlesBelow(titles, place, left, right).map((next) => topOf(grid, next, left, right))) - 1;
    const range = usedRange(grid, { top, left, bottom, right });
    return range === undefined ? [] : [{ forms: title.forms, heading: title.text.trim(), title: title.area, range }];
  });
}

/** The titles below one, in its columns, that stand in the nearest row; titles are given in reading order. */
function titlesBelow(titles: readonly Title[], place: number, left: number, right: number): readonly Title[] {
  const title = titles[place];
  const below: Title[] = [];
  for (let index = place + 1; index < titles.length; index += 1) {
    const next = titles[index];
    if (title === undefined || next === undefined || next.slot.row > (below[0]?.slot.row ?? Infinity)) break;
    const isUnder = next.slot.row > title.slot.row && next.slot.column <= right && next.slot.area.right >= left;
    if (isUnder && !areBeside(title, next)) below.push(next);
  }
  return below;
}

/** The titles in nearly the same row as one, itself among them; titles are given in reading order. */
function titlesNear(titles: readonly Title[], place: number): readonly Title[] {
  const isNear = (index: number): boolean =>
    Math.abs((titles[index]?.slot.row ?? Infinity) - (titles[place]?.slot.row ?? 0)) <= SAME_LEVEL;
  let [first, last] = [place, place];
  while (isNear(first - 1)) first -= 1;
  while (isNear(last + 1)) last += 1;
  return titles.slice(first, last + 1);
}

/** Forms beside one another are parted at the blank column before the next title, or at the title itself. */
function columnsOf(grid: Grid, index: number, titles: readonly Title[]): { left: number; right: number } {
  const title = titles[index];
  if (title === undefined) return { left: 0, right: Infinity };
  const level = titlesNear(titles, index)
    .filter((other) => other === title || areBeside(title, other))
    .sort((one, other) => one.slot.column - other.slot.column);
  const place = level.indexOf(title);
  const edgeBefore = (after: number): number => {
    const next = level[after];
    const previous = level[after - 1];
    return next === undefined || previous === undefined ? -1 : blankColumnBefore(grid, previous, next);
  };
  const right = place + 1 < level.length ? edgeBefore(place + 1) - 1 : Infinity;
  return { left: place > 0 ? edgeBefore(place) : 0, right };
}

/** In nearly the same row and in other columns; the lines of a list of contents stand in the same. */
function areBeside({ slot: one }: Title, { slot: other }: Title): boolean {
  const isApart = one.area.right < other.column || other.area.right < one.column;
  return isApart && Math.abs(one.row - other.row) <= SAME_LEVEL;
}

function blankColumnBefore(grid: Grid, previous: Title, next: Title): number {
  const lastRows = lastRowsOf(grid);
  for (let column = next.slot.column - 1; column > previous.slot.area.right; column -= 1) {
    if ((lastRows.get(column) ?? -1) < previous.slot.row) return column + 1;
  }
  return next.slot.column;
}

/** The last row in which anything begins that covers a column, by column. */
const lastRowsOf = remembered((grid: Grid): ReadonlyMap<number, number> => {
  const lastRows = new Map<number, number>();
  for (const { row, area } of grid.slots) {
    for (let column = area.left; column <= area.right; column += 1) lastRows.set(column, row);
  }
  return lastRows;
});

function topOf(grid: Grid, { slot }: Title, left: number, right: number): number {
  const above = grid.slotsInRow(slot.row - 1).filter(({ column }) => column >= left && column <= right);
  return above.some(({ text }) => APPENDIX_LINE.test(foldLabel(text))) ? slot.row - 1 : slot.row;
}

const EVERYWHERE: Area = { top: 0, left: 0, bottom: Infinity, right: Infinity };

/** The part of an area in which anything stands. */
export function usedRange(grid: Grid, area: Area = EVERYWHERE): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const row of grid.rowsBetween(area.top, area.bottom)) {
    for (const slot of grid.slotsInRow(row)) {
      if (slot.column < area.left || slot.column > area.right) continue;
      top = Math.min(top, row);
      left = Math.min(left, slot.area.left);
      bottom = Math.max(bottom, slot.area.bottom);
      right = Math.max(right, slot.area.right);
    }
  }
  if (top === Infinity) return undefined;
  return { top, left, bottom: Math.min(bottom, area.bottom), right: Math.min(right, area.right) };
}
