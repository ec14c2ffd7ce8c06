import { addressOf, qualifiedAddress } from "../../core/a1";
import { isNotApplicable } from "../../core/amount";
import type { BoundForm, BoundValue, Submission } from "../../core/bind/bound";
import { sameCell } from "../../core/cell";
import type { Sentence } from "../../core/message";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { bareLabel, foldLabel } from "../../core/text";
import { cellOf, textOf } from "../../core/workbook";
import { fieldSlot, type Slot } from "../../forms/agreement/slots";
import { judgedFinding } from "../finding";
import { isBlank } from "./empty/blank";
import { knownCell, knownElsewhere } from "./empty/known";
import { nothingIn } from "./empty/vacancy";
import { holdsPhone, readPhone } from "./people/phone";
import { flatMapped } from "../../core/flatMapped";

const RULE = "structure/signature";

/** Who filled in the form and how to ask them, where a form prints a place for it. */
const PEOPLE = ["preparedBy", "phone"] as const;

type Person = (typeof PEOPLE)[number];

/** A place with the form that prints it. */
interface Entry {
  readonly person: Person;
  readonly slot: Slot;
}

/** 填表人和联系电话都写了，电话打得通。 */
export const signature = defineRule({
  id: "structure/signature",
  severity: "info",
  title: "填表人和联系电话都已写明",
  broken: "“{label}”还没有填写：{cells}。",
  why: "审核中有疑问时要找填表人核实，请写明填表人和能打通的电话。",
  judge(submission) {
    const entries = flatMapped(
      submission.forms.filter((form) => !isBlank(submission, form)),
      entriesOf,
    );
    const isNothing = nothingIn(submission);
    const empty = entries.filter(({ slot: { value } }) => isNothing(value));
    const written = entries.filter(({ slot: { value } }) => !isNothing(value) && !isNotApplicable(value.text));
    return [
      ...flatMapped(PEOPLE, (person) => missing(submission, person, empty)),
      ...flatMapped(alike(written), (entries) => malformed(submission, entries)),
    ];
  },
});

function entriesOf(form: BoundForm): readonly Entry[] {
  const name = form.fields["preparedBy"];
  return flatMapped(PEOPLE, (person): readonly Entry[] => {
    const slot = fieldSlot(form, person);
    // 填表人：李某 13800000000 says the number, too.
    const isSaid = person === "phone" && slot?.value.text === "" && holdsPhone(name?.text ?? "");
    return slot === undefined || isSaid ? [] : [{ person, slot }];
  });
}

/** The one of the field's labels that the form prints. */
function printedLabel({ workbook }: Submission, { form, value, field = "", name }: Slot): string {
  const { at } = value;
  const text = foldLabel(textOf(cellOf(workbook, at)));
  const labels = (form.form.fields[field]?.labels ?? []).map(bareLabel);
  return labels.find((label) => text.includes(label)) ?? name;
}

/** So many cells are told one by one. */
const MOST_TOLD = 6;

function listed(values: readonly BoundValue[]): string {
  const told = values.slice(0, MOST_TOLD).map(({ at }) => qualifiedAddress(at));
  return values.length > MOST_TOLD ? `${told.join("、")}…` : told.join("、");
}

/** One person fills in all forms, so that what is missing in several of them is said once. */
function missing(submission: Submission, person: Person, empty: readonly Entry[]): readonly JudgedFinding[] {
  const places = empty.filter((entry) => entry.person === person);
  const [first, ...others] = distinct(places);
  if (first === undefined) return [];
  const known = flatMapped(places, ({ slot }) => knownElsewhere(submission, slot) ?? []).at(0);
  return [
    judgedFinding({
      rule: RULE,
      severity: "info",
      suspect: { at: first.slot.value.at },
      values: {
        label: printedLabel(submission, first.slot),
        cells: listed([first, ...others].map(({ slot }) => slot.value)),
      },
      more: known === undefined ? [] : [said("empty/known", { cell: knownCell(known), text: known.text })],
      related: others.map(({ slot }) => ({ at: slot.value.at, role: "copy" })),
      subject: person,
    }),
  ];
}

/** In a list of many forms one cell may serve them all. */
function distinct(entries: readonly Entry[]): readonly Entry[] {
  const isFirst = ({ slot }: Entry, index: number): boolean =>
    entries.findIndex((one) => sameCell(one.slot.value.at, slot.value.at)) === index;
  return entries.filter(isFirst);
}

/** What is written in several forms word for word, together. */
function alike(entries: readonly Entry[]): readonly (readonly [Entry, ...Entry[]])[] {
  const groups = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.person, entry.slot.value.text]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

function malformed(submission: Submission, [first, ...others]: readonly [Entry, ...Entry[]]): readonly JudgedFinding[] {
  const { person, slot } = first;
  const { text, at } = slot.value;
  const key = person === "phone" ? oddPhone(text) : oddName(text);
  if (key === undefined) return [];
  const count = String(text.match(/\p{Nd}/gu)?.length ?? 0);
  const values = { sheet: at.sheet, cell: addressOf(at), label: printedLabel(submission, slot), text, count };
  return [
    judgedFinding({
      rule: RULE,
      severity: "info",
      suspect: { at },
      values: {},
      instead: said(key, values),
      related: distinct(others).map((other) => ({ at: other.slot.value.at, role: "copy" })),
      subject: `${person}/${text}`,
    }),
  ];
}

function oddPhone(text: string): string | undefined {
  const reading = readPhone(text);
  if (reading === "number") return undefined;
  return reading === "no-figures" ? "signature/no-figures" : "signature/odd-figures";
}

/** A name is written with letters of some script; ＊＊ stands for one that is not to be read. */
function oddName(text: string): string | undefined {
  return /\p{L}|[*×＊]/u.test(text) ? undefined : "signature/no-name";
}

function said(key: string, values: Sentence["values"]): Sentence {
  return { key, values };
}
