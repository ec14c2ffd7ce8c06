import type { CostingEquation, Expression } from "./expression";
import type { Part } from "./parts";
import { expressionOf } from "./prose";
import { equation } from "./readings";
import { flatMapped } from "../flatMapped";

/** Earlier amounts that a later sum says again: …=5万元，…=6万元，5+6=11万元. */
export interface Restated {
  /** They are part of the sum, and none of their own. */
  readonly parts: readonly Part[];
  /** What is said again is what was said before. */
  readonly copies: readonly CostingEquation[];
}

/** So many amounts before a sum are looked at. */
const MOST_LOOKED_AT = 24;

/**
 * The earlier amounts that a sum adds up. Where one of its addends is none of them, and one of them is left, that one was
 * meant.
 */
export function restatedBy(computed: Expression, parts: readonly Part[]): Restated | undefined {
  if (computed.kind !== "sum") return undefined;
  const left = parts.slice(-MOST_LOOKED_AT).filter(({ stated }) => stated !== null);
  const isAll = left.length === parts.length && left.length === computed.terms.length;
  const pairs: (readonly [Part, Expression])[] = [];
  const unmatched: Expression[] = [];
  for (const { term } of computed.terms) {
    const at = left.findIndex((part) => saysAgain(part, term));
    const part = left[at];
    if (part === undefined) unmatched.push(term);
    else pairs.push([part, term]);
    if (at >= 0) left.splice(at, 1);
  }
  const [odd, ...more] = unmatched;
  const [only] = left;
  if (odd !== undefined && (more.length > 0 || !isAll || pairs.length === 0 || only === undefined)) return undefined;
  if (odd !== undefined && only !== undefined && isMoneyAlone(odd)) pairs.push([only, odd]);
  else if (odd !== undefined) return undefined;
  return { parts: pairs.map(([part]) => part), copies: flatMapped(pairs, ([part, term]) => copyOf(part, term)) };
}

/** A bare figure or money, which may be an amount that stands before. */
function isMoneyAlone(term: Expression): boolean {
  return term.kind === "number" && term.number.counts.length + term.number.per.length === 0 && term.number.scale === 1;
}

function saysAgain({ stated }: Part, term: Expression): boolean {
  if (stated === null || term.kind !== "number" || !isMoneyAlone(term)) return false;
  const { value, unit } = term.number;
  return value.eq(stated.value) && stated.scale === 1 && (unit === null || unit === stated.unit);
}

function copyOf({ stated }: Part, term: Expression): readonly CostingEquation[] {
  if (stated === null || term.kind !== "number") return [];
  const unit = term.number.unit ?? stated.unit;
  return [equation("copy", expressionOf(stated), { ...term.number, unit, kind: "amount" }, false)];
}
