import type { Span } from "../cell";
import { bracketedPriceBehind } from "./bracketedPrice";
import { bracketsOf } from "./brackets";
import type { CostingNumber, Expression } from "./expression";
import { mapNumbers } from "./expression";
import type { Item } from "./item";
import type { Measure } from "./measure";
import { factorsOf, packOf } from "./measure";
import { approximately, isEquality, isPlain, isRange, kindOf, namedBefore, namesStandard, paidBy } from "./numberWords";
import type { Token, TokenOf } from "./token";
import { join, readUnits, TokenCursor, type Units } from "./unitParser";

/** Deeper brackets, or more divisions in a row, than any person writes; the bound keeps the stack small. */
const DEEPEST = 40;

/** A longer chain of equalities is no calculation of a person. */
const MOST_SIDES = 20;

/** Reads tokens as a sequence of items. Never goes back, hence linear. */
export function parseItems(tokens: readonly Token[], text: string): readonly Item[] {
  return new ItemParser(new TokenCursor(tokens, bracketsOf(tokens)), text).items();
}

/** A bracket behind 3万元 or 3万元整 says something of it; it is no factor. */
function isBehindFigures(items: readonly Item[]): boolean {
  const last = items.at(-1);
  const isWhole = last?.kind === "words" && /^[整正]$/.test(last.text);
  return (isWhole ? items.at(-2) : last)?.kind === "chain";
}

class ItemParser {
  private depth = 0;
  /** 每人每天 that has been read and belongs to the next figure. */
  private pending: Measure[] = [];
  private about = false;
  private words = "";

  constructor(
    private readonly cursor: TokenCursor,
    private readonly text: string,
  ) {}

  items(): readonly Item[] {
    const items: Item[] = [];
    while (!this.cursor.done) {
      const item = isBehindFigures(items) && this.cursor.peek()?.kind === "open" ? this.note() : this.item();
      if (item !== undefined) items.push(item);
    }
    return items;
  }

  private item(): Item | undefined {
    const { cursor } = this;
    const token = cursor.peek();
    switch (token?.kind) {
      case "number":
      case "malformed":
        return this.chain(token.span);
      case "open":
        return this.bracket(token.span);
      case "separator":
        cursor.position += 1;
        this.forget();
        return { kind: "break", strength: token.strength, isList: this.text[token.span.start] === "、" };
      case "total":
      case "subtotal":
      case "thereof":
      case "consistsOf":
        cursor.position += 1;
        return { kind: token.kind };
      case "word":
        cursor.position += 1;
        this.words += token.text;
        return { kind: "words", text: token.text };
      case "per":
        cursor.position += 1;
        this.pending.push(...factorsOf(token.measure));
        return undefined;
      case "about":
      case "nearly":
        cursor.position += 1;
        this.about = true;
        return undefined;
      default:
        cursor.position += 1;
        // A sign of equality behind words (总费用=5次*…) says nothing; neither does a bracket that was never opened.
        return token === undefined ? undefined : this.startsWithSign(token);
    }
  }

  /** A sign between two clauses: 再乘以5000元=20万元; a dash before an item of a list takes nothing away. */
  private startsWithSign({ kind, span }: Token): Item | undefined {
    if (kind === "times" || kind === "divide")
      return (/(?:再|然后|最后)$/.test(this.words) ? this.continuing(kind) : undefined) ?? this.afterLostOperand(span);
    const takesAway = kind === "minus" && /[减扣抵冲]/.test(this.text.slice(span.start, span.end));
    return takesAway ? this.continuing("minus") : undefined;
  }

  /** What stands before the sign was said in the clause before; its own words may follow: 再乘标准5000元. */
  private continuing(operator: "times" | "divide" | "minus"): Item | undefined {
    let ahead = 0;
    while (this.cursor.peek(ahead)?.kind === "word") ahead += 1;
    const next = this.cursor.peek(ahead);
    if (next?.kind !== "number" && next?.kind !== "open") return undefined;
    const item = this.chain(next.span);
    return item.kind === "chain" ? { ...item, continues: operator } : item;
  }

  /** 人数*0.6万元=3万元: what is multiplied stands elsewhere; the whole chain says nothing that can be checked. */
  private afterLostOperand(span: Span): Item {
    const next = this.cursor.peek();
    if (next?.kind !== "number" && next?.kind !== "open") return { kind: "broken", span };
    const lost = next.kind === "open" ? this.bracket(next.span) : this.chain(next.span);
    return { kind: "broken", span: lost?.kind === "chain" ? join(span, lost.span) : span };
  }

