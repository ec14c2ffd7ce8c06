import type { Attributes, XmlHandler } from "../xlsx/xml";
import { NumberStyle } from "./openDocumentNumbers";
import { GENERAL } from "./model";

interface Style {
  readonly family: string | undefined;
  readonly parent: string | undefined;
  readonly dataStyle: string | undefined;
  size?: number;
  isHidden?: boolean;
  isLocked?: boolean;
}

const POINTS: ReadonlyMap<string, number> = new Map([
  ["pt", 1],
  ["in", 72],
  ["cm", 72 / 2.54],
  ["mm", 72 / 25.4],
  ["pc", 12],
  ["px", 0.75],
]);

/** A length in points; `undefined` where it is none. */
function pointsOf(length: string | undefined): number | undefined {
  const match = /^([\d.]+)(pt|in|cm|mm|pc|px)$/.exec(length ?? "");
  const points = Number(match?.[1]) * (POINTS.get(match?.[2] ?? "") ?? 1);
  return Number.isFinite(points) ? Math.round(points * 100) / 100 : undefined;
}

/** Pixels at 96 dpi of a character, by which Excel counts the widths of columns. */
const CHARACTER_POINTS = 7 * 0.75;

/** The longest line of styles that inherit from one another. */
const LONGEST_DESCENT = 16;

/** Collects the styles that stand in `styles.xml` and, before the sheets, in `content.xml`. */
export class StyleCollector implements XmlHandler {
  private readonly styles = new Map<string, Style>();
  private readonly numbers = new Map<string, NumberStyle>();
  private style: Style | undefined;
  private number: NumberStyle | undefined;

  open(name: string, attributes: Attributes): void {
    if (this.number !== undefined) {
      this.number.open(name, attributes);
      return;
    }
    if (name.startsWith("?:number:") && name.endsWith("-style")) {
      this.number = new NumberStyle(name, (style) => this.numbers.get(style)?.code());
      this.numbers.set(attributes["style:name"] ?? "", this.number);
    } else if (name === "?:style:style" || name === "?:style:default-style") this.openStyle(name, attributes);
    else if (this.style !== undefined) this.openProperties(this.style, name, attributes);
  }

  private openStyle(name: string, attributes: Attributes): void {
    const family = attributes["style:family"];
    const parent = attributes["style:parent-style-name"];
    this.style = { family, parent, dataStyle: attributes["style:data-style-name"] };
    if (name === "?:style:style") this.styles.set(`${family ?? ""}:${attributes["style:name"] ?? ""}`, this.style);
  }

  private openProperties(style: Style, name: string, attributes: Attributes): void {
    if (name === "?:style:table-column-properties") {
      const points = pointsOf(attributes["style:column-width"]);
      if (points !== undefined) style.size = Math.round((points / CHARACTER_POINTS) * 100) / 100;
    } else if (name === "?:style:table-row-properties") {
      const points = pointsOf(attributes["style:row-height"]);
      // A height that fits the content is found anew wherever the file is opened.
      if (points !== undefined && attributes["style:use-optimal-row-height"] !== "true") style.size = points;
    } else if (name === "?:style:table-properties") style.isHidden = attributes["table:display"] === "false";
    else if (name === "?:style:table-cell-properties") {
      const protection = attributes["style:cell-protect"];
      if (protection !== undefined) style.isLocked = protection.includes("protected");
    }
  }

  text(text: string): void {
    this.number?.text(text);
  }

  close(name: string): void {
    if (this.number !== undefined) {
      if (this.number.close(name)) this.number = undefined;
    } else if (name === "?:style:style" || name === "?:style:default-style") this.style = undefined;
  }

  /** What the style says, or one that it inherits from. */
  private find<T>(family: string, name: string | undefined, pick: (style: Style) => T | undefined): T | undefined {
    let style = this.styles.get(`${family}:${name ?? ""}`);
    for (let steps = 0; style !== undefined && steps < LONGEST_DESCENT; steps++) {
      const found = pick(style);
      if (found !== undefined) return found;
      style = style.parent === undefined ? undefined : this.styles.get(`${family}:${style.parent}`);
    }
    return undefined;
  }

  /** The code of the number format of a cell style. */
  formatOf(cellStyle: string | undefined): string {
    const number = this.find("table-cell", cellStyle, ({ dataStyle }) => dataStyle);
    return (number === undefined ? undefined : this.numbers.get(number)?.code()) ?? GENERAL;
  }

  isLocked(cellStyle: string | undefined): boolean {
    return this.find("table-cell", cellStyle, ({ isLocked }) => isLocked) ?? true;
  }

  /** The width of a column in characters, or the height of a row in points; `undefined` where it has none of its own. */
  sizeOf(family: "table-column" | "table-row", style: string | undefined): number | undefined {
    return this.find(family, style, ({ size }) => size);
  }

  isHiddenTable(style: string | undefined): boolean {
    return this.find("table", style, ({ isHidden }) => isHidden) ?? false;
  }
}
