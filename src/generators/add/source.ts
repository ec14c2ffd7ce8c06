import type { BoundForm, Submission } from "../../core/bind/bound";
import { sentence } from "../../core/message";
import { bareLabel } from "../../core/text";
import { moneySources, type departmentOverall } from "../../forms/department-overall";
import { fieldSlot, statedAmount, type Slot } from "../../forms/agreement/slots";
import type { Note } from "../plan";
import { sumsThatHold, type Sum } from "./follow";
import { isNamed } from "./wanted";

type Overall = BoundForm<typeof departmentOverall>;

/** The sources of money that 附表1 prints. */
function sourcesOf(overall: Overall): readonly Slot[] {
  return moneySources.flatMap((source) => fieldSlot(overall, source) ?? []);
}

/** The source of money that a person calls by a name, in any spelling that 附表1 is read by; `undefined` for no such one. */
function sourceNamed(overall: Overall, name: string): Slot | undefined {
  const described = ({ field = "" }: Slot) =>
    overall.form.fields[moneySources.find((one) => one === field) ?? "otherFunds"];
  const sources = sourcesOf(overall);
  return (
    sources.find((slot) => described(slot).labels.some((label) => isNamed(label, name))) ??
    sources.find((slot) => described(slot).like.test(bareLabel(name)))
  );
}

/** The source of money that is wanted, or that there is none of its name; `undefined` where none is named or printed. */
export function sourceWanted(overall: Overall | undefined, name: string | undefined): Slot | Note | undefined {
  if (overall === undefined || name === undefined) return undefined;
  return sourceNamed(overall, name) ?? noSuchSource(overall, name);
}

/** What is said where 附表1 has no source of such a name. */
function noSuchSource(overall: Overall, name: string): Note {
  const { sheet, range } = overall;
  const names = sourcesOf(overall).map((slot) => slot.name);
  const at = { sheet, row: range.top, column: range.left };
  return { message: sentence("add/no-source", { sheet, name, names: names.join("、") }), at };
}

/** Tells which part of a sum bears what its total changes by: the source that was chosen, among the sources. */
export function bearerOf(source: Slot | undefined): (sum: Sum) => Slot | undefined {
  return ({ parts }) =>
    parts.find(({ field, form }) => field !== undefined && field === source?.field && form.sheet === source.form.sheet);
}

/**
 * The question which source pays, where the sources came to the whole before and do not any more: that is for a person to
 * say. `undefined` where nothing is to be asked.
 */
export function questionOfSource(before: Submission, after: Submission): Note | undefined {
  const held = sumsThatHold(before).find(isOfSources);
  const paying = held?.parts.filter((part) => statedAmount(part)?.yuan.eq(0) === false) ?? [];
  // Where no source says anything, nothing contradicts the whole.
  if (held === undefined || paying.length === 0 || sumsThatHold(after).some(isOfSources)) return undefined;
  const names = held.parts.map(({ name, value }) => (value.text === "" ? name : `${name}（${value.text}）`));
  const { at } = held.total.value;
  return { message: sentence("add/which-source", { sheet: at.sheet, names: names.join("、") }), at };
}

function isOfSources({ parts }: Sum): boolean {
  return parts.every(({ field }) => moneySources.some((source) => source === field));
}
