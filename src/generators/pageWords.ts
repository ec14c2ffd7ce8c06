import type { BoundForm } from "../core/bind/bound";
import type { CellValue } from "../core/cell";
import type { OtherWords } from "../core/headersFooters";
import { textOfValue } from "./draftTexts";
import type { DraftedForm } from "./draftForm";

/** Longer texts are sentences, which no header repeats; a header does not name a form by a single character either. */
const [SHORTEST, LONGEST] = [2, 60];

/** 3-1: the number of a form among its like, without the words around it. A single figure may number anything. */
const NUMBER = /\d+[-－—]\d+(?=\D*$)/u;

/** What a cell of the model says, and what the one made after it does. */
export type CellPair = readonly [model: string, own: CellValue];

/**
 * What a form says of itself in headers and footers and a new one made after it says otherwise there: the names of their
 * sheets, what their fields hold, and what else is printed in both.
 * @param isShared tells what other forms of the model's edition say, too: it is no name of the model alone.
 */
export function pageWords(
  model: BoundForm,
  drawn: DraftedForm,
  cells: readonly CellPair[],
  isShared: (text: string) => boolean = () => false,
): OtherWords {
  const { content, draft } = drawn;
  const fields = Object.entries(model.fields).flatMap(([field, value]): readonly CellPair[] =>
    value === undefined ? [] : [[value.text, content.fields[field]?.value ?? null]],
  );
  const pairs: readonly CellPair[] = [[model.sheet, draft.name], ...fields, ...cells];
  const known = new Map<string, string | null>();
  const note = (words: string, others: string | null): void => {
    known.set(words, known.get(words) ?? others);
  };
  for (const [words, own] of pairs) {
    const [said, other] = [words.trim(), textOfValue(own).trim()];
    if (!isName(said)) continue;
    if (other !== "") note(said, other);
    else note(said, isShared(said) ? said : null);
    const [number, otherNumber] = [NUMBER.exec(said)?.[0], NUMBER.exec(other)?.[0]];
    if (number !== undefined && otherNumber !== undefined) note(number, otherNumber);
  }
  return [...known];
}

function isName(text: string): boolean {
  return text.length >= SHORTEST && text.length <= LONGEST && /\p{L}/u.test(text) && !text.includes("\n");
}
