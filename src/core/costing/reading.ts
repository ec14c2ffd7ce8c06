import { ExpressionParser } from "./parser";
import { numbersOf, type CostingNumber, type Expression } from "./expression";
import { tokenize, type Token } from "./tokens";

/** An equality that the text states. */
export interface CostingEquation {
  /** arithmetic: a calculation and its result; sum: parts and the total named by 共计, 合计 …, or before 其中. */
  readonly role: "arithmetic" | "sum";
  readonly computed: Expression;
  readonly stated: CostingNumber;
}

/** Why a text could not be computed. */
export type UncheckedReason = "no-calculation" | "document-number" | "approximate" | "not-understood";

/** What a costing text was understood to say. */
export interface CostingReading {
  readonly equations: readonly CostingEquation[];
  /** What the whole text comes to: a number it states, or the calculation that it leaves unfinished. */
  readonly result: Expression | null;
  /** Set when something in the text could not be computed; the equations found still hold. */
  readonly unchecked: UncheckedReason | null;
}

/** 湘人发〔2006〕134号、135号: figures that name a document and count nothing. */
const DOCUMENT =
  /[\p{L}]*[〔[{(（﹝【［｛]?(?:19|20)\d{2}[〕\]})）﹞】］｝]?(?:第)?\d+号(?:[、,，和及]\s*\d+号)*|《[^《》]*》/gu;

/** 2023年, 2023年度, 2023年3月1日: a date counts nothing. */
const DATE = /(?:19|20)\d{2}年(?:度|\d{1,2}月(?:\d{1,2}日)?)?/g;

/** 第1季度, 一、1. at the beginning of a part. */
const ORDINAL = /第\d+|(?<=^|[;；。\n]\s*)\d{1,2}[、.．](?!\d)|(?<=^|[;；。\n]\s*)[(（]\d{1,2}[)）]/g;

/** Hides figures that are no quantities behind blanks of the same length, so that places stay true. */
function withoutNames(text: string): string {
  const blank = (match: string): string => " ".repeat(match.length);
  return text.replace(DOCUMENT, blank).replace(DATE, blank).replace(ORDINAL, blank);
}

/** One amount in the order of the text, with what introduced it. */
interface Part {
  readonly label: "part" | "total" | "subtotal";
  readonly amount: Expression;
  readonly stated: CostingNumber | null;
}

/** Reads a costing text. Total: any text gives a reading. */
export function readCosting(text: string): CostingReading {
  const bare = withoutNames(text);
  const tokens = tokenize(bare);
  if (tokens.some(({ kind }) => kind === "about")) return unread("approximate");
  if (!tokens.some(({ kind }) => kind === "number")) {
    return unread(bare === text ? "no-calculation" : "document-number");
  }
  const equations: CostingEquation[] = [];
  const parts: Part[] = [];
  let understood = true;
  let thereofAt = -1;
  for (const segment of segmentsOf(tokens)) {
    const read = readSegment(segment, bare);
    understood &&= read.understood;
    if (read.thereof) thereofAt = parts.length;
    equations.push(...read.equations);
    if (read.part !== undefined) parts.push(read.part);
  }
  if (!understood) return { equations, result: null, unchecked: "not-understood" };
  const summed = addParts(parts, thereofAt);
  const computes = equations.length + summed.equations.length > 0 || isCalculation(summed.result);
  const named = bare !== text ? "document-number" : "no-calculation";
  return {
    equations: [...equations, ...summed.equations],
    result: summed.result,
    unchecked: computes ? null : named,
  };
}

function unread(unchecked: UncheckedReason): CostingReading {
  return { equations: [], result: null, unchecked };
}

function isCalculation(result: Expression | null): boolean {
  return result !== null && result.kind !== "number";
}

/** Cuts at commas, semicolons and full stops outside brackets. */
function segmentsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const segments: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "open") depth += 1;
    if (token.kind === "close") depth = Math.max(0, depth - 1);
    if (token.kind === "separator" && depth === 0) segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments;
}

interface Segment {
  readonly understood: boolean;
  readonly thereof: boolean;
  readonly equations: readonly CostingEquation[];
  readonly part?: Part;
}

