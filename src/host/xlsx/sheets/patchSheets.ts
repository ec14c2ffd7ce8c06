import type { AddSheet, RemoveSheet } from "../../../core/edit";
import type { EditMemory, Step } from "../../../core/writing/changes";
import { withFullCalculation } from "../calculation";
import { formatOf, freeId } from "../keptPackage";
import { CONTENT_TYPES, listed, withElements, withoutElements } from "../lists";
import { relationshipsOf, relationshipsPart, resolveTarget } from "../package";
import { readXlsx, type XlsxDocument } from "../read";
import { damaged } from "../refused";
import { CHARTS } from "../rows/patchRows";
import { BookChange, type FormerBook } from "./bookChange";
import {
  mentionOf,
  namesOfSheets,
  newMention,
  relationshipOf,
  withNumbers,
  withoutSheetMentioned,
  withSheetMentioned,
  type SheetMention,
} from "./bookPart";
import { partsOfDraft, withStylesPart } from "./draftParts";
import { sheetWithoutReferences, withoutReferences } from "./references";
import { freeSheetPart, partsOfSheet, storedParts, type StoredPart } from "./sheetParts";
import { withTitles } from "./titles";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** A sheet with everything by which a file holds it; its own part comes first. */
interface StoredSheet {
  readonly parts: readonly StoredPart[];
  readonly mention: SheetMention;
}

/** What changes of sheets did, by the edit. */
export interface BookMemory {
  readonly books: WeakMap<AddSheet | RemoveSheet, FormerBook>;
  readonly removed: WeakMap<RemoveSheet, StoredSheet>;
}

type Memory = EditMemory & BookMemory;

function propertiesPart({ inside: { pack } }: XlsxDocument): string | undefined {
  return relationshipsOf(pack, "").find(({ type }) => type === "extended-properties")?.target;
}

function changeTitles(change: BookChange, document: XlsxDocument, names: readonly string[]): void {
  const part = propertiesPart(document);
  const before = document.inside.part.sheets.map(({ name }) => name);
  if (part !== undefined) change.rewrite(part, (text) => withTitles(text, before, names));
}

function finished(
  document: XlsxDocument,
  change: BookChange,
  edit: AddSheet | RemoveSheet,
  memory: Memory,
): Uint8Array {
  const bytes = change.changes.bytes();
  const read = readXlsx(bytes, document.name);
  if (read.ok) memory.books.set(edit, change.done(read.value.workbook.revision));
  return bytes;
}

/** Gives a stored sheet a part of another name where its own is taken by now. */
function withFreeParts({ parts, mention }: StoredSheet, document: XlsxDocument, types: string): StoredSheet {
  const [own, ...others] = parts;
  if (own === undefined || !document.inside.pack.has(own.name)) return { parts, mention };
  const name = freeSheetPart(document, types);
  const moved = others.map((part) =>
    part.name.toLowerCase() === relationshipsPart(own.name).toLowerCase()
      ? { ...part, name: relationshipsPart(name) }
      : part,
  );
  return { parts: [{ ...own, name }, ...moved], mention };
}

function drafted(document: XlsxDocument, { draft }: AddSheet, change: BookChange, types: string): StoredSheet {
  const { part } = document.inside;
  const styles = part.styles ?? "";
  const made = partsOfDraft(document, draft, change.changes.text(styles));
  // Styles stay when the sheet goes, so that they are no part of what is undone.
  change.changes.rewrite(styles, () => made.styles);
  const book = change.changes.text(part.part);
  const relationships = `${formatOf(change.changes.text(relationshipsPart(part.part)))}relationships`;
  return {
    parts: [{ name: freeSheetPart(document, types), bytes: new TextEncoder().encode(made.sheet), type: SHEET_TYPE }],
    mention: newMention(book, draft.name, made.names, relationships),
  };
}

function missingTypes(parts: readonly StoredPart[], types: string): readonly string[] {
  const known = new Set(listed(types, "Override", "PartName").map((name) => name.toLowerCase()));
  return parts.flatMap(({ name, type }) =>
    type === undefined || known.has(`/${name}`.toLowerCase())
      ? []
      : [`<Override PartName="/${name}" ContentType="${type}"/>`],
  );
}

/** The place behind the sheet that an edit names. */
function placeBehind(names: readonly string[], { behind }: AddSheet): number {
  return behind === null ? 0 : names.findIndex((name) => name.toLowerCase() === behind.toLowerCase()) + 1;
}

/**
 * The file with one more sheet: the one that an edit once took out, with all its parts, or one made after a draft.
 * @throws Refused `damaged`
 */
