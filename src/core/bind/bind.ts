import { profiles as knownProfiles } from "../../standards/profiles";
import type { Area } from "../cell";
import type { Form } from "../form";
import { levelsExplained } from "../profile";
import { gridOf, gridWithin, type Grid, type Slot } from "../grid";
import { bareLabel, foldLabel, hasHan } from "../text";
import type { Workbook } from "../workbook";
import type { BoundForm, BoundRow, BoundValue, Submission, Subtotal } from "./bound";
import { outsideTables, readField } from "./fields";
import type { FormView, KnownProfiles } from "./view";
import { formsFor, type ReadingHabits } from "./habits";
import { labelsOfForm } from "./labels";
import { bindList, isList } from "./list";
import { problemsOf } from "./problems";
import { remembered } from "../remembered";
import { findRegions, usedRange, type Region } from "./regions";
import { levelPairs, summaryOf } from "./summary";
import { placeTables, readRows } from "./tables";
import { titleLength } from "./titles";
import { labelledUnit, statedUnit } from "./units";

/** A form of which fewer labels are found than this, and no table, was only mentioned: a list of contents, a note. */
const FEWEST_LABELS = 3;

/**
 * Finds every known form in a workbook and binds its fields and tables to their cells. Never throws.
 * @param habits what a person said about how to read; the profile that was chosen, labels that were pointed at.
 */
export function bind(workbook: Workbook, known: readonly Form[], habits: ReadingHabits = {}): Submission {
  const forms = formsFor(known, habits);
  const profiles: KnownProfiles = {
    known: knownProfiles,
    ...(habits.profile === undefined ? {} : { chosen: habits.profile }),
  };
  const bound = workbook.sheets
    .filter((sheet) => sheet.visibility === "visible")
    .flatMap((sheet) => {
      const grid = gridOf(sheet);
      const regions = findRegions(grid, forms);
      const titled = regions.flatMap((region) => bindRegion(gridWithin(grid, region.range), region, profiles));
      return titled.length > 0 ? titled : bindUntitled(grid, forms, profiles);
    });
  return { workbook, forms: bound };
}

/** Of the editions that bear the title, the one most of whose labels stand in the region; among equals the first. */
function bindRegion(grid: Grid, region: Region, profiles: KnownProfiles): readonly BoundForm[] {
  // A line of a list of contents has nothing below it that could be a label, which is soon seen.
  const isTitleOnly = !grid.slots.some(
    (slot) => isText(slot) && (region.title === undefined || !isIn(slot, region.title)),
  );
  if (isTitleOnly) return [];
  const candidates = ofProfile(region.forms, profiles)
    .map((form) => candidateOf(grid, form, region.title, profiles))
    .filter(({ view, fields }) => region.forms.length < 2 || couldBe(view, fields));
  // A heading that parts forms in the header row of the indicators tells a list, whatever else stands there.
  const lists = candidates.filter(({ view }) => view.form.listedIn !== undefined && isList(grid, view.form));
  const best = bestOf(lists.length > 0 ? lists : candidates, region.heading);
  if (best === undefined) return [];
  const { view, fields } = best;
  if (view.form.listedIn !== undefined) return bindList(view, region);
  if (view.tables.length === 0 && countFound(fields) < FEWEST_LABELS) return [];
  const { tables, subtotals } = readTables(view);
  return [{ ...summaryOf(view, region, tables), fields, tables, subtotals, problems: problemsOf(view, fields) }];
}

const readTables = remembered(({ grid, tables: places, unit }: FormView) => {
  const tables: Record<string, readonly BoundRow[] | undefined> = {};
  const subtotals: Record<string, readonly Subtotal[] | undefined> = {};
  for (const place of places) {
    const read = readRows(grid, place, unit);
    tables[place.name] = read.rows;
    if (read.subtotals.length > 0) subtotals[place.name] = read.subtotals;
  }
  return { tables, subtotals };
});

/** The editions of the place that a person chose, where it has one of this title. */
function ofProfile(forms: readonly Form[], { chosen }: KnownProfiles): readonly Form[] {
  const own = forms.filter(({ profile }) => profile.id === chosen?.id || profile.id === chosen?.base);
  return own.length > 0 ? own : forms;
}

