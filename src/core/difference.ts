import { foldCharacters } from "./text";

/** Where two sentences begin to differ: the words before and what each of them goes on with, as it stands. */
export interface Difference {
  readonly here: string;
  readonly there: string;
}

/** Chinese marks beside those that people type for them. */
const MARKS: Readonly<Record<string, string>> = {
  "。": ".",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "﹐": ",",
  "—": "-",
  "–": "-",
};

/** So much is shown before and behind the place where sentences differ. */
const SHOWN_BEFORE = 4;
const SHOWN = 12;

/** A mark at the very end says nothing. */
const CLOSING = /^[.;,]$/;

interface Plain {
  readonly characters: readonly string[];
  /** Where each of them stands in the text. */
  readonly places: readonly number[];
}

/** The first place where two sentences differ; blanks, the width of marks and a mark at the end do not matter. */
export function firstDifference(one: string, other: string): Difference | undefined {
  if (one === other) return undefined;
  const [left, right] = [plainOf(one), plainOf(other)];
  const length = Math.max(left.characters.length, right.characters.length);
  for (let index = 0; index < length; index += 1) {
    if (left.characters[index] === right.characters[index]) continue;
    return { here: from(one, left, index), there: from(other, right, index) };
  }
  return undefined;
}

function plainOf(text: string): Plain {
  const characters: string[] = [];
  const places: number[] = [];
  // One unit of the text stays one unit of the folded text.
  const folded = foldCharacters(text);
  for (let place = 0; place < folded.length; place += 1) {
    const character = folded.charAt(place);
    if (/[\s\u200B\uFEFF]/.test(character)) continue;
    characters.push(MARKS[character] ?? character);
    places.push(place);
  }
  while (CLOSING.test(characters.at(-1) ?? "")) {
    characters.pop();
    places.pop();
  }
  return { characters, places };
}

/** What stands around that place. */
function from(text: string, { places }: Plain, index: number): string {
  const place = places[index] ?? (places.at(-1) ?? -1) + 1;
  const start = Math.max(0, place - SHOWN_BEFORE);
  const [head, tail] = [start > 0 ? "…" : "", place + SHOWN < text.length ? "…" : ""];
  return head + text.slice(start, place + SHOWN) + tail;
}
