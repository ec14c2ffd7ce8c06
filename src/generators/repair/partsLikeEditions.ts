import type { BoundForm, Submission } from "../../core/bind/bound";
import type { Area } from "../../core/cell";
import type { Form } from "../../core/form";
import { gridOf } from "../../core/grid";
import type { Sheet } from "../../core/workbook";
import { forms as knownForms } from "../../forms";
import { layoutOf } from "../../forms/layouts";
import type { Profile } from "../../standards/profile";
import { compare, type Comparison } from "./compare";
import { rangeOf } from "./formRange";
import type { Model } from "./model";
import { labelNamesOf, type LabelNames } from "./names";
import { officialOf } from "./official";
import { sheetRowsOf, type SheetRow } from "./sheetRows";
import { SAME_FORM, wantedIn } from "./wanted";

/** So many rows above a table's content its header may stand. */
const MOST_ABOVE = 3;

/** A table of a form where the sheet has it. */
interface Place {
  readonly table: string;
  readonly area: Area;
}

/**
 * The tables of a form that has nothing of its kind beside it and is printed as no edition is, from top to bottom, each
 * beside the edition that prints all of them as they stand here: many a place takes the frame of one form and the tables
 * of another. Empty where there is none.
 */
export function partsLikeEditions(bound: BoundForm, read: Submission, sheet: Sheet): readonly Comparison[] {
  const form = { ...bound, profile: profileBeside(bound, read) };
  const submission = { ...read, forms: read.forms.map((other) => (other === bound ? form : other)) };
  const names = labelNamesOf(form.form, form.profile);
  const range = rangeOf(form, submission);
  const rows = sheetRowsOf(gridOf(sheet), range, names);
  const places = Object.keys(form.tables)
    .flatMap((table) => placeOf(table, form, rows, range) ?? [])
    .sort((one, other) => one.area.top - other.area.top);
  let best: { readonly found: number; readonly parts: readonly Comparison[] } | undefined;
  for (const edition of places.length === 0 ? [] : editionsLike(form, places)) {
    const model = officialOf(form, submission, edition);
    const known = eitherOf(names, labelNamesOf(edition, form.profile));
    const parts = places.map((place) => comparedPart(sheet, place, model, form, known));
    const counts = parts.map(countOf);
    const [found, all] = [sumOf(counts.map((count) => count.found)), sumOf(counts.map((count) => count.all))];
    // An edition without one of the tables says nothing of it.
    const isWhole = counts.every((count) => count.all > 0);
    if (isWhole && found >= all * SAME_FORM && found > (best?.found ?? 0)) best = { found, parts };
  }
  return best?.parts ?? [];
}

/** The habits of the other forms, where all have the same: those of a form that has lost a level may seem to be others. */
function profileBeside(form: BoundForm, { forms }: Submission): Profile {
  const [first, ...others] = new Map(
    forms.filter((other) => other !== form).map(({ profile }) => [profile.id, profile]),
  ).values();
  return first === undefined || others.length > 0 ? form.profile : first;
}

/** What labels name for a form, and the names of what only an edition prints that lends it its tables. */
function eitherOf(own: LabelNames, lent: LabelNames): LabelNames {
  return {
    namesOf(text) {
      const names = own.namesOf(text);
      return names.size > 0 ? names : lent.namesOf(text);
    },
    namesInside: (text) => own.namesInside(text),
  };
}

/** The rows of a table from its header to the last row of its content or its total; `undefined` where it is not read. */
function placeOf(
  table: string,
  { form, fields, tables }: BoundForm,
  rows: readonly SheetRow[],
  range: Area,
): Place | undefined {
  const content = (tables[table] ?? []).map(({ row }) => row);
  if (content.length === 0) return undefined;
  const totals = Object.entries(form.fields).flatMap(([name, { value }]) =>
    typeof value === "object" && value.table === table ? (fields[name]?.at.row ?? []) : [],
  );
  const first = Math.min(...content, ...totals);
  const isHeader = ({ labels }: SheetRow): boolean =>
    labels.filter(({ names }) => [...names].some((name) => name.startsWith(`column:${table}.`))).length > 1;
  const header = rows.findLast((row) => row.row < first && row.row >= first - MOST_ABOVE && isHeader(row));
  return { table, area: { ...range, top: header?.row ?? first, bottom: Math.max(...content, ...totals) } };
}

/** The editions that print these tables and follow the habits of the form's place; the form's own first. */
function editionsLike({ form, profile }: BoundForm, places: readonly Place[]): readonly Form[] {
  const alike = knownForms.filter((one) => one.profile.id === profile.id && one.id !== form.id);
  return [form, ...alike].filter(
    (one) => layoutOf(one) !== undefined && places.every(({ table }) => one.tables[table] !== undefined),
  );
}

/** The lines of a table in the form that prints it. */
function partOf(model: Model, table: string): Model {
  return { ...model, lines: model.lines.filter(({ part }) => part?.table === table) };
}

function comparedPart(
  sheet: Sheet,
  { table, area }: Place,
  model: Model,
  form: BoundForm,
  names: LabelNames,
): Comparison {
  const isWanted = wantedIn(form, false);
  // A table that is printed like the edition's has its header and its total, too.
  return compare(sheet, area, partOf(model, table), names, (line, resemblance) =>
    line.part?.kind === "row" ? isWanted(line, resemblance) : true,
  );
}

/** How many labels an edition prints in a table, and how many of them stand there, a lost line counting as one. */
function countOf({ likeness, model: { lines } }: Comparison): { readonly found: number; readonly all: number } {
  const all = lines.reduce((sum, { labels }) => sum + labels.length, 0);
  return { found: likeness * all, all };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
