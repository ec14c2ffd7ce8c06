import type { Token } from "./token";

/** What a pair of brackets holds. */
export interface Bracket {
  /** The index of the token that closes it. */
  readonly close: number;
  readonly holdsFigures: boolean;
  /** True where a single calculation can stand inside: no separator, no keyword, no equality at its own level. */
  readonly isGroup: boolean;
}

/** Looks once through the tokens for what every bracket holds; one that is never closed is left out. */
export function bracketsOf(tokens: readonly Token[]): ReadonlyMap<number, Bracket> {
  const found = new Map<number, Bracket>();
  const open: { start: number; holdsFigures: boolean; isGroup: boolean }[] = [];
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === "open") {
      open.push({ start: index, holdsFigures: false, isGroup: true });
      continue;
    }
    const innermost = open.at(-1);
    if (innermost === undefined) continue;
    if (kind === "close") {
      open.pop();
      const { start, holdsFigures, isGroup } = innermost;
      found.set(start, { close: index, holdsFigures, isGroup: isGroup && holdsFigures });
      const outer = open.at(-1);
      if (outer !== undefined) outer.holdsFigures ||= holdsFigures;
    } else if (kind === "number" || kind === "malformed") {
      innermost.holdsFigures = true;
    } else if (BREAKING.has(kind)) {
      innermost.isGroup = false;
    }
  }
  return found;
}

const BREAKING: ReadonlySet<Token["kind"]> = new Set<Token["kind"]>([
  "separator",
  "equals",
  "nearly",
  "total",
  "subtotal",
  "thereof",
  "consistsOf",
]);
