import { parseArea } from "../../../src/core/a1";
import type { Area, CellValue } from "../../../src/core/cell";

/** What a formula may look at. */
export interface Surroundings {
  /** The values of an area in reading order; without a sheet, of the formula's own. `undefined`: no such sheet. */
  valuesOf(area: Area, sheet: string | undefined): readonly (CellValue | { readonly error: string })[] | undefined;
}

/** A value, an error, or `undefined` for a formula beyond this small evaluator. */
export type Computed = { readonly value: number } | { readonly error: string } | undefined;

/** Ends the evaluation: with an error of the sheet's, or because the formula is beyond us. */
class Stop extends Error {
  constructor(readonly error: string | undefined) {
    super(error ?? "beyond the evaluator");
  }
}

const TOKEN =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<reference>(?:(?:'[^']+'|[^\s'!(),+\-*/:]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|(?<name>[A-Z]+)(?=\()|(?<sign>[-+*/(),]))/iy;

type Token = Readonly<Partial<Record<"number" | "reference" | "name" | "sign", string>>>;

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const groups = TOKEN.exec(formula)?.groups;
    if (groups === undefined) throw new Stop(undefined);
    found.push(groups);
  }
  return found;
}

class Evaluation {
  private position = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly surroundings: Surroundings,
  ) {}

  whole(): number {
    const value = this.sum();
    if (this.position < this.tokens.length) throw new Stop(undefined);
    return value;
  }

  private takes(...signs: readonly string[]): string | undefined {
    const sign = this.tokens[this.position]?.sign;
    if (sign === undefined || !signs.includes(sign)) return undefined;
    this.position++;
    return sign;
  }

  private sum(): number {
    let value = this.product();
    for (let sign = this.takes("+", "-"); sign !== undefined; sign = this.takes("+", "-")) {
      const other = this.product();
      value = sign === "+" ? value + other : value - other;
    }
    return value;
  }

  private product(): number {
    let value = this.factor();
    for (let sign = this.takes("*", "/"); sign !== undefined; sign = this.takes("*", "/")) {
      const other = this.factor();
      if (sign === "/" && other === 0) throw new Stop("#DIV/0!");
      value = sign === "*" ? value * other : value / other;
    }
    return value;
  }

  private factor(): number {
    const sign = this.takes("-", "+");
    if (sign !== undefined) return sign === "-" ? -this.factor() : this.factor();
    if (this.takes("(") !== undefined) {
      const value = this.sum();
      if (this.takes(")") === undefined) throw new Stop(undefined);
      return value;
    }
    const token = this.tokens[this.position++];
    if (token?.number !== undefined) return Number(token.number);
    if (token?.name?.toUpperCase() === "SUM") return this.sumOfArguments();
    if (token?.reference !== undefined) return this.single(token.reference);
    throw new Stop(undefined);
  }

  private single(reference: string): number {
    const [value, ...more] = this.look(reference);
    if (more.length > 0 || typeof value === "string") throw new Stop("#VALUE!");
    return Number(value ?? 0);
  }

  private sumOfArguments(): number {
    let total = 0;
    if (this.takes("(") === undefined) throw new Stop(undefined);
    do {
      const reference = this.tokens[this.position]?.reference;
      const next = this.tokens[this.position + 1]?.sign;
      if (reference !== undefined && (next === "," || next === ")")) {
        this.position++;
        for (const value of this.look(reference)) total += typeof value === "number" ? value : 0;
      } else {
        total += this.sum();
      }
    } while (this.takes(",") !== undefined);
    if (this.takes(")") === undefined) throw new Stop(undefined);
    return total;
  }

  private look(reference: string): readonly CellValue[] {
    const bang = reference.lastIndexOf("!");
    const area = parseArea(reference.slice(bang + 1));
    const sheet = bang < 0 ? undefined : reference.slice(0, bang).replace(/^'|'$/g, "");
    const values = area && this.surroundings.valuesOf(area, sheet);
    if (values === undefined) throw new Stop("#REF!");
    return values.map((value) => {
      if (typeof value === "object" && value !== null) throw new Stop(value.error);
      return value;
    });
  }
}

/** Computes sums, the four operations and `SUM`; nothing more is needed to see totals move. */
export function compute(formula: string, surroundings: Surroundings): Computed {
  try {
    // Fifteen digits, as Excel shows and compares them.
    return { value: Number(new Evaluation(tokens(formula), surroundings).whole().toPrecision(15)) };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    return stop.error === undefined ? undefined : { error: stop.error };
  }
}
