import type { MoneyUnit } from "../amount";
import { takeBreakdown, type Breakdown } from "./breakdown";
import { amountOf, closeHeld, closePrice, completedSide, shareOfWhole, type Surroundings } from "./closing";
import { holds } from "./evaluate";
import type { CostingEquation, CostingNumber, Expression } from "./expression";
import { countsYears, isYearly, meaningOf, resultAmong } from "./meaning";
import { sayingOf } from "./note";
import type { Item } from "./parser";
import { addendsOf, addUp, type Part } from "./parts";
import { expressionOf, isApproximate, MOST_PENDING } from "./prose";
import { closeShare, COMES_TO, SHARE_OF, type PendingShare } from "./shares";
import type { Assembly, Problem } from "./assembled";
import { equation, isAmount, withUnit } from "./readings";

const NAMES_PARTS = /主要用于|主要包括|主要为|具体为/;

const OPEN_LIST = /等|主要|如/;

interface Context {
  readonly formUnit: MoneyUnit;
  readonly folded: string;
}

/** Puts the items of a text together: prices with their counts, parts with their totals. */
export class Assembler {
  private readonly equations: CostingEquation[] = [];
  private readonly problems = new Set<Problem>();
  private parts: Part[] = [];
  private pending: Expression[] = [];
  private remembered: Expression[] = [];
  private price: Expression | undefined;
  /** A price whose counts were not said in its own sentence; a later amount may say them. */
  private held: Expression | undefined;
  /** A share that stands before the amount it is of. */
  private lone: Expression | undefined;
  private share: PendingShare | undefined;
  private label: "part" | "total" | "subtotal" = "part";
  private words = "";
  /** True between a separator and the next figure. */
  private isFresh = true;
  private statement = 0;
  private breakdown: Breakdown | undefined;
  /** The part that the item just read came to. */
  private latest: Part | undefined;

  constructor(private readonly context: Context) {}

  /** Takes all items and says what they come to. */
  run(items: readonly Item[]): Assembly {
    this.take(items);
    this.flush();
    this.closeBreakdown(true);
    if (this.held !== undefined) this.problems.add("standard-alone");
    const { equations, parts, problems, remembered: counts, held: open = null } = this;
    return { equations, parts, problems, counts, open };
  }

  private take(items: readonly Item[]): void {
    for (const item of items) {
      const { latest } = this;
      this.latest = undefined;
      this.takeOne(item, latest);
    }
  }

  private takeOne(item: Item, latest: Part | undefined): void {
    switch (item.kind) {
      case "break":
        this.words = "";
        this.isFresh = true;
        if (item.strength !== "weak") this.endStatement();
        return;
      case "total":
      case "subtotal":
        this.label = item.kind;
        return;
      case "thereof":
      case "consistsOf":
        this.openBreakdown();
        return;
      case "words":
        this.words += item.text;
        if (this.breakdown !== undefined) this.breakdown.isOpen ||= OPEN_LIST.test(item.text);
        // What a bracket says belongs to the amount even past a word: 3万元整（…）.
        this.latest = latest;
        return;
      case "broken":
        this.problems.add("not-understood");
        this.drop();
        return;
      case "note":
        this.note(item.items, latest);
        return;
      case "chain": {
        const [only, ...more] = item.sides;
        if (only === undefined) return;
        if (more.length === 0) this.single(only);
        else this.equality(item.sides);
        this.words = "";
        this.isFresh = false;
      }
    }
  }

  private endStatement(): void {
    this.flush();
    this.statement += 1;
    this.label = "part";
    this.closeBreakdown(false);
  }

  private drop(): void {
    this.pending = [];
    this.price = undefined;
    this.share = undefined;
    this.label = "part";
  }

  private state(one: CostingEquation): void {
    if (isApproximate(one.computed) || one.stated.approximate) this.problems.add("approximate");
    else this.equations.push(one);
  }

