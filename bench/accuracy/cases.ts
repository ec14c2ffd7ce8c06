/** The cases of the benchmark by mixture and number; the same ones for the same number. */
import type { Case, ErrorKind } from "./case";
import { department } from "./department";
import { DIGITS, injectAll, NATURAL } from "./inject";
import type { Book } from "./model";
import { Random } from "./random";
import { sampleBook } from "./sample";
import { listNumbers, writeBook } from "./workbook";

export const MIXTURES = ["natural", "digits", "uniform", "two", "three", "sample", "pasted", "clean"] as const;

export type Mixture = (typeof MIXTURES)[number];

/** The first number of the cases for tuning and of those whose figures are published. */
export const FIRST = { tuning: 1_000, published: 900_000 } as const;

function kindsOf(mixture: Mixture, random: Random): readonly (ErrorKind | "uniform")[] {
  const natural = () => random.weighted(NATURAL);
  switch (mixture) {
    case "natural":
    case "sample":
      return [natural()];
    case "digits":
      return [random.weighted(DIGITS)];
    case "uniform":
      return ["uniform"];
    case "two":
      return [natural(), natural()];
    case "three":
      return [natural(), natural(), natural()];
    case "pasted":
      return ["pasted-text"];
    case "clean":
      return [];
  }
}

/** A book together with what was done to it, before it is written. */
export function corrupted(mixture: Mixture, number: number): Pick<Case, "injections"> & { readonly book: Book } {
  const name = `${mixture}-${number}`;
  const kinds = kindsOf(mixture, new Random(`${name} kinds`));
  // A book without a place for such an error gives way to another, so that the mix of kinds stays as it is.
  for (let attempt = 0; ; attempt++) {
    const book = mixture === "sample" ? sampleBook() : department(`${name} ${attempt}`);
    const injections = injectAll(book, kinds, new Random(`${name} errors ${attempt}`));
    if (injections !== undefined) return { book, injections };
    if (attempt === 50) throw new Error(`${name}: no workbook has a place for ${kinds.join(", ")}`);
  }
}

export function makeCase(mixture: Mixture, number: number): Case {
  const { book, injections } = corrupted(mixture, number);
  return {
    name: `${mixture}-${number}`,
    file: writeBook(book),
    injections,
    ...listNumbers(book),
    mixture,
    redundancy: book.redundancy,
    totals: book.totals,
  };
}

/** The case of a name such as `natural-1000`; `undefined` where there is none of that name. */
export function caseNamed(name: string): Case | undefined {
  const [, word, number] = /^([a-z]+)-(\d+)$/.exec(name) ?? [];
  const mixture = MIXTURES.find((candidate) => candidate === word);
  return mixture === undefined ? undefined : makeCase(mixture, Number(number));
}
