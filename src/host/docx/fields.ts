import { inside, switchInside, type Element } from "./tree";

/** Fields whose results say something about the paper only: page numbers, and lists of what stands on which page. */
const OF_THE_PAPER = /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF|TOC|INDEX|TOA|TC|XE|RD)\b/i;

/** What stands where a letter to many was never filled in: «单位». */
const UNFILLED = /^\s*«[^»]*»\s*$/;

interface Field {
  instruction: string;
  isResult: boolean;
  /** How long the text of the paragraph was where its result began. */
  start: number;
}

/** True for a field that leaves nothing behind when the document is no longer paper. */
export function isOfThePaper(instruction: string): boolean {
  return OF_THE_PAPER.test(instruction);
}

/** The text of the result of a field, empty where it is a place that was never filled in. */
export function resultText(instruction: string, text: string): string {
  return /^\s*MERGEFIELD\b/i.test(instruction) && UNFILLED.test(text) ? "" : text;
}

/** A box to tick that the old forms of Word have as a field. */
function checkBox(mark: Element): string {
  const box = inside(mark, "ffData", "checkBox");
  if (box === undefined) return "";
  return (switchInside(box, "checked") ?? switchInside(box, "default") ?? false) ? "☑" : "□";
}

/** Follows the fields of a document, which lie inside one another and may reach over paragraphs. */
export class Fields {
  private readonly open: Field[] = [];

  /** True while text is the code of a field, or the result of one that is dropped. */
  get isHidden(): boolean {
    return this.open.some(({ instruction, isResult }) => !isResult || isOfThePaper(instruction));
  }

  instruction(text: string): void {
    const field = this.open.at(-1);
    if (field?.isResult === false) field.instruction += text;
  }

  /** The results of fields that are still open go on at the beginning of a new paragraph. */
  newParagraph(): void {
    for (const field of this.open) field.start = 0;
  }

  /** One mark of a field. @returns the text of the paragraph behind it. */
  mark(mark: Element, text: string): string {
    const type = mark.attributes["fldCharType"];
    if (type === "begin") {
      const before = this.isHidden ? text : text + checkBox(mark);
      this.open.push({ instruction: "", isResult: false, start: before.length });
      return before;
    }
    const field = this.open.at(-1);
    if (field === undefined) return text;
    if (type === "separate") {
      field.isResult = true;
      field.start = text.length;
    } else if (type === "end") {
      this.open.pop();
      return text.slice(0, field.start) + resultText(field.instruction, text.slice(field.start));
    }
    return text;
  }
}
