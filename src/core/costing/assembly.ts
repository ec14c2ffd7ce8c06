import { NAMES_PARTS, OPEN_LIST, pricesBehind } from "./breakdown";
import { amountsOf, closeHeld, closePrice, completedSide, shareOfWhole, type Surroundings } from "./closing";
import { holds } from "./evaluate";
import type { CostingNumber, Expression } from "./expression";
import { countsYears, isYearly, meaningOf, resultAmong } from "./meaning";
import { continued, takenAway } from "./continuation";
import { Bookkeeper } from "./bookkeeper";
import { listsAmounts, sayingOf } from "./note";
import { perOne, timesEach, withPrice } from "./perOne";
import type { Item } from "./item";
import { withRatesAdded } from "./rates";
import { owedBy } from "./owed";
import { addendsOf, addUp, type Part } from "./parts";
import { completePrice, countsAlike, expressionOf, MOST_PENDING } from "./prose";
import { namedBase, NAMES_AMOUNT, NAMES_RESULT, pendingShare, withWordsBehind } from "./shares";
import type { Assembly } from "./assembled";
import { equation, isAmount, withUnit } from "./readings";
import { finerResult, isStep, resultSaid } from "./roughly";

/** Puts the items of a text together: prices with their counts, parts with their totals. */
export class Assembler extends Bookkeeper {
  /** True between 、 and the next figure. */
  private isListed = false;

  /** Takes all items and says what they come to. */
  run(items: readonly Item[]): Assembly {
    this.take(items);
    const owed = this.price === undefined ? owedBy(this.parts, this.equations, this.pending) : undefined;
    this.flush();
    this.closeBreakdown(true);
    if (this.held !== undefined) this.problems.add("standard-alone");
    const { equations, parts, problems, remembered: counts, rows = null, held, shares } = this;
    const open = held === undefined ? rows : completePrice(held, [], counts).expression;
    return { equations, parts, problems, counts, open, shares, ...(owed === undefined ? {} : { owed }) };
  }

