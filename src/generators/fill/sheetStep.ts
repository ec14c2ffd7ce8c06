import type { BoundForm, Submission } from "../../core/bind/bound";
import type { AddSheet } from "../../core/edit";
import type { ContentPlaces, ContentRow, ContentValue, FormContent } from "../../core/formContent";
import { sentence } from "../../core/message";
import type { SheetDraft } from "../../core/sheetDraft";
import { workbookAfter } from "../../core/writing/after";
import type { DraftOptions } from "../draftForm";
import { drawingBeside } from "../drawingBeside";
import { labelNamesOf } from "../repair/names";
import { levelsPrintedBeside } from "../repair/printedLevels";
import type { PlanStep, Reader } from "../plan";
import { deadCopies } from "./deadCopies";
import { knownTotals, withoutFormula, type KnownTotals } from "./draftTotals";
import { boundOnCost, withCosts } from "./costHabit";
import { leftOutBeside } from "./leftOut";
import type { MissingForm } from "./missingForm";
import { placeOfTitles } from "./titlePlace";
import { cellSlotKey, fieldSlot, slotKey } from "../../forms/agreement/slots";
import { solveSettled } from "./settled";
import type { Known } from "./known";
import { knownInWords } from "./words";
import { Writer } from "./write";

/**
 * The step that adds a missing form. It is drawn with its names first, to see what follows for its cells from the forms
 * around it, and then with all of that.
 * @returns `undefined` where the sheet cannot be, or is not read as the form that was drawn.
 */
export function sheetStep(
  submission: Submission,
  missing: MissingForm,
  read: Reader,
  links: boolean,
): PlanStep | undefined {
  const { form, names, sheetName, behind } = missing;
  const siblings = submission.forms.filter((one) => one.form.id === form.id);
  const { draw, finish } = drawingBeside(form, optionsFor(submission, missing), submission);
  const blank: FormContent = { year: common(missing.from.map(({ year }) => year)) ?? null, ...names };
  const first = standing(submission, draw(blank).draft, missing, read);
  if (first === undefined) return undefined;
  const named = withCosts(blank, first.bound, siblings);
  const drawn = draw(named);
  const second = standing(submission, drawn.draft, missing, read);
  if (second === undefined) return undefined;
  const { found: solved, submission: seen } = solveSettled(second.submission, missing.also?.(second.bound));
  const cost = boundOnCost(second.bound, siblings, solved);
  const found = cost === undefined ? solved : solved.filter(({ slot }) => slotKey(slot) !== slotKey(cost.slot));
  const writer = new Writer(seen, links);
  const ownTotals = new Set(drawn.draft.cells.flatMap((cell) => (cell.formula === undefined ? [] : placeKey(cell))));
  const contents = new Map(
    found.map((known) => {
      const content = writer.contentOf(known);
      // A total of the new form follows its own rows.
      return [slotKey(known.slot), ownTotals.has(placeKey(known.slot.value.at)) ? { value: content.value } : content];
    }),
  );
  if (cost !== undefined) contents.set(slotKey(cost.slot), costContent(cost, writer));
  const full = filled(named, drawn.places, second.bound, contents);
  const whole = draw(full);
  const own = [...found, ...(cost === undefined ? [] : [cost])].filter(({ slot }) => slot.value.at.sheet === sheetName);
  const { draft: known, remarks } = totalled(submission, whole.draft, missing, read, own);
  const draft = finish({ ...whole, draft: known });
  const sheets = [...new Set(missing.from.map(({ sheet }) => sheet))].join("、");
  const at = { sheet: sheetName, row: 0, column: 0 };
  const doubts = (missing.doubts ?? []).map((message) => ({ message, at }));
  return {
    message: sentence("fill/sheet", { sheet: sheetName, title: form.title, sheets }),
    at,
    edits: [{ kind: "add-sheet", draft, behind }],
    details: [
      ...own.map((one: Known) => ({ message: knownInWords(one), at: one.slot.value.at })),
      ...remarks,
      ...doubts,
    ],
  };
}

