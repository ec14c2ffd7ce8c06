import type { BoundForm, BoundRow, BoundValue } from "../bind/bound";
import type { CostingNumber, Expression } from "../costing/expression";
import { dimensionOf } from "../costing/dimension";
import { bareUnit, comparisonOf, sidesOf, type Sides } from "../costing/evaluate";
import { besideAmount } from "../costing/whole";
import { countedIn } from "../costing/measure";
import { missingFactor, type CountElsewhere } from "../costing/missingFactor";
import { namedCounts } from "../costing/namedCounts";
import { countsOf } from "../costing/verdict";
import { numbersOf, unitOf } from "../costing/expression";
import type { CostingReading, UncheckedReason } from "../costing/reading";
import { costingTexts, type CostingText } from "./costingTexts";
import { yuanPer } from "../amount";
import type { CellRef } from "../cell";
import type { Identity, Operand, Term } from "../identity";
import { amountOperand, costingOperand, placeIn, textGroup } from "./operands";
import { rowName } from "./selection";
import { isZero } from "../sign";
import { Memory } from "../memory";
import { flatMapped } from "../flatMapped";

/** What the costing texts of a form say, and what could not be computed of them. */
export interface CostingIdentities {
  readonly identities: readonly Identity[];
  readonly unchecked: readonly { readonly at: CellRef; readonly reason: UncheckedReason | "amount-unreadable" }[];
}

/** A sum read out of free text may be no sum; nor may its result be the amount of the row. */
const DOUBT_OF_FREE_TEXT = 16;

/** A product put together from prose may be another one than was meant. */
const DOUBT_OF_PROSE = 18;

/** 全年 says 12 without a figure: mostly. A slip is likelier than another year, anything further off is asked about. */
const DOUBT_OF_YEAR = 12;

/** What stands behind 其中 often names only the larger parts. */
const DOUBT_OF_BREAKDOWN = 14;

const RELATIONS = {
  arithmetic: { rule: "costing/arithmetic", doubt: undefined },
  sum: { rule: "costing/sum", doubt: DOUBT_OF_FREE_TEXT },
  "sum-ahead": { rule: "costing/sum", doubt: DOUBT_OF_BREAKDOWN },
  copy: { rule: "costing/arithmetic", doubt: DOUBT_OF_PROSE },
  "named-parts": { rule: "amount/named-parts", doubt: DOUBT_OF_BREAKDOWN },
} as const;

/** More numbers, or more products once brackets are multiplied out, than any calculation of a person has. */
const MOST_TERMS = 200;

/** The identities inside the costing texts of a form, and between each text and the amount beside it. */
export function costingIdentities(form: BoundForm): CostingIdentities {
  const stated = costingTexts(form).map((text) => statedBy(form, text));
  return {
    identities: flatMapped(stated, ({ identities }) => identities),
    unchecked: flatMapped(stated, ({ unchecked }) => unchecked),
  };
}

/** The same text always states the same identities, so that an edit tells which ones are new. */
const known = Memory.table<CostingText, CostingIdentities>();

function statedBy(form: BoundForm, text: CostingText): CostingIdentities {
  const before = known().get(text);
  if (before !== undefined) return before;
  const { row, basis, amount, shared, reading, isWhole } = text;
  const stated = [
    ...ofText(form, row, basis, reading),
    ...ofAmount(form, row, basis, amount, { ...reading, isWhole }),
    ...ofAmounts(form, row, basis, shared, reading),
  ];
  const reason = reading.unchecked ?? (stated.includes(undefined) ? "not-understood" : null);
  const said = {
    identities: flatMapped(stated, (one) => one ?? []),
    unchecked: reason === null ? [] : [{ at: basis.at, reason }],
  };
  known().set(text, said);
  return said;
}

