import { readSubmission } from "../app/check";
import { renderMessage, sentence, type Catalogue } from "../core/message";
import { openWorkbook } from "./files";
import { deliver, say, type Streams } from "./output";
import { habitsOf } from "./profileOption";
import { readForms, readFormsAsText } from "./readReport";
import { UsageError, type Arguments } from "./usage";

/** `gouji read`: what was understood of a workbook. 0, or 2 when it cannot be read. */
export async function runRead(given: Arguments, words: Catalogue, streams: Streams): Promise<number> {
  const [file, ...more] = given.files;
  if (file === undefined) throw new UsageError(sentence("cli/no-file"), given.language);
  if (more.length > 0) throw new UsageError(sentence("cli/one-file"), given.language);
  const habits = await habitsOf(given);
  const opened = await openWorkbook(file);
  if (!opened.ok) {
    const { code, message } = opened.failure;
    say(message, words, streams);
    if (given.format === "json") {
      const error = { version: 1, file, error: { code, message: renderMessage(message, words) } };
      await deliver(`${JSON.stringify(error, null, 2)}\n`, given.output, [file], streams);
    }
    return 2;
  }
  const forms = readForms(readSubmission(opened.value.workbook, habits));
  const rowsWord = (count: number): string => renderMessage(sentence("cli/rows", { count: String(count) }), words);
  const text =
    given.format === "json"
      ? `${JSON.stringify({ version: 1, file, forms }, null, 2)}\n`
      : readFormsAsText(forms, rowsWord);
  await deliver(text, given.output, [file], streams);
  return 0;
}
