import type { Problem } from "./assembled";
import { takeBreakdown, type Breakdown } from "./breakdown";
import type { CostingEquation, Expression } from "./expression";
import { holds } from "./evaluate";
import { headedBy, type Part } from "./parts";
import { countsOfNext, isApproximate, MOST_PENDING } from "./prose";
import type { PendingShare } from "./shares";
import { flatMapped } from "../flatMapped";

/** What has been understood of a text so far: its equalities, its open parts, what could not be computed. */
export class Ledger {
  protected readonly equations: CostingEquation[] = [];
  protected readonly problems = new Set<Problem>();
  protected parts: Part[] = [];
  protected breakdown: Breakdown | undefined;
  /** The amount before a colon, while its list item lasts. */
  protected heading: Part | undefined;
  /** Counts that wait for a price, and those that had theirs. */
  protected pending: Expression[] = [];
  protected remembered: Expression[] = [];
  protected price: Expression | undefined;
  /** How many counts waited when the price was named; those behind it may be of the next thing. */
  protected countsAhead = 0;
  protected share: PendingShare | undefined;
  /** A price whose counts were not said in its own sentence; a later amount may say them. */
  protected held: Expression | undefined;
  /** A calculation with shares and without any unit; only the amount can tell whether it speaks of money. */
  protected rows: Expression | undefined;
  /** A share that stands before the amount it is of. */
  protected lone: { readonly share: Expression; readonly words: string } | undefined;
  /** Shares whose amounts the text leaves to be reckoned. */
  protected readonly shares: PendingShare[] = [];
  /** The words since the last separator or figure. */
  protected words = "";
  /** True between a separator and the next figure. */
  protected isFresh = true;
  protected label: "part" | "total" | "subtotal" = "part";

  /** Takes an equality; of what is only about right nothing can be said. */
  protected state(one: CostingEquation): void {
    if (isApproximate(one.computed) || one.stated.approximate) this.problems.add("approximate");
    else this.equations.push(one);
  }

  /** Forgets what waits: the calculation broke off. */
  protected drop(): void {
    this.pending = [];
    this.price = undefined;
    this.share = undefined;
    this.label = "part";
  }

  /** What waited has been said; its counts may still serve a later price. */
  protected remember(): void {
    this.remembered = [...this.remembered, ...this.pending].slice(-MOST_PENDING);
    this.pending = [];
    this.price = undefined;
    this.share = undefined;
  }

  /** The counts that wait for a price which is named next, where the one before it has all of its own. */
  protected takeCountsOf(next: Expression): readonly Expression[] {
    const counts = this.price && countsOfNext(this.price, next, this.pending, this.countsAhead);
    if (counts !== undefined) this.pending = this.pending.slice(0, this.countsAhead);
    return counts ?? [];
  }

  /** A price is named. @param counts of its own that were taken out of those that wait */
  protected beginPrice(price: Expression, counts: readonly Expression[]): void {
    this.pending = [...this.pending, ...counts];
    this.price = price;
    this.countsAhead = this.pending.length;
    this.label = "part";
  }

  /** Parts that a total has taken up are open no longer. */
  protected takeUp(addends: readonly Part[]): void {
    if (addends.length === 0) return;
    const closed = new Set(addends);
    this.parts = this.parts.filter((part) => !closed.has(part));
  }

  protected replace(target: Part, part: Part): void {
    const at = this.parts.indexOf(target);
    if (at >= 0) this.parts[at] = part;
  }

  /** The list item of a heading ends: its parts are taken into it where they add up, and else known to stand under it. */
  protected closeHeading(): void {
    const { heading } = this;
    this.heading = undefined;
    const at = heading === undefined ? -1 : this.parts.indexOf(heading);
    const under = at < 0 ? [] : this.parts.slice(at + 1);
    const stating = heading && headedBy(heading, under);
    if (heading === undefined || stating === undefined) return;
    if (holds(stating)) {
      this.parts = [...this.parts.slice(0, at), { ...heading, addends: [...heading.addends, ...under] }];
      this.state(stating);
    } else this.parts = this.parts.map((part, index) => (index > at ? { ...part, under: heading } : part));
  }

  /** Where the headings alone make a total, what stands under them is taken up with them. */
  protected takeUpHeaded(addends: readonly Part[]): void {
    const headed = this.parts.filter(({ under }) => under !== undefined && addends.includes(under));
    if (headed.some((part) => addends.includes(part))) return;
    for (const heading of new Set(flatMapped(headed, ({ under }) => under ?? []))) {
      const stating = headedBy(
        heading,
        headed.filter(({ under }) => under === heading),
      );
      if (stating !== undefined) this.state(stating);
    }
    this.takeUp(headed);
  }

  /** What follows is part of the amount before it. */
  protected beginBreakdown(isOpen: boolean): void {
    this.closeBreakdown(true);
    if (this.parts.length > 0) this.breakdown = { from: this.parts.length, isOpen };
  }

  /** What a price is made of says nothing of the amounts, and is no list of them. */
  protected composes({ equation: stating }: { readonly equation: CostingEquation | undefined }): void {
    this.breakdown = undefined;
    if (stating !== undefined) this.state(stating);
  }

  protected closeBreakdown(isEnd: boolean): void {
    const taken = this.breakdown && takeBreakdown(this.parts, this.breakdown, isEnd);
    if (taken === undefined) return;
    this.breakdown = undefined;
    this.parts = [...taken.parts];
    if (taken.equation !== undefined) this.state(taken.equation);
  }
}
