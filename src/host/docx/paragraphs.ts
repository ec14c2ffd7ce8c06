import { Fields, isOfThePaper, resultText } from "./fields";
import type { ParagraphLook } from "./model";
import type { Numbering } from "./numbering";
import { withoutResidue } from "./residue";
import { alignmentOf, isBold, sizeOf, type Styles } from "./styles";
import { symbolText } from "./symbols";
import { chosen, contentOf, inside, switchInside, type Element } from "./tree";

/** A paragraph as it was read, with what its surroundings need to know of it. */
export interface ReadParagraph {
  readonly text: string;
  readonly look: ParagraphLook;
  /** Page breaks before its text, and behind it. */
  readonly breaks: { readonly before: number; readonly behind: number };
  /** True where its end was deleted: the next one goes on in the same line. */
  readonly isOpen: boolean;
}

/** The signs that have an element of their own. */
const SIGNS: Readonly<Record<string, string>> = { tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };

/** What is read for the text of a paragraph while its runs go by. */
interface Draft {
  text: string;
  before: number;
  behind: number;
  readonly letters: { readonly isBold: boolean; readonly size: number | undefined }[];
}

/** Reads paragraphs in the order of the document: lists count on, and fields may reach over several. */
export class ParagraphReader {
  private readonly fields = new Fields();

  /** The texts of text boxes, as they were met. */
  readonly textBoxes: string[] = [];

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {}

  read(paragraph: Element): ReadParagraph {
    const properties = inside(paragraph, "pPr");
    const sources = this.styles.paragraphSources(properties);
    const draft: Draft = { text: "", before: 0, behind: 0, letters: [] };
    if (switchInside(properties, "pageBreakBefore") === true) draft.before += 1;
    this.fields.newParagraph();
    this.inline(paragraph, draft, sources);
    const text = withoutResidue(draft.text);
    const number = this.numberBefore(properties, text);
    const horizontal = alignmentOf(sources);
    const size = draft.letters[0]?.size ?? sizeOf(sources);
    return {
      text: number + text,
      look: {
        ...(horizontal === undefined ? {} : { horizontal }),
        isBold: draft.letters.length > 0 && draft.letters.every((letters) => letters.isBold),
        ...(size === undefined ? {} : { size }),
      },
      breaks: { before: draft.before, behind: draft.behind },
      isOpen: switchInside(properties, "rPr", "del") === true,
    };
  }

  /** A paragraph of a list without any text has its number too, as the column 序号 often does. */
  private numberBefore(properties: Element | undefined, text: string): string {
    const isRemoved = this.fields.isHidden && text === "";
    const number = isRemoved ? "" : this.numbering.next(properties);
    return text === "" ? number.trim() : number;
  }

  private inline(parent: Element, draft: Draft, sources: readonly Element[]): void {
    for (const child of contentOf(parent)) {
      if (child.name === "r") this.run(child, draft, sources);
      else if (child.name === "hyperlink") this.inline(child, draft, sources);
      else if (child.name === "fldSimple") this.simpleField(child, draft, sources);
      else if (child.name === "?oMath" || child.name === "?oMathPara") draft.text += mathText(child);
    }
  }

  private simpleField(field: Element, draft: Draft, sources: readonly Element[]): void {
    const instruction = field.attributes["instr"] ?? "";
    if (isOfThePaper(instruction)) return;
    const start = draft.text.length;
    this.inline(field, draft, sources);
    draft.text = draft.text.slice(0, start) + resultText(instruction, draft.text.slice(start));
  }

  private run(run: Element, draft: Draft, sources: readonly Element[]): void {
    const properties = inside(run, "rPr");
    if (switchInside(properties, "vanish") === true) return;
    const start = draft.text.length;
    for (const child of run.children) this.piece(child, draft, sources);
    if (draft.text.slice(start).trim() === "") return;
    const own = [run, ...this.styles.letterSources(properties), ...sources];
    draft.letters.push({ isBold: isBold(own), size: sizeOf(own) });
  }

  private piece(piece: Element, draft: Draft, sources: readonly Element[]): void {
    if (piece.name === "fldChar") draft.text = this.fields.mark(piece, draft.text);
    else if (piece.name === "instrText") this.fields.instruction(piece.text);
    else if (["drawing", "pict", "object"].includes(piece.name)) this.collectBoxes(piece);
    else if (piece.name === "?AlternateContent") {
      for (const child of chosen(piece).children) this.piece(child, draft, sources);
    } else if (piece.name === "br" && ["page", "column"].includes(piece.attributes["type"] ?? "")) {
      if (draft.text.trim() === "") draft.before += 1;
      else draft.behind += 1;
    } else if (!this.fields.isHidden) {
      if (piece.name === "ruby") this.inline(inside(piece, "rubyBase") ?? piece, draft, sources);
      else draft.text += textOf(piece);
    }
  }

  /** The texts of the text boxes of a drawing; nobody knows where on the page they stand. */
  private collectBoxes(drawing: Element): void {
    for (const child of drawing.children) {
      if (child.name === "?AlternateContent") this.collectBoxes(chosen(child));
      else if (child.name !== "txbxContent") this.collectBoxes(child);
      else {
        const lines = paragraphsIn(child).map((paragraph) => this.read(paragraph).text.trim());
        const text = lines.filter((line) => line !== "").join("\n");
        if (text !== "") this.textBoxes.push(text);
      }
    }
  }
}

/** What a piece of a run says; nothing for one that is no text. */
function textOf(piece: Element): string {
  if (piece.name === "t") return piece.attributes["space"] === "preserve" ? piece.text : piece.text.trim();
  return piece.name === "sym" ? symbolText(piece) : (SIGNS[piece.name] ?? "");
}

/** All paragraphs inside an element, also those in tables. */
function paragraphsIn(element: Element): readonly Element[] {
  return Array.from(contentOf(element)).flatMap((child) => (child.name === "p" ? [child] : paragraphsIn(child)));
}

/** A formula set by the editor for formulas, as one line. */
function mathText(element: Element): string {
  return element.name === "?t" ? element.text : element.children.map(mathText).join("");
}
