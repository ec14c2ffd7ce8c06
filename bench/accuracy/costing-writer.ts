/** What all costing texts (测算依据) are made of: their numbers, and how results are printed. */
import { decimal } from "./arithmetic";
import type { Part, Printed, Relation } from "./model";
import type { Random } from "./random";

/** How the workbook writes money. */
export interface Money {
  /** 10000 where the forms are in 万元, 1 where they are in 元. */
  readonly worth: 1 | 10_000;
  /** The decimals of an amount in a cell. */
  readonly decimals: number;
  /** Prices and amounts may have been rounded when printed. */
  readonly rounded: boolean;
}

/** A costing text and the amount it gives. */
export interface Costing {
  readonly parts: readonly Part[];
  /** In 元, before any rounding. */
  readonly amount: number;
  /** Relations within the text. */
  readonly relations: readonly Relation[];
  /** What the amount of the row must be; empty where the text calculates nothing. */
  readonly gives: Relation["terms"];
}

export class Writer {
  constructor(
    readonly random: Random,
    readonly money: Money,
    private readonly context: string,
  ) {}

  number(role: Printed["role"], digits: string, worth = 1): Printed {
    return { role, value: digits, right: digits, worth, rightWorth: worth, context: this.context };
  }

  /** An amount in the unit of the forms, or in the other one where it is printed without loss. */
  amount(role: "result" | "amount" | "price", value: number, worth: 1 | 10_000 = this.money.worth): Printed {
    const decimals = role === "price" ? (worth === 1 ? 2 : 4) : worth === 1 ? 0 : Math.max(2, this.money.decimals);
    return this.number(role, decimal(value / worth, decimals), worth);
  }

  count(value: number): Printed {
    return this.number("count", String(value));
  }
}

export function resultParts(random: Random, result: Printed): readonly Part[] {
  const unit = { unitOf: result };
  return random.chance(0.9) ? [random.chance(0.85) ? "=" : "＝", result, unit] : ["=", result, "（", unit, "）"];
}

/** The worth of a result: mostly that of the forms. */
export function resultWorth(writer: Writer, amount: number): 1 | 10_000 {
  const other = writer.money.worth === 1 ? 10_000 : 1;
  const exact = other === 1 ? Number.isInteger(amount) : amount % 100 === 0;
  return exact && writer.random.chance(0.1) ? other : writer.money.worth;
}
