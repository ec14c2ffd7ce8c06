import Big from "big.js";
import { isNotApplicable } from "../../core/amount";
import { flatMapped } from "../../core/flatMapped";
import { foldLabel } from "../../core/text";
import type { Relation } from "../../forms/agreement/relations";
import { isEmpty, mayStayBlank, saysNone, slotKey, statedAmount, type Slot } from "../../forms/agreement/slots";
import { slackOf } from "./giveOrTake";
import type { Contest, Known, Term } from "./known";
import { behindPointers, isPointer } from "./pointers";

type Sum = Extract<Relation, { kind: "sum" }>;

/** Totals follow from their parts; where they do not, parts from totals; and last what a sum leaves for one part. */
export const DIRECTIONS = ["upwards", "downwards", "rest"] as const;
/** And where all that is done, what a sum leaves for one formula that shows nothing. */
export type Direction = (typeof DIRECTIONS)[number] | "pointers";

/** What follows while some places are left alone. */
export class Round {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly relations: readonly Relation[],
    private readonly contested: Map<string, Contest>,
    private readonly leftAlone: ReadonlySet<string>,
  ) {}

  result(): { readonly found: readonly Known[]; readonly pointers: readonly Known[] } {
    const known = [...this.known.values()];
    const [found, pointers] = [
      known.filter(({ slot }) => !isPointer(slot)),
      known.filter(({ slot }) => isPointer(slot)),
    ];
    return { found: found.map((one) => behindPointers(one, this.known)), pointers };
  }

  run(directions: readonly Direction[]): void {
    while (directions.some((direction) => this.pass(direction)));
  }

  /** Sums that what was found does not come to, with a place that they leave in doubt. */
  contradictions(): readonly Contest[] {
    for (const relation of this.relations) {
      if (relation.kind !== "sum") continue;
      const { total, parts } = relation;
      const own = [total, ...parts].flatMap((slot) => this.known.get(slotKey(slot)) ?? []);
      if (own.length === 0 || this.holds(relation)) continue;
      // What its own rows come to is a total's for certain; a copy may be of something else.
      const copies = own.filter(({ how }) => how !== "summed");
      // And what stands behind a formula is known last of all.
      const pointers = own.filter(({ slot }) => isPointer(slot));
      const doubtful = [pointers, copies, own].find((some) => some.length > 0) ?? own;
      const contests = flatMapped(doubtful, (one): Contest[] => {
        const other = this.otherwise(relation, one.slot);
        return other === undefined ? [] : [{ slot: one.slot, known: [one, other] }];
      });
      if (contests.length > 0) return contests;
    }
    return [];
  }

  private amountOf(slot: Slot): Big | undefined {
    const known = this.known.get(slotKey(slot))?.value;
    if (known !== undefined) return typeof known === "string" ? undefined : known;
    return saysNone(slot) ? new Big(0) : statedAmount(slot)?.yuan;
  }

  private textOf(slot: Slot): string {
    const known = this.known.get(slotKey(slot))?.value;
    if (known !== undefined) return typeof known === "string" ? known : "";
    return isNotApplicable(slot.value.text) ? "" : slot.value.text;
  }

  private isOpen(slot: Slot): boolean {
    return isEmpty(slot) && !this.known.has(slotKey(slot));
  }

  private isOpenPointer(slot: Slot): boolean {
    const key = slotKey(slot);
    return isPointer(slot) && !this.known.has(key) && !this.leftAlone.has(key);
  }

  private sumOf(parts: readonly Slot[]): Big | undefined {
    return parts.reduce<Big | undefined>((sum, part) => {
      const amount = this.amountOf(part);
      return sum && amount && sum.plus(amount);
    }, new Big(0));
  }

  private holds({ total, parts }: Sum): boolean {
    const [whole, sum] = [this.amountOf(total), this.sumOf(parts)];
    if (whole === undefined || sum === undefined) return true;
    return whole
      .minus(sum)
      .abs()
      .lte(slackOf([total, ...parts]));
  }

  /** What one place of a sum must hold by the others. */
  private otherwise({ total, parts }: Sum, slot: Slot): Known | undefined {
    if (slotKey(slot) === slotKey(total)) return this.upwards(total, parts);
    const others = parts.filter((part) => slotKey(part) !== slotKey(slot));
    return this.left(total, others, slot);
  }

  private upwards(total: Slot, parts: readonly Slot[]): Known | undefined {
    const value = this.sumOf(parts);
    const terms = termsOf(parts);
    if (value === undefined || terms.length === 0) return undefined;
    return { slot: total, value, how: parts.length === 1 ? "copied" : "summed", terms };
  }

  /** What a total leaves for one part beside the others. */
  private left(total: Slot, others: readonly Slot[], part: Slot): Known | undefined {
    const [whole, sum] = [this.amountOf(total), this.sumOf(others)];
    if (whole === undefined || sum === undefined || saysNone(total)) return undefined;
    const less = termsOf(others).map(({ slot }): Term => ({ sign: -1, slot }));
    const how = others.length === 0 ? "copied" : "rest";
    return { slot: part, value: whole.minus(sum), how, terms: [{ sign: 1, slot: total }, ...less] };
  }

  private ofSum({ total, parts }: Sum, direction: Direction): Known | undefined {
    const isBehind = direction === "pointers";
    const open = parts.filter((part) => this.isOpen(part) || (isBehind && this.isOpenPointer(part)));
    if (this.isOpen(total))
      return direction === "upwards" && open.length === 0 ? this.upwards(total, parts) : undefined;
    const [only, ...more] = open;
    if (only === undefined || more.length > 0 || direction === "upwards") return undefined;
    if (isBehind ? !isPointer(only) : (parts.length === 1) !== (direction === "downwards")) return undefined;
    if (direction !== "downwards" && mayStayBlank(only)) return undefined;
    const left = this.left(
      total,
      parts.filter((part) => part !== only),
      only,
    );
    // Nothing left over is what an empty cell says already.
    const isSomething = direction === "downwards" || (left?.value instanceof Big && left.value.gt(0));
    return isSomething ? left : undefined;
  }

  private carried(from: Slot, to: Slot, how: Known["how"]): readonly Known[] {
    const value = this.textOf(from);
    return value !== "" && this.isOpen(to) ? [{ slot: to, value, how, terms: [{ sign: 1, slot: from }] }] : [];
  }

  private candidatesOf(relation: Relation, direction: Direction): readonly Known[] {
    if (relation.kind === "sum") return [this.ofSum(relation, direction)].flatMap((known) => known ?? []);
    if (direction !== "upwards") return [];
    switch (relation.kind) {
      case "same-text":
        return [
          ...this.carried(relation.one, relation.other, "copied"),
          ...this.carried(relation.other, relation.one, "copied"),
        ];
      case "carried-text":
        return this.carried(relation.from, relation.to, "carried");
      case "shared-text":
        return relation.slots.flatMap((to) => relation.slots.flatMap((from) => this.carried(from, to, "copied")));
      case "given-text": {
        const { to, text, why } = relation;
        return this.isOpen(to) ? [{ slot: to, value: text, how: why, terms: [] }] : [];
      }
    }
  }

  /** One look at all relations; true where anything was found. */
  private pass(direction: Direction): boolean {
    const byPlace = new Map<string, Known[]>();
    for (const known of this.relations.flatMap((relation) => this.candidatesOf(relation, direction))) {
      const key = slotKey(known.slot);
      if (!this.contested.has(key)) byPlace.set(key, [...(byPlace.get(key) ?? []), known]);
    }
    let isNew = false;
    for (const [key, [first, ...others]] of byPlace) {
      if (first === undefined) continue;
      const other = others.find((one) => !agree(first, one));
      if (other !== undefined) this.contested.set(key, { slot: first.slot, known: [first, other] });
      else {
        this.known.set(key, isPointer(first.slot) ? behindPointers(first, this.known) : first);
        isNew = true;
      }
    }
    return isNew;
  }
}

function termsOf(slots: readonly Slot[]): readonly Term[] {
  return slots.filter((slot) => !saysNone(slot)).map((slot) => ({ sign: 1, slot }));
}

function agree(one: Known, other: Known): boolean {
  if (typeof one.value === "string" || typeof other.value === "string") {
    return foldLabel(String(one.value)) === foldLabel(String(other.value));
  }
  const slack = slackOf([...one.terms, ...other.terms].map(({ slot }) => slot));
  return one.value.minus(other.value).abs().lte(slack);
}
