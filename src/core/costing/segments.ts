import { unitOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";
import { ExpressionParser } from "./parser";
import type { Part } from "./parts";
import type { Token } from "./tokens";

/** What one segment of a costing text says: words, then a calculation with or without results, then words. */
export interface Segment {
  readonly understood: boolean;
  /** True when 其中 introduces it: what follows breaks the amount before it down. */
  readonly thereof: boolean;
  readonly equations: readonly CostingEquation[];
  readonly part?: Part;
}

/** Cuts at commas, semicolons and full stops outside brackets. */
export function segmentsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
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

/** Reads one segment. Total: what is no calculation comes back as not understood. */
export function readSegment(tokens: readonly Token[], text: string): Segment {
  const parser = new ExpressionParser(tokens, text);
  const { label, thereof, isCalculation, isRate } = readIntroduction(parser);
  if (!isCalculation) return { understood: false, thereof, equations: [] };
  if (parser.done) return { understood: true, thereof, equations: [] };
  const sides = readSides(parser);
  const last = sides?.at(-1);
  if (sides === undefined || last === undefined) return { understood: false, thereof, equations: [] };
  // 单价2.5万元=5万元 calculates nothing: what is multiplied stands elsewhere.
  if (sides.length === 2 && sides.every(({ kind }) => kind === "number") && unitOf(last) === unitOf(sides[0] ?? last)) {
    return { understood: false, thereof, equations: [] };
  }
  const equations = equationsBetween(sides);
  const isOnlyRate = isRate && last.kind === "number" && equations.length === 0;
  const part = restIsWords(parser) && !isOnlyRate ? partOf(last, label, equations) : undefined;
  return part === undefined
    ? { understood: false, thereof, equations }
    : { understood: true, thereof, equations, part };
}

/** Words before the first figure: 共计, 其中 and the like; a sign of calculation there has lost its left side. */
function readIntroduction(parser: ExpressionParser) {
  let label: Part["label"] = "part";
  let thereof = false;
  let isRate = false;
  for (let kind = parser.peek()?.kind; kind !== undefined; kind = parser.peek()?.kind) {
    if (kind === "number" || kind === "open") break;
    if (kind === "times" || kind === "divide") return { label, thereof, isRate, isCalculation: false };
    if (kind === "total" || kind === "subtotal") label = kind;
    thereof ||= kind === "thereof";
    isRate ||= isRateWord(parser.peek());
    parser.skip();
  }
  return { label, thereof, isRate, isCalculation: true };
}

/** 每人每月300元, 单价2.5万元: a standard and no amount. */
function isRateWord(token: Token | undefined): boolean {
  return token?.kind === "word" && /每|单价|人均/.test(token.text);
}

/** A longer chain of equalities is no calculation of a person. */
const MOST_SIDES = 20;

/** The sides of a chain of equalities such as 2*3*4=6*4=24. */
function readSides(parser: ExpressionParser): readonly Expression[] | undefined {
  const sides: Expression[] = [];
  for (;;) {
    const side = parser.expression();
    if (side === undefined || sides.length === MOST_SIDES) return undefined;
    sides.push(side);
    if (parser.peek()?.kind !== "equals") return sides;
    parser.skip();
  }
}

/** Every side is compared with the last one, when that is a number. */
function equationsBetween(sides: readonly Expression[]): readonly CostingEquation[] {
  const last = sides.at(-1);
  if (last?.kind !== "number") return [];
  return sides.slice(0, -1).map((computed) => ({ role: "arithmetic", computed, stated: last.number }));
}

function restIsWords(parser: ExpressionParser): boolean {
  for (let kind = parser.peek()?.kind; kind !== undefined; kind = parser.peek()?.kind) {
    if (kind !== "word" && kind !== "close") return false;
    parser.skip();
  }
  return true;
}

/** 5天, 70% or =6人天 says something about another part: without it the parts do not add up. */
function partOf(amount: Expression, label: Part["label"], equations: readonly CostingEquation[]): Part | undefined {
  const stated = amount.kind === "number" ? amount.number : null;
  const isResult = equations.length > 0 && stated?.kind === "count" && stated.words === "";
  return stated === null || isResult || isAmount(stated) ? { label, amount, stated } : undefined;
}

/** 39万元/年 stands for the year's amount; 1600元/亩 is a standard and no amount. */
function isAmount(number: CostingNumber): boolean {
  return number.kind === "amount" || (number.kind === "price" && /\/\s*年度?[)）]?$/.test(number.words));
}
