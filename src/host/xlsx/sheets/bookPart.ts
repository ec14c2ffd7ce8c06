import { escapeAttribute, unescapeText } from "../escapes";
import { attribute, attributesOf, attributeSplice, spliced, tagsOf, type AttributePlace } from "../markup";
import { damaged } from "../refused";
import { PartChanges } from "../rows/partChanges";
import { treeOf, valueOf, withInner, type Element } from "../rows/tree";

/** What the workbook part says of a sheet, each element as its text. */
export interface SheetMention {
  /** The `sheet` element. */
  readonly sheet: string;
  /** The names that belong to the sheet, such as its print titles. */
  readonly names: readonly string[];
}

/** Elements that may stand between the sheets and the defined names, as the schema orders them. */
const BEFORE_NAMES = new Set([
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups"],
  "externalReferences",
]);

interface Book {
  readonly root: Element;
  readonly list: Element;
  readonly sheets: readonly Element[];
}

function bookOf(part: string, text: string): Book {
  const root = treeOf(text);
  const list = root?.children.find(({ name }) => name === "sheets");
  if (root === undefined || list === undefined) throw damaged(part);
  return { root, list, sheets: list.children.filter(({ name }) => name === "sheet") };
}

/** The names of all sheets in the order of their tabs, chart sheets and the like among them. */
export function namesOfSheets(part: string, text: string): readonly string[] {
  return bookOf(part, text).sheets.map((sheet) => unescapeText(valueOf(text, sheet, "name") ?? ""));
}

