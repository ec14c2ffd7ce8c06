import type { BoundForm } from "../../core/bind/bound";
import type { Form } from "../../core/form";
import type { Resemblance } from "./compare";
import type { ModelLine } from "./model";
import { APPENDIX, TITLE } from "./names";

/** Lines of labels that not every edition prints are put back only on sheets that are printed just like the official form. */
export const SAME_FORM = 0.9;

function requiredNames(form: Form, profile: BoundForm["profile"]): ReadonlySet<string> {
  const fields = Object.entries(form.fields).filter(([, { optional }]) => optional !== true);
  const tables = Object.entries(form.tables).filter(([, { optional }]) => optional !== true);
  const levels = profile.levels.flatMap(({ level2 }) => level2.filter(({ isCompulsory }) => isCompulsory));
  return new Set([
    TITLE,
    ...fields.map(([name]) => `field:${name}`),
    ...tables.flatMap(([table, { columns }]) => Object.keys(columns).map((column) => `column:${table}.${column}`)),
    ...levels.map(({ name }) => `level:${name}`),
  ]);
}

/**
 * Which lines a sheet should have that is so much like the official form: those that the form needs, and on sheets that
 * are printed just like it the others, too; but of the indicators that a place does not ask for many leave several out, and
 * a number above the title stands where the other forms of the workbook have theirs.
 */
export function wantedIn(
  form: BoundForm,
  hasAppendix: boolean,
): (line: ModelLine, resemblance: Resemblance) => boolean {
  const required = requiredNames(form.form, form.profile);
  return ({ labels, part }, { likeness, frameLikeness, lackingIndicators }) => {
    if (labels.length === 0) return false;
    const isRequired = labels.some(({ names }) => [...names].some((name) => required.has(name)));
    if (isRequired) return true;
    if (labels.every(({ names }) => names.has(APPENDIX))) return hasAppendix && frameLikeness >= SAME_FORM;
    return part?.kind === "row" ? likeness >= SAME_FORM && lackingIndicators === 1 : frameLikeness >= SAME_FORM;
  };
}
