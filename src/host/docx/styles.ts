import { inside, switchInside, valueInside, wholeNumber, type Element } from "./tree";

/** Styles inherit from one another; a file that lets them do so in a circle is read up to here. */
const LONGEST_CHAIN = 20;

/** The styles of a document: what paragraphs and tables look like that say nothing of it themselves. */
export class Styles {
  private readonly byId = new Map<string, Element>();
  private readonly defaultIds = new Map<string, string>();
  private readonly defaults: readonly Element[];

  /** @param root of the part of styles; absent where the document has none. */
  constructor(root?: Element) {
    for (const style of root?.children ?? []) {
      const { styleId: id, type = "paragraph", default: isDefault } = style.attributes;
      if (style.name !== "style" || id === undefined) continue;
      this.byId.set(id, style);
      if (isDefault === "1" || isDefault === "true") this.defaultIds.set(type, id);
    }
    this.defaults = ["pPrDefault", "rPrDefault"].flatMap((name) => inside(root, "docDefaults", name) ?? []);
  }

  /** The properties that hold for a paragraph, the nearest first: its own, those of its style, the defaults. */
  paragraphSources(properties: Element | undefined): readonly Element[] {
    const styleId = valueInside(properties, "pStyle") ?? this.defaultIds.get("paragraph");
    const own: readonly Element[] = properties === undefined ? [] : [{ ...properties, children: [properties] }];
    return [...own, ...this.chain(styleId), ...this.defaults];
  }

  /** The style of a table and those it builds upon, the nearest first. */
  tableSources(properties: Element | undefined): readonly Element[] {
    return this.chain(valueInside(properties, "tblStyle") ?? this.defaultIds.get("table"));
  }

  /** The properties of letters that a style gives, the nearest first. */
  letterSources(properties: Element | undefined): readonly Element[] {
    return this.chain(valueInside(properties, "rStyle"));
  }

  private chain(id: string | undefined): readonly Element[] {
    const found: Element[] = [];
    let style = id === undefined ? undefined : this.byId.get(id);
    while (style !== undefined && found.length < LONGEST_CHAIN) {
      found.push(style);
      style = this.byId.get(valueInside(style, "basedOn") ?? "");
    }
    return found;
  }
}

/** The first thing that a source says, asked in their order. */
export function firstSaid<T>(sources: readonly Element[], ask: (source: Element) => T | undefined): T | undefined {
  for (const source of sources) {
    const said = ask(source);
    if (said !== undefined) return said;
  }
  return undefined;
}

const ALIGNMENTS: Readonly<Record<string, "left" | "center" | "right">> = {
  left: "left",
  start: "left",
  both: "left",
  center: "center",
  distribute: "center",
  right: "right",
  end: "right",
};

/** How a paragraph is aligned. */
export function alignmentOf(sources: readonly Element[]): "left" | "center" | "right" | undefined {
  const said = firstSaid(sources, (source) => valueInside(source, "pPr", "jc"));
  return said === undefined ? undefined : ALIGNMENTS[said];
}

/** Whether letters are bold. */
export function isBold(sources: readonly Element[]): boolean {
  return firstSaid(sources, (source) => switchInside(source, "rPr", "b")) ?? false;
}

/** The size of letters in points; the file counts half points. */
export function sizeOf(sources: readonly Element[]): number | undefined {
  const halfPoints = firstSaid(sources, (source) => wholeNumber(valueInside(source, "rPr", "sz")));
  return halfPoints === undefined || halfPoints < 2 || halfPoints > 800 ? undefined : halfPoints / 2;
}
