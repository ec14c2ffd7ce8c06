import { readSubmission } from "../app/check";
import { whyNotRolledOver } from "../app/rollOverPlanner";
import { renderMessage, sentence, type Catalogue, type Message } from "../core/message";
import { draftNewForms, formNamed, formNames, type NewForms } from "../generators/newForms";
import { planRollOver, type Kept, type RollOver } from "../generators/rollOver";
import { createXlsxHost } from "../host/xlsx/host";
import { newPackage } from "../host/xlsx/newPackage/newPackage";
import { openWorkbook } from "./files";
import { refuse, say, writeOrSay, type Streams } from "./output";
import { habitsOf } from "./profileOption";
import { UsageError, type Arguments } from "./usage";

const YEARS = [1990, 2100] as const;
const DIRECTIONS = [1, 99] as const;
const KEPT: readonly Kept[] = ["sentences", "amounts", "all", "none"];

/** `gouji new`: blank forms, or last year's rolled over. 0 written, 2 anything else; then nothing is. */
export async function runNew(given: Arguments, words: Catalogue, streams: Streams): Promise<number> {
  const output = outputOf(given);
  const { from } = given.wanted;
  return from === undefined
    ? await writeBlank(given, output, words, streams)
    : await rollOver(given, { from, output }, words, streams);
}

async function writeBlank(given: Arguments, output: string, words: Catalogue, streams: Streams): Promise<number> {
  const { year, directions, unitName, keep, forms: names } = given.wanted;
  if (keep !== undefined) throw new UsageError(sentence("cli/keep-needs-from"), given.language);
  const { profile } = await habitsOf(given);
  const wanted: NewForms = {
    year: year === undefined ? new Date().getFullYear() : numberOf("--year", year, YEARS, given),
    directions: directions === undefined ? 1 : numberOf("--directions", directions, DIRECTIONS, given),
    ...(unitName === undefined ? {} : { unitName }),
    ...(profile === undefined ? {} : { profile }),
    ...(names.length === 0 ? {} : { forms: names.map((name) => formOf(name, given)) }),
  };
  const drafts = draftNewForms(wanted);
  await writeOrSay(output, newPackage(drafts));
  streams.out(
    report(
      drafts.map(({ name }) => sentence("cli/sheet-added", { sheet: name })),
      words,
    ),
  );
  say(
    sentence("cli/new-written", { name: output, count: String(drafts.length), year: String(wanted.year) }),
    words,
    streams,
  );
  return 0;
}

async function rollOver(
  given: Arguments,
  { from, output }: { readonly from: string; readonly output: string },
  words: Catalogue,
  streams: Streams,
): Promise<number> {
  const { year, directions, unitName, keep, forms } = given.wanted;
  if (unitName !== undefined || forms.length > 0) {
    throw new UsageError(sentence("cli/from-alone"), given.language);
  }
  const wantedYear: { readonly year?: number } =
    year === undefined ? {} : { year: numberOf("--year", year, YEARS, given) };
  const kept = {
    keep: keptOf(keep, given),
    ...(directions === undefined ? {} : { directions: numberOf("--directions", directions, DIRECTIONS, given) }),
  };
  const habits = await habitsOf(given);
  const opened = await openWorkbook(from);
  if (!opened.ok) return refuse(opened.failure, words, streams);
  const { workbook } = opened.value;
  const read = (one: typeof workbook) => readSubmission(one, habits);
  const reason = whyNotRolledOver(read(workbook).forms, wantedYear.year ?? null);
  if (reason !== undefined) {
    return refuse({ message: [...sentence("cli/of-file", { name: from }), ...reason] }, words, streams);
  }
  const plan = planRollOver(workbook, read, { ...wantedYear, ...kept });
  const host = createXlsxHost(opened.value);
  const edits = plan.steps.flatMap((step) => step.edits);
  if (edits.length > 0) {
    const applied = await host.apply({ title: sentence("roll-over/title", { year: String(plan.year) }), edits });
    if (!applied.ok) return refuse(applied.failure, words, streams);
  }
  await writeOrSay(output, host.bytes());
  streams.out(report(linesOf(plan), words));
  if (opened.value.isConverted) say(sentence("cli/converted", { name: from }), words, streams);
  say(sentence("cli/written", { name: output, count: String(edits.length) }), words, streams);
  return 0;
}

/** Each change of a year by itself, of what was emptied only how much; then what a person must look at. */
function linesOf({ steps, remarks }: RollOver): readonly Message[] {
  const changes = steps.flatMap(({ message, details = [] }) => {
    const isOfYears = message.some(({ key }) => key === "roll-over/years");
    return [message, ...(isOfYears ? details.map((detail) => detail.message) : [])];
  });
  return [...changes, ...remarks.map(({ message }) => message)];
}

function report(lines: readonly Message[], words: Catalogue): string {
  return lines.map((line) => `${renderMessage(line, words)}\n`).join("");
}

function outputOf({ files, output, language }: Arguments): string {
  if (files.length > 0) throw new UsageError(sentence("cli/new-no-file"), language);
  if (output === undefined) throw new UsageError(sentence("cli/no-output"), language);
  // What is written is .xlsx (or .xlsm with its macros); another ending would make a file that nothing opens.
  if (/\.(?:xls|et|ods|csv)$/i.test(output))
    throw new UsageError(sentence("cli/output-not-xlsx", { name: output }), language);
  return output;
}

function numberOf(
  name: string,
  typed: string,
  [least, most]: readonly [number, number],
  { language }: Arguments,
): number {
  const number = /^\d{1,4}$/.test(typed) ? Number(typed) : NaN;
  if (number >= least && number <= most) return number;
  const values = { name, value: typed, least: String(least), most: String(most) };
  throw new UsageError(sentence("cli/not-a-number", values), language);
}

function keptOf(typed: string | undefined, { language }: Arguments): Kept {
  const kept = KEPT.find((one) => one === (typed ?? "sentences"));
  if (kept !== undefined) return kept;
  const values = { name: "--keep", value: typed ?? "", choices: KEPT.join("、") };
  throw new UsageError(sentence("cli/unknown-value", values), language);
}

function formOf(name: string, { language }: Arguments) {
  const form = formNamed(name);
  if (form !== undefined) return form;
  const values = { name: "--form", value: name, choices: formNames().join("、") };
  throw new UsageError(sentence("cli/unknown-value", values), language);
}
