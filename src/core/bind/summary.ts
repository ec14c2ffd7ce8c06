import { recogniseProfile, type LevelPair } from "../profile";
import type { Grid } from "../grid";
import { foldLabel } from "../text";
import type { BoundForm } from "./bound";
import type { Region } from "./regions";
import type { FormView } from "./view";

/** The year stands at most so many rows below the first row of the form: below the title, with 附件1 above it. */
const LOWEST_YEAR = 3;

/** What a bound form says of itself. */
export function summaryOf(
  { form, grid, unit, unitStated, profiles }: FormView,
  { heading, range }: Region,
  tables: BoundForm["tables"],
): Omit<BoundForm, "fields" | "tables" | "subtotals" | "problems"> {
  const year = YEAR.exec(foldLabel(heading))?.[0] ?? yearBelow(grid, range.top);
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

const YEAR = /(?:19|20)\d{2}(?=年|度)/;

/** （2024年度）, 预算年度：2024. */
const YEAR_LINE = /^\(?(?:(?:预算|填报)?年度:(?=\d{4}年?度?\)?$)|(?=\d{4}年))((?:19|20)\d{2})年?度?\)?$/;

/** （2024年度） on a line of its own, right below the title. */
function yearBelow(grid: Grid, top: number): string | undefined {
  return grid.slots
    .filter(({ row }) => row > top && row <= top + LOWEST_YEAR)
    .map(({ text }) => YEAR_LINE.exec(foldLabel(text))?.[1])
    .find((year) => year !== undefined);
}

/** The levels of the indicator rows of a form, each pair once. */
export function levelPairs(tables: BoundForm["tables"]): readonly LevelPair[] {
  const { indicators = [] } = tables;
  const pairs = new Map<string, LevelPair>();
  for (const { cells } of indicators) {
    const pair = { level1: cells["level1"]?.text ?? "", level2: cells["level2"]?.text ?? "" };
    pairs.set(`${pair.level1}\u0000${pair.level2}`, pair);
  }
  return [...pairs.values()];
}
