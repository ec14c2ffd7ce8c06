import { Converter } from "office-addin-manifest-converter/lib/converter";
import type { Problem } from "./problem";

/** Microsoft's parser throws objects of its own; whatever it throws is put into one line. */
function wordsOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  return typeof error === "string" ? error : JSON.stringify(error);
}

/** Lets Microsoft's own parser read the manifest in each language. It writes to the console, which is kept quiet. */
export function checkByOffice(xml: string, languages: readonly string[] = ["zh-CN", "en-US"]): readonly Problem[] {
  const { log, warn, error: complain } = console;
  const silence = (): void => undefined;
  Object.assign(console, { log: silence, warn: silence, error: silence });
  try {
    return languages.flatMap((language) => {
      try {
        new Converter(xml, language).convert();
        return [];
      } catch (error) {
        return [{ kind: "office", line: 0, message: `Microsoft's parser (${language}): ${wordsOf(error)}` }];
      }
    });
  } finally {
    Object.assign(console, { log, warn, error: complain });
  }
}
