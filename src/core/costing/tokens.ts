import { leadingMoneyUnit } from "../amount";
import { ITEM_MARK } from "./masking";
import { HALF_YEAR, measureAt, packAt } from "./measure";
import { numberTokenAt } from "./numberTokens";
import { spelledAt } from "./spellings";
import type { Token } from "./token";

/** 每 before a measure; 人均 and the like. */
const PER =
  /每一?(?=[^\s\d])|(?=[件场期校台辆班组]均[^\d,;。]{0,4}\d)|(?=[人户亩月年日次生村家][均]|半年[一二两三12]?[^\d,;。]{0,4}[次期场回])/y;

/** What the pattern can begin with; looking is faster than matching. */
const PER_STARTS: ReadonlySet<string> = new Set("每件场期校台辆班组人户亩月年日次生村家半");

/**
 * Cuts a costing text into tokens. Total, and linear in the length of the text.
 * @param text the original, for words as typed; `folded` the same with plain characters and without names.
 */
export function tokenize(text: string, folded: string): readonly Token[] {
  const tokens: Token[] = [];
  const countsPieces = PIECES.test(folded);
  let wordStart = -1;
  const endWord = (end: number): void => {
    if (wordStart >= 0)
      tokens.push({ kind: "word", text: folded.slice(wordStart, end), span: { start: wordStart, end } });
    wordStart = -1;
  };
  for (let position = 0; position < text.length;) {
    const previous = wordStart >= 0 ? undefined : tokens.at(-1);
    const token = tokenAt({ text, folded, tokens, countsPieces }, position, previous, wordStart);
    if (token !== undefined) {
      endWord(position);
      tokens.push(token);
      position = token.span.end;
      continue;
    }
    if (/\s/.test(folded[position] ?? "")) endWord(position);
    else if (wordStart < 0) wordStart = position;
    position += 1;
  }
  endWord(text.length);
  return tokens;
}

interface Source {
  readonly text: string;
  readonly folded: string;
  readonly tokens: readonly Token[];
  /** True where 块 is what things are counted in, and not money. */
  readonly countsPieces: boolean;
}

/** 每块2000元 and 500元/块 are prices of pieces; 块 behind a figure then counts them as well. */
const PIECES = /[每/]一?块/;

function tokenAt(source: Source, start: number, previous: Token | undefined, wordStart: number): Token | undefined {
  const { text, folded } = source;
  const number = numberTokenAt(folded, start);
  if (number !== undefined) return number;
  const inUnit = previous !== undefined && (startsUnit(previous) || isJoined(source.tokens));
  if (inUnit) {
    const unit = unitAt(source, start, previous);
    if (unit !== undefined) return unit;
  }
  const per = perAt(text, folded, start);
  if (per !== undefined) return per;
  if (folded[start] === ITEM_MARK) {
    let end = start;
    while (folded[end] === ITEM_MARK) end += 1;
    return { kind: "separator", strength: "item", span: { start, end } };
  }
  return spelledAt(folded, start, wordStart >= 0);
}

/** Where units stand: behind a figure, behind a sign, behind another unit; not in the middle of words. */
function startsUnit(previous: Token): boolean {
  switch (previous.kind) {
    case "number":
    case "malformed":
    case "scale":
    case "money":
    case "divide":
    case "times":
    case "open":
    case "close":
    case "about":
      return true;
    default:
      return false;
  }
}

/** 80元/人、次: between two denominators a comma joins. */
function isJoined(tokens: readonly Token[]): boolean {
  const separator = tokens.at(-1);
  if (separator?.kind !== "separator" || separator.strength !== "weak") return false;
  return tokens.at(-2)?.kind === "measure" && tokens.at(-3)?.kind === "divide";
}

function unitAt({ text, folded, countsPieces }: Source, start: number, previous: Token): Token | undefined {
  const ahead = folded.slice(start, start + 4);
  // After 万 a measure word makes a count (万亩, 万名); without one it is money.
  const pack = previous.kind === "money" || previous.kind === "scale" ? undefined : packAt(folded, start);
  const follows = previous.kind === "number" || previous.kind === "malformed";
  if (follows && pack !== undefined) return { kind: "scale", by: pack.by, span: { start, end: start + pack.length } };
  if (pack === undefined && previous.kind !== "money" && previous.kind !== "scale") {
    const money = leadingMoneyUnit(ahead);
    const isPiece = countsPieces || previous.kind === "divide" || isPieceOfSomething(ahead);
    if (money !== undefined && !(ahead.startsWith("块") && isPiece)) {
      return { kind: "money", unit: money.unit, span: { start, end: start + money.length } };
    }
  }
  if (previous.kind === "money") return undefined;
  const measure = packedMeasureAt(folded, start);
  if (measure === undefined) return undefined;
  return { kind: "measure", ...measureToken(text, start, measure) };
}

/** 块 counts things where a noun follows it. */
function isPieceOfSomething(ahead: string): boolean {
  return ahead.startsWith("块") && /^块[\p{L}*×/]/u.test(ahead) && !ahead.startsWith("块钱");
}

/** A measure word, with how many of it are counted as one. */
interface FoundMeasure {
  readonly name: string;
  readonly length: number;
  readonly pack?: number;
}

/** 亩, and 万亩 of 2600万元/万亩. */
function packedMeasureAt(folded: string, start: number): FoundMeasure | undefined {
  const pack = packAt(folded, start);
  const measure = measureAt(folded, start + (pack?.length ?? 0));
  if (measure === undefined || pack === undefined) return measure;
  return { name: measure.name, length: pack.length + measure.length, pack: pack.by };
}

function measureToken(text: string, start: number, { name, length, pack }: FoundMeasure) {
  const span = { start, end: start + length };
  const word = text.slice(start, span.end);
  return { span, measure: { word, name, noun: "", span, ...(pack === undefined ? {} : { pack }) } };
}

/** What may stand behind 每 and before 均 besides the measure words: 每生, 每半年. */
function paidForAt(folded: string, at: number): FoundMeasure | undefined {
  if (folded.startsWith(HALF_YEAR, at)) return { name: HALF_YEAR, length: HALF_YEAR.length };
  return folded[at] === "生" ? { name: "人", length: 1 } : packedMeasureAt(folded, at);
}

/** 每人, 每个社区, 人均. */
function perAt(text: string, folded: string, start: number): Token | undefined {
  if (!PER_STARTS.has(folded.charAt(start))) return undefined;
  PER.lastIndex = start;
  const found = PER.exec(folded)?.[0];
  if (found === undefined) return undefined;
  const at = start + found.length;
  const measure = paidForAt(folded, at);
  if (found === "") {
    if (measure === undefined) return undefined;
    const length = measure.name === HALF_YEAR ? 2 : 1;
    const span = { start, end: start + 2 };
    const word = text.slice(start, start + length);
    return { kind: "per", measure: { word, name: measure.name, noun: "", span }, span };
  }
  if (measure !== undefined) {
    const token = measureToken(text, at, measure);
    return { kind: "per", measure: token.measure, span: { start, end: token.span.end } };
  }
  const noun = /^[^\s\d,、;。:()每\u0001]{1,6}/.exec(folded.slice(at, at + 6))?.[0];
  if (noun === undefined) return undefined;
  const span = { start, end: at + 1 };
  return { kind: "per", measure: { word: text.slice(at, at + 1), name: null, noun, span }, span };
}