  private take(all: readonly Item[]): void {
    const { items, equations } = withRatesAdded(all);
    for (const one of equations) this.state(one);
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
        this.isListed = item.isList;
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
        if (item.text.startsWith(":")) this.openHeading(latest);
        this.words += item.text;
        if (this.share !== undefined) this.share = withWordsBehind(this.share, item.text);
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
      case "chain":
        this.chain(item);
    }
  }

  private chain(item: Extract<Item, { kind: "chain" }>): void {
    // 扣除20% is a share of what stands before, 扣除2万元 an amount.
    if (item.continues === "minus") this.words += "扣除";
    if (item.continues !== undefined && this.price !== undefined) this.flush();
    const away = this.parts.length === 0 ? undefined : takenAway(item);
    const more = continued(item, this.pending.at(-1) ?? this.remembered.at(-1), this.parts.at(-1));
    if (more?.takesPart === true) this.parts.pop();
    const sides = more?.sides ?? item.sides;
    const [only, ...others] = sides;
    if (only === undefined) return;
    if (away !== undefined) this.add(away, null, { isTakenAway: true });
    else if (others.length === 0) this.single(only);
    else this.equality(sides, item.isNearly);
    this.words = "";
    this.isFresh = false;
    this.isListed = false;
  }

  private endStatement(): void {
    this.flush();
    this.statement += 1;
    this.label = "part";
    this.closeBreakdown(false);
    this.closeHeading();
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
        this.rows = expression;
        this.problems.add("not-understood");
        return;
      case "calculation":
        if (this.price !== undefined) this.flush();
        this.add(expression, null);
    }
  }

  private openShare(share: Expression): void {
    const { words, statement, context } = this;
    const own = this.parts.slice(-MOST_PENDING).filter((part) => part.statement === statement);
    const named = namedBase(own, words, context.folded);
    const of = named ?? this.parts.at(-1);
    if (of === undefined || this.price !== undefined) this.lone = { share, words };
    else this.share = pendingShare(of, share, words, named !== undefined);
  }

  private count(expression: Expression): void {
    const before = this.parts.at(-1);
    // 每年5万元，3年: what looked like this year's amount is the price of a year.
    if (before?.statement === this.statement && isYearly(before.amount) && countsYears(expression)) {
      this.parts.pop();
      this.openPrice(before.amount);
    }
    // 在职88人，退休51人，共139人: the total stands for what it adds up.
    if (this.label !== "part") this.pending = this.pending.filter((one) => !countsAlike(one, expression));
    if (this.pending.length < MOST_PENDING) this.pending.push(expression);
    // 共计5天 is no total of money.
    this.label = "part";
  }

  private openPrice(expression: Expression): void {
    const counts = this.takeCountsOf(expression);
    if (this.price !== undefined) this.flush();
    this.beginPrice(expression, counts);
  }

  private amount(stated: CostingNumber): void {
    // 每月100元，10个月，另考核奖5000元 is paid besides.
    const isBesides = /^[\s,]*(?:另|外加|加上|再加)/.test(this.words);
    if (this.price !== undefined && (isBesides || this.isNextOfList(this.price, stated))) this.flush();
    const { label, price, share } = this;
    // 每台燃油1.5万元、维修1.2万元: what a list goes on with is for each as well.
    if (price !== undefined && this.isListed && this.words !== "" && label === "part")
      this.price = withPrice(price, stated);
    else if (price !== undefined) this.closeWith(price, stated);
    else if (this.held !== undefined && this.closeHeld(this.held, stated)) return;
    else if (share !== undefined && this.closeShare(share, stated)) return;
    else if (label === "part" && this.closeEarlier(stated)) return;
    else if (label === "part") this.lump(stated);
    else this.total(stated, label);
  }

  private closeWith(price: Expression, stated: CostingNumber): void {
    const { given, equation: stating, addends, takesShare } = closePrice(price, stated, this.surroundings());
    if (takesShare) this.lone = undefined;
    if (stating === undefined) this.problems.add("standard-alone");
    else this.state(stating);
    this.close(addends, given);
  }

  private surroundings(): Surroundings {
    const { pending, remembered, parts, statement, context } = this;
    const share = this.lone?.share;
    return { pending, remembered, parts, statement, share, isTotal: this.label !== "part", ...context };
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

  private lump(stated: CostingNumber): void {
    const before = this.parts.at(-1);
    const each = timesEach(this.pending, stated, this.words);
    if (each !== undefined) {
      this.add(each, null);
      return;
    }
    const per = perOne(this.pending, this.remembered, stated, this.context.folded);
    if (per !== undefined) {
      this.pending.pop();
      this.openPrice(expressionOf({ ...stated, kind: "price", per }));
      return;
    }
    // 4550㎡×30元/㎡=136500元，约13.65万元 says the amount again.
    if (stated.approximate && before?.statement === this.statement && holds({ computed: before.amount, stated }))
      return;
    if (before?.stated === null && (before.statement === this.statement || NAMES_AMOUNT.test(this.words))) {
      const given = resultSaid(before.amount, withUnit(stated, before.amount, this.context.formUnit));
      if (NAMES_RESULT.test(this.words) || holds({ computed: before.amount, stated: given })) {
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
    this.closeHeading();
    const given = this.parts[0] === undefined ? stated : withUnit(stated, this.parts[0].amount, this.context.formUnit);
    const found = addUp(addendsOf(this.parts, this.statement, label === "subtotal"), given);
    if (found === undefined) {
      this.add(expressionOf(given), given, { isHeading: label === "total" });
      return;
    }
    this.state(found.equation);
    this.takeUpHeaded(found.addends);
    this.close(found.addends, given, { isSubtotal: label === "subtotal" });
  }

  /** Sides with a sign of equality between them; the result stands last, or, where a calculation does, first. */
  private equality(sides: readonly Expression[], isNearly: boolean): void {
    const result = resultAmong(sides);
    if (result === undefined) {
      this.problems.add("not-understood");
      return;
    }
    let { stated } = result;
    let before: Expression | undefined;
    for (const computed of result.others) {
      if (before !== undefined && isStep(before, computed, stated)) continue;
      const left = this.completed(computed, stated);
      before = left;
      stated = withUnit(stated, left, this.context.formUnit);
      // ≈ allows for rounding; how much more, it does not say.
      if (isNearly && !holds({ computed: left, stated })) stated = { ...stated, approximate: true };
      stated = resultSaid(left, stated);
      const finer = finerResult(left, sides[sides.indexOf(computed) + 1], stated);
      this.state(equation("arithmetic", left, finer ?? stated, left === computed));
      this.restate(computed);
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
    if (target === undefined && !(this.price !== undefined && this.words === "" && listsAmounts(items))) {
      this.take(items);
      return;
    }
    const inner = new Assembler(this.context).run(items);
    for (const one of inner.equations) this.state(one);
    for (const problem of inner.problems) if (problem === "not-understood") this.problems.add(problem);
    this.remembered = [...this.remembered, ...inner.counts].slice(-MOST_PENDING);
    this.latest = target;
    const saying = target && sayingOf(inner, items, target, this.context.formUnit);
    if (saying === undefined) return;
    this.state(saying.equation);
    const { result } = saying;
    if (result !== undefined && target !== undefined)
      this.replace(target, { ...target, amount: expressionOf(result), stated: result });
  }

  /** 物资6万元：编织袋3万元，救生衣3万元: within a list item what follows the colon is part of the amount. */
  private openHeading(latest: Part | undefined): void {
    const isLast = latest !== undefined && latest === this.parts.at(-1);
    if (isLast && latest.stated !== null && !latest.isHeading && this.statement > 0) this.heading = latest;
  }

  private openBreakdown(isOpen = false): void {
    if (this.price !== undefined) this.flush();
    // 二、公用经费：其中办公费1万元…，小计1.5万元: the amount before it is of another item.
    if (this.parts.at(-1)?.statement !== this.statement && this.words.trim() !== "") return;
    this.beginBreakdown(isOpen);
  }

  /** The end of a sentence: a price that has all its counts is an amount; one that has not stands alone. */
  private flush(): void {
    const { price } = this;
    if (price !== undefined) {
      const [amount, ...otherwise] = amountsOf(price, this.surroundings());
      const composed =
        amount === undefined ? pricesBehind(price, this.breakdown, this.parts, this.equations) : undefined;
      if (composed !== undefined) this.composes(composed);
      else if (amount === undefined) this.held = price;
      else this.add(amount, null, { otherwise });
    }
    if (this.share !== undefined) this.shares.push(this.share);
    this.remember();
  }
}
