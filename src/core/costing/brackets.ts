import { namesStandard } from "./numberWords";
import type { Token } from "./token";

/** What a pair of brackets holds. */
export interface Bracket {
  /** The index of the token that closes it. */
  readonly close: number;
  readonly holdsFigures: boolean;
  /** True where a single calculation can stand inside: no separator, no keyword, no equality at its own level. */
  readonly isGroup: boolean;
  /** True where it holds a price and nothing else: （1800元/台）, （每台1800元）, （单价1800元）. */
  readonly isPrice: boolean;
}

/** Looks once through the tokens for what every bracket holds; one that is never closed is left out. */
export function bracketsOf(tokens: readonly Token[]): ReadonlyMap<number, Bracket> {
  const found = new Map<number, Bracket>();
  if (!tokens.some(({ kind }) => kind === "open")) return found;
  const open: { start: number; holdsFigures: boolean; isGroup: boolean; figures: number }[] = [];
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === "open") {
      open.push({ start: index, holdsFigures: false, isGroup: true, figures: 0 });
      continue;
    }
    const innermost = open.at(-1);
    if (innermost === undefined) continue;
    if (kind === "close") {
      open.pop();
      const { start, holdsFigures, isGroup, figures } = innermost;
      const isShort = figures === 1 && index - start <= MOST_OF_PRICE;
      const isPrice = isGroup && isShort && holdsPrice(tokens.slice(start + 1, index));
      found.set(start, { close: index, holdsFigures, isGroup: isGroup && holdsFigures, isPrice });
      const outer = open.at(-1);
      if (outer !== undefined) {
        outer.holdsFigures ||= holdsFigures;
        outer.figures += figures;
      }
    } else if (kind === "number" || kind === "malformed") {
      innermost.holdsFigures = true;
      innermost.figures += 1;
    } else if (BREAKING.has(kind)) {
      innermost.isGroup = false;
    }
  }
  return found;
}

/** More tokens than a price is written in. */
const MOST_OF_PRICE = 12;

/** A figure with its money unit, and what says what it is for. */
function holdsPrice(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ kind }) => kind === "number");
  const isFor = tokens.some(
    (token) => token.kind === "per" || token.kind === "divide" || (token.kind === "word" && namesStandard(token.text)),
  );
  return at >= 0 && tokens[at + 1]?.kind === "money" && isFor;
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
