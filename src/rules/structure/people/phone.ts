import { foldCharacters } from "../../../core/text";

/** A mobile number; landlines with and without the code of their area; 400 and 800 numbers. */
const NUMBERS = [/^1[3-9]\d{9}$/, /^0(?:10|2\d)\d{8}$/, /^0[3-9]\d{2}\d{7,8}$/, /^[2-9]\d{6,7}$/, /^[48]00\d{7}$/];

/** The code of the country before a number. */
const COUNTRY = /^(?:\+|00)86/;

/** The short numbers that a town hall's own exchange knows. */
const INTERNAL = /^\d{3,6}$/;

/** An extension behind a number: 22000000-801, 22000000转801, 22000000（801）. */
const EXTENSION = /^(.*\d)\D*[^\d\s]\D*\d{1,6}\D*$/;

/** 138****1234: what was made unreadable before publication cannot be judged. */
const MASK = /[*×xX]{2}/;

/** Signs and words that part two numbers; blanks do so where the figures are no number together. */
const BETWEEN = /[、,;/或\n]|(?!转|分机)\p{Script=Han}+/u;

/** What a text says that should name a telephone number. */
export type PhoneReading = "number" | "no-figures" | "odd-figures";

/** Reads a telephone number, or several, however they are written; a name beside them does not matter. */
export function readPhone(text: string): PhoneReading {
  const folded = foldCharacters(text).trim();
  if (!/\d/.test(folded)) return MASK.test(folded) ? "number" : "no-figures";
  const isRead = MASK.test(folded) || INTERNAL.test(folded) || holdsPhone(folded);
  return isRead ? "number" : "odd-figures";
}

/** True for a text in which a whole telephone number stands. */
export function holdsPhone(text: string): boolean {
  const pieces = foldCharacters(text)
    .split(BETWEEN)
    .map((piece) => piece.trim());
  return pieces.some((piece) => [piece, ...piece.split(/\s+/)].some(isPhone));
}

function isPhone(piece: string): boolean {
  const base = EXTENSION.exec(piece)?.[1];
  return isWhole(piece) || (base !== undefined && isWhole(base));
}

function isWhole(piece: string): boolean {
  const bare = piece.replace(/[^\d+]/g, "").replace(COUNTRY, "");
  return NUMBERS.some((number) => number.test(bare));
}