  private bracket(span: Span): Item | undefined {
    const { cursor } = this;
    if (cursor.bracket()?.isGroup === true && this.depth < DEEPEST) return this.chain(span);
    return this.note();
  }

  /** What a bracket says of what stands before it. */
  private note(): Item | undefined {
    const { cursor } = this;
    const bracket = cursor.bracket();
    cursor.position += 1;
    if (bracket === undefined || !bracket.holdsFigures || this.depth >= DEEPEST) return undefined;
    const inside = new TokenCursor(cursor.tokens, cursor.brackets, bracket.close);
    inside.position = cursor.position;
    cursor.position = bracket.close + 1;
    const parser = new ItemParser(inside, this.text);
    parser.depth = this.depth + 1;
    return { kind: "note", items: parser.items() };
  }

  private chain(start: Span): Item {
    const { words } = this;
    const sides: Expression[] = [];
    let isNearly = false;
    for (;;) {
      const side = this.expression();
      if (side === undefined || sides.length === MOST_SIDES) return this.brokenFrom(start);
      sides.push(side);
      this.skipWordsBefore(isEquality);
      const sign = this.cursor.peek()?.kind;
      if (!isEquality(sign)) break;
      isNearly ||= sign === "nearly";
      this.cursor.position += 1;
    }
    this.forget();
    const last = sides.at(-1)?.span ?? start;
    return { kind: "chain", sides, isNearly, words, span: join(start, last) };
  }

  /** What follows up to the next separator belongs to the calculation that broke off. */
  private brokenFrom(start: Span): Item {
    const { cursor } = this;
    let end = start;
    for (let token = cursor.peek(); token !== undefined && token.kind !== "separator"; token = cursor.peek()) {
      end = token.span;
      cursor.position += 1;
    }
    this.forget();
    return { kind: "broken", span: join(start, end) };
  }

  private forget(): void {
    this.pending = [];
    this.about = false;
    this.words = "";
  }

  /** Reads sums of products; `undefined` when what comes next is no calculation. */
  private expression(): Expression | undefined {
    const first = this.product();
    if (first === undefined) return undefined;
    const terms: { sign: 1 | -1; term: Expression }[] = [{ sign: 1, term: first }];
    for (let sign = this.sign(); sign !== undefined; sign = this.sign()) {
      this.cursor.position += 1;
      const term = this.product();
      if (term === undefined) return undefined;
      terms.push({ sign, term });
    }
    const last = terms.at(-1)?.term ?? first;
    if (terms.length === 1) return first;
    const [, second] = terms;
    if (terms.length === 2 && second?.sign === -1 && isRange(first, second.term)) return approximately(second.term);
    return { kind: "sum", terms, span: join(first.span, last.span) };
  }

  private sign(): 1 | -1 | undefined {
    this.skipWordsBefore((kind) => kind === "plus" || kind === "minus");
    const kind = this.cursor.peek()?.kind;
    return kind === "plus" ? 1 : kind === "minus" ? -1 : undefined;
  }

  private product(): Expression | undefined {
    const first = this.factor();
    if (first === undefined) return undefined;
    let factors = [first, ...this.priceBehind(first)];
    let last = factors.at(-1) ?? first;
    let divisions = 0;
    const whole = (): Expression => {
      const span = join(first.span, last.span);
      return factors.length === 1 ? (factors[0] ?? first) : { kind: "product", factors, span };
    };
    for (let kind = this.operator(); kind !== undefined; kind = this.operator()) {
      this.cursor.position += 1;
      const factor = this.factor();
      if (factor === undefined) return undefined;
      if (kind === "divide") {
        divisions += 1;
        if (divisions > DEEPEST) return undefined;
        const span = join(first.span, factor.span);
        factors = [{ kind: "quotient", dividend: whole(), divisor: factor, span }];
      } else {
        factors.push(factor, ...this.priceBehind(factor));
      }
      last = factors.at(-1) ?? factor;
    }
    return whole();
  }

  /** 21台（1800元/台）=3.78万元: what a bracketed price multiplies stands right before it. */
  private priceBehind(count: Expression): readonly Expression[] {
    const open = bracketedPriceBehind(this.cursor, count);
    const price = open && this.group(open);
    return price === undefined ? [] : [price];
  }

  private operator(): "times" | "divide" | undefined {
    this.skipWordsBefore((kind) => kind === "times" || kind === "divide");
    const kind = this.cursor.peek()?.kind;
    return kind === "times" || kind === "divide" ? kind : undefined;
  }

