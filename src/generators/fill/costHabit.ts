import type Big from "big.js";
import { foldLabel } from "../../core/text";
import { leadingMoneyUnit, numberAt, yuanPer, type MoneyUnit } from "../../core/amount";
import type { BoundForm, BoundRow } from "../../core/bind/bound";
import { pairByName } from "../../core/names";
import { groupRows } from "../../core/identities/selection";
import type { ContentRow, ContentValue, FormContent } from "../../core/formContent";
import { contentsOf } from "../../forms/agreement/contents";
import { fieldSlot, slotKey, statedAmount, type Slot } from "../../forms/agreement/slots";
import { amountField } from "../../forms/directions";
import type { Known } from "./known";
import { isCostRow } from "./style";

/** How the forms of a kind state what they cost, where each does so in one indicator for the whole: 总成本控制 ≤36万元. */
export interface WholeCost {
  readonly name: string;
  /** What the value says without an amount: 不超预算; absent where it is the amount of the form. */
  readonly words?: string;
  /** What stands before the amount: ≤; empty where the amount stands alone. */
  readonly sign: string;
  /** The unit of money behind it; `null` where none is written. */
  readonly unit: MoneyUnit | null;
}

function costRowsOf({ tables }: BoundForm): readonly BoundRow[] {
  return (tables["indicators"] ?? []).filter((row) => isCostRow(row) && textIn(row, "level3") !== "");
}

function textIn(row: BoundRow, column: string): string {
  return (row.cells[column]?.text ?? "").trim();
}

/** Whether something is named like a part of what a form consists of. */
function isPart(name: string, form: BoundForm): boolean {
  const items = groupRows(form.tables["costing"] ?? [], "item");
  const parts = [...contentsOf(form), ...items].map((part) => part.name);
  const same = (one: string): string => one;
  return pairByName([name], parts, same, same).length > 0;
}

/** What a form costs in one indicator; `undefined` where it breaks it down, or says something else of its costs. */
function wholeCostOf(form: BoundForm, rows: readonly BoundRow[]): WholeCost | undefined {
  const [only, ...more] = rows;
  if (only === undefined || more.length > 0) return undefined;
  const [name, value] = [textIn(only, "level3"), textIn(only, "indicatorValue")];
  if (value === "" || isPart(name, form)) return undefined;
  const start = value.search(/\d/);
  if (start < 0) return { name, words: value, sign: "", unit: null };
  const amount = amountFrom(value, start);
  const perUnit = yuanPer(amount?.unit ?? only.cells["indicatorValue"]?.unit ?? form.unit);
  // A price, or the cost of a part of it, is no total.
  if (amount === undefined || !isWhole(form, amount.number.times(perUnit))) return undefined;
  return { name, sign: value.slice(0, start), unit: amount.unit };
}

/** The amount that a text ends with from a place on. */
function amountFrom(
  text: string,
  start: number,
): { readonly number: Big; readonly unit: MoneyUnit | null } | undefined {
  const number = numberAt(text, start);
  const behind = number && text.slice(number.span.end).trim();
  if (number === undefined || behind === undefined) return undefined;
  const unit = leadingMoneyUnit(behind);
  return behind.length > (unit?.length ?? 0) ? undefined : { number: number.value, unit: unit?.unit ?? null };
}

/** Whether an amount in 元 is what a form comes to. */
function isWhole(form: BoundForm, yuan: Big): boolean {
  const wholes = [amountField(form), "costingTotal"].flatMap((field) => fieldSlot(form, field) ?? []);
  return wholes.some((slot) => statedAmount(slot)?.yuan.eq(yuan) === true);
}

/**
 * The one indicator in which all forms of a kind that state costs do so for the whole; named as most of them name it, else
 * as the last one. `undefined` where they differ or none states any.
 */
