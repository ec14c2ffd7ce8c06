import { attributeSplice, spliced, type Splice } from "../markup";
import { escapeAttribute } from "../escapes";
import { valueOf, type Element } from "./tree";

/** Lists that the format does not allow to be empty. */
const LISTS = new Set([
  ...["mergeCells", "dataValidations", "conditionalFormattings", "hyperlinks", "ignoredErrors", "protectedRanges"],
  ...["cellWatches", "rowBreaks", "sparklines", "sparklineGroups", "scenarios", "scenario", "ext", "extLst"],
  ...["definedNames"],
]);

/** Elements that mean nothing without an inner one. */
const NEEDED_BY = new Map([["sparklines", "sparklineGroup"]]);

/** Changes of the text of a part, by its elements; what stands inside a removed element goes with it. */
export class PartChanges {
  private readonly splices: Splice[] = [];
  private readonly removed = new Set<Element>();

  constructor(readonly text: string) {}

  setAttribute(element: Element, name: string, value: string): void {
    if (valueOf(this.text, element, name) === value) return;
    this.splices.push(attributeSplice(this.text, element.open, name, escapeAttribute(value)));
  }

  /** Replaces what stands between the tags of an element. */
  setContent(element: Element, xml: string): void {
    this.splices.push({ start: element.open.end, end: element.contentEnd, text: xml });
  }

  /** Replaces a piece of the text; no two pieces overlap, save those inside removed elements. */
  splice(piece: Splice): void {
    this.splices.push(piece);
  }

  insert(place: number, xml: string): void {
    this.splices.push({ start: place, end: place, text: xml });
  }

  /** Takes an element out, and lists that would be empty without it. */
  remove(element: Element): void {
    this.removed.add(element);
    const { parent } = element;
    if (parent === undefined) return;
    const isEmpty = LISTS.has(parent.name) && parent.children.every((child) => this.removed.has(child));
    if (isEmpty || NEEDED_BY.get(element.name) === parent.name) this.remove(parent);
  }

  isRemoved(element: Element): boolean {
    return this.removed.has(element) || (element.parent !== undefined && this.isRemoved(element.parent));
  }

  /** The text with the changes; lists that count their elements count anew. */
  result(): string {
    const counting = new Set([...this.removed].flatMap(({ parent }) => parent ?? []));
    for (const list of counting) this.count(list);
    const gone = [...this.removed].filter(({ parent }) => parent === undefined || !this.isRemoved(parent));
    const cuts = gone.map((element): Splice => ({ start: element.open.start, end: element.end, text: "" }));
    const isCut = ({ start }: Splice): boolean => cuts.some((cut) => start >= cut.start && start < cut.end);
    return spliced(this.text, [...this.splices.filter((splice) => !isCut(splice)), ...cuts]);
  }

  private count(list: Element): void {
    const left = list.children.filter((child) => !this.removed.has(child));
    if (valueOf(this.text, list, "count") !== undefined) this.setAttribute(list, "count", String(left.length));
    if (valueOf(this.text, list, "manualBreakCount") === undefined) return;
    const manual = left.filter((child) => ["1", "true"].includes(valueOf(this.text, child, "man") ?? ""));
    this.setAttribute(list, "manualBreakCount", String(manual.length));
  }
}
