import type { CellRef } from "../../../core/cell";
import type { CellLook } from "../../../core/sheetDraft";
import { escapeAttribute, unescapeText } from "../escapes";
import { attributeSplice, prefixOf, spliced, type Splice } from "../markup";
import {
  borderXml,
  BUILT_IN_NUMBERS,
  cellFormatXml,
  FIRST_OWN_FORMAT,
  fontXml,
  INPUT_GROUND,
  UNFRAMED,
  type LookNumbers,
} from "../newPackage/looks";
import { damaged } from "../refused";
import { treeOf, valueOf, type Element } from "../rows/tree";
import { sayingOf } from "./records";

/** The lists of the styles part as the schema orders them, each with the records it must begin with. */
const LISTS = new Map<string, readonly string[]>([
  ["numFmts", []],
  ["fonts", ['<font><sz val="11"/><name val="宋体"/></font>']],
  ["fills", ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']],
  ["borders", [UNFRAMED]],
  ["cellStyleXfs", []],
  ["cellXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']],
  ["cellStyles", []],
  ["dxfs", []],
]);
const ORDER = [...LISTS.keys()];

/** One list of the styles part, which grows at its end only, so that the numbers of its records stay. */
class RecordList {
  private readonly known: string[];
  /** The number of each record by what it says; the first one of those that say the same. */
  private readonly numbers = new Map<string, number>();
  private readonly first: number;

  constructor(
    text: string,
    readonly element: Element | undefined,
    initial: readonly string[],
  ) {
    const held = element?.children.map(({ open, end }) => text.slice(open.start, end)) ?? [];
    // A list that is not there is made with the records that everything means that names none.
    this.known = held.length === 0 ? [...initial] : held;
    this.first = held.length;
    this.known.forEach((record, number) => {
      const saying = sayingOf(record);
      if (!this.numbers.has(saying)) this.numbers.set(saying, number);
    });
  }

  /** The number of a record, which is added where the list has none that says the same. */
  numberOf(record: string): number {
    const saying = sayingOf(record);
    const known = this.numbers.get(saying);
    if (known !== undefined) return known;
    const number = this.known.push(record) - 1;
    this.numbers.set(saying, number);
    return number;
  }

  /** The records that the part does not hold yet. */
  get fresh(): readonly string[] {
    return this.known.slice(this.first);
  }

  get size(): number {
    return this.known.length;
  }
}

/**
 * The looks of a workbook that has styles already: records that say the same are used again, others are added behind
 * them, and no number changes.
 */
export class BookStyles implements LookNumbers {
  private readonly root: Element;
  private readonly lists: ReadonlyMap<string, RecordList>;
  private readonly ownFormats = new Map<string, number>();
  private readonly numbers = new Map<string, number>();

  /**
   * @param text the styles part.
   * @param numberAt see `LookNumbers`.
   * @throws Refused `damaged`
   */
  constructor(
    private readonly part: string,
    private readonly text: string,
    readonly numberAt: (at: CellRef) => number | undefined = () => undefined,
  ) {
    const root = treeOf(text);
    if (root === undefined) throw damaged(part);
    this.root = root;
    const childNamed = (wanted: string): Element | undefined => root.children.find(({ name }) => name === wanted);
    this.lists = new Map(
      Array.from(LISTS, ([name, initial]) => [name, new RecordList(text, childNamed(name), initial)] as const),
    );
    for (const format of childNamed("numFmts")?.children ?? []) {
      const code = unescapeText(valueOf(text, format, "formatCode") ?? "");
      this.ownFormats.set(code, Number(valueOf(text, format, "numFmtId") ?? "0"));
    }
  }

  private list(name: string): RecordList {
    const list = this.lists.get(name);
    if (list === undefined) throw damaged(this.part);
    return list;
  }

  numberOf(look: CellLook): number {
    const key = JSON.stringify(look);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const parent = this.list("cellStyleXfs").size === 0 ? "" : ' xfId="0"';
    const records = {
      numberFormat: this.numberFormat(look.numberFormat ?? "General"),
      font: this.list("fonts").numberOf(fontXml(look)),
      border: this.list("borders").numberOf(borderXml(look)),
    };
    const number = this.list("cellXfs").numberOf(cellFormatXml(look, records, parent));
    this.numbers.set(key, number);
    return number;
  }

  inputGround(): number {
    return this.list("dxfs").numberOf(INPUT_GROUND);
  }

  private numberFormat(code: string): number {
    const known = BUILT_IN_NUMBERS.get(code) ?? this.ownFormats.get(code);
    if (known !== undefined) return known;
    const number = Math.max(FIRST_OWN_FORMAT - 1, ...this.ownFormats.values()) + 1;
    this.ownFormats.set(code, number);
    this.list("numFmts").numberOf(`<numFmt numFmtId="${number}" formatCode="${escapeAttribute(code)}"/>`);
    return number;
  }

  /** The styles part with the records that were asked for. */
  xml(): string {
    const splices = ORDER.flatMap((name) => this.splicesOf(name));
    return spliced(this.text, splices);
  }

  private splicesOf(name: string): readonly Splice[] {
    const list = this.list(name);
    const prefix = prefixOf(this.text);
    const xml = list.fresh.join("").replace(/<(\/?)/g, `<$1${prefix}`);
    if (xml === "") return [];
    const { element } = list;
    if (element === undefined) {
      const whole = `<${prefix}${name} count="${list.size}">${xml}</${prefix}${name}>`;
      return [this.inserted(name, whole)];
    }
    const count = attributeSplice(this.text, element.open, "count", String(list.size));
    if (element.open.kind === "open") {
      return [count, { start: element.contentEnd, end: element.contentEnd, text: xml }];
    }
    const { open } = element;
    return [count, { start: open.end - 2, end: open.end, text: `>${xml}</${open.name}>` }];
  }

  /** A list that is not there, behind those that the schema puts before it. */
  private inserted(name: string, xml: string): Splice {
    const before = new Set(ORDER.slice(0, ORDER.indexOf(name)));
    const last = this.root.children.filter((child) => before.has(child.name)).at(-1);
    const place = last?.end ?? this.root.open.end;
    if (this.root.open.kind === "open") return { start: place, end: place, text: xml };
    return { start: place - 2, end: place, text: `>${xml}</${this.root.open.name}>` };
  }
}
