import { renderMessage, sentence, type Language } from "../core/message";
import { commandLineCatalogueFor } from "../locales/command-line";
import { runAddDirection, runAddRow } from "./addCommand";
import { runCheck } from "./checkCommand";
import { runFill } from "./fillCommand";
import { runFix } from "./fixCommand";
import { runImport } from "./importCommand";
import { runNew } from "./newCommand";
import { say, type Streams } from "./output";
import { runRead } from "./readCommand";
import { readArguments, UsageError } from "./usage";

/** Runs one command line and returns its exit code. Wrong usage and failures come out as words on the error stream. */
export async function run(argumentWords: readonly string[], streams: Streams): Promise<number> {
  let language: Language = "zh-CN";
  try {
    const given = readArguments(argumentWords);
    ({ language } = given);
    const words = commandLineCatalogueFor(language);
    if (given.help) {
      const isWrong = given.command === "";
      (isWrong ? streams.error : streams.out)(`${renderMessage(sentence("cli/usage"), words)}\n`);
      return isWrong ? 2 : 0;
    }
    switch (given.command) {
      case "check":
        return await runCheck(given, words, streams);
      case "read":
        return await runRead(given, words, streams);
      case "fill":
        return await runFill(given, words, streams);
      case "add-row":
        return await runAddRow(given, words, streams);
      case "add-direction":
        return await runAddDirection(given, words, streams);
      case "import":
        return await runImport(given, words, streams);
      case "new":
        return await runNew(given, words, streams);
      default:
        return await runFix(given, words, streams);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(error.words, commandLineCatalogueFor(error.language === "en" ? "en" : language), streams);
    return 2;
  }
}
