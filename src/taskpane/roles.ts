import type { TextKey } from "./texts";

const WORDS: Readonly<Record<string, TextKey>> = {};

/** The words for the part a cell has in a finding; `undefined` for a part that needs no words. */
export function roleWords(role: string): TextKey | undefined {
  return WORDS[role];
}