interface Candidate {
  readonly view: FormView;
  readonly fields: Readonly<Record<string, BoundValue | undefined>>;
}

function candidateOf(grid: Grid, form: Form, title: Area | undefined, profiles: KnownProfiles): Candidate {
  const view = viewOf(grid, form, profiles, title);
  return { view, fields: readFields(view) };
}

/** A list needs the column that parts its forms; other forms need a table or a few fields, as their titles may be shared. */
function couldBe({ form, grid, tables }: FormView, fields: Candidate["fields"]): boolean {
  if (form.listedIn !== undefined) return isList(grid, form);
  return tables.length > 0 || countFound(fields) >= FEWEST_LABELS;
}

/** Editions with the same labels are told by the names of their indicators' levels. */
function bestOf(candidates: readonly Candidate[], heading: string): Candidate | undefined {
  if (candidates.length < 2) return candidates[0];
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, heading) }));
  const highest = Math.max(...scored.map(({ score }) => score));
  const equals = scored.flatMap(({ candidate, score }) => (score === highest ? [candidate] : []));
  const fit = ({ view }: Candidate): number =>
    equals.length === 1 ? 0 : levelsExplained(view.form.profile, levelPairs(readTables(view).tables));
  return equals
    .map((candidate) => ({ candidate, fit: fit(candidate) }))
    .reduce((one, other) => (other.fit > one.fit ? other : one)).candidate;
}

/** A sheet without a known title: a form all of whose needed tables and some of whose labels stand on it, or the generic one. */
function bindUntitled(grid: Grid, forms: readonly Form[], profiles: KnownProfiles): readonly BoundForm[] {
  const range = usedRange(grid);
  if (range === undefined) return [];
  const fitting = forms.filter((form) => {
    // Most sheets that are no form have none of its tables, which is soon seen.
    const placed = placeTables(grid, form).map(({ name }) => name);
    if (placed.length === 0 || form.isGeneric === true) return placed.length > 0;
    const isWhole = Object.entries(form.tables).every(([name, { optional }]) => optional || placed.includes(name));
    return isWhole && countFound(readFields(viewOf(grid, form, profiles))) >= FEWEST_LABELS;
  });
  const [first] = grid.slots;
  const region = { forms: fitting, heading: first?.text.trim() ?? "", range };
  return fitting.length === 0 ? [] : bindRegion(grid, region, profiles);
}

function viewOf(grid: Grid, form: Form, profiles: KnownProfiles, title?: Area): FormView {
  const tables = placeTables(grid, form);
  const isOutsideTables = outsideTables(tables);
  // 支出方向 as a piece of a title that is split over cells is no label.
  const isOutside = (slot: Slot): boolean => (title === undefined || !isIn(slot, title)) && isOutsideTables(slot);
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

function isText({ text }: Slot): boolean {
  return hasHan(text);
}

function isIn({ row, column }: Slot, { top, bottom, left, right }: Area): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function countFound(fields: Readonly<Record<string, BoundValue | undefined>>): number {
  return Object.values(fields).filter((value) => value !== undefined).length;
}

function readFields(view: FormView): Readonly<Record<string, BoundValue | undefined>> {
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
    tables.flatMap(({ columns: matched, description }) =>
      [...matched].map(([name, slot]) => [slot, description.columns[name]?.labels] as const),
    ),
  );
  const columns = [...headings.values()].reduce((sum, labels) => sum + (labels === undefined ? 0 : worth(labels)), 0);
  const missing =
    Object.entries(form.fields).filter(([name, { optional }]) => optional !== true && fields[name] === undefined)
      .length +
    Object.entries(form.tables)
      .filter(([, { optional }]) => optional !== true)
      .flatMap(([table, { columns: all }]) => {
        const place = tables.find(({ name }) => name === table);
        return Object.entries(all).filter(([name, { optional }]) => optional !== true && !place?.columns.has(name));
      }).length;
  const titled = PRINTED_BONUS * Math.min(1, titleLength(form, heading) / LONG_TITLE);
  return found + columns - missing / 2 + titled;
}
