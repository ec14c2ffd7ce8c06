import type { Language } from "../core/message";
import { functionCatalogueFor } from "../locales/function-texts";

/** The ids under which the metadata and the code know each other. */
export const FUNCTION_IDS = { amount: "AMOUNT", check: "CHECK" } as const;

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "scalar";
  readonly optional?: true;
}

interface FunctionDescription {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly type: "number" | "string"; readonly dimensionality: "scalar" };
}

/** What Excel reads to know the functions, in one language (JSON metadata of custom functions). */
export function functionMetadata(language: Language): { readonly functions: readonly FunctionDescription[] } {
  const catalogue = functionCatalogueFor(language);
  const words = (key: string): string => catalogue[`function/${key}`] ?? key;
  const parameter = (name: string, description: string, optional?: true): Parameter => ({
    name: words(name),
    description: words(description),
    // A cell's value as it is: a number stays one, and an empty cell is told from a zero.
    type: "any",
    dimensionality: "scalar",
    ...(optional === undefined ? {} : { optional }),
  });
  const text = parameter("text-name", "text-description");
  const unit = parameter("unit-name", "unit-description", true);
  return {
    functions: [
      {
        id: FUNCTION_IDS.amount,
        name: FUNCTION_IDS.amount,
        description: words("amount-description"),
        parameters: [text, unit],
        result: { type: "number", dimensionality: "scalar" },
      },
      {
        id: FUNCTION_IDS.check,
        name: FUNCTION_IDS.check,
        description: words("check-description"),
        parameters: [text, parameter("amount-name", "amount-parameter"), unit],
        result: { type: "string", dimensionality: "scalar" },
      },
    ],
  };
}
