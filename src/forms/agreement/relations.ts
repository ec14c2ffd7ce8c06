import type { BoundForm, BoundRow } from "../../core/bind/bound";
import { partsBelow } from "../../core/bind/numbering";
import type { IdentityPattern, Selector } from "../../core/form";
import { groupRows, isRowOf, rowName } from "../../core/identities/selection";
import { isUnreadable } from "../../core/identities/operands";
import { pairByName } from "../../core/names";
import { fieldSlot, rowSlot, type Slot } from "./slots";
import { flatMapped } from "../../core/flatMapped";

/** What ties places of forms together, so that one follows from others. */
export type Relation =
  /** The total is the sum of the parts; a sum of one part is a copy. */
  | { readonly kind: "sum"; readonly total: Slot; readonly parts: readonly Slot[] }
  /** Both hold the same text, word for word. */
  | { readonly kind: "same-text"; readonly one: Slot; readonly other: Slot }
  /** Where nothing stands, the text of another place is what to begin with; it may be worded otherwise. */
  | { readonly kind: "carried-text"; readonly from: Slot; readonly to: Slot }
  /** All hold the same text, unless some of them differ: then each stands for itself. */
  | { readonly kind: "shared-text"; readonly slots: readonly Slot[] }
  /** What follows from no cell that holds it. */
  | { readonly kind: "given-text"; readonly to: Slot; readonly text: string; readonly why: "year" };

/** A sum, where its total and all its parts are printed. */
export function sumRelation(total: Slot | undefined, parts: readonly (Slot | undefined)[]): readonly Relation[] {
  const printed = flatMapped(parts, (part) => part ?? []);
  if (total === undefined || printed.length === 0 || printed.length < parts.length) return [];
  return [{ kind: "sum", total, parts: printed }];
}

/** What a form's description says of its amounts. */
export function relationsWithin(form: BoundForm): readonly Relation[] {
  return flatMapped(form.form.identities, (pattern) => relationsOf(form, pattern));
}

/** What people mostly keep to in a form though its description does not say so; it tells nothing for certain. */
export function habitsWithin(form: BoundForm): readonly Relation[] {
  return flatMapped(form.form.identities, (pattern) => {
    if (!("isHabit" in pattern)) return [];
    const { isHabit: _, ...certain } = pattern;
    return relationsOf(form, certain);
  });
}

/**
 * An indicator alone that says what the whole costs: the only one below 成本指标. It is not meant to follow from the costing,
 * and need not keep to the whole.
 */
export function wholeIndicators(form: BoundForm): readonly Relation[] {
  return flatMapped(form.form.identities, (pattern) => {
    if (pattern.kind !== "sum" || !pattern.parts.some((part) => "where" in part)) return [];
    const [indicator, ...others] = flatMapped(pattern.parts, (part) => slotsOf(form, part));
    return others.length > 0 ? [] : sumRelation(slotsOf(form, pattern.total)[0], [indicator]);
  });
}

function relationsOf(form: BoundForm, pattern: IdentityPattern): readonly Relation[] {
  // A habit tells nothing for certain, and what a field says stands for the relation that does without it.
  if ("isHabit" in pattern || ("without" in pattern && form.fields[pattern.without] !== undefined)) return [];
  switch (pattern.kind) {
    case "sum":
      // That the values of indicators add up is a habit of writing; what they are follows from what they name.
      return pattern.parts.some((part) => "where" in part)
        ? []
        : sumRelation(
            slotsOf(form, pattern.total)[0],
            flatMapped(pattern.parts, (part) => slotsOf(form, part)),
          );
    case "same":
      return sumRelation(slotsOf(form, pattern.one)[0], slotsOf(form, pattern.other).slice(0, 1));
    case "nested":
      return nested(form, pattern);
    case "named-group":
      return namedGroups(form, pattern);
    case "subtotals":
      return subtotals(form, pattern);
    case "shares":
      return [];
  }
}

function slotsOf(form: BoundForm, selector: Selector): readonly Slot[] {
  if ("field" in selector) {
    const slot = fieldSlot(form, selector.field);
    return slot === undefined ? [] : [slot];
  }
  return flatMapped(
    (form.tables[selector.table] ?? []).filter(
      (row) =>
        (selector.depth === undefined || row.depth === selector.depth) &&
        isRowOf(row, selector.where) &&
        isRowOf(row, selector.row),
    ),
    (row) => rowSlot(form, row, selector.column, rowName(row)) ?? [],
  );
}

function nested(form: BoundForm, { table, column }: Extract<IdentityPattern, { kind: "nested" }>) {
  const rows = form.tables[table] ?? [];
  const slot = (row: BoundRow): Slot | undefined => rowSlot(form, row, column, rowName(row));
  return flatMapped(rows, (main, index) => sumRelation(slot(main), partsBelow(rows, index).map(slot)));
}

function subtotals(
  form: BoundForm,
  { table, column }: Extract<IdentityPattern, { kind: "subtotals" }>,
): readonly Relation[] {
  const slot = (row: BoundRow): Slot | undefined => rowSlot(form, row, column, rowName(row));
  return flatMapped(form.subtotals[table] ?? [], ({ row: subtotal, of }) => {
    const rows = (form.tables[table] ?? []).filter(({ row }) => of.includes(row));
    return sumRelation(slot(subtotal), rows.map(slot));
  });
}

function namedGroups(
  form: BoundForm,
  { named, group }: Extract<IdentityPattern, { kind: "named-group" }>,
): readonly Relation[] {
  const indicators = flatMapped(
    (form.tables[named.table] ?? []).filter((row) => isRowOf(row, named.where)),
    (row) => rowSlot(form, row, named.amount, rowName(row)) ?? [],
  );
  // A bound (≤36万元) or a price among them: they are not meant to be what the groups come to.
  if (indicators.some(({ value }) => isUnreadable(value) && /元|万/.test(value.text))) return [];
  const groups = flatMapped(group.names, (column) => groupRows(form.tables[group.table] ?? [], column));
  return flatMapped(
    pairByName(
      indicators,
      groups,
      ({ name }) => name,
      ({ name }) => name,
    ),
    ({ left, right }) =>
      sumRelation(
        left,
        right.rows.map((row) => rowSlot(form, row, group.amount, rowName(row))),
      ),
  );
}

/** Two places, where a form prints both, that say the same. */
export function sameText(one: Slot | undefined, other: Slot | undefined): readonly Relation[] {
  return one && other ? [{ kind: "same-text", one, other }] : [];
}