/** An equality of the text as an identity; `undefined` where money is multiplied by money or nothing is money. */
function ofText(
  form: BoundForm,
  row: BoundRow,
  basis: BoundValue,
  reading: CostingReading,
): readonly (Identity | undefined)[] {
  return reading.equations.map(({ role, computed, stated, isWritten }) => {
    const unit = stated.unit ?? unitOf(computed) ?? form.unit;
    const reckoned = bareUnit({ computed, stated }) ?? unit;
    const result = costingOperand(basis, stated, { unit, name: rowName(row), role: "result", form });
    const sides = sidesOf({ computed, stated });
    const left = expand(basis, computed, reckoned, rowName(row));
    if (left === undefined) return undefined;
    const { rule, doubt } = RELATIONS[role];
    const certain = isWritten ? undefined : (doubt ?? DOUBT_OF_PROSE);
    const stating = identity(form, row, rule, result, left, saysYear(computed) ? DOUBT_OF_YEAR : certain);
    return role === "arithmetic" ? withUnsaid(stating, { form, row, basis, reading }, computed, sides) : stating;
  });
}

/** The breakdowns behind 其中 of a text that is no calculation of a row; calculations in a sentence are not judged. */
export function namedPartsIn(
  form: BoundForm,
  text: BoundValue,
  { name, subject }: { readonly name: string; readonly subject: string },
  { equations, unchecked }: CostingReading,
): readonly Identity[] {
  if (unchecked === "approximate") return [];
  return flatMapped(equations, ({ role, computed, stated }) => {
    const unit = stated.unit ?? unitOf(computed);
    // A sentence counts many things: only money behind 其中 is meant here.
    if (role !== "named-parts" || unit === null) return [];
    const expanded = expand(text, computed, unit, name);
    const { rule, doubt } = RELATIONS[role];
    if (expanded === undefined) return [];
    const total = costingOperand(text, stated, { unit, name, role: "result", form });
    return [{ rule, sheet: form.sheet, subject, stated: total, ...expanded, doubt }];
  });
}

function ofAmount(
  form: BoundForm,
  row: BoundRow,
  basis: BoundValue,
  amount: BoundValue | undefined,
  reading: CostingReading & Pick<CostingText, "isWhole">,
): readonly (Identity | undefined)[] {
  const { result } = reading;
  const stated = amount && amountOperand(form, amount, "amount", rowName(row));
  if (stated === undefined || result === null) return [];
  const inYuan = stated.value === null || stated.unit === null ? undefined : stated.value.times(yuanPer(stated.unit));
  const sides = inYuan && besideAmount(result, { unit: form.unit, amount: inYuan, isWhole: reading.isWhole });
  const expanded = expand(basis, result, unitOf(result) ?? form.unit, rowName(row));
  const left = roundedToWhole(expanded, sides);
  if (left === undefined) return [undefined];
  const doubt = saysYear(result) ? DOUBT_OF_YEAR : result.kind === "sum" ? DOUBT_OF_FREE_TEXT : undefined;
  const stating = identity(form, row, "costing/amount", stated, left, doubt);
  return [withUnsaid(stating, { form, row, basis, reading }, result, sides)];
}

/** True where words such as 全年 stand for a factor. */
function saysYear(expression: Expression): boolean {
  return numbersOf(expression).some((number) => number.isImplied === true && !isOne(number));
}

/** The whole in 1−10%, which nobody typed and which multiplies nothing. */
function isOne({ isImplied, value }: CostingNumber): boolean {
  return isImplied === true && value.eq(1);
}

/** A text merged over several rows states what their amounts add up to. */
function ofAmounts(
  form: BoundForm,
  row: BoundRow,
  basis: BoundValue,
  amounts: readonly BoundValue[],
  { result }: CostingReading,
): readonly Identity[] {
  const parts = flatMapped(amounts, (amount) => amountOperand(form, amount, "amount", rowName(row)) ?? []);
  if (result?.kind !== "number" || parts.length === 0 || parts.length < amounts.length) return [];
  const unit = result.number.unit ?? form.unit;
  const total = costingOperand(basis, result.number, { unit, name: rowName(row), role: "result" });
  const terms = parts.map((part): Term => ({ sign: 1, operands: [part] }));
  return [identity(form, row, "costing/amount", total, { terms, divisors: [] }, DOUBT_OF_FREE_TEXT)];
}

