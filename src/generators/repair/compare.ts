import { isSeveralCells } from "../../core/area";
import type { Area } from "../../core/cell";
import { gridOf, type Grid } from "../../core/grid";
import type { Sheet } from "../../core/workbook";
import type { Alignment, LineMatch } from "./align";
import { withoutNamesInContent } from "./contentNames";
import { geometryOf, modelOn } from "./geometry";
import type { Model, ModelLabel, ModelLine } from "./model";
import type { LabelNames } from "./names";
import { sheetRowsOf } from "./sheetRows";
import { alignWithTotals } from "./totals";
import { tablesNotUnderstood } from "./understood";
import { isEmptied, labelFor } from "./worth";

/** A sheet beside the official form. */
export interface Comparison extends Pick<Resemblance, "likeness"> {
  readonly sheet: Sheet;
  readonly grid: Grid;
  /** The official form, with its columns where the sheet has them. */
  readonly model: Model;
  readonly alignment: Alignment;
  readonly names: LabelNames;
}

/** What a sheet shows of whether it is printed as the official form is. */
export interface Resemblance {
  /** How many of the official form's labels stand on the sheet where it prints them, 0 to 1; a lost line counts as one. */
  readonly likeness: number;
  /** The same of all lines but those of indicators, of which many a place prints fewer. */
  readonly frameLikeness: number;
  /** How many of the official form's indicators it lacks. */
  readonly lackingIndicators: number;
}

function isLost({ line, row }: LineMatch): boolean {
  return line.labels.length > 0 && (row === undefined || isEmptied(line, row));
}

/**
 * The share of the labels that stand in their line and cover their columns. A line that is gone has lost its labels all
 * at once and counts like one of them; but where indicators are not printed, the form is another one.
 */
function likenessOf(matches: readonly LineMatch[]): number {
  const labels = matches.flatMap((match): readonly boolean[] => {
    const { line, row } = match;
    if (isLost(match) && line.part?.kind !== "row") return [false];
    return line.labels.map(({ names, area }) => {
      const found = row && labelFor(names, area.left, row);
      return found !== undefined && found.slot.area.left === area.left && found.slot.area.right === area.right;
    });
  });
  return labels.length === 0 ? 0 : labels.filter((isThere) => isThere).length / labels.length;
}

/**
 * The form without lines that a sheet need not have. What they begin to label downwards, the next of its lines does: the
 * level above where its first indicator is not printed.
 */
export function without(model: Model, dropped: ReadonlySet<ModelLine>): Model {
  let carried: readonly { readonly label?: ModelLabel; readonly area: Area }[] = [];
  const kept = model.lines.flatMap((line): readonly ModelLine[] => {
    const down = (area: Area): boolean => area.bottom > line.row;
    const here = carried.filter(({ area }) => area.bottom >= line.row);
    const moved = here.map(({ label, area }) => ({ label, area: { ...area, top: line.row } }));
    const labels = [
      ...moved.flatMap(({ label, area }) => (label === undefined ? [] : [{ ...label, area }])),
      ...line.labels,
    ];
    const merges = [...moved.map(({ area }) => area).filter(isSeveralCells), ...line.merges];
    const whole = { ...line, labels, merges: unique(merges) };
    carried = dropped.has(line)
      ? [
          ...labels.filter(({ area }) => down(area)).map((label) => ({ label, area: label.area })),
          ...merges.filter(down).map((area) => ({ area })),
        ]
      : [];
    return dropped.has(line) ? [] : [whole];
  });
  return { ...model, lines: kept };
}

/** A row of a table that nobody can judge before its headings are back. */
function isUnclear({ part }: ModelLine, tables: ReadonlySet<string>): boolean {
  return part?.kind === "row" && tables.has(part.table);
}

function unique(areas: readonly Area[]): readonly Area[] {
  return [...new Map(areas.map((area) => [`${String(area.top)},${String(area.left)}`, area])).values()];
}

/**
 * Reads the rows of an area of a sheet as the lines of the official form.
 * @param isWanted whether a sheet of such a likeness should have a line; others are no part of the comparison where it
 * lacks them.
 */
export function compare(
  sheet: Sheet,
  range: Area,
  official: Model,
  names: LabelNames,
  isWanted: (line: ModelLine, resemblance: Resemblance) => boolean,
): Comparison {
  const grid = gridOf(sheet);
  const all = sheetRowsOf(grid, range, names);
  const placed = modelOn(official, geometryOf(official, all));
  const rows = withoutNamesInContent(all, placed);
  const { model: whole, alignment: first } = alignWithTotals(placed, rows);
  const likeness = likenessOf(first.matches);
  const frameLikeness = likenessOf(first.matches.filter(({ line }) => line.part?.kind !== "row"));
  const absent = first.matches.filter(isLost);
  const lackingIndicators = absent.filter(({ line }) => line.part?.kind === "row").length;
  const unclear = tablesNotUnderstood(first.matches, grid);
  const lacking = absent.filter(
    ({ line }) => isUnclear(line, unclear) || !isWanted(line, { likeness, frameLikeness, lackingIndicators }),
  );
  if (lacking.length === 0) return { sheet, grid, model: whole, alignment: first, likeness, names };
  const kept = without(whole, new Set(lacking.map(({ line }) => line)));
  return { sheet, grid, ...alignWithTotals(kept, rows), likeness, names };
}
