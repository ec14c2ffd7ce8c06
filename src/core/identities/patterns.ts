import { yuanPer } from "../amount";
import { bareLabel } from "../text";
import type { BoundForm, BoundRow } from "../bind/bound";
import { nameOf } from "../bind/bound";
import { partsBelow } from "../bind/numbering";
import { pairByName } from "../names";
import { remembered } from "../remembered";
import type { IdentityPattern } from "../form";
import type { Identity, Role } from "../identity";
import { amountOperand } from "./operands";
import { groupRows, isRowOf, moneyCells, rowName, select, type Selected } from "./selection";
import { amountShares, areShares } from "./shares";
import { isZero } from "../sign";
import { flatMapped } from "../flatMapped";

/** A relation between cost indicators and amounts is a habit of writing, not a line of the form. */
const DOUBT_OF_INDICATORS = 13;

/** Except where the only one of them says that it is the whole cost: 项目总成本, 经费总额. */
const DOUBT_OF_WHOLE_COST = 17;
const WHOLE_COST = /总(?:成本|投入|投资|经费|费用|支出|额|金额|预算)/;

/** What a row that adds up others is called. */
const SUBTOTAL = "小计";

/** Names that are alike only in part may be no pair. */
const DOUBT_OF_SIMILAR_NAMES = 12;

/** The identities that a form's description prescribes, over the numbers that stand in it. */
export const formIdentities = remembered((form: BoundForm): readonly Identity[] =>
  flatMapped(form.form.identities, (pattern) => instantiate(form, pattern)),
);

function instantiate(form: BoundForm, pattern: IdentityPattern): readonly Identity[] {
  if ("without" in pattern && form.fields[pattern.without] !== undefined) return [];
  switch (pattern.kind) {
    case "sum":
      return asList(sumOf(form, pattern));
    case "same":
      return asList(sameAs(form, pattern));
    case "nested":
      return nested(form, pattern);
    case "subtotals":
      return subtotalsIn(form, pattern);
    case "shares":
      return sharesOf(form, pattern);
    case "named-group":
      return namedGroups(form, pattern);
  }
}

function asList<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

function sumOf(form: BoundForm, pattern: Extract<IdentityPattern, { kind: "sum" }>): Identity | undefined {
  const [total] = select(form, pattern.total, "total");
  const parts = flatMapped(pattern.parts, (selector) => select(form, selector, "amount"));
  const doubtful = pattern.parts.some((selector) => "where" in selector);
  const [only, ...others] = pattern.parts;
  const isList = others.length === 0 && only !== undefined && "table" in only && !doubtful;
  const list = isList ? listPath(form, only.table) : undefined;
  const doubt = doubtful ? doubtOfIndicators(parts) : doubtOf(pattern);
  return total && state(form, pattern.rule, total, parts, doubt, list);
}

function doubtOfIndicators([only, ...others]: readonly Selected[]): number {
  const isWhole = others.length === 0 && WHOLE_COST.test(only?.operand?.name ?? "");
  return isWhole ? DOUBT_OF_WHOLE_COST : DOUBT_OF_INDICATORS;
}

function sameAs(form: BoundForm, pattern: Extract<IdentityPattern, { kind: "same" }>): Identity | undefined {
  const [one] = select(form, pattern.one, "total");
  const [other] = select(form, pattern.other, "where" in pattern.other ? "indicator" : "total");
  // The value of an indicator that was left out contradicts nothing.
  if (other?.operand?.role === "indicator" && other.operand.value === null) return undefined;
  return one && other && state(form, pattern.rule, one, [other], doubtOf(pattern));
}

/** What people mostly keep to is as sure as that their cost indicators add up. */
function doubtOf({ isHabit }: { readonly isHabit?: true }): number | undefined {
  return isHabit === true ? DOUBT_OF_INDICATORS : undefined;
}

/** The path of a table's rows, or of those of one group in it, for {@link Identity.list}. */
export function listPath({ sheet, range }: BoundForm, table: string, ...group: readonly string[]): readonly string[] {
  return [`${sheet}[${String(range.top)},${String(range.left)}[${table}`, ...group.map(bareLabel)];
}

