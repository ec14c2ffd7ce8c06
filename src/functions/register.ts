import type { Language } from "../core/message";
import { amount, check } from "./functions";
import { FUNCTION_IDS } from "./metadata";

type Input = Parameters<typeof check>[1];

/** Older runtimes know no errors with words; what is thrown then shows as #VALUE!. */
function errorOf(sentence: string): Error | CustomFunctions.Error {
  // The class is missing before CustomFunctionsRuntime 1.2, whatever the types promise.
  const known: Partial<typeof CustomFunctions> = CustomFunctions;
  if (known.Error === undefined || known.ErrorCode === undefined) return new Error(sentence);
  return new known.Error(known.ErrorCode.notAvailable, sentence);
}

/** Connects the functions with the metadata that Excel has read. Without a runtime for them nothing happens. */
export function registerFunctions(language: Language): void {
  if (typeof CustomFunctions === "undefined") return;
  // Excel's library makes the global also where its loader, which brings this, has found no runtime.
  const known: Partial<typeof CustomFunctions> = CustomFunctions;
  if (known.associate === undefined) return;
  CustomFunctions.associate(FUNCTION_IDS.amount, (text: Input, unit: Input) => amount(language, errorOf, text, unit));
  CustomFunctions.associate(FUNCTION_IDS.check, (text: Input, stated: Input, unit: Input) =>
    check(language, text, stated, unit),
  );
}