export function withSheetAdded(given: XlsxDocument, edit: AddSheet, hasFormulas: boolean, memory: Memory): Uint8Array {
  const former = memory.sheets.get(edit);
  const stored = former && memory.removed.get(former.removal);
  const document = stored === undefined ? withStylesPart(given) : given;
  const { part } = document.inside.part;
  const change = new BookChange(document, former && memory.books.get(former.removal));
  const types = change.changes.text(CONTENT_TYPES);
  const sheet = withFreeParts(stored ?? drafted(document, edit, change, types), document, types);
  const own = sheet.parts[0]?.name ?? "";
  for (const { name, bytes } of sheet.parts) change.changes.addBytes(name, bytes);
  change.rewrite(CONTENT_TYPES, (text) => withElements(CONTENT_TYPES, text, missingTypes(sheet.parts, text)));

  const list = relationshipsPart(part);
  // A list that comes back to the letter leads to the sheet as it did.
  const id = (change.comesBack(list) ? relationshipOf(sheet.mention) : undefined) ?? freeId(change.changes.text(list));
  change.rewrite(list, (text) => {
    const type = `${formatOf(text)}relationships/worksheet`;
    return withElements(list, text, [`<Relationship Id="${id}" Type="${type}" Target="/${own}"/>`]);
  });
  change.rewrite(part, (text) => {
    const place = placeBehind(namesOfSheets(part, text), edit);
    return withSheetMentioned(part, text, place, withNumbers(sheet.mention, part, text, id));
  });
  const names = document.inside.part.sheets.map(({ name }) => name);
  changeTitles(change, document, names.toSpliced(placeBehind(names, edit), 0, edit.draft.name));
  // What referred to the sheet once and was not changed since refers to it again; the others are written as cells.
  const referring = former && memory.books.get(former.removal)?.parts.keys();
  for (const name of referring ?? []) change.rewrite(name, (text) => text);
  if (hasFormulas && !change.isUntouched) change.changes.rewrite(part, withFullCalculation);
  return finished(document, change, edit, memory);
}

function forgetReferences(change: BookChange, document: XlsxDocument, gone: ReadonlySet<string>, name: string): void {
  const { pack, part: book } = document.inside;
  for (const { part } of book.sheets) {
    if (gone.has(part.toLowerCase())) continue;
    change.rewrite(part, (text) => sheetWithoutReferences(text, part, name));
    for (const { type, target } of relationshipsOf(pack, part)) {
      if (type === "table" || type === "ctrlProp") change.rewrite(target, (text) => withoutReferences(text, name));
      if (type !== "drawing") continue;
      const charts = relationshipsOf(pack, target).filter((one) => CHARTS.has(one.type));
      for (const chart of charts) change.rewrite(chart.target, (text) => withoutReferences(text, name));
    }
  }
}

/**
 * The file without a sheet, with the parts that belong to it alone. What referred to it refers to nothing (`#REF!`).
 * @throws Refused `damaged`
 */
export function withSheetRemoved(
  document: XlsxDocument,
  edit: RemoveSheet,
  hasFormulas: boolean,
  memory: Memory,
): Uint8Array {
  const { pack, part: book } = document.inside;
  const { part, calcChain } = book;
  const entry = book.sheets.find(({ name }) => name.toLowerCase() === edit.sheet.toLowerCase());
  if (entry === undefined) throw damaged(part);
  const addition = memory.additions.get(edit);
  const change = new BookChange(document, addition && memory.books.get(addition));
  const text = change.changes.text(part);
  const place = namesOfSheets(part, text).findIndex((name) => name.toLowerCase() === edit.sheet.toLowerCase());
  const names = partsOfSheet(document, entry.part);
  const types = change.changes.text(CONTENT_TYPES);
  memory.removed.set(edit, { parts: storedParts(pack, names, types), mention: mentionOf(part, text, place) });

  for (const name of names) change.changes.remove(name);
  // Excel makes a new calculation chain.
  const chain = calcChain !== undefined && hasFormulas && addition === undefined ? [calcChain] : [];
  for (const name of chain) change.changes.remove(name);
  const gone = new Set([...names, ...chain].map((name) => name.toLowerCase()));
  const isGone = (from: string) => (target: string) => gone.has(resolveTarget(from, target).toLowerCase());
  change.rewrite(CONTENT_TYPES, (list) => withoutElements(list, "Override", "PartName", isGone("")));
  change.rewrite(relationshipsPart(part), (list) => withoutElements(list, "Relationship", "Target", isGone(part)));
  change.rewrite(part, (old) => withoutReferences(withoutSheetMentioned(part, old, place), entry.name));
  changeTitles(
    change,
    document,
    book.sheets.filter((sheet) => sheet !== entry).map(({ name }) => name),
  );
  forgetReferences(change, document, gone, entry.name);
  if (hasFormulas && !change.isUntouched) change.changes.rewrite(part, withFullCalculation);
  return finished(document, change, edit, memory);
}

/** The file after a sheet came or went; see {@link withSheetAdded} and {@link withSheetRemoved}. */
export function withSheetChanged(
  document: XlsxDocument,
  { edit }: Extract<Step, { kind: "sheet" }>,
  hasFormulas: boolean,
  memory: Memory,
): Uint8Array {
  return edit.kind === "add-sheet"
    ? withSheetAdded(document, edit, hasFormulas, memory)
    : withSheetRemoved(document, edit, hasFormulas, memory);
}
