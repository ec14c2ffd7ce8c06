import type { MoneyUnit } from "../amount";
import type { Span } from "../cell";
import type { Bracket } from "./brackets";
import type { CostingNumber } from "./expression";
import type { Token } from "./token";
import { factorsOf, packOf, type Measure } from "./measure";
import { flatMapped } from "../flatMapped";

/** The units that belong to a number, as far as they stand behind it. */
export type Units = Pick<CostingNumber, "kind" | "unit" | "unitSpan" | "scale" | "counts" | "per" | "approximate">;

const NOTHING: Units = { kind: "count", unit: null, unitSpan: null, scale: 1, counts: [], per: [], approximate: false };

/** A cursor over tokens, with what the brackets among them hold. */
export class TokenCursor {
  position = 0;

  constructor(
    readonly tokens: readonly Token[],
    readonly brackets: ReadonlyMap<number, Bracket>,
    /** The token before which this cursor stops. */
    readonly end = tokens.length,
  ) {}

  get done(): boolean {
    return this.position >= this.end;
  }

  peek(ahead = 0): Token | undefined {
    const at = this.position + ahead;
    return at < this.end ? this.tokens[at] : undefined;
  }

  /** What the bracket that comes next holds. */
  bracket(): Bracket | undefined {
    return this.brackets.get(this.position);
  }
}

/** Reads what belongs to a number: %, 万元, 万元/人·月, 次, 个社区, （万元/次）, 每人每天. */
export function readUnits(cursor: TokenCursor): Units {
  const about = skipAbout(cursor);
  const read = unitsAt(cursor);
  const approximate = skipAbout(cursor) || about;
  return { ...read, scale: (read.scale * packOf(read.counts)) / packOf(read.per), approximate };
}

/** 余, 多, 左右 behind a number. */
function skipAbout(cursor: TokenCursor): boolean {
  if (cursor.peek()?.kind !== "about") return false;
  cursor.position += 1;
  return true;
}

function unitsAt(cursor: TokenCursor): Units {
  const token = cursor.peek();
  switch (token?.kind) {
    case "percent":
    case "permille":
      cursor.position += 1;
      return { ...NOTHING, kind: "share", scale: token.kind === "percent" ? 0.01 : 0.001 };
    case "money":
      cursor.position += 1;
      return moneyUnits(cursor, token.unit, token.span);
    case "open":
      return bracketedUnit(cursor) ?? NOTHING;
    case "scale": {
      cursor.position += 1;
      const counted = countUnits(cursor);
      return { ...counted, scale: token.by };
    }
    default:
      return countUnits(cursor);
  }
}

function moneyUnits(cursor: TokenCursor, unit: MoneyUnit, unitSpan: Span): Units {
  const per = [...denominator(cursor), ...following(cursor)];
  return { ...NOTHING, kind: per.length > 0 ? "price" : "amount", unit, unitSpan, per };
}

function countUnits(cursor: TokenCursor): Units {
  const counts = [...measuresAt(cursor)];
  const inBrackets = bracketedUnit(cursor);
  if (inBrackets?.unit != null) return inBrackets;
  const per = denominator(cursor);
  return { ...NOTHING, counts: counts.length > 0 ? counts : (inBrackets?.counts ?? []), per };
}

/** 名学生, 个社区, 社区: a measure word and the noun behind it, as one. */
function measuresAt(cursor: TokenCursor): readonly Measure[] {
  const token = cursor.peek();
  if (token?.kind !== "measure") return [];
  cursor.position += 1;
  const next = cursor.peek();
  const noun = next?.kind === "word" && next.span.start === token.span.end ? next.text.slice(0, LONGEST_NOUN) : "";
  if (noun !== "" && isBeforeSign(cursor)) cursor.position += 1;
  return factorsOf({ ...token.measure, noun });
}

const LONGEST_NOUN = 12;

