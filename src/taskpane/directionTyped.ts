import Big from "big.js";
import type { AddedDirection, PlanRequest } from "../app/planRequest";
import type { MoneySource } from "../app/moneySources";
import { readAmount, yuanPer, type MoneyUnit } from "../core/amount";
import { bareLabel } from "../core/text";

/** A line of 小项 as it is typed. */
export interface TypedPart {
  /** Tells it from the others while lines come and go. */
  readonly id: number;
  readonly name: string;
  readonly amount: string;
}

/** 加支出方向 as a person fills it in. */
export interface TypedDirection {
  readonly name: string;
  readonly fundName: string;
  readonly amount: string;
  readonly parts: readonly TypedPart[];
  /** The name of the source of money; empty for none chosen. */
  readonly source: string;
}

/** What is wrong with the name of a 小项. */
export type PartNameProblem = "unnamed" | "twice";

/** What is typed, understood. */
export interface DirectionReading {
  /** `undefined` while something is missing or cannot be. */
  readonly wanted: Extract<PlanRequest, { kind: "add-direction" }> | undefined;
  readonly isAmountWrong: boolean;
  readonly names: ReadonlyMap<number, PartNameProblem>;
  /** The lines whose amount is none. */
  readonly amounts: ReadonlySet<number>;
  /** What the amounts of the lines come to; `undefined` where no line has one. */
  readonly sum: string | undefined;
  /** How far the sum is from the amount, where it is: more than zero where the amount is more. */
  readonly difference: string | undefined;
  /** The named lines without an amount. */
  readonly open: number;
  /** True while it must be chosen which source of money pays. */
  readonly isSourceMissing: boolean;
}

/**
 * Reads what is typed.
 * @param unit that of amounts which name none.
 */
export function readDirection(
  typed: TypedDirection,
  unit: MoneyUnit,
  sources: readonly MoneySource[],
): DirectionReading {
  const parts = typed.parts
    .map(({ id, name, amount }) => ({ id, name: name.trim(), amount: amount.trim() }))
    .filter(({ name, amount }) => name !== "" || amount !== "");
  const [name, fundName, amount] = [typed.name.trim(), typed.fundName.trim(), typed.amount.trim()];
  const whole = yuanOf(amount, unit);
  const isAmountWrong = amount !== "" && whole === undefined;
  const names = new Map(
    parts.flatMap((part): (readonly [number, PartNameProblem])[] => {
      if (part.name === "") return [[part.id, "unnamed"]];
      const isTwice = parts.some((other) => other.id < part.id && bareLabel(other.name) === bareLabel(part.name));
      return isTwice ? [[part.id, "twice"]] : [];
    }),
  );
  const stated = parts.filter((part) => part.amount !== "");
  const amounts = new Set(stated.flatMap((part) => (yuanOf(part.amount, unit) === undefined ? part.id : [])));
  const sum = stated.reduce((one, part) => one.plus(yuanOf(part.amount, unit) ?? 0), new Big(0));
  const difference = whole === undefined || stated.length === 0 ? new Big(0) : whole.minus(sum);
  const hasMoney = (whole !== undefined && !whole.eq(0)) || !sum.eq(0);
  const isSourceMissing = hasMoney && typed.source === "" && sources.filter(({ pays }) => pays).length > 1;
  const isWhole = name !== "" && !isAmountWrong && names.size === 0 && amounts.size === 0 && !isSourceMissing;
  const asked: AddedDirection = { name, fundName, amount, parts: parts.map(withoutId), source: typed.source };
  return {
    wanted: isWhole ? { kind: "add-direction", ...asked } : undefined,
    isAmountWrong,
    names,
    amounts,
    sum: stated.length === 0 ? undefined : inUnit(sum, unit),
    difference: difference.eq(0) ? undefined : inUnit(difference.abs(), unit),
    open: parts.filter((part) => part.amount === "").length,
    isSourceMissing,
  };
}

function withoutId({ name, amount }: TypedPart): Omit<TypedPart, "id"> {
  return { name, amount };
}

/** An amount in 元; `undefined` for what is none, or less than nothing. */
function yuanOf(text: string, unit: MoneyUnit): Big | undefined {
  const amount = readAmount(text);
  return amount === undefined || amount.value.lt(0) ? undefined : amount.value.times(yuanPer(amount.unit ?? unit));
}

function inUnit(yuan: Big, unit: MoneyUnit): string {
  return `${yuan.div(yuanPer(unit)).toFixed()}${unit}`;
}
