import { counted } from "./counting";
import { firstSaid, type Styles } from "./styles";
import { inside, valueInside, wholeNumber, type Element } from "./tree";

const LEVELS = 9;

/** A list of the document: its levels, and how far each has counted. Lists of one kind count on together. */
interface List {
  readonly levels: ReadonlyMap<number, Element>;
  readonly counts: (number | undefined)[];
}

/** Writes out the numbers that the program puts before the paragraphs of a list: they are nowhere in the text. */
export class Numbering {
  private readonly kinds = new Map<string, List>();
  private readonly lists = new Map<string, { readonly list: List; readonly starts: ReadonlyMap<number, number> }>();
  private readonly begun = new Set<string>();

  /** @param root of the part of lists; absent where the document has none. */
  constructor(
    private readonly styles: Styles,
    root?: Element,
  ) {
    const children = root?.children ?? [];
    for (const kind of children.filter(({ name }) => name === "abstractNum")) {
      const id = kind.attributes["abstractNumId"];
      if (id !== undefined) this.kinds.set(id, { levels: levelsOf(kind), counts: [] });
    }
    for (const instance of children.filter(({ name }) => name === "num")) {
      const id = instance.attributes["numId"];
      const list = this.kinds.get(valueInside(instance, "abstractNumId") ?? "");
      if (id === undefined || list === undefined) continue;
      const overrides = instance.children.filter(({ name }) => name === "lvlOverride");
      const starts = overrides.flatMap((override) => {
        const level = wholeNumber(override.attributes["ilvl"]);
        const start = wholeNumber(valueInside(override, "startOverride"));
        return level === undefined || start === undefined ? [] : [[level, start] as const];
      });
      this.lists.set(id, { list, starts: new Map(starts) });
    }
  }

  /** The number before a paragraph with what parts it from the text; nothing where it is in no list. Counts on. */
  next(properties: Element | undefined): string {
    const sources = this.styles.paragraphSources(properties);
    const id = firstSaid(sources, (source) => valueInside(source, "pPr", "numPr", "numId"));
    const known = id === undefined ? undefined : this.lists.get(id);
    if (id === undefined || known === undefined) return "";
    const said = firstSaid(sources, (source) => wholeNumber(valueInside(source, "pPr", "numPr", "ilvl"))) ?? 0;
    const depth = Math.max(0, Math.min(said, LEVELS - 1));
    const { list, starts } = known;
    const level = list.levels.get(depth);
    if (level === undefined) return "";
    const restart = this.begun.has(`${id},${depth}`) ? undefined : starts.get(depth);
    this.begun.add(`${id},${depth}`);
    list.counts[depth] = restart ?? (list.counts[depth] ?? startOf(level) - 1) + 1;
    list.counts.length = depth + 1;
    return numberText(list, depth, level);
  }
}

function levelsOf(kind: Element): ReadonlyMap<number, Element> {
  const levels = kind.children.filter(({ name }) => name === "lvl");
  return new Map(levels.map((level) => [wholeNumber(level.attributes["ilvl"]) ?? 0, level]));
}

function startOf(level: Element | undefined): number {
  return wholeNumber(valueInside(level, "start")) ?? 1;
}

function numberText({ levels, counts }: List, depth: number, level: Element): string {
  const way = valueInside(level, "numFmt");
  // The signs before points say nothing, and the fonts they are of are seldom at hand.
  if (way === "bullet") return "";
  const isPlain = inside(level, "isLgl") !== undefined;
  const text = (valueInside(level, "lvlText") ?? "").replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    if (at > depth) return "";
    const own = levels.get(at);
    return counted(counts[at] ?? startOf(own), isPlain ? undefined : valueInside(own, "numFmt"));
  });
  const isParted = text !== "" && valueInside(level, "suff") !== "nothing" && /[0-9a-z.)]$/i.test(text);
  return isParted ? `${text} ` : text;
}
