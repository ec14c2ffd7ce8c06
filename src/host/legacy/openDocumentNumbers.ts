import { numeric, type Attributes } from "../xlsx/xml";
import { GENERAL } from "./model";

/** The most places that a number is given; more are no number format. */
const MOST_PLACES = 30;

const DATE_PARTS: ReadonlyMap<string, readonly [short: string, long: string]> = new Map([
  ["year", ["yy", "yyyy"]],
  ["month", ["m", "mm"]],
  ["day", ["d", "dd"]],
  ["day-of-week", ["aaa", "aaaa"]],
  ["hours", ["h", "hh"]],
  ["minutes", ["m", "mm"]],
  ["seconds", ["s", "ss"]],
  ["am-pm", ["AM/PM", "AM/PM"]],
]);

function places(value: string | undefined, otherwise: number): number {
  return Math.min(Math.max(0, Math.trunc(numeric(value) ?? otherwise)), MOST_PLACES);
}

function literal(text: string): string {
  return text.replace(/[^"]+|"/g, (piece) => (piece === '"' ? '\\"' : `"${piece}"`));
}

/** The places of a plain number: `#,##0.00`. */
function numberCode(attributes: Attributes): string {
  const integers = places(attributes["number:min-integer-digits"], 1);
  const decimals = places(attributes["number:decimal-places"], 0);
  const least = Math.min(decimals, places(attributes["number:min-decimal-places"], decimals));
  const isGrouped = attributes["number:grouping"] === "true";
  const whole = isGrouped
    ? "0"
        .repeat(integers)
        .padStart(4, "#")
        .replace(/(?=(?:.{3})+$)(?!^)/g, ",")
    : "0".repeat(integers) || "#";
  return `${whole}${decimals === 0 ? "" : `.${"0".repeat(least)}${"#".repeat(decimals - least)}`}`;
}

/** One data style, which becomes the code of a number format. */
export class NumberStyle {
  private pieces = "";
  private literal: string | undefined;
  private isGeneral = false;
  private readonly maps: { readonly condition: string; readonly style: string }[] = [];

  /**
   * @param element the name of the element that the style is.
   * @param codeOf the code of another style, to which this one may hand values over.
   */
  constructor(
    private readonly element: string,
    private readonly codeOf: (style: string) => string | undefined,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === "?:style:map") {
      const condition = (attributes["style:condition"] ?? "").replace(/^value\(\)|\s/g, "");
      this.maps.push({ condition, style: attributes["style:apply-style-name"] ?? "" });
      return;
    }
    const part = name.replace("?:number:", "");
    const date = DATE_PARTS.get(part);
    if (date !== undefined) this.pieces += this.datePart(part, date, attributes);
    else if (part === "text" || part === "currency-symbol") this.literal = "";
    else if (part === "text-content") this.pieces += "@";
    else if (part === "number") this.openNumber(attributes);
    else if (part === "scientific-number") {
      this.pieces += `${numberCode(attributes)}E+${"0".repeat(places(attributes["number:min-exponent-digits"], 2))}`;
    } else if (part === "fraction") this.pieces += "# ?/?";
    else if (part === "boolean") this.isGeneral = true;
  }

  private openNumber(attributes: Attributes): void {
    // Without a number of decimals the number is shown as it is.
    if (attributes["number:decimal-places"] === undefined && attributes["number:grouping"] !== "true") {
      this.isGeneral = true;
      this.pieces += GENERAL;
    } else this.pieces += numberCode(attributes);
  }

  private datePart(part: string, [short, long]: readonly [string, string], attributes: Attributes): string {
    const isLong = attributes["number:style"] === "long";
    if (part === "month" && attributes["number:textual"] === "true") return isLong ? "mmmm" : "mmm";
    const decimals = part === "seconds" ? places(attributes["number:decimal-places"], 0) : 0;
    return `${isLong ? long : short}${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}`;
  }

  text(text: string): void {
    if (this.literal !== undefined) this.literal += text;
  }

  /** @returns true when the style itself is closed. */
  close(name: string): boolean {
    if (this.literal !== undefined && (name === "?:number:text" || name === "?:number:currency-symbol")) {
      const isPercent = this.element === "?:number:percentage-style" && this.literal.trim() === "%";
      this.pieces += isPercent ? "%" : literal(this.literal);
      this.literal = undefined;
    }
    return name === this.element;
  }

  /** The code of the format, with a section for each kind of value that is handed over to another style. */
  code(): string {
    const own = this.isGeneral && !/["%]/.test(this.pieces) ? GENERAL : this.pieces;
    const sections = this.maps.map(({ condition, style }) => ({ condition, code: this.codeOf(style) ?? GENERAL }));
    if (sections.length === 0) return own === "" ? GENERAL : own;
    // Excel puts a sign before the sections of a format with conditions; in the usual order they need none.
    const usual = [">", "<", "="].map((sign) => sections.find(({ condition }) => condition === `${sign}0`)?.code);
    const [positive, negative, zero] = usual;
    if (positive !== undefined && negative !== undefined) {
      if (zero !== undefined) return `${positive};${negative};${zero};${own === "" ? "@" : own}`;
      return `${positive};${negative};${own}`;
    }
    const [only] = sections;
    if (sections.length === 1 && only?.condition === ">=0") return `${only.code};${own}`;
    return [...sections.map(({ condition, code }) => `[${condition}]${code}`), own].join(";");
  }
}
