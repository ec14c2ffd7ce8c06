import { checkWorkbook } from "../app/check";
import type { ReadingHabits } from "../core/bind/habits";
import { sentence, type Catalogue } from "../core/message";
import { checkedFileAsJson, checkedFileAsText, type CheckedFile } from "./checkReport";
import { openWorkbook, workbooksAt } from "./files";
import { deliver, say, type Streams } from "./output";
import { habitsOf } from "./profileOption";
import { UsageError, type Arguments } from "./usage";

/** `gouji check`: 0 without errors, 1 with errors, 2 when a file could not be read. */
export async function runCheck(given: Arguments, words: Catalogue, streams: Streams): Promise<number> {
  if (given.files.length === 0) throw new UsageError(sentence("cli/no-file"), given.language);
  const habits = await habitsOf(given);
  const streaming = given.format === "jsonl" && given.output === undefined;
  const checked: CheckedFile[] = [];
  for (const path of given.files) {
    const files = await workbooksAt(path);
    if (files.length === 0) say(sentence("cli/no-workbooks", { name: path }), words, streams);
    for (const file of files) {
      const one = await checkFile(file, habits);
      if ("failure" in one) say(one.failure.message, words, streams);
      if (streaming) streams.out(`${JSON.stringify(checkedFileAsJson(one, words))}\n`);
      // A long run over many files keeps only what the exit code needs.
      checked.push(one);
    }
  }
  const read = checked.map(({ file }) => file);
  if (!streaming) await deliver(reportOf(checked, given.format, words), given.output, read, streams);
  if (checked.length === 0 || checked.some((one) => "failure" in one)) return 2;
  return checked.some(hasErrors) ? 1 : 0;
}

async function checkFile(file: string, habits: ReadingHabits): Promise<CheckedFile> {
  const opened = await openWorkbook(file);
  if (!opened.ok) return { file, failure: opened.failure };
  const { workbook } = opened.value;
  return { file, workbook, report: checkWorkbook(workbook, habits) };
}

function hasErrors(checked: CheckedFile): boolean {
  return "report" in checked && checked.report.findings.some(({ severity }) => severity === "error");
}

function reportOf(checked: readonly CheckedFile[], format: string, words: Catalogue): string {
  if (format === "text") return checked.map((one) => checkedFileAsText(one, words)).join("\n");
  const json = checked.map((one) => checkedFileAsJson(one, words));
  if (format === "jsonl") return json.map((one) => `${JSON.stringify(one)}\n`).join("");
  return `${JSON.stringify(json, null, 2)}\n`;
}