/** Reads one segment: words, then a calculation with or without results, then words. */
function readSegment(tokens: readonly Token[], text: string): Segment {
  const parser = new ExpressionParser(tokens, text);
  let label: Part["label"] = "part";
  let thereof = false;
  for (let kind = parser.peek()?.kind; kind !== undefined; kind = parser.peek()?.kind) {
    if (kind === "number" || kind === "open") break;
    if (kind === "times" || kind === "divide") return misread(thereof);
    if (kind === "total" || kind === "subtotal") label = kind;
    thereof ||= kind === "thereof";
    parser.skip();
  }
  if (parser.done) return { understood: true, thereof, equations: [] };
  const first = parser.expression();
  if (first === undefined) return misread(thereof);
  const equations: CostingEquation[] = [];
  let amount: Expression = first;
  while (parser.peek()?.kind === "equals") {
    parser.skip();
    const right = parser.expression();
    if (right === undefined) return misread(thereof);
    const stated = right.kind === "number" ? right.number : undefined;
    // a chain such as 2*3*4=6*4=24: every side is compared with the last number.
    if (stated !== undefined) equations.push({ role: "arithmetic", computed: amount, stated });
    amount = right;
  }
  while (!parser.done) {
    if (parser.peek()?.kind !== "word" && parser.peek()?.kind !== "close") return { ...misread(thereof), equations };
    parser.skip();
  }
  return partOf(amount, label, thereof, equations);
}

function partOf(
  amount: Expression,
  label: Part["label"],
  thereof: boolean,
  equations: readonly CostingEquation[],
): Segment {
  const stated = amount.kind === "number" ? amount.number : null;
  const isMoney = stated === null || equations.length > 0 || isAmount(stated);
  // 5天 or 70% alone says something about another part: without it the parts do not add up.
  if (!isMoney) return { understood: false, thereof, equations };
  return { understood: true, thereof, equations, part: { label, amount, stated } };
}

/** 39万元/年 stands for the year's amount; 1600元/亩 is a standard and no amount. */
function isAmount(number: CostingNumber): boolean {
  return number.kind === "amount" || (number.kind === "price" && /\/\s*年[度]?[)）]?$/.test(number.words));
}

function misread(thereof: boolean): Segment {
  return { understood: false, thereof, equations: [] };
}

/** Sums the parts up to each total. Without a total the whole text is worth the sum of its parts. */
function addParts(parts: readonly Part[], thereofAt: number): Pick<CostingReading, "equations" | "result"> {
  const equations: CostingEquation[] = [];
  const whole = parts[thereofAt - 1];
  if (thereofAt > 0 && whole?.stated != null && thereofAt < parts.length) {
    const inner = addParts(parts.slice(thereofAt), -1);
    if (inner.result !== null) equations.push({ role: "sum", computed: inner.result, stated: whole.stated });
    return { equations: [...inner.equations, ...equations], result: whole.amount };
  }
  let open: Expression[] = [];
  let since = 0;
  let total: Expression | null = null;
  for (const part of parts) {
    if (part.label !== "part" && part.stated !== null) {
      const addends = part.label === "subtotal" ? open.slice(since) : open;
      if (addends.length > 1) equations.push({ role: "sum", computed: sumOf(addends), stated: part.stated });
      open = part.label === "subtotal" ? [...open.slice(0, since), part.amount] : [part.amount];
      since = open.length;
      if (part.label === "total") {
        total = part.amount;
        since = 0;
      }
    } else {
      open = [...open, part.amount];
    }
  }
  const [only] = open;
  return {
    equations,
    result: total ?? (open.length === 1 && only !== undefined ? only : open.length > 1 ? sumOf(open) : null),
  };
}

function sumOf(terms: readonly Expression[]): Expression {
  const first = terms[0]?.span.start ?? 0;
  const last = terms.at(-1)?.span.end ?? first;
  return { kind: "sum", terms: terms.map((term) => ({ sign: 1, term })), span: { start: first, end: last } };
}

/** Every number the reading uses, once. */
export function costingNumbers(reading: CostingReading): readonly CostingNumber[] {
  const all = reading.equations.flatMap(({ computed, stated }) => [...numbersOf(computed), stated]);
  return [...all, ...(reading.result === null ? [] : numbersOf(reading.result))];
}
