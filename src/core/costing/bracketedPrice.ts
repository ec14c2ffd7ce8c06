import type { Span } from "../cell";
import type { Expression } from "./expression";
import type { Token } from "./token";
import type { TokenCursor } from "./unitParser";

/** Signs behind which a calculation goes on. */
const GOES_ON: ReadonlySet<Token["kind"]> = new Set<Token["kind"]>([
  "times",
  "divide",
  "plus",
  "minus",
  "equals",
  "nearly",
]);

/**
 * Where the price in brackets right behind a count begins, if the calculation goes on behind it: 21台（1800元/台）=3.78万元.
 * In a sentence the bracket is a note of its own.
 */
export function bracketedPriceBehind(cursor: TokenCursor, count: Expression): Span | undefined {
  const bracket = cursor.bracket();
  if (bracket?.isPrice !== true || count.kind !== "number" || count.number.counts.length === 0) return undefined;
  const next = bracket.close + 1 < cursor.end ? cursor.tokens[bracket.close + 1] : undefined;
  return next !== undefined && GOES_ON.has(next.kind) ? cursor.peek()?.span : undefined;
}
