/** A number inside a text, with its UTF-16 offsets there. */
export interface NumberInText {
  readonly start: number;
  readonly end: number;
  /** A plain decimal. */
  readonly value: string;
}

/** Digits with commas between thousands, and a sign where no other number or word stands before it. */
const NUMBER =
  /(?<=^|[\s=(:;,*×+])-?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/g;

/** Full-width characters and the ASCII ones that they stand for, one to one, so that offsets stay. */
const FULL_WIDTH = /[！-～−]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** The numbers of a cell, in their order; the whole cell if it holds a number. */
export function numbersIn(content: string | number): readonly NumberInText[] {
  const text = String(content).replace(FULL_WIDTH, (character) =>
    character === "−" ? "-" : String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
  return [...text.matchAll(NUMBER)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    value: found.replaceAll(",", ""),
  }));
}

/** What remains of a text without its numbers: texts that differ in it differ by more than numbers. */
export function withoutNumbers(content: string | number): string {
  const text = String(content);
  const numbers = numbersIn(content);
  return [...numbers, { start: text.length }]
    .map(({ start }, index) => text.slice(numbers[index - 1]?.end ?? 0, start))
    .join("\n");
}