  private add(amount: Expression, stated: CostingNumber | null, more: Partial<Part> = {}): void {
    const { statement } = this;
    const part = { amount, stated, statement, counts: this.pending, isSubtotal: false, isHeading: false, ...more };
    this.parts.push(part);
    this.latest = part;
    this.remember();
    this.label = "part";
    if (this.lone !== undefined) this.share = { of: part, share: this.lone, isSaid: true };
    this.lone = undefined;
  }

  private remember(): void {
    this.remembered = [...this.remembered, ...this.pending].slice(-MOST_PENDING);
    this.pending = [];
    this.price = undefined;
    this.share = undefined;
  }

  private single(expression: Expression): void {
    const meaning = meaningOf(expression, this.label !== "part");
    switch (meaning.kind) {
      case "share":
        this.openShare(expression);
        return;
      case "count":
        this.count(expression);
        return;
      case "amount":
        if (isYearly(expression) && this.pending.some(countsYears)) this.openPrice(expression);
        else this.amount(meaning.number);
        return;
      case "price":
        this.openPrice(expression);
        return;
      case "rows":
        this.problems.add("not-understood");
        return;
      case "calculation":
        if (this.price !== undefined) this.flush();
        this.add(expression, null);
    }
  }

  private openShare(share: Expression): void {
    const of = this.parts.at(-1);
    if (of === undefined) this.lone = share;
    else this.share = { of, share, isSaid: SHARE_OF.test(this.words) };
  }

  private count(expression: Expression): void {
    const before = this.parts.at(-1);
    // 每年5万元，3年: what looked like this year's amount is the price of a year.
    if (before?.statement === this.statement && isYearly(before.amount) && countsYears(expression)) {
      this.parts.pop();
      this.openPrice(before.amount);
    }
    if (this.pending.length < MOST_PENDING) this.pending.push(expression);
    // 共计5天 is no total of money.
    this.label = "part";
  }

  private openPrice(expression: Expression): void {
    if (this.price !== undefined) this.flush();
    this.price = expression;
    this.label = "part";
  }

  private amount(stated: CostingNumber): void {
    const { label, price, share } = this;
    if (price !== undefined) this.closeWith(price, stated);
    else if (this.held !== undefined && this.closeHeld(this.held, stated)) return;
    else if (share !== undefined && this.closeShare(share, stated)) return;
    else if (label === "part") this.lump(stated);
    else this.total(stated, label);
  }

  private closeWith(price: Expression, stated: CostingNumber): void {
    const { given, equation: stating, addends } = closePrice(price, stated, this.surroundings());
    if (stating === undefined) this.problems.add("standard-alone");
    else this.state(stating);
    this.close(addends, given);
  }

  private surroundings(): Surroundings {
    const { pending, remembered, parts, statement, context } = this;
    return { pending, remembered, parts, statement, isTotal: this.label !== "part", ...context };
  }

  /** Puts an amount in the place of the parts that went into it. */
  private close(addends: readonly Part[], given: CostingNumber, more: Partial<Part> = {}): void {
    if (addends.length > 0) {
      const closed = new Set(addends);
      this.parts = this.parts.filter((part) => !closed.has(part));
    }
    this.add(expressionOf(given), given, more);
  }

  /** 数量：10；单价：0.6万元；合计：6万元: only where it comes out, for the amount may be of something else. */
  private closeHeld(price: Expression, stated: CostingNumber): boolean {
    const closed = closeHeld(price, stated, this.surroundings());
    if (closed === undefined) return false;
    this.held = undefined;
    this.state(closed);
    this.add(expressionOf(closed.stated), closed.stated);
    return true;
  }

  private closeShare(pending: PendingShare, stated: CostingNumber): boolean {
    this.share = undefined;
    const closed = closeShare(pending, stated, this.words, this.context.formUnit);
    if (closed === undefined) return false;
    this.state(closed.equation);
    this.close([pending.of], closed.given);
    return true;
  }