export function wholeCostIn(siblings: readonly BoundForm[]): WholeCost | undefined {
  const stating = siblings.map((form) => ({ form, rows: costRowsOf(form) })).filter(({ rows }) => rows.length > 0);
  const whole = stating.flatMap(({ form, rows }) => wholeCostOf(form, rows) ?? []);
  const last = whole.at(-1);
  const isAlike = whole.every(
    ({ words = "", sign, unit }) =>
      foldLabel(words) === foldLabel(last?.words ?? "") && sign === last?.sign && unit === last.unit,
  );
  if (last === undefined || whole.length < stating.length || !isAlike) return undefined;
  const countOf = ({ name }: WholeCost): number =>
    whole.filter((one) => foldLabel(one.name) === foldLabel(name)).length;
  const name = whole.reduce((best, one) => (countOf(one) >= countOf(best) ? one : best), last).name;
  return { ...last, name };
}

/** 绩效标准 beside the cost indicators of some forms, where all of them say the same. */
function standardIn(siblings: readonly BoundForm[]): string | undefined {
  const standards = new Set(siblings.flatMap(costRowsOf).map((row) => textIn(row, "performanceStandard")));
  const [standard = "", ...others] = standards;
  return others.length > 0 || standard === "" ? undefined : standard;
}

/**
 * A row of 成本指标 for each 支出内容, or the one in which the other forms state the cost of the whole, among the levels of a
 * blank form.
 */
export function withCosts(content: FormContent, bound: BoundForm, siblings: readonly BoundForm[]): FormContent {
  const whole = wholeCostIn(siblings);
  const contents = (content.tables["costing"] ?? []).flatMap(({ cells }) => cells["content"] ?? []);
  const words = whole?.words;
  const costs: readonly Readonly<Record<string, ContentValue>>[] =
    whole === undefined
      ? contents.map((level3) => ({ level3 }))
      : [{ level3: { value: whole.name }, ...(words === undefined ? {} : { indicatorValue: { value: words } }) }];
  if (costs.length === 0) return content;
  const standard = standardIn(siblings);
  const beside = standard === undefined ? {} : { performanceStandard: { value: standard } };
  const blank = bound.tables["indicators"] ?? [];
  const first = blank.find(isCostRow);
  const rows = blank.flatMap((row): readonly ContentRow[] => {
    const textOf = (column: string): ContentValue => ({ value: row.cells[column]?.text ?? null });
    const levels = { level1: textOf("level1"), level2: textOf("level2") };
    if (!isCostRow(row) || (whole !== undefined && row !== first)) return [{ depth: 1, cells: levels }];
    return costs.map((cells) => ({ depth: 1, cells: { ...levels, ...cells, ...beside } }));
  });
  return { ...content, tables: { ...content.tables, indicators: rows } };
}

/**
 * The cost of the whole as the other forms write it, such as with a sign before the amount of the form; `undefined` where
 * they break it down or the amount is not known.
 */
export function boundOnCost(
  bound: BoundForm,
  siblings: readonly BoundForm[],
  found: readonly Known[],
): Known | undefined {
  const whole = wholeCostIn(siblings);
  const row = whole && costRowsOf(bound).find((one) => textIn(one, "level3") === whole.name);
  const value = row?.cells["indicatorValue"];
  if (whole === undefined || value === undefined || value.text !== "") return undefined;
  const total = fieldSlot(bound, amountField(bound));
  const yuan =
    total && (found.find(({ slot }) => slotKey(slot) === slotKey(total))?.value ?? statedAmount(total)?.yuan);
  if (total === undefined || yuan === undefined || typeof yuan === "string") return undefined;
  const slot: Slot = { form: bound, value, name: whole.name, isIndicator: true };
  return { slot, value: spelledLike(whole, yuan, value.unit), how: "copied", terms: [{ sign: 1, slot: total }] };
}

/** An amount in 元 with the sign and the unit that the others write; as it is where they write neither. */
function spelledLike({ sign, unit }: WholeCost, yuan: Big, own: MoneyUnit): Big | string {
  if (sign === "" && unit === null) return yuan;
  return `${sign}${yuan.div(yuanPer(unit ?? own)).toFixed()}${unit ?? ""}`;
}
