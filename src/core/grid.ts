import { textOf, type Sheet } from "./workbook";
import { areaContains, type Area, type Cell } from "./cell";
import { bareLabel, hasHan } from "./text";

/** A cell that shows something, with the area it covers: its merged area, or itself. */
export interface Slot {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
  readonly cell: Cell;
  readonly text: string;
}

/** A sheet as a person sees it: merged areas are one cell, and labels are read without their blanks. */
export interface Grid {
  readonly sheet: Sheet;
  /** In reading order, rows first. */
  readonly slots: readonly Slot[];
  /** The rows in which anything stands, in ascending order. */
  readonly rows: readonly number[];
  slotsInRow(row: number): readonly Slot[];
  /** The rows among `rows` from the first to the last one given. */
  rowsBetween(first: number, last: number): readonly number[];
  /** The area that a cell belongs to, whether anything stands in it or not. */
  areaAt(row: number, column: number): Area;
  /** What stands at a cell, seen through merges. */
  slotAt(row: number, column: number): Slot | undefined;
  /** The bare name in a slot (`bareLabel`), computed once. */
  labelOf(slot: Slot): string;
  /** The slots whose bare name this is, in reading order. */
  labelled(label: string): readonly Slot[];
  /** The slots whose bare name passes a test, in reading order; each name is tested once. */
  labelledLike(test: (label: string) => boolean): readonly Slot[];
  /** The slots that bear this name together with the slot below them, past a blank row, and the last row of that one. */
  tallLabelled(label: string): readonly { readonly slot: Slot; readonly bottom: number }[];
}

const NONE: readonly Area[] = [];
const NOTHING: readonly Slot[] = [];
const NONE_TALL: ReturnType<Grid["tallLabelled"]> = [];

/** No label of a form is longer; longer texts are not looked at as labels. */
const LONGEST_LABEL = 60;

/** Looks at a sheet through its merges. Linear in its cells. */
export function gridOf(sheet: Sheet): Grid {
  const areas = indexMerges(sheet);
  const areaAt = (row: number, column: number): Area => {
    for (const area of areas.get(row) ?? NONE) if (column >= area.left && column <= area.right) return area;
    return { top: row, left: column, bottom: row, right: column };
  };
  const byRow = new Map<number, readonly Slot[]>();
  for (const [row, cells] of sheet.rows) {
    const inRow: Slot[] = [];
    for (const [column, cell] of cells) {
      const text = textOf(cell);
      const area = areaAt(row, column);
      const isCovered = area.top !== row || area.left !== column;
      if (!isCovered && (text.trim() !== "" || cell.formula !== undefined))
        inRow.push({ row, column, area, cell, text });
    }
    if (inRow.length > 0) byRow.set(row, inRow);
  }
  return gridFrom(sheet, byRow, areaAt);
}

/** The same grid, but what begins outside the area is not there. */
export function gridWithin(grid: Grid, area: Area): Grid {
  // Mostly one form fills the sheet, and what is known of its cells goes on being known.
  if (grid.slots.every(({ row, column }) => areaContains(area, row, column))) return grid;
  const byRow = new Map<number, readonly Slot[]>();
  for (const row of grid.rowsBetween(area.top, area.bottom)) {
    const inside = grid.slotsInRow(row).filter(({ column }) => column >= area.left && column <= area.right);
    if (inside.length > 0) byRow.set(row, inside);
  }
  return gridFrom(grid.sheet, byRow, (row, column) => grid.areaAt(row, column));
}

