import { cellKey, type CellRef } from "../../../core/cell";
import type { BoundForm, BoundRow, BoundValue, Submission } from "../../../core/bind/bound";
import { remembered } from "../../../core/remembered";
import { costingIdentities } from "../../../core/identities/costing";
import { formIdentities } from "../../../core/identities/patterns";
import type { Identity } from "../../../core/identity";
import type { Workbook } from "../../../core/workbook";
import { hollowIn } from "../../../forms/agreement/hollow";
import type { Slot } from "../../../forms/agreement/slots";

/** A place that must be filled in and is not. */
export interface Vacancy {
  readonly form: BoundForm;
  /** Tells it from others of its form. */
  readonly subject: string;
  readonly kind: "field" | "row-value" | "row-name" | "year";
  /** What is asked for, in the words of the form. */
  readonly label: string;
  /** Where it is to be filled in; several for rows of one table. */
  readonly places: readonly CellRef[];
  /** What the rows are called. */
  readonly names: readonly string[];
  /** The places as relations between forms know them, in the same order; none for what no relation speaks of. */
  readonly slots: readonly Slot[];
  /** True for a place where a printed copy gets its seal. */
  readonly isSealed?: true;
  /** True where formulas stand that have nothing to compute from yet. */
  readonly isComputed?: true;
}

const hollow = remembered((workbook: Workbook) => hollowIn(workbook));

/** Tells places where nothing stands, or a formula that has nothing to compute from. */
export function nothingIn({ workbook }: Submission): (value: BoundValue) => boolean {
  return ({ at, text, computed }) => text === "" || (computed && hollow(workbook)(at));
}

/** What a form's amounts must come to, by the cells that state it. */
const statedIn = remembered((form: BoundForm): ReadonlyMap<string, readonly Identity[]> => {
  const byCell = new Map<string, Identity[]>();
  for (const identity of [...formIdentities(form), ...costingIdentities(form).identities]) {
    const key = cellKey(identity.stated.place.at);
    byCell.set(key, [...(byCell.get(key) ?? []), identity]);
  }
  return byCell;
});

/**
 * True where an empty amount follows from its parts, its copy or its calculation: that it is missing is a matter of
 * arithmetic, and the diagnosis says it together with the amount.
 */
export function followsFromParts(form: BoundForm, at: CellRef): boolean {
  const identities = statedIn(form).get(cellKey(at)) ?? [];
  return identities.some(({ terms }) =>
    terms.some(({ operands }) => operands.every(({ value }) => value !== null && !value.eq(0))),
  );
}

/** The typed totals of a form that hold although an amount they count is empty: that row has no part in them. */
export function isNoPartOf(form: BoundForm, { at }: BoundValue): boolean {
  const totals = [...statedIn(form).values()]
    .flat()
    .filter(({ terms, list }) => list !== undefined && terms.some(({ operands }) => isAt(operands[0], at)));
  return totals.length > 0 && totals.every(isClosedByHand);
}

function isAt(operand: Identity["stated"] | undefined, at: CellRef): boolean {
  return operand !== undefined && operand.place.span === undefined && cellKey(operand.place.at) === cellKey(at);
}

function isClosedByHand({ stated, terms }: Identity): boolean {
  if (stated.computed || stated.value === null || stated.value.eq(0)) return false;
  const rest = terms.reduce((left, { operands: [part] }) => left.minus(part?.value ?? 0), stated.value);
  const isOneUnit = terms.every(({ operands: [part] }) => part?.unit === stated.unit);
  return isOneUnit && rest.eq(0);
}

/** True where a row has a value of its own in a column, and not one that stands for several rows. */
export function isOwn(row: BoundRow, value: BoundValue | undefined): value is BoundValue {
  return value !== undefined && value.text !== "" && value.at.row === row.row;
}