/** Where a price says 元/人·月 and no months follow, or a count is named elsewhere, forgetting a factor is likelier. */
const ASKED_FOR = 7;
const BY_HABIT = 9;

interface TextInForm {
  readonly form: BoundForm;
  readonly row: BoundRow;
  readonly basis: BoundValue;
  readonly reading: CostingReading;
}

/** The counts that the names of a row and the goals of its form give: 12个社区 for a price by the 社区. */
function countsBeside({ fields }: BoundForm, { cells }: BoundRow): readonly CountElsewhere[] {
  const values = [cells["content"], cells["item"], fields["annualTarget"], fields["implementationTarget"]];
  return flatMapped(values, (value) => (value === undefined ? [] : namedCounts(value.text)));
}

/** Lets a broken equality be explained by a whole factor that the text leaves out. */
function withUnsaid(
  stating: Identity,
  { form, row, basis, reading }: TextInForm,
  computed: Expression,
  sides: Sides | undefined,
): Identity {
  if (sides === undefined || comparisonOf(sides) !== "broken") return stating;
  const missing = missingFactor(computed, sides, countsOf(reading), countsBeside(form, row));
  if (missing === undefined) return stating;
  const { per, anything } = dimensionOf(computed);
  const cost = per.length + anything > 0 ? ASKED_FOR : BY_HABIT;
  const { factor, measure } = missing;
  const place = { at: basis.at, span: placeIn(basis, computed.span) };
  const counted = measure === null && factor.eq(12) ? "个月" : countedIn(measure);
  const written = basis.text.slice(computed.span.start, computed.span.end);
  // Between the numbers of a calculation stand signs; between those of prose stand commas.
  const sign = /[，,；;。]/.test(written) ? undefined : (/[*×✕✖•xX＊]|乘以?/.exec(written)?.[0] ?? "*");
  const insert = sign === undefined ? {} : { insert: `${sign}${factor.toFixed()}${counted}` };
  return { ...stating, unsaid: { place, factor, measure: counted, cost, ...insert } };
}

function identity(
  form: BoundForm,
  row: BoundRow,
  rule: string,
  stated: Operand,
  { terms, divisors }: Expanded,
  doubt: number | undefined,
): Identity {
  const subject = `${row.cells["content"]?.text ?? ""}/${rowName(row)}`;
  return { rule, sheet: form.sheet, subject, stated, terms, divisors, ...(doubt === undefined ? {} : { doubt }) };
}

interface Expanded {
  readonly terms: readonly Term[];
  readonly divisors: readonly Operand[];
}

/** Multiplies an expression out into a sum of products over common divisors; `undefined` when that makes no sense. */
function expand(basis: BoundValue, expression: Expression, unit: Operand["unit"], name: string): Expanded | undefined {
  const numbers = numbersOf(expression);
  if (numbers.length > MOST_TERMS) return undefined;
  const money = numbers.some((number) => number.unit !== null);
  const visit = (part: Expression): Expanded | undefined => {
    switch (part.kind) {
      case "number": {
        if (isOne(part.number)) return { terms: [{ sign: 1, operands: [] }], divisors: [] };
        const operand = costingOperand(basis, part.number, { unit: null, name });
        return { terms: [{ sign: 1, operands: [operand] }], divisors: [] };
      }
      case "product":
        return part.factors
          .map((factor) => priced(visit(factor)))
          .reduce((one, other) => one && other && multiply(one, other));
      case "quotient": {
        const dividend = visit(part.dividend);
        const divisor = visit(part.divisor);
        const [only, ...more] = divisor?.terms ?? [];
        if (dividend === undefined || only === undefined || more.length > 0) return undefined;
        if (divisor === undefined || divisor.divisors.length > 0 || only.sign < 0) return undefined;
        return { terms: dividend.terms, divisors: [...dividend.divisors, ...only.operands] };
      }
      case "sum":
        return part.terms
          .map(({ sign, term }) => negateIf(sign < 0, visit(term)))
          .reduce((one, other) => one && other && add(one, other));
    }
  };
  const expanded = visit(expression);
  if (expanded === undefined || expanded.terms.length > MOST_TERMS) return undefined;
  // A calculation in bare figures comes out in the unit of its result.
  const terms = money ? expanded.terms : expanded.terms.map((term) => inUnit(term, unit));
  const meaningful = terms.every(({ operands }) => operands.filter((operand) => operand.unit !== null).length === 1);
  const plainDivisors = expanded.divisors.every((operand) => operand.unit === null);
  return meaningful && plainDivisors ? { terms, divisors: expanded.divisors } : undefined;
}