/** The prefix of the document's own namespace with its colon, and that namespace. */
export function namespaceOf(text: string): { readonly prefix: string; readonly namespace: string } {
  const root = tagsOf(text).next().value;
  const prefix = root?.name.slice(0, root.name.indexOf(":") + 1) ?? "";
  const declaration = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`;
  return { prefix, namespace: (root && attribute(text, root, declaration)) ?? "" };
}

/** The text of an element, given without prefix, as the document writes its own. */
function prefixed(prefix: string, xml: string): string {
  return xml.replace(/<(\/?)/g, `<$1${prefix}`);
}

function withAttribute(xml: string, name: string, value: string): string {
  const tag = tagsOf(xml).next().value;
  return tag === undefined ? xml : spliced(xml, [attributeSplice(xml, tag, name, escapeAttribute(value))]);
}

/** Puts elements at the end of an element, which is opened for them where it is empty. */
function appended(changes: PartChanges, element: Element, xml: string): void {
  const { open } = element;
  if (open.kind === "open") changes.insert(element.contentEnd, xml);
  else changes.splice({ start: open.end - 2, end: open.end, text: `>${xml}</${open.name}>` });
}

/** Renumbers everything that names sheets by their places; `undefined` for the place that is gone. */
function renumber(changes: PartChanges, { root }: Book, moved: (place: number) => number | undefined): void {
  for (const element of withInner(root)) {
    if (element.name !== "definedName") continue;
    const place = valueOf(changes.text, element, "localSheetId");
    const after = place === undefined ? undefined : moved(Number(place));
    if (place === undefined) continue;
    if (after === undefined) changes.remove(element);
    else changes.setAttribute(element, "localSheetId", String(after));
  }
}

function views({ root }: Book): readonly Element[] {
  return [...withInner(root)].filter(({ name }) => name === "workbookView");
}

function numberIn(text: string, element: Element, name: string): number {
  return Number(valueOf(text, element, name) ?? "0");
}

/** The sheets that a person looks at stay the ones they were. */
function moveViews(changes: PartChanges, book: Book, place: number): void {
  const { text } = changes;
  const found = views(book);
  for (const view of found) {
    const [active, first] = [numberIn(text, view, "activeTab"), numberIn(text, view, "firstSheet")];
    if (active >= place) changes.setAttribute(view, "activeTab", String(active + 1));
    if (first > 0 && first >= place) changes.setAttribute(view, "firstSheet", String(first + 1));
  }
  if (found.length > 0 || place > 0) return;
  const { prefix } = namespaceOf(text);
  changes.insert(book.list.open.start, prefixed(prefix, '<bookViews><workbookView activeTab="1"/></bookViews>'));
}

function addNames(changes: PartChanges, { root }: Book, names: readonly string[]): void {
  if (names.length === 0) return;
  const xml = names.join("");
  const list = root.children.find(({ name }) => name === "definedNames");
  if (list !== undefined) {
    appended(changes, list, xml);
    return;
  }
  const place = root.children.filter(({ name }) => BEFORE_NAMES.has(name)).at(-1)?.end ?? root.open.end;
  const name = `${namespaceOf(changes.text).prefix}definedNames`;
  changes.insert(place, `<${name}>${xml}</${name}>`);
}

/**
 * The workbook part with one more sheet.
 * @param place among all sheets, chart sheets too.
 */
export function withSheetMentioned(part: string, text: string, place: number, mention: SheetMention): string {
  const book = bookOf(part, text);
  const changes = new PartChanges(text);
  const behind = book.sheets[place];
  if (behind === undefined) appended(changes, book.list, mention.sheet);
  else changes.insert(behind.open.start, mention.sheet);
  renumber(changes, book, (one) => (one < place ? one : one + 1));
  addNames(
    changes,
    book,
    mention.names.map((name) => withAttribute(name, "localSheetId", String(place))),
  );
  moveViews(changes, book, place);
  return changes.result();
}

function isVisible(text: string, sheet: Element | undefined): boolean {
  return sheet !== undefined && (valueOf(text, sheet, "state") ?? "visible") === "visible";
}

/** The visible sheet next to a place, first of those behind it. */
function neighbour(text: string, sheets: readonly Element[], place: number): number {
  const behind = sheets.findIndex((sheet, index) => index > place && isVisible(text, sheet));
  if (behind >= 0) return behind;
  return Math.max(
    0,
    sheets.findLastIndex((sheet, index) => index < place && isVisible(text, sheet)),
  );
}

/** The workbook part without the sheet at a place. */
export function withoutSheetMentioned(part: string, text: string, place: number): string {
  const book = bookOf(part, text);
  const changes = new PartChanges(text);
  const gone = book.sheets[place];
  if (gone === undefined) throw damaged(part);
  changes.remove(gone);
  const moved = (one: number): number | undefined => (one === place ? undefined : one < place ? one : one - 1);
  renumber(changes, book, moved);
  for (const view of views(book)) {
    const [active, first] = [numberIn(text, view, "activeTab"), numberIn(text, view, "firstSheet")];
    const left = active === place ? neighbour(text, book.sheets, place) : active;
    if (active >= place) changes.setAttribute(view, "activeTab", String(moved(left) ?? 0));
    // The first tab in sight is one that there is.
    const isPast = first === place && place === book.sheets.length - 1;
    if (first > place || (isPast && first > 0)) changes.setAttribute(view, "firstSheet", String(first - 1));
  }
  return changes.result();
}

/** What the workbook part says of the sheet at a place. */
export function mentionOf(part: string, text: string, place: number): SheetMention {
  const book = bookOf(part, text);
  const sheet = book.sheets[place];
  if (sheet === undefined) throw damaged(part);
  const names = [...withInner(book.root)].filter(
    (element) => element.name === "definedName" && valueOf(text, element, "localSheetId") === String(place),
  );
  const textOf = ({ open, end }: Element): string => text.slice(open.start, end);
  return { sheet: textOf(sheet), names: names.map(textOf) };
}

const RELATIONSHIPS = /\/officeDocument\/(?:2006\/)?relationships$/;

/** The mention of a new sheet. @param names the elements of its names, without prefix and without place. */
export function newMention(text: string, name: string, names: readonly string[], relationships: string): SheetMention {
  const { prefix } = namespaceOf(text);
  const root = tagsOf(text).next().value;
  const declared = root && attributesOf(text, root).find(({ value }) => RELATIONSHIPS.test(value));
  const own = declared?.name.slice("xmlns:".length) ?? "r";
  const declaration = declared === undefined ? ` xmlns:r="${relationships}"` : "";
  const sheet = `<sheet${declaration} name="${escapeAttribute(name)}" sheetId="" ${own}:id=""/>`;
  return { sheet: prefixed(prefix, sheet), names: names.map((one) => prefixed(prefix, one)) };
}

/** The attribute by which a sheet names its relationship. */
function relationshipAttribute({ sheet }: SheetMention): AttributePlace | undefined {
  const [tag] = tagsOf(sheet);
  return tag && attributesOf(sheet, tag).find(({ name }) => name.endsWith(":id"));
}

/** The id of the relationship that leads to a sheet. */
export function relationshipOf(mention: SheetMention): string | undefined {
  return relationshipAttribute(mention)?.value;
}

/** The mention with a number that no sheet of the workbook has, and the relationship that leads to the sheet. */
export function withNumbers(mention: SheetMention, part: string, text: string, relationship: string): SheetMention {
  const numbers = bookOf(part, text).sheets.map((sheet) => numberIn(text, sheet, "sheetId"));
  const tag = tagsOf(mention.sheet).next().value;
  if (tag === undefined) throw damaged(part);
  const id = relationshipAttribute(mention)?.name ?? "r:id";
  const stated = Number(attribute(mention.sheet, tag, "sheetId") ?? "0");
  const isFree = stated > 0 && !numbers.includes(stated);
  const number = isFree ? stated : Math.max(0, ...numbers) + 1;
  const sheet = withAttribute(withAttribute(mention.sheet, "sheetId", String(number)), id, relationship);
  return { ...mention, sheet };
}

/** True where nobody may add or remove sheets. */
export function isStructureLocked(text: string): boolean {
  const root = treeOf(text);
  const protection = root?.children.find(({ name }) => name === "workbookProtection");
  const locked = protection && valueOf(text, protection, "lockStructure");
  return locked === "1" || locked === "true";
}
