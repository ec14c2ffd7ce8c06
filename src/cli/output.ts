import { renderMessage, sentence, type Catalogue, type Message } from "../core/message";
import type { Failure } from "../core/outcome";
import { isAmong, writeWhole } from "./files";
import { codeOf, detailOf } from "./nodeErrors";
import { UsageError } from "./usage";

/** Where a command speaks: the report alone goes to `out`, words about progress and errors to `error`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/**
 * Writes a report to the file that was named, or to the standard output.
 * @param read the files that it is about: none of them is overwritten by it.
 * @throws UsageError in words when it cannot be written.
 */
export async function deliver(
  text: string,
  output: string | undefined,
  read: readonly string[],
  streams: Streams,
): Promise<void> {
  if (output === undefined) streams.out(text);
  else if (await isAmong(output, read)) throw new UsageError(sentence("cli/report-over-file", { name: output }));
  else await writeOrSay(output, text);
}

/**
 * Writes a file whole.
 * @throws UsageError in words when it cannot be written.
 */
export async function writeOrSay(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeWhole(path, content);
  } catch (error) {
    throw new UsageError(sentence("cli/cannot-write", { name: path, detail: codeOf(error) ?? detailOf(error) }));
  }
}

/** Says why nothing was done. @returns the exit code that stands for it. */
export function refuse({ message }: Pick<Failure, "message">, words: Catalogue, streams: Streams): 2 {
  say(message, words, streams);
  return 2;
}

/** One line of words on the error stream. */
export function say(message: Message, words: Catalogue, streams: Streams): void {
  streams.error(`${renderMessage(message, words)}\n`);
}
