import type { Span } from "../cell";
import type { CostingNumber, Expression } from "./expression";
import type { Token } from "./tokens";

/** Deeper brackets, or more divisions in a row, than any person writes; the bound keeps the stack small. */
const DEEPEST = 40;

/** A reader over tokens that never goes back further than one operand, hence linear. */
export class ExpressionParser {
  private position = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly text: string,
  ) {}

  /** True when every token has been read. */
  get done(): boolean {
    return this.position >= this.tokens.length;
  }

  /** The token that comes next. */
  peek(): Token | undefined {
    return this.tokens[this.position];
  }

  /** Passes over the next token. */
  skip(): void {
    this.position += 1;
  }

  /** Reads sums of products; `undefined` when what comes next is no calculation. */
  expression(): Expression | undefined {
    const first = this.product();
    if (first === undefined) return undefined;
    const terms: { sign: 1 | -1; term: Expression }[] = [{ sign: 1, term: first }];
    for (let sign = this.sign(); sign !== undefined; sign = this.sign()) {
      this.skip();
      const term = this.product();
      if (term === undefined) return undefined;
      terms.push({ sign, term });
    }
    const last = terms.at(-1)?.term ?? first;
    return terms.length === 1 ? first : { kind: "sum", terms, span: join(first.span, last.span) };
  }

  private sign(): 1 | -1 | undefined {
    const kind = this.peek()?.kind;
    return kind === "plus" ? 1 : kind === "minus" ? -1 : undefined;
  }

  private product(): Expression | undefined {
    const first = this.factor();
    if (first === undefined) return undefined;
    let last = first;
    let factors = [first];
    let divisions = 0;
    const whole = (): Expression => {
      const span = join(first.span, last.span);
      return factors.length === 1 ? (factors[0] ?? first) : { kind: "product", factors, span };
    };
    for (let kind = this.peek()?.kind; kind === "times" || kind === "divide"; kind = this.peek()?.kind) {
      const divides = kind === "divide";
      this.skip();
      const factor = this.factor();
      if (factor === undefined) return undefined;
      if (divides) {
        divisions += 1;
        if (divisions > DEEPEST) return undefined;
        const span = join(first.span, factor.span);
        factors = [{ kind: "quotient", dividend: whole(), divisor: factor, span }];
      } else {
        factors.push(factor);
      }
      last = factor;
    }
    return whole();
  }

  private factor(): Expression | undefined {
    const token = this.peek();
    if (token?.kind === "number") return this.number();
    if (token?.kind !== "open" || this.depth >= DEEPEST) return undefined;
    this.depth += 1;
    this.skip();
    const inner = this.expression();
    this.depth -= 1;
    const close = this.peek();
    if (inner === undefined || close?.kind !== "close") return undefined;
    const span = { start: token.span.start, end: close.span.end };
    this.skip();
    if (this.peek()?.kind === "word" || this.peek()?.kind === "money") this.skip();
    return { ...inner, span };
  }

  private number(): Expression | undefined {
    const token = this.peek();
    if (token?.kind !== "number") return undefined;
    this.skip();
    const start = token.span.end;
    const unit = this.unitAfterNumber();
    const end = this.tokens[this.position - 1]?.span.end ?? start;
    const words = this.text.slice(start, end).trim();
    // 2.5万亩 is 25000: a count in ten thousands is not computed.
    if (unit.kind === "count" && /^[万亿]/.test(words)) return undefined;
    const number: CostingNumber = { ...token.number, ...unit, words };
    return { kind: "number", number, span: { start: token.span.start, end } };
  }

  /** Reads what belongs to a number: %, 万元, 万元/人·月, 次, 个社区, （万元/次）, （含税）. */
  private unitAfterNumber(): Pick<CostingNumber, "kind" | "unit"> {
    if (this.peek()?.kind === "percent") {
      this.skip();
      return { kind: "share", unit: null };
    }
    const money = this.peek();
    if (money?.kind === "money") return this.moneyUnit(money.unit);
    if (this.peek()?.kind === "word") this.skip();
    const inBrackets = this.bracketedUnit();
    if (inBrackets !== undefined) return inBrackets;
    this.denominator();
    return { kind: "count", unit: null };
  }

  private moneyUnit(unit: NonNullable<CostingNumber["unit"]>): Pick<CostingNumber, "kind" | "unit"> {
    this.skip();
    const isRate = this.denominator();
    this.comment();
    return { kind: isRate ? "price" : "amount", unit };
  }

  /** `/人`, `/人·月`, `/（人·天）`: what a price is for. */
  private denominator(): boolean {
    const after = this.tokens[this.position + 1];
    if (this.peek()?.kind !== "divide") return false;
    if (after?.kind === "word") {
      this.position += 2;
      while (this.isJoint() && this.tokens[this.position + 1]?.kind === "word") this.position += 2;
      return true;
    }
    if (after?.kind !== "open" || this.tokens[this.position + 2]?.kind !== "word") return false;
    this.skip();
    return this.comment();
  }

  private isJoint(): boolean {
    return this.peek()?.kind === "times" || this.peek()?.kind === "divide" || this.peek()?.kind === "separator";
  }

  /** `（万元/次）` behind a number makes it a price; any other bracket without figures is a comment. */
  private bracketedUnit(): Pick<CostingNumber, "kind" | "unit"> | undefined {
    const money = this.tokens[this.position + 1];
    if (this.peek()?.kind !== "open") return undefined;
    if (money?.kind !== "money") {
      this.comment();
      return undefined;
    }
    const isRate = this.tokens[this.position + 2]?.kind === "divide";
    if (!this.comment()) return undefined;
    return { kind: isRate ? "price" : "amount", unit: money.unit };
  }

  /** Passes over a bracket that holds no figures; leaves one that does alone, for it may be a calculation. */
  private comment(): boolean {
    if (this.peek()?.kind !== "open") return false;
    let depth = 0;
    for (let ahead = this.position; ahead < this.tokens.length; ahead += 1) {
      const kind = this.tokens[ahead]?.kind;
      if (kind === "number") return false;
      if (kind === "open") depth += 1;
      if (kind === "close") depth -= 1;
      if (depth === 0) {
        this.position = ahead + 1;
        return true;
      }
    }
    return false;
  }
}

function join(first: Span, last: Span): Span {
  return { start: first.start, end: last.end };
}
