import { qualifiedAddress } from "../../core/a1";
import { readAmount, yuanPer } from "../../core/amount";
import type { Submission } from "../../core/bind/bound";
import type { CellEdit } from "../../core/edit";
import { sentence } from "../../core/message";
import { cellOf, type Workbook } from "../../core/workbook";
import { differencesIn } from "../fill/differences";
import { isEmpty, slotKey, statedAmount, type Slot } from "../../forms/agreement/slots";
import { cellsInWords } from "../fill/words";
import { Writer, writingsOf } from "../fill/write";
import type { PlanStep } from "../plan";
import { refersBack } from "./circle";
import type { Course } from "./course";
import { sumsIn } from "./sums";
import { changesFrom, sumsThatHold, type Change, type Given, type Sum } from "./follow";

/**
 * Writes amounts that are given and all that follows from them; totals that are formulas follow by themselves. What agreed
 * before and does not any more, which only a person can decide, is said.
 * @param seen the forms with the new rows among their rows.
 * @param isOpen tells sums that nothing follows from: those that are not whole yet.
 * @param bearer the part that bears what a total changes by, where a person chose one.
 */
export function writeAmounts(
  course: Course,
  seen: Submission,
  given: readonly Given[],
  isOpen: (sum: Sum) => boolean = () => false,
  bearer?: (sum: Sum) => Slot | undefined,
): void {
  if (given.length === 0) return;
  const agreed = sumsThatHold(seen).filter((sum) => !isOpen(sum));
  for (const change of changesFrom(agreed, given, bearer)) {
    const { slot } = change;
    if (slot.value.computed) continue;
    const step = stepFor(course.workbook, seen, change);
    if (step === undefined) course.remark(sentence("add/by-hand", inWords(change)), slot.value.at);
    else course.step(step);
  }
  const after = new Set(sumsThatHold(course.submission).map(keyOf));
  const broken = new Set(agreed.map(keyOf).filter((key) => !after.has(key)));
  for (const sum of sumsIn(course.submission)) {
    if (broken.has(keyOf(sum))) sayBroken(course, sum);
  }
}

function sayBroken(course: Course, sum: Sum): void {
  const differences = differencesIn([sum]);
  course.differences.push(...differences);
  if (differences.length > 0) return;
  const { at } = sum.total.value;
  const cells = cellsInWords(sum.parts.map(({ value }) => value.at));
  course.remark(sentence("add/left", { cell: qualifiedAddress(at), name: sum.total.name, cells }), at);
}

function stepFor(workbook: Workbook, seen: Submission, change: Change): PlanStep | undefined {
  const { slot } = change;
  const { at } = slot.value;
  const edit = isEmpty(slot) ? firstAmount(workbook, seen, change) : otherAmount(workbook, change);
  if (edit === undefined) return undefined;
  const key = change.by === undefined ? "add/amount" : isEmpty(slot) ? "add/follows" : "add/follows-anew";
  return { message: sentence(key, inWords(change)), at, edits: [edit] };
}

function inWords({ slot, yuan }: Change): Readonly<Record<string, string>> {
  const { at, text, unit } = slot.value;
  const money = (amount: typeof yuan): string => `${amount.div(yuanPer(unit)).toFixed()}${unit}`;
  const stated = statedAmount(slot)?.yuan;
  const before = stated === undefined ? text : money(stated);
  return { cell: qualifiedAddress(at), name: slot.name, before, value: money(yuan) };
}

/** As the place asks for it: a number, one with its unit, or behind the label in its cell. */
function firstAmount(workbook: Workbook, seen: Submission, change: Change): CellEdit | undefined {
  // A sum is a formula where those beside it are.
  const written = writtenBy(new Writer(seen, false, true), workbook, change);
  const isCircle = written?.kind === "set-formula" && refersBack(workbook, written.at, written.formula);
  return isCircle ? writtenBy(new Writer(seen, false, false), workbook, change) : written;
}

function writtenBy(writer: Writer, workbook: Workbook, { slot, yuan, by }: Change): CellEdit | undefined {
  // What follows from the total that it is the only part of is no sum of anything.
  const isTotal = by !== undefined && slotKey(by.total) === slotKey(slot);
  const sources = isTotal ? by.parts : by === undefined ? [] : [by.total];
  const terms = sources.map((source) => ({ sign: 1 as const, slot: source }));
  const how = isTotal ? "summed" : "copied";
  const [writing] = writingsOf(workbook, writer, [{ slot, value: yuan, how, terms }]);
  return writing?.edit;
}

/** Another amount in the place of one that stands, written as that one is. */
function otherAmount(workbook: Workbook, { slot, yuan }: Change): CellEdit | undefined {
  const { at, text, span, unit, value: held } = slot.value;
  const expect = cellOf(workbook, at)?.value ?? null;
  const number = (of: typeof unit): string => yuan.div(yuanPer(of)).toFixed();
  if (typeof held === "number" && span === undefined)
    return { kind: "set-value", at, value: Number(number(unit)), expect };
  const printed = readAmount(text);
  if (printed === undefined || typeof expect !== "string") return undefined;
  const { start, end } = span ?? { start: expect.indexOf(text), end: expect.indexOf(text) + text.length };
  if (start < 0 || expect.slice(start, end) !== text) return undefined;
  const written = text.slice(0, printed.span.start) + number(printed.unit ?? unit) + text.slice(printed.span.end);
  return { kind: "set-value", at, value: expect.slice(0, start) + written + expect.slice(end), expect };
}

/** Equal for the same sum of two readings between which no row moved. */
function keyOf({ total, parts }: Sum): string {
  return [total, ...parts].map(slotKey).join("\n");
}
