import type { Context } from "./context";
import { leftOver } from "./continuation";
import type { CostingEquation, CostingNumber, Expression } from "./expression";
import { Ledger } from "./ledger";
import { partAt, withShare, type Part } from "./parts";
import { holds } from "./evaluate";
import { completePrice, expressionOf, MOST_PENDING } from "./prose";
import { restatedBy } from "./restated";
import { isRoundedOff } from "./roughly";
import { closeShare, NAMES_RESULT, otherBases, pendingShare, type PendingShare } from "./shares";
import { restOfTaxed, withTax } from "./tax";

/** Enters amounts as parts of a text, and takes out those that a later amount stands for. */
export class Bookkeeper extends Ledger {
  protected statement = 0;
  /** The part that the item just read came to. */
  protected latest: Part | undefined;

  constructor(protected readonly context: Context) {
    super();
  }

  protected add(amount: Expression, stated: CostingNumber | null, more: Partial<Part> = {}): void {
    const { statement, pending: counts } = this;
    const part = partAt(this.context, amount, { stated, statement, counts, ...more });
    this.parts.push(part);
    this.latest = part;
    this.remember();
    this.label = "part";
    if (this.lone !== undefined) this.share = pendingShare(part, this.lone.share, this.lone.words);
    this.lone = undefined;
  }

  /** Puts an amount in the place of the parts that went into it. */
  protected close(addends: readonly Part[], given: CostingNumber, more: Partial<Part> = {}): void {
    this.takeUp(addends);
    this.add(expressionOf(given), given, { addends, ...more });
  }

  /** An amount that lies within one before it is no part of its own; the row may ask for it, as stated or as reckoned. */
  protected putWithin(whole: Part, { computed, stated }: CostingEquation): void {
    const otherwise = [...(whole.otherwise ?? []), computed];
    const part: Part = { ...whole, otherwise, within: [...(whole.within ?? []), expressionOf(stated)] };
    this.replace(whole, part);
    this.latest = part;
    this.remember();
    this.label = "part";
  }

  /**
   * 电脑10台（5000元/台），打印机10台（3000元/台），运费4000元，共…: in a list of prices without results of their own an amount
   * with a name is one more item.
   */
  protected isNextOfList(price: Expression, stated: CostingNumber): boolean {
    const before = this.parts.at(-1);
    const isList = before?.stated === null && before.statement === this.statement;
    const isNamed = this.isFresh && this.words.trim() !== "" && !NAMES_RESULT.test(this.words);
    if (!isList || !isNamed || this.label !== "part") return false;
    const { expression, missing, isNear } = completePrice(price, this.pending, []);
    return missing.length === 0 && isNear && !holds({ computed: expression, stated });
  }

  /** What is left of the amounts before it, or the last of them rounded off. */
  protected closeEarlier(stated: CostingNumber): boolean {
    const own = this.parts.slice(-MOST_PENDING).filter(({ statement }) => statement === this.statement);
    const left = leftOver(own, stated, this.words, this.context.formUnit);
    const before = own.at(-1);
    const taxed = before && withTax(before, stated, this.words, this.context);
    const rest = before && restOfTaxed(before, stated, this.words, this.context);
    if (taxed !== undefined) {
      this.state(taxed);
      this.close(own.slice(-1), taxed.stated);
    } else if (before !== undefined && rest !== undefined) {
      this.state(rest);
      this.putWithin(before, rest);
    } else if (left !== undefined) {
      this.state(left);
      this.close(own, left.stated);
    } else if (before !== undefined && isRoundedOff(before, stated, this.words)) {
      this.close([before], { ...stated, approximate: false });
    } else return false;
    return true;
  }

  /** The amount that a share comes to. @returns false where it is another one */
  protected closeShare(pending: PendingShare, stated: CostingNumber): boolean {
    this.share = undefined;
    const { of } = pending;
    // 20万元，市级50%即10万元，区级50%即10万元: both are shares of the whole.
    const again = of.sharesOf && closeShare({ ...pending, of: of.sharesOf }, stated, this.words, this.context);
    const closed = again ?? closeShare(pending, stated, this.words, this.context);
    if (closed === undefined || !holds(closed.equation)) {
      if (this.closeShareOfOther(pending, stated)) return true;
    }
    if (closed === undefined) return false;
    this.state(closed.equation);
    if (closed.isWithin) {
      this.putWithin(of, closed.equation);
      return true;
    }
    this.close([of], closed.given, { sharesOf: of.sharesOf ?? of, reckoned: closed.equation.computed });
    if (again !== undefined && this.latest !== undefined) this.replace(this.latest, withShare(of, this.latest));
    return true;
  }

  /** 造价150万元，已支付100万元，监理费按5%计7.5万元: of the first that it comes out of. */
  /** The amount that a share comes to. @returns false where it is another one */
  protected closeShareOfOther(pending: PendingShare, stated: CostingNumber): boolean {
    for (const base of otherBases(pending, this.parts.slice(-MOST_PENDING))) {
      const closed = closeShare({ ...pending, of: base }, stated, this.words, this.context);
      if (closed === undefined || !holds(closed.equation)) continue;
      this.state(closed.equation);
      this.close([base], closed.given, { sharesOf: base });
      return true;
    }
    return false;
  }

  /** 5万元+6万元=11万元 behind the calculations of both: they are part of it. */
  protected restate(computed: Expression): void {
    const restated = restatedBy(computed, this.parts);
    if (restated === undefined) return;
    for (const copy of restated.copies) this.state(copy);
    this.takeUp(restated.parts);
  }
}
