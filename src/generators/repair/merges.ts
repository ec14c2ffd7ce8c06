import { areaAddress } from "../../core/a1";
import { areaHolds, areasOverlap, isSameArea, isSeveralCells } from "../../core/area";
import type { BoundForm } from "../../core/bind/bound";
import { areaContains, type Area } from "../../core/cell";
import type { Edit } from "../../core/edit";
import { sentence } from "../../core/message";
import type { LineMatch } from "./align";
import type { Comparison } from "./compare";
import { lastRowOf } from "./lines";
import { isUsual, kindOfDown, kindOfRow, type Expected } from "./mergeHabit";
import type { Trial } from "./trial";

/** So many of the merged areas that the official form has must be there, or the sheet is one that merges otherwise. */
const FEWEST = 0.8;

/** The last row of the sheet among the lines up to one of the official form's rows. */
function bottomOf(matches: readonly LineMatch[], first: LineMatch, bottom: number): number | undefined {
  const covered = matches.slice(matches.indexOf(first)).filter(({ line }) => line.row <= bottom);
  return covered.map(lastRowOf).findLast((row) => row !== undefined);
}

function isContent({ line }: LineMatch): boolean {
  return line.part?.kind === "row" && line.labels.length === 0;
}

/**
 * What a person wrote once for several rows: the first column of a table's content down to the next one that holds
 * anything, where other groups of the table are merged like that.
 */
function groupsIn({ grid, sheet }: Comparison, { line, row, repeats }: LineMatch): readonly Area[] {
  const column = Math.min(...line.cells.filter(({ value }) => value === null).map((cell) => cell.column));
  const rows = [row, ...repeats].flatMap((one) => one?.row ?? []);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isMerged = sheet.merges.some(
    ({ left, right, top, bottom }) =>
      left === column && right === column && top >= first && bottom <= last && top < bottom,
  );
  if (!isMerged) return [];
  // Where a group has lost its name, the area that is merged for it still begins in its first row; what is below a merged
  // area is none of its group.
  const begins = (one: number): boolean => {
    const { top, bottom } = grid.areaAt(one, column);
    return top === one && bottom > top;
  };
  const isBelowGroup = (one: number): boolean => {
    const [above, own] = [grid.areaAt(one - 1, column), grid.areaAt(one, column)];
    return above.bottom === one - 1 && above.top < above.bottom && own.top === one;
  };
  const isNamed = (one: number): boolean => grid.slotAt(one, column)?.row === one;
  const starts = rows.filter((one) => isNamed(one) || begins(one) || isBelowGroup(one));
  return starts.flatMap((top, index): readonly Area[] => {
    const bottom = (starts[index + 1] ?? last + 1) - 1;
    return isNamed(top) ? [{ top, bottom, left: column, right: column }] : [];
  });
}

/** A form with what shows of it beside the official one. */
export interface ComparedForm {
  readonly form: BoundForm;
  readonly comparison: Comparison;
}

/** The merged areas that the sheet would have if it were printed as the official form is. */
function expectedIn({ comparison, form }: ComparedForm, isWhole: boolean): readonly Expected[] {
  const {
    alignment: { matches },
    grid,
    sheet,
  } = comparison;
  const expected = matches.flatMap((match): readonly Expected[] => {
    const { line, row, repeats } = match;
    if (row === undefined) return [];
    const kindOfLabel = ({ left }: Area): string => kindOfDown(line.labels.find(({ area }) => area.left === left));
    const isLevel = (area: Area): boolean => area.top === area.bottom;
    const across = line.merges.flatMap((area): readonly Expected[] => {
      const bottom = isLevel(area) ? row.row : bottomOf(matches, match, area.bottom);
      if (bottom === undefined) return [];
      const placed = { ...area, top: row.row, bottom };
      const kind = isLevel(area) ? kindOfRow(match, placed, sheet, form) : kindOfLabel(area);
      return [{ area: placed, kind }];
    });
    const again = line.merges
      .filter((area) => isLevel(area) && area.left < area.right)
      .flatMap((area) => repeats.map(({ row: below }): Area => ({ ...area, top: below, bottom: below })))
      .map((area): Expected => ({ area, kind: kindOfRow(match, area, sheet, form) }));
    const last = repeats.at(-1)?.row;
    // The label of an indicator that stands in several rows, where no further merged area holds it already.
    const down =
      last === undefined || line.part?.kind !== "row"
        ? []
        : line.labels
            .filter(({ area }) => isLevel(area))
            .map(({ area }): Expected => ({ area: { ...area, top: row.row, bottom: last }, kind: kindOfLabel(area) }))
            .filter(({ area }) => repeats.every(({ row: below }) => grid.slotAt(below, area.left)?.row !== below));
    const groups = isWhole && isContent(match) ? groupsIn(comparison, match) : [];
    const single = new Set(down.map(({ area: { top, left } }) => `${String(top)},${String(left)}`));
    return [
      ...across.filter(({ area: { top, left } }) => !single.has(`${String(top)},${String(left)}`)),
      ...again,
      ...down,
      ...groups.map((area): Expected => ({ area, kind: undefined })),
    ];
  });
  return expected.filter(({ area }) => isSeveralCells(area));
}

/**
 * Merges again what the official form merges, where nothing but the first cell holds anything and where others of the
 * kind are merged in the workbook.
 * @param comparisons all forms of the workbook that are compared.
 * @param isWhole whether lost names have been carried back: until then, a row without one may be a group of its own.
 */
export function restoreMerges(comparisons: readonly ComparedForm[], trial: Trial, isWhole: boolean): void {
  const all = comparisons.map((one) => ({ sheet: one.comparison.sheet, expected: expectedIn(one, isWhole) }));
  for (const own of all) {
    const { sheet, expected } = own;
    const present = expected.filter(({ area }) => sheet.merges.some((merge) => isSameArea(merge, area)));
    if (present.length < expected.length * FEWEST) continue;
    const others = all.filter((other) => other !== own);
    for (const one of expected) if (isUsual(one, own, others)) merge(sheet.name, one.area, trial);
  }
}

/** Merges an area in which nothing but its first cell holds anything; elsewhere nothing is done. */
export function merge(name: string, area: Area, trial: Trial): void {
  const sheet = trial.sheet(name);
  if (sheet === undefined || sheet.merges.some((one) => isSameArea(one, area))) return;
  const inside = sheet.merges.filter((one) => areasOverlap(one, area));
  if (!inside.every((one) => areaHolds(area, one))) return;
  // Merged cells within a row are places of their own: a label beside its value that is not filled in.
  if (area.top === area.bottom && inside.length > 0) return;
  const isFree = [...sheet.rows].every(([row, cells]) =>
    [...cells.keys()].every((column) => !areaContains(area, row, column) || (row === area.top && column === area.left)),
  );
  if (!isFree) return;
  const edits: readonly Edit[] = [
    ...inside.map((one): Edit => ({ kind: "unmerge", sheet: name, area: one })),
    { kind: "merge", sheet: name, area },
  ];
  const at = { sheet: name, row: area.top, column: area.left };
  trial.step(sentence("repair/merge", { sheet: name, area: areaAddress(area) }), at, edits);
}
