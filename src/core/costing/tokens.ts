import { leadingMoneyUnit, numberAt, type MoneyUnit, type PrintedNumber } from "../amount";
import type { Span } from "../cell";
import { foldCharacters } from "../text";

/** A piece of a costing text (测算依据) with its place in the original. */
export type Token = { readonly span: Span } & (
  | { readonly kind: "number"; readonly number: PrintedNumber }
  | { readonly kind: "money"; readonly unit: MoneyUnit }
  | { readonly kind: "times" | "divide" | "plus" | "minus" | "equals" | "percent" | "open" | "close" | "separator" }
  | { readonly kind: "total" | "subtotal" | "thereof" | "about" }
  | { readonly kind: "word"; readonly text: string }
);

type PlainKind = Exclude<Token["kind"], "number" | "money" | "word">;

/** Spellings with one meaning; the longest that fits wins. */
const SPELLINGS: readonly (readonly [string, PlainKind])[] = (
  [
    ["乘以", "times"],
    ["除以", "divide"],
    ["等于", "equals"],
    ["总费用", "total"],
    ["总金额", "total"],
    ["合计", "total"],
    ["共计", "total"],
    ["总计", "total"],
    ["一共", "total"],
    ["小计", "subtotal"],
    ["其中", "thereof"],
    ["左右", "about"],
    ["大约", "about"],
    ["约", "about"],
    ["乘", "times"],
    ["*", "times"],
    ["×", "times"],
    ["✕", "times"],
    ["✖", "times"],
    ["x", "times"],
    ["X", "times"],
    ["·", "times"],
    ["•", "times"],
    ["∙", "times"],
    ["÷", "divide"],
    ["/", "divide"],
    ["+", "plus"],
    ["-", "minus"],
    ["=", "equals"],
    ["%", "percent"],
    ["(", "open"],
    ["[", "open"],
    ["{", "open"],
    ["〔", "open"],
    ["【", "open"],
    [")", "close"],
    ["]", "close"],
    ["}", "close"],
    ["〕", "close"],
    ["】", "close"],
    [",", "separator"],
    [";", "separator"],
    ["。", "separator"],
    ["、", "separator"],
    ["\n", "separator"],
  ] satisfies (readonly [string, PlainKind])[]
).sort((one, other) => other[0].length - one[0].length);

/** After 万 or 亿 a measure word makes a count (万亩, 万名); without one it is money. */
const COUNTED_IN_TEN_THOUSANDS = /^[万亿](?=[亩名人次件册平株吨公])/;

/** Cuts a costing text into tokens. Total, and linear in the length of the text. */
export function tokenize(text: string): readonly Token[] {
  const folded = foldCharacters(text);
  const tokens: Token[] = [];
  let wordStart = -1;
  const endWord = (end: number): void => {
    if (wordStart >= 0) {
      tokens.push({ kind: "word", text: text.slice(wordStart, end), span: { start: wordStart, end } });
    }
    wordStart = -1;
  };
  for (let position = 0; position < text.length;) {
    const token = tokenAt(text, folded, position, tokens.at(-1), wordStart >= 0);
    if (token !== undefined) {
      endWord(position);
      tokens.push(token);
      position = token.span.end;
    } else {
      if (folded[position] === " ") endWord(position);
      else if (wordStart < 0) wordStart = position;
      position += 1;
    }
  }
  endWord(text.length);
  return tokens;
}

function tokenAt(
  text: string,
  folded: string,
  start: number,
  previous: Token | undefined,
  insideWord: boolean,
): Token | undefined {
  const character = folded[start] ?? "";
  if (/[\d.]/.test(character)) {
    const number = numberAt(text, start, folded);
    if (number !== undefined) return { kind: "number", number, span: number.span };
  }
  const ahead = folded.slice(start, start + 4);
  const money = COUNTED_IN_TEN_THOUSANDS.test(ahead) ? undefined : leadingMoneyUnit(ahead);
  // 块 and the like inside a word (板块) are no money; a unit follows a number, a bracket or an operator.
  if (money !== undefined && !insideWord && previous?.kind !== "word") {
    return { kind: "money", unit: money.unit, span: { start, end: start + money.length } };
  }
  const spelled = SPELLINGS.find(([spelling]) => ahead.startsWith(spelling));
  if (spelled === undefined) return undefined;
  // A letter x is a sign of multiplication only between figures, not inside a name.
  if (/x/i.test(spelled[0]) && insideWord && /[A-Za-z]/.test(folded[start - 1] ?? "")) return undefined;
  return { kind: spelled[1], span: { start, end: start + spelled[0].length } };
}
