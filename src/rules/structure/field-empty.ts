import type { BoundForm, Submission } from "../../core/bind/bound";
import { addressOf } from "../../core/a1";
import type { Message, Sentence } from "../../core/message";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { judgedFinding } from "../finding";
import { isBlank } from "./empty/blank";
import { emptyFields } from "./empty/fields";
import { knownCell, knownElsewhere } from "./empty/known";
import { emptyRows, labelsOfRows } from "./empty/rows";
import type { Vacancy } from "./empty/vacancy";
import { joinedLists } from "./empty/lists";
import { flatMapped } from "../../core/flatMapped";

const RULE = "structure/field-empty";

/** 必须填写的内容都填了。 */
export const fieldEmpty = defineRule({
  id: "structure/field-empty",
  severity: "error",
  title: "单位、年度、名称、金额、期间和绩效目标都已填写",
  broken: "{sheet}的“{label}”（{cells}）还没有填写。",
  why: "单位、年度、名称、金额、期间和绩效目标是必须填写的内容，空着的会被退回。",
  judge(submission) {
    const { forms } = submission;
    const [blank, begun] = [
      forms.filter((form) => isBlank(submission, form)),
      forms.filter((form) => !isBlank(submission, form)),
    ];
    const vacancies = flatMapped(begun, (form) => vacanciesIn(submission, form));
    return [
      ...flatMapped(blank, (form) => blankForm(submission, form)),
      ...joinedLists(vacancies).map((vacancy) => findingOf(submission, vacancy)),
    ];
  },
});

function vacanciesIn(submission: Submission, form: BoundForm): readonly Vacancy[] {
  return [...emptyFields(submission, form), ...emptyRows(submission, form)];
}

/** One finding for a form that nobody has begun to fill in. */
function blankForm(submission: Submission, form: BoundForm): readonly JudgedFinding[] {
  const fields = emptyFields(submission, form);
  const at = fields.find(({ kind }) => kind === "field")?.places[0];
  if (at === undefined) return [];
  const labels = [...new Set([...fields.map(({ label }) => label), ...labelsOfRows(form)])].join("、");
  return [
    judgedFinding({
      rule: RULE,
      severity: "error",
      suspect: { at },
      values: {},
      instead: { key: "empty/form", values: { sheet: form.sheet, form: form.form.title, labels } },
      related: flatMapped(fields, ({ places }) => places.map((place) => ({ at: place, role: "amount" }))).slice(1),
      subject: "form",
    }),
  ];
}

function findingOf(submission: Submission, vacancy: Vacancy): JudgedFinding {
  const { form, places, subject, isSealed = false } = vacancy;
  const [at = { sheet: form.sheet, row: form.range.top, column: form.range.left }, ...others] = places;
  return judgedFinding({
    rule: RULE,
    severity: isSealed ? "warning" : "error",
    suspect: { at },
    values: {},
    instead: saidOf(vacancy),
    more: remarksOn(submission, vacancy),
    related: others.map((place) => ({ at: place, role: "amount" })),
    subject,
  });
}

/** So many cells and names are told one by one. */
const MOST_TOLD = 6;

function saidOf({ kind, form, label, places, names }: Vacancy): Sentence {
  const cells = listed(places.map(addressOf));
  const values = { sheet: form.sheet, label, cells };
  switch (kind) {
    case "field":
    case "year":
      return { key: `${RULE}/broken`, values };
    case "row-value":
      return { key: "empty/row-value", values: { ...values, names: listed(names) } };
    case "row-name":
      return { key: "empty/row-name", values: { ...values, amounts: listed(names) } };
  }
}

function listed(texts: readonly string[]): string {
  const told = texts.slice(0, MOST_TOLD).join("、");
  return texts.length > MOST_TOLD ? `${told}…` : told;
}

/** Where the value could be taken from, and what else a person should know before filling it in. */
function remarksOn(submission: Submission, { slots, isSealed, isComputed }: Vacancy): Message {
  // What a formula computes is not carried over.
  const known = isComputed === true ? [] : flatMapped(slots, (slot) => knownElsewhere(submission, slot) ?? []);
  const [first] = known;
  return [
    ...(isSealed === true ? [{ key: "empty/seal", values: {} }] : []),
    ...(isComputed === true ? [{ key: "empty/computed", values: {} }] : []),
    ...(first === undefined
      ? []
      : [{ key: "empty/known", values: { cell: knownCell(first), text: shortened(first.text) } }]),
  ];
}

/** Longer texts are cut; the cells themselves show the rest. */
const LONGEST = 30;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
