import type { Area } from "../../core/cell";
import { gridOf, type Grid } from "../../core/grid";
import type { Sheet } from "../../core/workbook";
import { align, type Alignment } from "./align";
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
  /** How much the sheet's columns are those of the official form, 0 to 1. */
  readonly likeness: number;
}

/** Reads the rows of an area of a sheet as the lines of the official form. */
export function compare(sheet: Sheet, range: Area, official: Model, names: LabelNames): Comparison {
  const grid = gridOf(sheet);
  const rows = sheetRowsOf(grid, range, names);
  const geometry = geometryOf(official, rows);
  const model = modelOn(official, geometry);
  return { sheet, grid, model, alignment: align(model, rows), likeness: geometry.likeness };
}
