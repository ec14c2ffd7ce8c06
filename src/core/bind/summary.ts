import { recogniseProfile, type LevelPair } from "../profile";
import { foldLabel } from "../text";
import type { BoundForm } from "./bound";
import type { FormView } from "./fields";
import type { Region } from "./regions";

/** What a bound form says of itself. */
export function summaryOf(
  { form, grid, unit, unitStated, profiles }: FormView,
  { heading, range }: Region,
  tables: BoundForm["tables"],
): Omit<BoundForm, "fields" | "tables" | "problems"> {
  const year = /(?:19|20)\d{2}(?=年|度)/.exec(foldLabel(heading))?.[0];
  return {
    form,
    profile: profiles.chosen ?? recogniseProfile(form.profile, profiles.known, levelPairs(tables)),
    sheet: grid.sheet.name,
    range,
    heading,
    year: year === undefined ? null : Number(year),
    unit,
    unitStated,
  };
}

/** The levels of every indicator row of a form. */
export function levelPairs(tables: BoundForm["tables"]): readonly LevelPair[] {
  const { indicators = [] } = tables;
  return indicators.map(({ cells }) => ({
    level1: cells["level1"]?.text ?? "",
    level2: cells["level2"]?.text ?? "",
  }));
}