  /** Words and remarks in brackets between a figure and the sign behind it are passed over. */
  private skipWordsBefore(isSign: (kind: Token["kind"] | undefined) => boolean): void {
    let ahead = 0;
    let kind = this.cursor.peek()?.kind;
    while (kind === "word" && ahead < MOST_WORDS) {
      ahead += 1;
      kind = this.cursor.peek(ahead)?.kind;
    }
    if (kind === "open") {
      const bracket = this.cursor.brackets.get(this.cursor.position + ahead);
      const after = bracket === undefined ? undefined : this.cursor.tokens[bracket.close + 1];
      // 50人（含工作人员5人）*3天
      if (bracket === undefined || bracket.close + 1 >= this.cursor.end || !isSign(after?.kind)) return;
      this.cursor.position = bracket.close + 1;
      return;
    }
    if (ahead > 0 && isSign(kind)) this.cursor.position += ahead;
  }

  private factor(): Expression | undefined {
    this.skipOperandWords();
    const token = this.cursor.peek();
    if (token?.kind === "number") return this.number(token);
    return token?.kind === "open" ? this.group(token.span) : undefined;
  }

  /** 单价 in 5台*单价0.6万元; 每人 in 50人*每人300元. */
  private skipOperandWords(): void {
    for (let token = this.cursor.peek(); token !== undefined; token = this.cursor.peek()) {
      if (token.kind === "word") this.words += token.text;
      else if (token.kind === "per") this.pending.push(...factorsOf(token.measure));
      else if (token.kind === "about") this.about = true;
      else return;
      this.cursor.position += 1;
    }
  }

  private group(open: Span): Expression | undefined {
    const { cursor } = this;
    const bracket = cursor.bracket();
    if (bracket?.isGroup !== true || this.depth >= DEEPEST) return undefined;
    this.depth += 1;
    cursor.position += 1;
    const inner = this.expression();
    this.depth -= 1;
    this.skipWordsBefore((kind) => kind === "close");
    const close = cursor.peek();
    if (inner === undefined || close?.kind !== "close") return undefined;
    cursor.position += 1;
    const units = readUnits(cursor);
    const isBare = units.unit === null && units.counts.length === 0 && units.kind !== "share";
    const whole = isBare ? inner : mapNumbers(inner, (number) => (isPlain(number) ? { ...number, ...units } : number));
    return { ...whole, span: join(open, close.span) };
  }

  private number(token: TokenOf<"number">): Expression | undefined {
    const { cursor } = this;
    cursor.position += 1;
    const before = this.pending;
    const isAbout = this.about || token.isRange;
    const isStandard = namesStandard(this.words);
    this.pending = [];
    this.about = false;
    const first = readUnits(cursor);
    const rest = this.restOfRange();
    const units = rest !== undefined && first.unit === null ? rest : first;
    const per = [...before, ...units.per, ...paidBy(this.words, token.span)];
    // ￥500 has its unit before it.
    const isYuan =
      units.unit === null && /[¥￥]\s*$/.test(this.text.slice(Math.max(0, token.span.start - 3), token.span.start));
    const subject = this.words;
    this.words = "";
    const isPrice = (isYuan || units.unit !== null) && (per.length > 0 || isStandard);
    const own = cursor.tokens[cursor.position - 1]?.span ?? token.span;
    const words = this.text.slice(token.span.end, own.end).trim();
    const number: CostingNumber = {
      unitSpan: units.unitSpan,
      scale: units.scale / packOf(before),
      value: token.value,
      decimals: token.decimals,
      typed: this.text.slice(token.span.start, token.span.end),
      span: token.span,
      unit: isYuan ? "元" : units.unit,
      kind: isPrice ? "price" : isYuan ? "amount" : kindOf(token, units),
      counts: namedBefore(units.counts, subject),
      per,
      perAnything: isStandard && per.length === 0,
      approximate: isAbout || units.approximate || rest !== undefined,
      words,
    };
    return { kind: "number", number, span: join(token.span, own) };
  }

  /** 1～3人, 500至800元. */
  private restOfRange(): Units | undefined {
    if (this.cursor.peek()?.kind !== "range" || this.cursor.peek(1)?.kind !== "number") return undefined;
    this.cursor.position += 2;
    return readUnits(this.cursor);
  }
}

/** More words in a row are no name of a thing. */
const MOST_WORDS = 6;
