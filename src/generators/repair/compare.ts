import type { Area } from "../../core/cell";
import { gridOf, type Grid } from "../../core/grid";
import type { Sheet } from "../../core/workbook";
import { align, labelFor, type Alignment } from "./align";
import { geometryOf, modelOn } from "./geometry";
import type { Model } from "./model";
import type { LabelNames } from "./names";
import { sheetRowsOf } from "./sheetRows";

/** A sheet beside the official form. */
export interface Comparison {
  readonly sheet: Sheet;
  readonly grid: Grid;
  /** The official form, with its columns where the sheet has them. */
  readonly model: Model;
  readonly alignment: Alignment;
  /** How many of the official form's labels stand on the sheet where it prints them, 0 to 1. */
  readonly likeness: number;
}

/** The share of the labels that stand in their line and cover their columns. */
function likenessOf({ matches }: Alignment): number {
  const labels = matches.flatMap(({ line, row }) =>
    line.labels.map(({ names, area }) => {
      const found = row && labelFor(names, area.left, row);
      return found !== undefined && found.slot.area.left === area.left && found.slot.area.right === area.right;
    }),
  );
  return labels.length === 0 ? 0 : labels.filter((isThere) => isThere).length / labels.length;
}

/** Reads the rows of an area of a sheet as the lines of the official form. */
export function compare(sheet: Sheet, range: Area, official: Model, names: LabelNames): Comparison {
  const grid = gridOf(sheet);
  const rows = sheetRowsOf(grid, range, names);
  const model = modelOn(official, geometryOf(official, rows));
  const alignment = align(model, rows);
  return { sheet, grid, model, alignment, likeness: likenessOf(alignment) };
}