/** 98万元×60% beside 59万元 in a form without decimals: how far the calculation may be from what the form prints. */
function roundedToWhole(expanded: Expanded | undefined, sides: Sides | undefined): Expanded | undefined {
  const half = sides?.stated.tolerance;
  if (expanded === undefined || sides === undefined || half === undefined || isZero(half)) return expanded;
  if (comparisonOf(sides) !== "rounding") return expanded;
  const money = flatMapped(expanded.terms, ({ operands }) => operands).find(({ unit }) => unit !== null);
  if (money?.value == null || isZero(money.value) || isZero(sides.computed.value)) return expanded;
  // So much less of the number that is money makes so much less of the whole.
  const giveOrTake = Number(half.times(money.value).div(sides.computed.value.abs()));
  const terms = expanded.terms.map(({ sign, operands }) => ({
    sign,
    operands: operands.map((operand) => (operand === money ? { ...operand, giveOrTake } : operand)),
  }));
  return { ...expanded, terms };
}

/** 4次*1.5万元: money that is multiplied is a price, whatever it is called. */
function priced(expanded: Expanded | undefined): Expanded | undefined {
  const [only, ...more] = expanded?.terms ?? [];
  const [operand, ...others] = only?.operands ?? [];
  if (only === undefined || operand?.role !== "result" || more.length + others.length > 0) return expanded;
  return { terms: [{ ...only, operands: [{ ...operand, role: "price" }] }], divisors: expanded?.divisors ?? [] };
}

/** Gives the last factor that is no share the unit that the text leaves out: it is the price. */
function inUnit({ sign, operands }: Term, unit: Operand["unit"]): Term {
  const last = operands.findLastIndex(({ role }) => role !== "share");
  const price = (operand: Operand): Operand => ({
    ...operand,
    unit,
    precisionGroup: textGroup(operand.place.at, unit),
    role: operand.role === "count" ? "price" : operand.role,
  });
  return { sign, operands: operands.map((operand, index) => (index === last ? price(operand) : operand)) };
}

function multiply(one: Expanded, other: Expanded): Expanded | undefined {
  if (one.terms.length * other.terms.length > MOST_TERMS) return undefined;
  const terms = flatMapped(one.terms, (left) =>
    other.terms.map((right): Term => ({
      sign: left.sign === right.sign ? 1 : -1,
      operands: [...left.operands, ...right.operands],
    })),
  );
  return { terms, divisors: [...one.divisors, ...other.divisors] };
}

/** a/b + c/d is (a·d + c·b) / (b·d). */
function add(one: Expanded, other: Expanded): Expanded {
  const scaled = (terms: readonly Term[], by: readonly Operand[]): readonly Term[] =>
    terms.map(({ sign, operands }) => ({ sign, operands: [...operands, ...by] }));
  return {
    terms: [...scaled(one.terms, other.divisors), ...scaled(other.terms, one.divisors)],
    divisors: [...one.divisors, ...other.divisors],
  };
}

function negateIf(negative: boolean, expanded: Expanded | undefined): Expanded | undefined {
  if (!negative || expanded === undefined) return expanded;
  const terms = expanded.terms.map(({ sign, operands }): Term => ({ sign: sign === 1 ? -1 : 1, operands }));
  return { terms, divisors: expanded.divisors };
}