  private lump(stated: CostingNumber): void {
    const before = this.parts.at(-1);
    if (before?.stated === null && before.statement === this.statement) {
      const given = withUnit(stated, before.amount, this.context.formUnit);
      if (COMES_TO.test(this.words) || holds({ computed: before.amount, stated: given })) {
        this.state(equation("arithmetic", before.amount, given, true));
        this.parts.pop();
        this.add(expressionOf(given), given);
        return;
      }
    }
    // 20万元，主要用于宣传费5万元、培训费10万元等
    if (this.isFresh && this.breakdown === undefined && NAMES_PARTS.test(this.words)) this.openBreakdown(true);
    this.add(expressionOf(stated), stated);
  }

  private total(stated: CostingNumber, label: "total" | "subtotal"): void {
    this.closeBreakdown(true);
    const given = this.parts[0] === undefined ? stated : withUnit(stated, this.parts[0].amount, this.context.formUnit);
    const found = addUp(addendsOf(this.parts, this.statement, label === "subtotal"), given);
    if (found === undefined) {
      this.add(expressionOf(given), given, { isHeading: label === "total" });
      return;
    }
    this.state(found.equation);
    this.close(found.addends, given, { isSubtotal: label === "subtotal" });
  }

  /** Sides with a sign of equality between them; the result stands last, or, where a calculation does, first. */
  private equality(sides: readonly Expression[]): void {
    const result = resultAmong(sides);
    if (result === undefined) {
      this.problems.add("not-understood");
      return;
    }
    let { stated } = result;
    for (const computed of result.others) {
      const left = this.completed(computed, stated);
      stated = withUnit(stated, left, this.context.formUnit);
      this.state(equation("arithmetic", left, stated, left === computed));
    }
    const { label } = this;
    if (!isAmount(stated)) {
      if (stated.kind === "count") this.count(expressionOf(stated));
      else this.openPrice(expressionOf(stated));
    } else if (label === "part" || this.parts.length === 0) {
      this.add(expressionOf(stated), stated);
    } else {
      this.total(stated, label);
    }
  }

  private completed(computed: Expression, result: CostingNumber): Expression {
    const stated = withUnit(result, computed, this.context.formUnit);
    const ofWhole = shareOfWhole(computed, stated, this.parts.at(-1));
    if (ofWhole === undefined) return completedSide(computed, stated, this.surroundings());
    this.parts.pop();
    return ofWhole;
  }

  /** What stands in brackets behind an amount says how it comes about. */
  private note(items: readonly Item[], target: Part | undefined): void {
    if (target === undefined) {
      this.take(items);
      return;
    }
    const inner = new Assembler(this.context).run(items);
    for (const one of inner.equations) this.state(one);
    for (const problem of inner.problems) if (problem === "not-understood") this.problems.add(problem);
    this.remembered = [...this.remembered, ...inner.counts].slice(-MOST_PENDING);
    this.latest = target;
    const saying = sayingOf(inner, target, this.context.formUnit);
    if (saying === undefined) return;
    this.state(saying.equation);
    const { result } = saying;
    if (result === undefined) return;
    const at = this.parts.indexOf(target);
    if (at >= 0) this.parts[at] = { ...target, amount: expressionOf(result), stated: result };
  }

  private openBreakdown(isOpen = false): void {
    if (this.price !== undefined) this.flush();
    this.closeBreakdown(true);
    if (this.parts.length > 0) this.breakdown = { from: this.parts.length, isOpen };
  }

  private closeBreakdown(isEnd: boolean): void {
    const taken = this.breakdown && takeBreakdown(this.parts, this.breakdown, isEnd);
    if (taken === undefined) return;
    this.breakdown = undefined;
    this.parts = [...taken.parts];
    if (taken.equation !== undefined) this.state(taken.equation);
  }

  /** The end of a sentence: a price that has all its counts is an amount; one that has not stands alone. */
  private flush(): void {
    const { price, share } = this;
    if (price !== undefined) {
      const amount = amountOf(price, this.surroundings());
      if (amount === undefined) this.held = price;
      else this.add(amount, null);
    } else if (share?.isSaid === true) {
      this.problems.add("standard-alone");
    }
    this.remember();
  }
}
