import type { CostingEquation, CostingNumber, Expression } from "./expression";

/** One amount in the order of the text, with what introduced it. */
export interface Part {
  readonly label: "part" | "total" | "subtotal";
  readonly amount: Expression;
  /** The amount when it is a single number. */
  readonly stated: CostingNumber | null;
}

/** What the parts of a text come to together. */
interface Summed {
  readonly equations: readonly CostingEquation[];
  readonly result: Expression | null;
}

/**
 * Adds the parts of a text up to each of its totals. Without a total the text is worth the sum of its parts.
 * @param thereofAt the number of parts before 其中, or -1.
 */
export function addParts(parts: readonly Part[], thereofAt: number): Summed {
  const whole = parts[thereofAt - 1];
  if (whole?.stated != null && thereofAt < parts.length)
    return breakDown(whole.amount, whole.stated, parts.slice(thereofAt));
  const equations: CostingEquation[] = [];
  let open: readonly Expression[] = [];
  let sinceSubtotal = 0;
  let total: Expression | null = null;
  for (const { label, amount, stated } of parts) {
    if (label === "part" || stated === null) {
      open = [...open, amount];
      continue;
    }
    const kept = label === "subtotal" ? sinceSubtotal : 0;
    const addends = open.slice(kept);
    if (addends.length > 1) equations.push({ role: "sum", computed: sumOf(addends), stated });
    open = [...open.slice(0, kept), amount];
    sinceSubtotal = label === "subtotal" ? open.length : 0;
    if (label === "total") total = amount;
  }
  return { equations, result: total ?? sumOrNothing(open) };
}

/** 60万元，其中：20万元…；40万元…: the amount before 其中 is what the text comes to. */
function breakDown(whole: Expression, stated: CostingNumber, parts: readonly Part[]): Summed {
  const inner = addParts(parts, -1);
  if (inner.result === null || parts.length < 2) return { equations: inner.equations, result: whole };
  return { equations: [...inner.equations, { role: "named-parts", computed: inner.result, stated }], result: whole };
}

function sumOrNothing(terms: readonly Expression[]): Expression | null {
  const [first, ...more] = terms;
  if (first === undefined) return null;
  return more.length === 0 ? first : sumOf(terms);
}

function sumOf(terms: readonly Expression[]): Expression {
  const start = terms[0]?.span.start ?? 0;
  const end = terms.at(-1)?.span.end ?? start;
  return { kind: "sum", terms: terms.map((term) => ({ sign: 1, term })), span: { start, end } };
}
