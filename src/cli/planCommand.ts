import { readSubmission } from "../app/check";
import { sentence, type Catalogue, type Message } from "../core/message";
import { planInARow } from "../generators/inARow";
import type { Planner } from "../generators/plan";
import { createXlsxHost } from "../host/xlsx/host";
import { copyAskedFor } from "./copy";
import { openWorkbook } from "./files";
import { refuse, say, writeOrSay, type Streams } from "./output";
import { planAsJson, planAsText } from "./planReport";
import { habitsOf } from "./profileOption";
import type { Arguments } from "./usage";

/** What is to be planned for a file and written as a copy. */
export interface PlannedCopy {
  readonly planners: readonly Planner[];
  readonly title: Message;
  /** Said where there was nothing to do, when no copy is written then; a copy byte for byte is where absent. */
  readonly nothing?: Message;
  /** The words of remarks which say that what was asked for is wrong in itself. */
  readonly wrong?: readonly string[];
}

/**
 * Plans for the one file of a command line, reports the plan and writes the copy, or only reports it for `--dry-run`.
 * @returns the exit code: 0 written, 1 nothing to do where that was not asked for, 2 anything else; then nothing is.
 */
export async function runPlan(
  given: Arguments,
  { planners, title, nothing, wrong = [] }: PlannedCopy,
  words: Catalogue,
  streams: Streams,
): Promise<number> {
  const { file, output } = copyAskedFor(given);
  const habits = await habitsOf(given);
  const opened = await openWorkbook(file);
  if (!opened.ok) return refuse(opened.failure, words, streams);
  const host = createXlsxHost(opened.value);
  const planned = planInARow(host.document().workbook, planners, (workbook) => readSubmission(workbook, habits), title);
  if (!planned.ok) return refuse(planned.failure, words, streams);
  const { changes } = planned.value;
  const isIdle = changes.edits.length === 0;
  if (!isIdle) {
    const applied = await host.apply(changes);
    if (!applied.ok) return refuse(applied.failure, words, streams);
  }
  const isRefused = isIdle && nothing !== undefined;
  if (!given.dryRun && !isRefused) await writeOrSay(output, host.bytes());
  streams.out(
    given.format === "json"
      ? `${JSON.stringify(planAsJson(planned.value, file, words), null, 2)}\n`
      : planAsText(planned.value, words),
  );
  if (isRefused) {
    say(nothing, words, streams);
    return planned.value.remarks.some(({ message }) => message.some(({ key }) => wrong.includes(key))) ? 2 : 1;
  }
  if (opened.value.isConverted) say(sentence("cli/converted", { name: file }), words, streams);
  else if (isIdle) say(sentence("cli/nothing-to-fill"), words, streams);
  const count = String(changes.edits.length);
  if (given.dryRun) say(sentence("cli/dry-run", { count }), words, streams);
  else say(sentence("cli/written", { name: output, count }), words, streams);
  return 0;
}
