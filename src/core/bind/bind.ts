import { moneyUnitIn, type MoneyUnit } from "../amount";
import type { Form } from "../form";
import { gridOf, gridWithin, type Grid } from "../grid";
import { foldLabel } from "../text";
import type { Workbook } from "../workbook";
import type { BoundForm, BoundValue, Submission } from "./bound";
import { readField, type FormView } from "./fields";
import { findRegions, type Region } from "./regions";
import { placeTables, readRows } from "./tables";

/** A form of which fewer labels are found than this, and no table, was only mentioned: a list of contents, a note. */
const FEWEST_LABELS = 3;

/** Finds every known form in a workbook and binds its fields and tables to their cells. Never throws. */
export function bind(workbook: Workbook, forms: readonly Form[]): Submission {
  const bound = workbook.sheets
    .filter((sheet) => sheet.visibility === "visible")
    .flatMap((sheet) => {
      const grid = gridOf(sheet);
      return findRegions(grid, forms).flatMap((region) => bindForm(gridWithin(grid, region.range), region) ?? []);
    });
  return { workbook, forms: bound };
}

function bindForm(grid: Grid, { form, heading, range }: Region): BoundForm | undefined {
  const stated = unitOf(grid);
  const unit = stated ?? form.defaultUnit;
  const places = placeTables(grid, form);
  const view: FormView = { grid, form, unit, tables: places };
  const fields: Record<string, BoundValue | undefined> = {};
  for (const [name, field] of Object.entries(form.fields)) fields[name] = readField(view, field);
  const tables: Record<string, ReturnType<typeof readRows> | undefined> = {};
  for (const place of places) tables[place.name] = readRows(grid, place, unit);
  const found = Object.values(fields).filter((value) => value !== undefined).length;
  if (places.length === 0 && found < FEWEST_LABELS) return undefined;
  const year = /(?:19|20)\d{2}(?=年|度)/.exec(foldLabel(heading))?.[0];
  return {
    form,
    sheet: grid.sheet.name,
    range,
    heading,
    year: year === undefined ? null : Number(year),
    unit,
    unitStated: stated !== undefined,
    fields,
    tables,
  };
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
