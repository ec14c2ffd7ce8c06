import Big from "big.js";
import { isNotApplicable, yuanPer } from "../../core/amount";
import { foldLabel } from "../../core/text";
import type { Relation } from "./relations";
import { isEmpty, saysNone, slotKey, statedAmount, type Slot } from "./slots";

/** A place that counts for or against what follows from it. */
export interface Term {
  readonly sign: 1 | -1;
  readonly slot: Slot;
}

/** What an empty place must hold, and from where that is known. */
export interface Known {
  readonly slot: Slot;
  /** Money in 元, or a text. */
  readonly value: Big | string;
  readonly how: "copied" | "summed" | "rest" | "carried" | "year";
  readonly terms: readonly Term[];
}

/** An empty place of which different things are known. */
export interface Contest {
  readonly slot: Slot;
  /** Two of them that differ. */
  readonly known: readonly [Known, Known];
}

/** What follows for the places where nothing stands. */
export interface Solution {
  /** In an order in which each follows from what stands and from those before it. */
  readonly found: readonly Known[];
  readonly contested: readonly Contest[];
}

/** How far an amount may be off by the way it is printed, in 元: half of its last decimal; whole numbers are exact. */
export function giveOrTake(slot: Slot): Big {
  const stated = statedAmount(slot);
  if (stated === undefined || stated.decimals === 0) return new Big(0);
  return new Big(10).pow(-stated.decimals).div(2).times(yuanPer(stated.unit));
}

/** Finds what follows for empty places, sums before what is left over of a sum; what stands is never touched. */
export function solve(relations: readonly Relation[]): Solution {
  const found = new Map<string, Known>();
  const contested = new Map<string, Contest>();

  const amountOf = (slot: Slot): Big | undefined => {
    const known = found.get(slotKey(slot))?.value;
    if (known !== undefined) return typeof known === "string" ? undefined : known;
    return saysNone(slot) ? new Big(0) : statedAmount(slot)?.yuan;
  };
  const textOf = (slot: Slot): string => {
    const known = found.get(slotKey(slot))?.value;
    if (known !== undefined) return typeof known === "string" ? known : "";
    return isNotApplicable(slot.value.text) ? "" : slot.value.text;
  };
  const isOpen = (slot: Slot): boolean => isEmpty(slot) && !found.has(slotKey(slot));

  function ofSum({ total, parts }: Extract<Relation, { kind: "sum" }>, withRest: boolean): readonly Known[] {
    const open = parts.filter(isOpen);
    const amounts = parts.filter((part) => !open.includes(part)).map((slot) => ({ slot, amount: amountOf(slot) }));
    if (amounts.some(({ amount }) => amount === undefined)) return [];
    const sum = amounts.reduce((one, { amount }) => one.plus(amount ?? 0), new Big(0));
    const terms = amounts.filter(({ slot }) => !saysNone(slot)).map(({ slot }): Term => ({ sign: 1, slot }));
    if (isOpen(total)) {
      if (open.length > 0 || terms.length === 0) return [];
      return [{ slot: total, value: sum, how: parts.length === 1 ? "copied" : "summed", terms }];
    }
    const whole = amountOf(total);
    const [only, ...others] = open;
    if (whole === undefined || saysNone(total) || only === undefined || others.length > 0) return [];
    if (parts.length === 1) return [{ slot: only, value: whole, how: "copied", terms: [{ sign: 1, slot: total }] }];
    const rest = whole.minus(sum);
    // Nothing left over is what an empty cell says already.
    if (!withRest || rest.lte(0)) return [];
    const less = terms.map(({ slot }): Term => ({ sign: -1, slot }));
    return [{ slot: only, value: rest, how: "rest", terms: [{ sign: 1, slot: total }, ...less] }];
  }

  function carried(from: Slot, to: Slot, how: Known["how"]): readonly Known[] {
    const text = textOf(from);
    return text !== "" && isOpen(to) ? [{ slot: to, value: text, how, terms: [{ sign: 1, slot: from }] }] : [];
  }

  function candidatesOf(relation: Relation, withRest: boolean): readonly Known[] {
    switch (relation.kind) {
      case "sum":
        return ofSum(relation, withRest);
      case "same-text":
        return [...carried(relation.one, relation.other, "copied"), ...carried(relation.other, relation.one, "copied")];
      case "carried-text":
        return carried(relation.from, relation.to, "carried");
      case "shared-text": {
        const open = relation.slots.filter(isOpen);
        const stated = relation.slots.filter((slot) => textOf(slot) !== "");
        return open.flatMap((to) => stated.flatMap((from) => carried(from, to, "copied")));
      }
      case "given-text":
        return isOpen(relation.to) ? [{ slot: relation.to, value: relation.text, how: relation.why, terms: [] }] : [];
    }
  }

  function pass(withRest: boolean): boolean {
    const byPlace = new Map<string, Known[]>();
    for (const known of relations.flatMap((relation) => candidatesOf(relation, withRest))) {
      const key = slotKey(known.slot);
      if (!contested.has(key)) byPlace.set(key, [...(byPlace.get(key) ?? []), known]);
    }
    let isNew = false;
    for (const [key, [first, ...others]] of byPlace) {
      if (first === undefined) continue;
      const other = others.find((one) => !agree(first, one));
      if (other !== undefined) contested.set(key, { slot: first.slot, known: [first, other] });
      else {
        found.set(key, first);
        isNew = true;
      }
    }
    return isNew;
  }

  while (pass(false) || pass(true));
  return { found: [...found.values()], contested: [...contested.values()] };
}

function agree(one: Known, other: Known): boolean {
  if (typeof one.value === "string" || typeof other.value === "string") {
    return foldLabel(String(one.value)) === foldLabel(String(other.value));
  }
  const slack = [...one.terms, ...other.terms].reduce((sum, { slot }) => sum.plus(giveOrTake(slot)), new Big(0));
  return one.value.minus(other.value).abs().lte(slack);
}
