import { areaContains, type Area } from "../cell";
import type { Form } from "../form";
import { levelsExplained } from "../profile";
import type { Grid, Slot } from "../grid";
import { bareLabel, foldLabel } from "../text";
import type { BoundRow, BoundValue, Subtotal } from "./bound";
import { outsideTables, readField } from "./fields";
import type { FormView, KnownProfiles } from "./view";
import { labelsOfForm } from "./labels";
import { isList } from "./list";
import { remembered } from "../remembered";
import { levelPairs } from "./summary";
import { placeTables, readRows } from "./tables";
import { titleLength } from "./titles";
import { labelledUnit, statedUnit } from "./units";
import { flatMapped } from "../flatMapped";

/** A form of which fewer labels are found than this, and no table, was only mentioned: a list of contents, a note. */
export const FEWEST_LABELS = 3;

/** The tables of a form with their rows. */
export const readTables = remembered(({ grid, tables: places, unit }: FormView) => {
  const tables: Record<string, readonly BoundRow[] | undefined> = {};
  const subtotals: Record<string, readonly Subtotal[] | undefined> = {};
  for (const place of places) {
    const read = readRows(grid, place, unit);
    tables[place.name] = read.rows;
    if (read.subtotals.length > 0) subtotals[place.name] = read.subtotals;
  }
  return { tables, subtotals };
});

/** An edition that a region may hold, with what it reads there. */
export interface Candidate {
  readonly view: FormView;
  readonly fields: Readonly<Record<string, BoundValue | undefined>>;
}

/** What an edition reads in a grid. */
export function candidateOf(grid: Grid, form: Form, title: Area | undefined, profiles: KnownProfiles): Candidate {
  const view = viewOf(grid, form, profiles, title);
  return { view, fields: readFields(view) };
}

/** A list needs the column that parts its forms; other forms need a table or a few fields, as their titles may be shared. */
export function couldBe({ form, grid, tables }: FormView, fields: Candidate["fields"]): boolean {
  if (form.listedIn !== undefined) return isList(grid, form);
  return tables.length > 0 || countFound(fields) >= FEWEST_LABELS;
}

/** Editions with the same labels are told by the names of their indicators' levels. */
export function bestOf(candidates: readonly Candidate[], heading: string): Candidate | undefined {
  if (candidates.length < 2) return candidates[0];
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, heading) }));
  const highest = Math.max(...scored.map(({ score }) => score));
  const equals = flatMapped(scored, ({ candidate, score }) => (score === highest ? [candidate] : []));
  const fit = ({ view }: Candidate): number =>
    equals.length === 1 ? 0 : levelsExplained(view.form.profile, levelPairs(readTables(view).tables));
  return equals
    .map((candidate) => ({ candidate, fit: fit(candidate) }))
    .reduce((one, other) => (other.fit > one.fit ? other : one)).candidate;
}

/** What there is to know before an edition is read in a grid. */
export function viewOf(grid: Grid, form: Form, profiles: KnownProfiles, title?: Area): FormView {
  const tables = placeTables(grid, form);
  const isOutsideTables = outsideTables(tables);
  // 支出方向 as a piece of a title that is split over cells is no label.
  const isOutside = (slot: Slot): boolean =>
    (title === undefined || !areaContains(title, slot.row, slot.column)) && isOutsideTables(slot);
  const unit = statedUnit(grid) ?? labelledUnit(grid, isOutside);
  return {
    grid,
    form,
    unit: unit ?? form.defaultUnit,
    unitStated: unit !== undefined,
    profiles,
    tables,
    isOutside,
    labels: labelsOfForm(form),
  };
}

/** How many labels of fields were found. */
export function countFound(fields: Readonly<Record<string, BoundValue | undefined>>): number {
  return Object.values(fields).filter((value) => value !== undefined).length;
}

/** Every field of a form. */
export function readFields(view: FormView): Readonly<Record<string, BoundValue | undefined>> {
  const fields: Record<string, BoundValue | undefined> = {};
  for (const [name, field] of Object.entries(view.form.fields)) fields[name] = readField(view, field);
  return fields;
}

/** A label as the edition itself prints it tells more than a synonym. */
const PRINTED_BONUS = 0.25;

/** A title of so many characters counts as much as a printed label; shorter ones are shared by more editions. */
const LONG_TITLE = 30;

/** The edition's own title and found labels count for it, printed labels that are missing against it. */
function scoreOf({ view: { form, grid, tables }, fields }: Candidate, heading: string): number {
  const isPrinted = ([label]: readonly [string, ...string[]]): boolean =>
    grid.labelled(bareLabel(label)).some(({ text }) => foldLabel(text).includes(foldLabel(label)));
  const worth = (labels: readonly [string, ...string[]]): number => 1 + (isPrinted(labels) ? PRINTED_BONUS : 0);
  const found = Object.entries(form.fields)
    .filter(([name]) => fields[name] !== undefined)
    .reduce((sum, [, { labels }]) => sum + worth(labels), 0);
  // A heading that two tables share is one label.
  const headings = new Map(
    flatMapped(tables, ({ columns: matched, description }) =>
      [...matched].map(([name, slot]) => [slot, description.columns[name]?.labels] as const),
    ),
  );
  const columns = [...headings.values()].reduce((sum, labels) => sum + (labels === undefined ? 0 : worth(labels)), 0);
  const missing =
    Object.entries(form.fields).filter(([name, { optional }]) => optional !== true && fields[name] === undefined)
      .length +
    flatMapped(
      Object.entries(form.tables).filter(([, { optional }]) => optional !== true),
      ([table, { columns: all }]) => {
        const place = tables.find(({ name }) => name === table);
        return Object.entries(all).filter(([name, { optional }]) => optional !== true && !place?.columns.has(name));
      },
    ).length;
  const titled = PRINTED_BONUS * Math.min(1, titleLength(form, heading) / LONG_TITLE);
  return found + columns - missing / 2 + titled;
}