function state(
  form: BoundForm,
  rule: string,
  stated: Selected,
  parts: readonly Selected[],
  doubt?: number,
  list?: readonly string[],
): Identity | undefined {
  const operands = flatMapped(parts, ({ operand }) => (operand === undefined ? [] : [operand]));
  if (stated.operand === undefined || operands.length < parts.length || operands.length === 0) return undefined;
  const anyPart = operands.some(({ value }) => value !== null);
  // All parts empty: the form does not break the total down. All empty: nothing has been filled in.
  if (!anyPart) return undefined;
  return {
    rule,
    sheet: form.sheet,
    subject: nameOf(form),
    stated: stated.operand,
    terms: operands.map((operand) => ({ sign: 1, operands: [operand] })),
    divisors: [],
    ...(doubt === undefined ? {} : { doubt, habit: rule }),
    ...(list === undefined ? {} : { list }),
  };
}

function nested(form: BoundForm, pattern: Extract<IdentityPattern, { kind: "nested" }>): readonly Identity[] {
  const rows = form.tables[pattern.table] ?? [];
  const operandOf = (row: BoundRow, role: Role): Selected => {
    const value = row.cells[pattern.column];
    return { operand: value && amountOperand(form, value, role, rowName(row)) };
  };
  return flatMapped(rows, (main, index) => {
    const below = partsBelow(rows, index);
    return asList(
      state(
        form,
        pattern.rule,
        operandOf(main, "total"),
        below.map((row) => operandOf(row, "amount")),
        undefined,
        listPath(form, `${pattern.table}, ${String(index)}`),
      ),
    );
  });
}

function subtotalsIn(
  form: BoundForm,
  { rule, table, column, group }: Extract<IdentityPattern, { kind: "subtotals" }>,
): readonly Identity[] {
  const operandOf = ({ cells }: BoundRow, role: Role, name: string): Selected => {
    const value = cells[column];
    return { operand: value && amountOperand(form, value, role, name) };
  };
  return flatMapped(form.subtotals[table] ?? [], ({ row: subtotal, of }) => {
    const rows = (form.tables[table] ?? []).filter(({ row }) => of.includes(row));
    const name = group === undefined ? "" : (rows[0]?.cells[group]?.text ?? "");
    const list = name === "" ? undefined : listPath(form, table, name);
    const parts = rows.map((row) => operandOf(row, "amount", rowName(row)));
    return asList(state(form, rule, operandOf(subtotal, "total", SUBTOTAL), parts, undefined, list));
  });
}

function sharesOf(
  form: BoundForm,
  { rule, table, total, depth, ...columns }: Extract<IdentityPattern, { kind: "shares" }>,
): readonly Identity[] {
  const rows = (form.tables[table] ?? []).filter((row) => depth === undefined || row.depth === depth);
  const shares = amountShares(form, rows, columns, rowName);
  const [stated] = total === undefined ? [] : select(form, total, "total");
  const whole = stated?.operand?.value == null || isZero(stated.operand.value) ? undefined : stated.operand;
  const inYuan = whole?.value && whole.unit !== null ? whole.value.times(yuanPer(whole.unit)) : undefined;
  if (!areShares(shares, inYuan)) return [];
  const wholes = whole === undefined ? shares.map(({ amount }) => amount) : [whole];
  return shares.map(({ amount, share }) => ({
    rule,
    sheet: form.sheet,
    subject: nameOf(form),
    stated: amount,
    terms: wholes.map((one) => ({ sign: 1, operands: [share, one] })),
    divisors: [],
  }));
}

function namedGroups(
  form: BoundForm,
  { rule, named, group }: Extract<IdentityPattern, { kind: "named-group" }>,
): readonly Identity[] {
  const indicators = moneyCells(
    flatMapped(
      (form.tables[named.table] ?? []).filter((row) => isRowOf(row, named.where)),
      (row) => {
        const value = row.cells[named.amount];
        return value === undefined ? [] : [{ row, value }];
      },
    ),
  );
  const groups = flatMapped(group.names, (column, order) =>
    groupRows(form.tables[group.table] ?? [], column).map((one) => ({
      ...one,
      // Groups of the first column part the table; those of others lie across.
      ...(order === 0 ? { list: listPath(form, group.table, one.name) } : {}),
    })),
  );
  const pairs = pairByName(
    indicators,
    groups,
    ({ row }) => row.cells[named.name]?.text ?? "",
    ({ name }) => name,
  );
  return flatMapped(pairs, ({ left, right, exact }) => {
    const stated = { operand: amountOperand(form, left.value, "indicator", rowName(left.row)) };
    const parts = right.rows.map((row) => {
      const value = row.cells[group.amount];
      return { operand: value && amountOperand(form, value, "amount", rowName(row)) };
    });
    return asList(state(form, rule, stated, parts, exact ? DOUBT_OF_INDICATORS : DOUBT_OF_SIMILAR_NAMES, right.list));
  });
}
