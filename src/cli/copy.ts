import { sentence } from "../core/message";
import { UsageError, type Arguments } from "./usage";

/** The one file of a command line, and where the copy of it goes; empty where nothing is to be written. */
export interface Copy {
  readonly file: string;
  readonly output: string;
}

/**
 * What a command that writes a changed copy of a file is told.
 * @throws UsageError in words where it is not told all of it. A file may be named as its own copy: then it is written whole or not at all.
 */
export function copyAskedFor({ files, output, dryRun, language }: Arguments): Copy {
  const [file, ...more] = files;
  if (file === undefined) throw new UsageError(sentence("cli/no-file"), language);
  if (more.length > 0) throw new UsageError(sentence("cli/one-file"), language);
  if (output === undefined && !dryRun) throw new UsageError(sentence("cli/no-output"), language);
  // What is written is .xlsx (or .xlsm with its macros); another ending would make a file that nothing opens.
  if (output !== undefined && /\.(?:xls|et|ods|csv)$/i.test(output)) {
    throw new UsageError(sentence("cli/output-not-xlsx", { name: output }), language);
  }
  return { file, output: output ?? "" };
}
