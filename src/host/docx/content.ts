import { openPackage, relationshipsOf, type Package } from "../xlsx/package";
import { Refused } from "../xlsx/refused";
import type { Block, DocumentContent, Paragraph } from "./model";
import { Numbering } from "./numbering";
import { ParagraphReader } from "./paragraphs";
import { Styles } from "./styles";
import { TableReader } from "./tables";
import { contentOf, inside, treeOf, valueInside, wholeNumber, type Element } from "./tree";

/** The part that a relationship of this type leads to; `undefined` where there is none in the package. */
function partOf(pack: Package, source: string, type: string): string | undefined {
  return relationshipsOf(pack, source).find((one) => one.type === type && pack.has(one.target))?.target;
}

/** The main part of the package if it is that of a text document. @throws Refused `damaged`. */
export function documentPart(pack: Package): string | undefined {
  const main = partOf(pack, "", "officeDocument");
  return main !== undefined && /(?:^|\/)word\//i.test(main) ? main : undefined;
}

/**
 * Reads the text of a document, in the order in which it stands; headers, footers, notes and comments are left out.
 * @throws Refused: `not-a-workbook` where the package is no text document, `encrypted`, `too-large`, `damaged`.
 */
export function readContent(bytes: Uint8Array): DocumentContent {
  const pack = openPackage(bytes);
  const part = documentPart(pack);
  if (part === undefined) throw new Refused("not-a-workbook", {});
  const rootOf = (type: string): Element | undefined => {
    const found = partOf(pack, part, type);
    return found === undefined ? undefined : treeOf(pack, found);
  };
  const styles = new Styles(rootOf("styles"));
  const paragraphs = new ParagraphReader(styles, new Numbering(styles, rootOf("numbering")));
  const reader = new BodyReader(paragraphs, new TableReader(styles, paragraphs));
  const body = inside(treeOf(pack, part), "body");
  if (body !== undefined) reader.read(body);
  return { blocks: reader.blocks(), textBoxes: paragraphs.textBoxes };
}

type Orientation = Block["orientation"];

function orientationOf(section: Element): Orientation {
  const { orient, w, h } = inside(section, "pgSz")?.attributes ?? {};
  return orient === "landscape" || (wholeNumber(w) ?? 0) > (wholeNumber(h) ?? 0) ? "landscape" : "portrait";
}

class BodyReader {
  private readonly done: Block[] = [];
  /** What stands in the section that has not yet ended: its end says how its pages lie. */
  private section: Omit<Block, "orientation">[] = [];
  private page = 0;
  private isOpen = false;

  constructor(
    private readonly paragraphs: ParagraphReader,
    private readonly tables: TableReader,
  ) {}

  read(body: Element): void {
    for (const child of contentOf(body)) {
      if (child.name === "p") this.paragraph(child);
      else if (child.name === "tbl") {
        this.section.push({ content: this.tables.read(child), page: this.page });
        this.isOpen = false;
      } else if (child.name === "sectPr") this.endSection(child);
    }
  }

  blocks(): readonly Block[] {
    this.close("portrait");
    return this.done;
  }

  private paragraph(paragraph: Element): void {
    const { text, look, breaks, isOpen } = this.paragraphs.read(paragraph);
    this.page += breaks.before;
    const before = this.section.at(-1);
    if (this.isOpen && before?.content.kind === "paragraph") {
      const joined: Paragraph = { ...before.content, text: before.content.text + text };
      this.section[this.section.length - 1] = { ...before, content: joined };
    } else this.section.push({ content: { kind: "paragraph", text, look }, page: this.page });
    this.isOpen = isOpen;
    this.page += breaks.behind;
    const section = inside(paragraph, "pPr", "sectPr");
    if (section !== undefined) this.endSection(section);
  }

  private endSection(section: Element): void {
    // A section that begins on the page of the one before it says so itself.
    const first = this.section[0];
    if (this.done.length > 0 && first !== undefined && valueInside(section, "type") !== "continuous") {
      this.section = this.section.map((block) => ({ ...block, page: block.page + 1 }));
      this.page += 1;
    }
    this.close(orientationOf(section));
  }

  private close(orientation: Orientation): void {
    this.done.push(...this.section.map((block) => ({ ...block, orientation })));
    this.section = [];
  }
}
