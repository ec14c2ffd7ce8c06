import { moneyUnitIn, type MoneyUnit } from "../amount";
import type { Form } from "../form";
import { gridOf, gridWithin, type Grid } from "../grid";
import { foldLabel } from "../text";
import type { Workbook } from "../workbook";
import type { BoundForm, BoundRow, BoundValue, Submission } from "./bound";
import { readField, type FormView } from "./fields";
import { bindList } from "./list";
import { findRegions, type Region } from "./regions";
import { summaryOf } from "./summary";
import { placeTables, readRows } from "./tables";

/** A form of which fewer labels are found than this, and no table, was only mentioned: a list of contents, a note. */
const FEWEST_LABELS = 3;

/** Finds every known form in a workbook and binds its fields and tables to their cells. Never throws. */
export function bind(workbook: Workbook, forms: readonly Form[]): Submission {
  const bound = workbook.sheets
    .filter((sheet) => sheet.visibility === "visible")
    .flatMap((sheet) => {
      const grid = gridOf(sheet);
      return findRegions(grid, forms).flatMap((region) => bindRegion(gridWithin(grid, region.range), region));
    });
  return { workbook, forms: bound };
}

/** Of the editions that bear the title, the one most of whose labels stand in the region; among equals the first. */
function bindRegion(grid: Grid, region: Region): readonly BoundForm[] {
  const views = region.forms.map((form): FormView => {
    const unit = unitOf(grid);
    return {
      grid,
      form,
      unit: unit ?? form.defaultUnit,
      unitStated: unit !== undefined,
      tables: placeTables(grid, form),
    };
  });
  const candidates = views.map((view) => ({ view, fields: readFields(view) }));
  const scored = candidates.map((candidate) => ({ ...candidate, score: scoreOf(candidate.view, candidate.fields) }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  const { view, fields } = best;
  if (view.form.listedIn !== undefined) return bindList(view, region);
  const found = Object.values(fields).filter((value) => value !== undefined).length;
  if (view.tables.length === 0 && found < FEWEST_LABELS) return [];
  const tables: Record<string, readonly BoundRow[] | undefined> = {};
  for (const place of view.tables) tables[place.name] = readRows(grid, place, view.unit);
  return [{ ...summaryOf(view, region), fields, tables }];
}

function readFields(view: FormView): Readonly<Record<string, BoundValue | undefined>> {
  const fields: Record<string, BoundValue | undefined> = {};
  for (const [name, field] of Object.entries(view.form.fields)) fields[name] = readField(view, field);
  return fields;
}

/** Found labels count for an edition, printed labels that are missing against it. */
function scoreOf({ form, tables }: FormView, fields: Readonly<Record<string, BoundValue | undefined>>): number {
  const found = Object.values(fields).filter((value) => value !== undefined).length;
  const columns = tables.reduce((sum, { columns: matched }) => sum + matched.size, 0);
  const expected =
    Object.values(form.fields).filter(({ optional }) => optional !== true).length +
    Object.values(form.tables).flatMap(({ columns: all }) =>
      Object.values(all).filter(({ optional }) => optional !== true),
    ).length;
  return found + columns - expected / 2;
}

/** The unit that the sheet states for the whole form: 金额单位：万元, 单位：元, 金额：万元. */
function unitOf(grid: Grid): MoneyUnit | undefined {
  for (const { text } of grid.slots) {
    if (!/^\(?(?:金额)?(?:单位|金额):/.test(foldLabel(text))) continue;
    const unit = moneyUnitIn(text);
    if (unit !== undefined) return unit;
  }
  return undefined;
}
