import { moneyUnitIn } from "../amount";
import type { Form } from "../form";
import { gridOf, type Grid } from "../grid";
import { foldLabel } from "../text";
import type { Workbook } from "../workbook";
import type { BoundForm, BoundValue, Submission } from "./bound";
import { readField, type FormView } from "./fields";
import { findRegions, type Region } from "./regions";
import { placeTables, readRows } from "./tables";

/** Finds every known form in a workbook and binds its fields and tables to their cells. Never throws. */
export function bind(workbook: Workbook, forms: readonly Form[]): Submission {
  const bound = workbook.sheets
    .filter((sheet) => sheet.visibility === "visible")
    .flatMap((sheet) => {
      const grid = gridOf(sheet);
      return findRegions(grid, forms).map((region) => bindForm(grid, region));
    });
  return { workbook, forms: bound };
}

function bindForm(grid: Grid, { form, title, range }: Region): BoundForm {
  const stated = unitOf(grid, range);
  const unit = stated ?? form.defaultUnit;
  const places = placeTables(grid, range, form);
  const view: FormView = { grid, form, range, unit, tables: places };
  const fields: Record<string, BoundValue | undefined> = {};
  for (const [name, field] of Object.entries(form.fields)) fields[name] = readField(view, field);
  const tables: Record<string, ReturnType<typeof readRows> | undefined> = {};
  for (const place of places) tables[place.name] = readRows(grid, place, unit);
  const year = /(?:19|20)\d{2}(?=年|度)/.exec(foldLabel(title.text))?.[0];
  return {
    form,
    sheet: grid.sheet.name,
    range,
    heading: title.text.trim(),
    year: year === undefined ? null : Number(year),
    unit,
    unitStated: stated !== undefined,
    fields,
    tables,
  };
}

/** The unit that the sheet states for the whole form (金额单位：万元), above the first table or field that has its own. */
function unitOf(grid: Grid, range: Region["range"]) {
  for (const slot of grid.slots) {
    if (slot.row < range.top || slot.row > range.bottom) continue;
    if (/^(?:金额)?(?:单位|金额):/.test(foldLabel(slot.text).replace(/[()]/g, ""))) {
      const unit = moneyUnitIn(slot.text);
      if (unit !== undefined) return unit;
    }
  }
  return undefined;
}
