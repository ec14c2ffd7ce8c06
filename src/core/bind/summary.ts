import { foldLabel } from "../text";
import type { BoundForm } from "./bound";
import type { FormView } from "./fields";
import type { Region } from "./regions";

/** What a bound form says of itself. */
export function summaryOf(
  { form, grid, unit, unitStated }: FormView,
  { heading, range }: Region,
): Omit<BoundForm, "fields" | "tables" | "problems"> {
  const year = /(?:19|20)\d{2}(?=年|度)/.exec(foldLabel(heading))?.[0];
  return {
    form,
    sheet: grid.sheet.name,
    range,
    heading,
    year: year === undefined ? null : Number(year),
    unit,
    unitStated,
  };
}
