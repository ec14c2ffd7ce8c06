import { readSubmission } from "../app/check";
import { sentence, type Catalogue } from "../core/message";
import { planInARow } from "../generators/inARow";
import { completionPlanners } from "../generators/planners";
import { createXlsxHost } from "../host/xlsx/host";
import { openWorkbook } from "./files";
import { say, writeOrSay, type Streams } from "./output";
import { planAsJson, planAsText } from "./planReport";
import { habitsOf } from "./profileOption";
import { UsageError, type Arguments } from "./usage";

/** `gouji fill`: writes a copy in which missing sub-tables stand and totals are carried over. 0 written, 2 anything else. */
export async function runFill(given: Arguments, words: Catalogue, streams: Streams): Promise<number> {
  const { file, output } = demand(given);
  const habits = await habitsOf(given);
  const opened = await openWorkbook(file);
  if (!opened.ok) {
    say(opened.failure.message, words, streams);
    return 2;
  }
  const host = createXlsxHost(opened.value);
  const planned = planInARow(
    host.document().workbook,
    completionPlanners({ links: given.links }),
    (workbook) => readSubmission(workbook, habits),
    sentence("fill/title"),
  );
  if (!planned.ok) {
    say(planned.failure.message, words, streams);
    return 2;
  }
  const { changes } = planned.value;
  if (changes.edits.length > 0) {
    const applied = await host.apply(changes);
    if (!applied.ok) {
      say(applied.failure.message, words, streams);
      return 2;
    }
  }
  if (!given.dryRun) await writeOrSay(output, host.bytes());
  streams.out(
    given.format === "json"
      ? `${JSON.stringify(planAsJson(planned.value, file, words), null, 2)}\n`
      : planAsText(planned.value, words),
  );
  if (opened.value.isConverted) say(sentence("cli/converted", { name: file }), words, streams);
  else if (changes.edits.length === 0) say(sentence("cli/nothing-to-fill"), words, streams);
  const count = String(changes.edits.length);
  if (given.dryRun) say(sentence("cli/dry-run", { count }), words, streams);
  else say(sentence("cli/written", { name: output, count }), words, streams);
  return 0;
}

function demand({ files, output, dryRun, language }: Arguments) {
  const [file, ...more] = files;
  if (file === undefined) throw new UsageError(sentence("cli/no-file"), language);
  if (more.length > 0) throw new UsageError(sentence("cli/one-file"), language);
  if (output === undefined && !dryRun) throw new UsageError(sentence("cli/no-output"), language);
  if (output !== undefined && /\.(?:xls|et|ods|csv)$/i.test(output)) {
    throw new UsageError(sentence("cli/output-not-xlsx", { name: output }), language);
  }
  return { file, output: output ?? "" };
}
