import { qualifiedAddress } from "../../core/a1";
import { yuanPer, type MoneyUnit } from "../../core/amount";
import type { BoundForm, BoundRow, BoundValue } from "../../core/bind/bound";
import { amountOperand } from "../../core/identities/operands";
import { rowName } from "../../core/identities/selection";
import type { Operand } from "../../core/identity";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { bareLabel } from "../../core/text";
import { judgedFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

/** One amount is finer than all others of its column by at least this many decimals. */
const ODD = 2;

/** Fewer others tell nothing of how a column is printed. */
const FEWEST_OTHERS = 2;

/** 金额的小数位数合适。 */
export const decimals = defineRule({
  id: "amount/decimals",
  severity: "info",
  title: "金额的小数位数合适，同一栏的一致",
  broken: "{cell}的“{name}”{stated}{unit}有{decimals}位小数，同栏或这一单位的金额最多{most}位。",
  why: "小数过多或与同栏不一致，多半是按比例分摊、除法没有取整或少敲了整数；金额精确到分即可，同一栏的小数位数应一致。",
  judge({ forms }) {
    return flatMapped(forms, (form) => {
      const ofColumns = flatMapped(columnsOf(form), (column) => inColumn(column));
      // Totals are as fine as what they add up: one place says it all.
      const first = ofColumns.length > 0 ? undefined : fieldsOf(form).find(isTooFine);
      return first === undefined ? ofColumns : findingFor(first, mostOf(first));
    });
  },
});

function inColumn(all: readonly Operand[]): readonly JudgedFinding[] {
  // What a formula computes is nobody's typing, but a sum that is as fine as an amount shows that the amount is no odd one.
  const amounts = all.filter(isTyped);
  const computed = all.filter((amount) => amount.computed && !isTooFine(amount)).map(({ decimals }) => decimals);
  const tooFine = amounts.filter(isTooFine);
  if (tooFine.length > 0) return flatMapped(tooFine, (amount) => findingFor(amount, mostOf(amount)));
  const [finest, next, ...others] = [...amounts].sort((one, other) => other.decimals - one.decimals);
  if (finest === undefined || next === undefined || others.length + 1 < FEWEST_OTHERS) return [];
  // In 元 beside 万元 other decimals are right.
  if (amounts.some(({ unit }) => unit !== finest.unit)) return [];
  const most = Math.max(next.decimals, ...computed);
  return finest.decimals - most >= ODD ? findingFor(finest, most) : [];
}

/** A fen is the finest there is. */
function mostOf({ unit }: Operand): number {
  return unit === null ? Infinity : decimalsOfFen(unit);
}

function decimalsOfFen(unit: MoneyUnit): number {
  return Math.round(Math.log10(yuanPer(unit))) + 2;
}

function isTooFine(amount: Operand): boolean {
  return amount.decimals > mostOf(amount);
}

/** The amounts of each column. */
function columnsOf(form: BoundForm): readonly (readonly Operand[])[] {
  return flatMapped(Object.entries(form.form.tables), ([table, { columns }]) =>
    flatMapped(Object.entries(columns), ([column, { kind }]) => {
      const rows: readonly BoundRow[] = form.tables[table] ?? [];
      return kind === "amount" ? [flatMapped(rows, (row) => statedAmount(form, row.cells[column], rowName(row)))] : [];
    }),
  );
}

function fieldsOf(form: BoundForm): readonly Operand[] {
  return flatMapped(
    Object.entries(form.form.fields),
    ([
      name,
      {
        kind,
        labels: [label],
      },
    ]) => (kind === "amount" ? statedAmount(form, form.fields[name], bareLabel(label)).filter(isTyped) : []),
  );
}

/** What a formula computes shows as many decimals as its cell is told to. */
function isTyped({ computed }: Operand): boolean {
  return !computed;
}

function statedAmount(form: BoundForm, value: BoundValue | undefined, name: string): readonly Operand[] {
  const amount = value && amountOperand(form, value, "amount", name);
  return amount?.value == null ? [] : [amount];
}

function findingFor(amount: Operand, most: number): readonly JudgedFinding[] {
  const { place, name, typed, unit } = amount;
  return [
    judgedFinding({
      rule: "amount/decimals",
      severity: "info",
      suspect: place,
      values: {
        cell: qualifiedAddress(place.at),
        name,
        stated: typed,
        unit: unit ?? "",
        decimals: String(amount.decimals),
        most: String(most),
      },
      subject: name,
    }),
  ];
}
