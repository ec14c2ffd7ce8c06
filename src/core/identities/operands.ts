import { decimalsOf, isNotApplicable, type MoneyUnit, type PrintedAmount } from "../amount";
import type { BoundForm, BoundValue } from "../bind/bound";
import { cellKey, type CellRef, type Span } from "../cell";
import type { CostingNumber } from "../costing/expression";
import type { Operand, Role } from "../identity";
import { rememberedIn } from "../remembered";
import { printedAmount } from "./printedAmount";
import { roundedTo } from "./roundedAmounts";
import { flatMapped } from "../flatMapped";

/** True when something stands there that is no amount, or a formula whose value is not known. */
export function isUnreadable(value: BoundValue): boolean {
  if (value.computed && value.value === null) return true;
  return saysNoAmount(value, printedAmount(value));
}

/** True where something stands that was read as no amount and says neither that there is none. */
function saysNoAmount({ text }: BoundValue, printed: PrintedAmount | undefined): boolean {
  return printed === undefined && text !== "" && !isNotApplicable(text);
}

/** The cells of a form that should hold an amount and hold something that is none. */
export function unreadableAmounts({ form, fields, tables }: BoundForm): readonly CellRef[] {
  const ofFields = flatMapped(
    Object.entries(form.fields),
    ([name, { kind }]) => (kind === "amount" ? fields[name] : []) ?? [],
  );
  const ofTables = flatMapped(Object.entries(form.tables), ([name, { columns }]) =>
    flatMapped(Object.entries(columns), ([column, { kind }]) =>
      kind === "amount" ? flatMapped(tables[name] ?? [], (row) => row.cells[column] ?? []) : [],
    ),
  );
  return [...ofFields, ...ofTables].filter(isUnreadable).map(({ at }) => at);
}

/**
 * An amount of a form as an operand; of an empty cell, one without a value.
 * @returns `undefined` when the value is no plain amount.
 */
export function amountOperand(form: BoundForm, value: BoundValue, role: Role, name: string): Operand | undefined {
  if (value.computed && value.value === null) return undefined;
  const printed = printedAmount(value);
  if (saysNoAmount(value, printed)) return undefined;
  const unit = printed?.unit ?? value.unit;
  return {
    place: placeOf(value, printed),
    value: printed?.value ?? null,
    typed: printed?.typed ?? "",
    unit,
    decimals: decimalsShown(form, unit, printed),
    precisionGroup: amountGroup(form, unit),
    role,
    name,
    computed: value.computed,
  };
}

/** What a format shows behind the figures says nothing of amounts that were rounded more coarsely. */
function decimalsShown(form: BoundForm, unit: MoneyUnit, printed: PrintedAmount | undefined): number {
  if (printed === undefined) return 0;
  const typed = decimalsOf(printed.typed);
  return typed < printed.decimals && roundedTo(form, unit) !== undefined ? typed : printed.decimals;
}

/** Figures of one text in one unit are printed alike. */
export const textGroup = rememberedIn((at: CellRef, unit: Operand["unit"]): string => `${cellKey(at)}:${String(unit)}`);

/** Amounts of one form in one unit are printed alike. */
const amountGroup = rememberedIn(
  ({ sheet, range }: BoundForm, unit: Operand["unit"]): string =>
    `${sheet}[${String(range.top)},${String(range.left)}:${String(unit)}`,
);

/** Digits inside a text have a span; a cell that holds a number is meant as a whole. */
function placeOf(value: BoundValue, printed: PrintedAmount | undefined) {
  const isWholeCell = printed === undefined || typeof value.value !== "string" || value.value === printed.typed;
  return isWholeCell ? { at: value.at } : { at: value.at, span: printed.span };
}

const ROLES = { count: "count", price: "price", share: "share", amount: "result" } as const;

/** A number of a costing text as an operand. Money without a unit is in the unit of the form. */
export function costingOperand(
  basis: BoundValue,
  number: CostingNumber,
  context: {
    readonly unit: Operand["unit"];
    readonly name: string;
    readonly role?: Role;
    /** The form whose amounts a result is printed like. */
    readonly form?: BoundForm;
  },
): Operand {
  const unit = number.unit ?? context.unit;
  return {
    place: { at: basis.at, span: placeIn(basis, number.span) },
    value: number.value,
    typed: number.typed,
    unit,
    ...(number.unitSpan === null ? {} : { unitSpan: placeIn(basis, number.unitSpan) }),
    ...(number.scale === 1 ? {} : { scale: number.scale }),
    ...(number.kind === "count" && number.counts[0]?.name != null ? { counted: number.counts[0].name } : {}),
    decimals: number.decimals,
    ...(number.giveOrTake === undefined ? {} : { giveOrTake: number.giveOrTake }),
    // 10元 beside 15.2万元 is no 10.0元: money is as fine as the like of its own unit.
    precisionGroup: textGroup(basis.at, unit),
    ...(context.form === undefined ? {} : { alignedWith: amountGroup(context.form, unit) }),
    role: context.role ?? ROLES[number.kind],
    name: context.name,
    computed: basis.computed || number.isImplied === true,
    ...(number.isImplied === true && !basis.computed ? { isImplied: true as const } : {}),
  };
}

/** The place of a piece of a bound text inside its cell's whole text. */
export function placeIn(basis: BoundValue, { start, end }: Span): Span {
  const offset = basisOffset(basis);
  return { start: start + offset, end: end + offset };
}

/** A bound text is trimmed; places are those in the cell's whole text. */
function basisOffset(basis: BoundValue): number {
  if (basis.span !== undefined) return basis.span.start;
  return typeof basis.value === "string" ? basis.value.length - basis.value.trimStart().length : 0;
}