function gridFrom(sheet: Sheet, byRow: ReadonlyMap<number, readonly Slot[]>, areaAt: Grid["areaAt"]): Grid {
  const slots = [...byRow.values()].flat();
  const rows = [...byRow.keys()];
  const slotsInRow = (row: number): readonly Slot[] => byRow.get(row) ?? NOTHING;
  const { labelOf, labelled, labelledLike, labelsFrom } = indexLabels(slots);
  // Both cells must contribute: a remark in brackets above a whole label is no part of it.
  const findTall = (label: string): ReturnType<Grid["tallLabelled"]> => {
    const found: { slot: Slot; bottom: number }[] = [];
    for (const upper of labelsFrom(label.charAt(0))) {
      if (upper.length >= label.length || !label.startsWith(upper)) continue;
      for (const slot of labelled(upper)) {
        const next = slot.area.bottom + (byRow.has(slot.area.bottom + 1) ? 1 : 2);
        const rest = slotsInRow(next).find(({ column }) => column === slot.column);
        if (rest !== undefined && labelOf(rest) === label.slice(upper.length))
          found.push({ slot, bottom: rest.area.bottom });
      }
    }
    return found.length === 0 ? NONE_TALL : found;
  };
  const tall = new Map<string, ReturnType<Grid["tallLabelled"]>>();
  return {
    sheet,
    slots,
    rows,
    slotsInRow,
    rowsBetween: (first, last) => rows.slice(placeFrom(rows, first), placeFrom(rows, last + 1)),
    areaAt,
    slotAt(row, column) {
      const { top, left } = areaAt(row, column);
      for (const slot of slotsInRow(top)) if (slot.column === left) return slot;
      return undefined;
    },
    labelOf,
    labelled,
    labelledLike,
    tallLabelled(label) {
      const known = tall.get(label);
      if (known !== undefined) return known;
      const found = findTall(label);
      tall.set(label, found);
      return found;
    },
  };
}

/** The place in an ascending list of the first number that is not less. */
function placeFrom(ascending: readonly number[], least: number): number {
  let [first, end] = [0, ascending.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((ascending[middle] ?? least) < least) first = middle + 1;
    else end = middle;
  }
  return first;
}

interface LabelIndex extends Pick<Grid, "labelOf" | "labelled" | "labelledLike"> {
  /** The labels that begin with a character, shorter ones first. */
  readonly labelsFrom: (first: string) => readonly string[];
}

/** Reads the label of every slot once, when the first one is asked for. */
function indexLabels(slots: readonly Slot[]): LabelIndex {
  const labelByText = new Map<string, string>();
  const labelOf = ({ text }: Slot): string => {
    if (text.length > LONGEST_LABEL) return "";
    const known = labelByText.get(text);
    if (known !== undefined) return known;
    // Figures and codes need not be looked at.
    const label = hasHan(text) ? bareLabel(text) : "";
    labelByText.set(text, label);
    return label;
  };
  let index: ReadonlyMap<string, readonly Slot[]> | undefined;
  const byLabel = (): ReadonlyMap<string, readonly Slot[]> => (index ??= slotsByLabel(slots, labelOf));
  let byFirst: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    labelOf,
    labelsFrom: (first) => (byFirst ??= labelsByFirst([...byLabel().keys()])).get(first) ?? [],
    labelled: (label) => byLabel().get(label) ?? NOTHING,
    labelledLike(test) {
      const found: Slot[] = [];
      for (const [label, same] of byLabel()) if (test(label)) found.push(...same);
      return found.sort((one, other) => one.row - other.row || one.column - other.column);
    },
  };
}

function labelsByFirst(labels: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byFirst = new Map<string, string[]>();
  for (const label of labels) {
    const first = label.charAt(0);
    const same = byFirst.get(first);
    if (same === undefined) byFirst.set(first, [label]);
    else same.push(label);
  }
  for (const same of byFirst.values()) if (same.length > 1) same.sort((one, other) => one.length - other.length);
  return byFirst;
}

function slotsByLabel(slots: readonly Slot[], labelOf: Grid["labelOf"]): ReadonlyMap<string, readonly Slot[]> {
  const index = new Map<string, Slot[]>();
  for (const slot of slots) {
    const label = labelOf(slot);
    if (label === "") continue;
    const same = index.get(label);
    if (same === undefined) index.set(label, [slot]);
    else same.push(slot);
  }
  return index;
}

/** Merged areas by each row they cover, down to the last row that holds anything. */
function indexMerges({ merges, rows }: Sheet): ReadonlyMap<number, readonly Area[]> {
  const index = new Map<number, Area[]>();
  let lastRow = 0;
  for (const row of rows.keys()) lastRow = Math.max(lastRow, row);
  for (const area of merges) {
    for (let row = area.top; row <= Math.min(area.bottom, lastRow); row += 1) {
      const list = index.get(row);
      if (list === undefined) index.set(row, [area]);
      else list.push(area);
    }
  }
  return index;
}
