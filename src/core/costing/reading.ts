import type Big from "big.js";
import type { MoneyUnit } from "../amount";
import type { Span } from "../cell";
import type { Assembly, Problem } from "./assembled";
import { Assembler } from "./assembly";
import { contradictsInProse } from "./dimension";
import type { CostingEquation, Expression } from "./expression";
import { maskNames } from "./masking";
import { parseItems } from "./parser";
import { isApproximate } from "./prose";
import { resultOf } from "./result";
import type { Token } from "./token";
import { tokenize } from "./tokens";
import { comesTo, roundedAsForm, type Whole } from "./whole";
import { flatMapped } from "../flatMapped";

/** Why a text could not be computed. */
export type UncheckedReason = Problem | "no-calculation" | "document-number" | "malformed-number";

/** A number that nobody can have meant as it stands: 677,00, 2.88万万元. */
export interface MalformedNumber {
  readonly span: Span;
  /** What it can have meant, as it is to be written; may be empty. */
  readonly candidates: readonly string[];
}

/** What a costing text was understood to say. */
export interface CostingReading {
  readonly equations: readonly CostingEquation[];
  /** What the whole text comes to: a number it states, or the calculation that it leaves unfinished. */
  readonly result: Expression | null;
  /** Set when something in the text could not be computed; the equations found still hold. */
  readonly unchecked: UncheckedReason | null;
  readonly malformed: readonly MalformedNumber[];
  /** The calculations that stand in the text as such, for what is judged of their units. */
  readonly calculations: readonly Expression[];
}

/** What is known beside the text. */
export interface CostingContext {
  /** The unit in which the form states its amounts. */
  readonly unit: MoneyUnit;
  /** The amount beside the text, in 元: of several readings of a text, the one that comes to it was meant. */
  readonly amount?: Big;
  /** How far that amount may be rounded, in 元: half of the last place to which the form prints its amounts. */
  readonly half?: Big;
  /** True where the form prints its amounts without decimals. */
  readonly isWhole?: boolean;
  /** The first year that the form is for. */
  readonly year?: number;
}

/** Reads a costing text. Total: any text gives a reading. Linear in its length. */
export function readCosting(text: string, beside: CostingContext): CostingReading {
  const { unit, amount } = beside;
  const { folded, whole: named, namesDocument } = maskNames(text);
  const tokens = tokenize(text, folded);
  const malformed = malformedIn(tokens);
  const nothing = { equations: [], result: null, malformed, calculations: [] };
  if (!tokens.some(({ kind }) => kind === "number" || kind === "malformed")) {
    return { ...nothing, unchecked: namesDocument ? "document-number" : "no-calculation" };
  }
  const year = beside.year === undefined ? {} : { year: beside.year };
  const assembly = new Assembler({ formUnit: unit, folded: named, ...year }).run(parseItems(tokens, text));
  const whole = resultOf(assembly, beside);
  const own = assembly.equations.filter((one) => one !== whole.superseded);
  const { result, equations } = roundedAsForm(whole.result, [...own, ...whole.equations], beside);
  const calculations = [
    ...flatMapped(equations, ({ computed, isProse }) => (isProse && !contradictsInProse(computed) ? [] : computed)),
    ...(result === null ? [] : [result]),
  ];
  const said = { equations, malformed, calculations };
  if (result !== null && isApproximate(result)) return { ...said, result: null, unchecked: "approximate" };
  const reason = malformed.length > 0 ? "malformed-number" : problemOf(assembly, whole);
  if (reason === null) return { ...said, result, unchecked: unsaidOf(assembly, said, result, namesDocument) };
  // What was not understood of the text changes nothing where the rest comes to the amount.
  const fits = result !== null && amount !== undefined && comesTo(result, beside);
  if (!fits) return { ...said, result: null, unchecked: reason };
  return { ...said, result, unchecked: reason === "approximate" || reason === "malformed-number" ? reason : null };
}

/** Why nothing could be compared inside a text that was understood. */
function unsaidOf(
  { parts }: Assembly,
  { equations }: Pick<CostingReading, "equations">,
  result: Expression | null,
  namesDocument: boolean,
): UncheckedReason | null {
  if (equations.length > 0 || isCalculation(result)) return null;
  if (namesDocument) return "document-number";
  return result === null && parts.length === 0 ? "not-understood" : "no-calculation";
}

/** What keeps a text from being computed; a calculation that leaves a factor out is one, where the amount says which. */
function problemOf({ problems, open }: Assembly, { result, isUnsaid }: Whole): Problem | null {
  if (result !== null && result === open) return null;
  return reasonOf(problems) ?? (isUnsaid ? "standard-alone" : null);
}

function malformedIn(tokens: readonly Token[]): readonly MalformedNumber[] {
  return flatMapped(tokens, (token) =>
    token.kind === "malformed" ? [{ span: token.span, candidates: token.candidates }] : [],
  );
}

function reasonOf(problems: ReadonlySet<Problem>): Problem | null {
  for (const problem of ["approximate", "not-understood", "standard-alone"] as const) {
    if (problems.has(problem)) return problem;
  }
  return null;
}

function isCalculation(result: Expression | null): boolean {
  return result !== null && result.kind !== "number";
}
