import type Big from "big.js";
import type { Span } from "../cell";
import { maskNames } from "./masking";
import type { Measure } from "./measure";
import type { Token } from "./token";
import { tokenize } from "./tokens";
import { flatMapped } from "../flatMapped";

/** What a sentence says that is done, and how often: 24个惠民项目, 不少于12次. */
export interface NamedCount {
  readonly value: Big;
  readonly measure: Measure;
  readonly bound: "exactly" | "at-least" | "at-most";
  /** The figures with their measure. */
  readonly span: Span;
  /** The clause in which it stands, without figures: 开展学习. */
  readonly clause: string;
}

/** More counts than a sentence of a target names. */
const MOST_COUNTS = 100;

/** The counts that a sentence or the value of an indicator names; rates (每季度1次), money and about-numbers are left out. */
export function namedCounts(text: string): readonly NamedCount[] {
  if (!/[\d０-９零一二两三四五六七八九十百千半]/.test(text)) return [];
  const { folded } = maskNames(text);
  return flatMapped(clausesOf(tokenize(text, folded)), (clause) => countsOf(clause, text)).slice(0, MOST_COUNTS);
}

function clausesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "separator") clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses;
}

function countsOf(tokens: readonly Token[], text: string): readonly NamedCount[] {
  if (tokens.some(({ kind }) => kind === "per")) return [];
  const words = flatMapped(tokens, (token) => (token.kind === "word" ? token.text : nounOf(token))).join("");
  return flatMapped(tokens, (token, index) => {
    if (token.kind !== "number" || token.isRange) return [];
    const scale = tokens[index + 1];
    const by = scale?.kind === "scale" ? scale.by : 1;
    const measure = tokens[index + (by === 1 ? 1 : 2)];
    const bound = boundOf(tokens[index - 1], tokens[index + (by === 1 ? 2 : 3)], text);
    if (measure?.kind !== "measure" || bound === undefined) return [];
    const span = { start: token.span.start, end: measure.span.end };
    return [{ value: token.value.times(by), measure: measure.measure, bound, span, clause: words }];
  });
}

function nounOf(token: Token): string {
  return token.kind === "measure" ? token.measure.noun : "";
}

const AT_LEAST = /^(?:[≥≧⩾>＞˃﹥]|不少于|不低于|至少|达到?|超过?)/;
const AT_MOST = /^(?:[≤≦⩽<＜˂﹤]|不超过|不高于|不多于|最多|控制在)/;
const MORE = /^(?:以上|及以上|余|多)/;
const LESS = /^(?:以内|以下|之内)/;

/** `undefined` where the number is only about right. */
function boundOf(before: Token | undefined, behind: Token | undefined, text: string): NamedCount["bound"] | undefined {
  const written = (token: Token | undefined): string =>
    token?.kind === "word" || token?.kind === "about" ? text.slice(token.span.start, token.span.end) : "";
  const isSign = before?.kind === "about" || (before?.span.end ?? 0) - (before?.span.start ?? 0) === 1;
  const sign = isSign ? written(before) : "";
  const words = written(behind);
  if (AT_LEAST.test(sign) || MORE.test(words)) return "at-least";
  if (AT_MOST.test(sign) || LESS.test(words)) return "at-most";
  return before?.kind === "about" && sign !== "=" ? undefined : "exactly";
}