function optionsFor(submission: Submission, missing: MissingForm): DraftOptions {
  const { form, sheetName, number, from, adapted } = missing;
  const { forms } = submission;
  const like = forms.find((other) => other.form.id === form.id && other.form.edition === form.edition);
  const unit = common(from.map((other) => other.unit));
  const place = placeOfTitles(submission);
  const profile = like?.profile ?? form.profile;
  return {
    sheetName,
    profile: levelsPrintedBeside(submission, profile, labelNamesOf(form, profile)),
    ...(number === undefined ? {} : { number }),
    ...(unit === undefined ? {} : { unit }),
    place,
    ...(adapted === undefined ? {} : { adapted }),
    isLeftOut: leftOutBeside(submission, form),
  };
}

function common<T>(values: readonly T[]): T | undefined {
  const [first, ...others] = new Set(values);
  return others.length > 0 ? undefined : first;
}

/** The workbook as it would be with a sheet whose totals are not computed yet, and the form on it. */
function standing(
  { workbook }: Submission,
  draft: SheetDraft,
  { form, behind }: MissingForm,
  read: Reader,
): { readonly submission: Submission; readonly bound: BoundForm } | undefined {
  const edit: AddSheet = { kind: "add-sheet", draft: withoutFormulas(draft), behind };
  const after = workbookAfter(workbook, [edit]);
  if (!after.ok) return undefined;
  const submission = readLookedAt(read(after.value), draft.name, read);
  const bound = submission.forms.find((one) => one.sheet === draft.name && one.form.id === form.id);
  return bound && { submission, bound };
}

/** The submission with formulas that looked at a lost sheet looking at the one that is drawn in its place. */
function readLookedAt(submission: Submission, drawn: string, read: Reader): Submission {
  const edits = deadCopies(submission, new Set([drawn]), { evenEmpty: true }).flatMap((step) => step.edits);
  const after = edits.length === 0 ? undefined : workbookAfter(submission.workbook, edits);
  return after?.ok === true ? read(after.value) : submission;
}

function placeKey({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${String(row)},${String(column)}`;
}

/** The totals as the form is read, with them in it; see `knownTotals`. */
function totalled(
  submission: Submission,
  draft: SheetDraft,
  { form, behind }: MissingForm,
  read: Reader,
  known: readonly Known[],
): KnownTotals {
  const after = workbookAfter(submission.workbook, [{ kind: "add-sheet", draft, behind }]);
  const forms = after.ok ? read(after.value).forms : [];
  const bound = forms.find((one) => one.sheet === draft.name && one.form.id === form.id);
  const given = new Set(known.map(({ slot }) => slotKey(slot)));
  return bound === undefined ? { draft, remarks: [] } : knownTotals(draft, bound, (total) => given.has(slotKey(total)));
}

/** What a total of nothing comes to is not known of it. */
function withoutFormulas(draft: SheetDraft): SheetDraft {
  return { ...draft, cells: draft.cells.map(withoutFormula) };
}

/** What is written with a sign or a unit is a text that no formula follows. */
function costContent(cost: Known, writer: Writer): ContentValue {
  return typeof cost.value === "string" ? { value: cost.value } : writer.contentOf(cost);
}

/** The content with what follows for its places. */
function filled(
  content: FormContent,
  places: ContentPlaces,
  bound: BoundForm,
  contents: ReadonlyMap<string, ContentValue>,
): FormContent {
  const fields = Object.keys(bound.form.fields).flatMap((field) => {
    const slot = fieldSlot(bound, field);
    const known = slot && contents.get(slotKey(slot));
    return known === undefined ? [] : [[field, known] as const];
  });
  const tables = Object.entries(content.tables).map(([table, rows = []]) => {
    const filledRows = rows.map((row, index): ContentRow => {
      const cells = Object.entries(places.tables[table]?.[index] ?? {}).flatMap(([column, at]) => {
        const known = at && contents.get(cellSlotKey(at));
        return known === undefined ? [] : [[column, known] as const];
      });
      return { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } };
    });
    return [table, filledRows] as const;
  });
  return {
    ...content,
    fields: { ...content.fields, ...Object.fromEntries(fields) },
    tables: Object.fromEntries(tables),
  };
}