/** Words that stand between a number and a sign belong to the number. */
function isBeforeSign(cursor: TokenCursor): boolean {
  const kind = cursor.peek(1)?.kind;
  return kind === "times" || kind === "equals" || kind === "plus" || kind === "divide" || kind === "close";
}

/** `/人`, `/人·月`, `/（人·天）`: what a price is for. */
function denominator(cursor: TokenCursor): readonly Measure[] {
  if (cursor.peek()?.kind !== "divide") return [];
  const after = cursor.peek(1);
  if (after?.kind === "measure" || after?.kind === "word") {
    cursor.position += 1;
    return joined(cursor);
  }
  const inside = cursor.brackets.get(cursor.position + 1);
  if (after?.kind !== "open" || inside === undefined || inside.holdsFigures) return [];
  cursor.position += 2;
  const measures = joined(cursor);
  cursor.position = inside.close + 1;
  return measures;
}

/** 人·月, 人/天, 人*次, 人、天. */
function joined(cursor: TokenCursor): readonly Measure[] {
  const measures = [...denominatorMeasure(cursor)];
  while (isJoint(cursor.peek()) && (isUnitWord(cursor.peek(1)) || isUnitNoun(cursor))) {
    cursor.position += 1;
    measures.push(...denominatorMeasure(cursor));
  }
  return measures;
}

function isJoint(token: Token | undefined): boolean {
  return (
    token?.kind === "times" || token?.kind === "divide" || (token?.kind === "separator" && token.strength === "weak")
  );
}

/** 元/次·断面: a noun for which no measure word is known, with no figure behind it that it could belong to. */
function isUnitNoun(cursor: TokenCursor): boolean {
  const [joint, noun, next] = [cursor.peek(), cursor.peek(1), cursor.peek(2)];
  if (joint?.kind === "separator" || noun?.kind !== "word" || joint?.span.end !== noun.span.start) return false;
  return noun.text.length <= MOST_OF_NOUN && next?.kind !== "number" && next?.kind !== "open" && next?.kind !== "per";
}

const MOST_OF_NOUN = 4;

function isUnitWord(token: Token | undefined): boolean {
  return token?.kind === "measure";
}

function denominatorMeasure(cursor: TokenCursor): readonly Measure[] {
  const token = cursor.peek();
  if (token?.kind === "measure") return measuresAt(cursor);
  if (token?.kind !== "word") return [];
  cursor.position += 1;
  return [{ word: token.text, name: null, noun: token.text, span: token.span }];
}

/** 100元每人每天; but in 50人每人100元 the 每人 belongs to what follows. */
function following(cursor: TokenCursor): readonly Measure[] {
  let count = 0;
  while (cursor.peek(count)?.kind === "per") count += 1;
  let next = count;
  while (cursor.peek(next)?.kind === "word") next += 1;
  if (count === 0 || cursor.peek(next)?.kind === "number") return [];
  const measures = flatMapped(
    Array.from({ length: count }, (_, index) => cursor.peek(index)),
    (token) => (token?.kind === "per" ? factorsOf(token.measure) : []),
  );
  cursor.position += count;
  return measures;
}

/** `（万元/次）`, `（套）` behind a number is its unit; a bracket without figures says something else and is passed over. */
function bracketedUnit(cursor: TokenCursor): Units | undefined {
  const bracket = cursor.bracket();
  if (cursor.peek()?.kind !== "open" || bracket === undefined || bracket.holdsFigures) return undefined;
  const inside = new TokenCursor(cursor.tokens, cursor.brackets, bracket.close);
  inside.position = cursor.position + 1;
  cursor.position = bracket.close + 1;
  const first = inside.peek();
  if (first?.kind === "money") {
    inside.position += 1;
    return moneyUnits(inside, first.unit, first.span);
  }
  if (first?.kind !== "measure") return NOTHING;
  const counts = measuresAt(inside);
  return inside.done ? { ...NOTHING, counts } : NOTHING;
}

/** From the start of the one to the end of the other. */
export function join(first: Span, last: Span): Span {
  return { start: first.start, end: last.end };
}
