import type { Area } from "../../../core/cell";
import type { RowEdit } from "../../../core/edit";
import { withFullCalculation } from "../calculation";
import { forget } from "../lists";
import { relationshipsOf, type Relationship } from "../package";
import { PackageChanges } from "../packageChanges";
import type { XlsxDocument } from "../read";
import { damaged } from "../refused";
import { concerns } from "../../../core/writing/rowShift";
import { movedDrawing, movedOldDrawing } from "./drawings";
import { dataSplices, rowsText } from "./moveData";
import {
  movedChart,
  movedControl,
  movedNames,
  movedNotes,
  movedPivot,
  movedPivotSource,
  movedTable,
} from "./otherParts";
import { PartChanges } from "./partChanges";
import type { RowMove } from "./places";
import { moveAround } from "./sheetAround";
import { sheetDataOf, type SheetData } from "./sheetData";
import { treeOf } from "./tree";

/** The parts that a deletion of rows changed, by name: as they were, and as they are since. */
export type FormerParts = ReadonlyMap<string, { readonly before: string; readonly after: string }>;

/** What an undone deletion puts back. */
export interface Former {
  readonly merges: readonly Area[];
  readonly parts: FormerParts;
}

type Mover = (text: string, move: RowMove) => string;

/** What is changed of the parts that a sheet leads to, by the type of the relationship. */
const OF_ANY_SHEET = new Map<string, Mover>([
  ["table", movedTable],
  ["vmlDrawing", movedOldDrawing],
  ["drawing", movedDrawing],
  ["ctrlProp", movedControl],
]);
const OF_THE_SHEET = new Map<string, Mover>([
  ["comments", movedNotes],
  ["threadedComment", movedNotes],
  ["pivotTable", movedPivot],
]);
/** The types of relationships by which drawings lead to charts. */
export const CHARTS: ReadonlySet<string> = new Set(["chart", "chartEx"]);
const OF_DRAWINGS = new Map<string, Mover>([
  ["chart", movedChart],
  ["chartEx", movedChart],
]);

function dataOf(text: string, part: string): SheetData {
  const data = sheetDataOf(text);
  if (data === undefined) throw damaged(part);
  return data;
}

interface SheetMove {
  readonly part: string;
  readonly name: string;
  readonly edit: RowEdit;
  readonly former: Former | undefined;
}

/** What surrounds the cells comes back to the letter where nobody has changed it since the rows were deleted. */
function withFormerAround(fresh: string, now: string, part: string, before: string, after: string): string {
  const [made, held, old, last] = [fresh, now, before, after].map((text) => {
    const { open, end } = dataOf(text, part);
    return { head: text.slice(0, open.start), data: text.slice(open.start, end), tail: text.slice(end) };
  });
  if (made === undefined || held === undefined || old === undefined || last === undefined) return fresh;
  const head = held.head === last.head ? old.head : made.head;
  const tail = held.tail === last.tail ? old.tail : made.tail;
  return head + made.data + tail;
}

function movedSheet(text: string, { part, name, edit, former }: SheetMove): string {
  const known = former?.parts.get(part);
  const own = concerns(edit, name) && known !== undefined ? known : undefined;
  const rows = own && rowsText(own.before, dataOf(own.before, part), edit.row, edit.count);
  const changes = new PartChanges(text);
  for (const splice of dataSplices(text, dataOf(text, part), edit, name, rows)) changes.splice(splice);
  moveAround(changes, treeOf(text, "sheetData"), edit, name, former?.merges);
  const fresh = changes.result();
  return own === undefined ? fresh : withFormerAround(fresh, text, part, own.before, own.after);
}

/** A file after rows of a sheet came or went. */
export interface RowsMoved {
  readonly bytes: Uint8Array;
  /** What was changed, for the day when the change is undone. */
  readonly parts: FormerParts;
}

/**
 * Writes a change of rows, which must have been judged, into all parts that name cells: the sheet, formulas and rules of
 * all sheets, defined names, tables, notes, drawings, charts, pivot tables, controls. The calculation chain goes; Excel
 * makes a new one.
 * @throws Refused `damaged`
 */
export function withRowsMoved(
  document: XlsxDocument,
  edit: RowEdit,
  hasFormulas: boolean,
  former: Former | undefined,
): RowsMoved {
  const { pack, part: book } = document.inside;
  const changes = new PackageChanges(document);
  const parts = new Map<string, { before: string; after: string }>();

  function change(part: string, work: (text: string) => string, isSheet = false): void {
    if (!pack.has(part) || parts.has(part)) return;
    changes.rewrite(part, (before) => {
      const known = isSheet ? undefined : former?.parts.get(part);
      const after = known !== undefined && known.after === before ? known.before : work(before);
      parts.set(part, { before, after });
      return after;
    });
  }

  function changeRelated(related: readonly Relationship[], movers: ReadonlyMap<string, Mover>, sheet?: string): void {
    for (const { type, target } of related) {
      const mover = movers.get(type);
      if (mover !== undefined) change(target, (text) => mover(text, { shift: edit, sheet }));
      if (type === "drawing") changeRelated(relationshipsOf(pack, target), OF_DRAWINGS);
    }
  }

  for (const { part, name } of book.sheets) {
    const isOwn = concerns(edit, name);
    change(part, (text) => movedSheet(text, { part, name, edit, former }), isOwn);
    const related = relationshipsOf(pack, part);
    changeRelated(related, OF_ANY_SHEET, name);
    if (isOwn) changeRelated(related, OF_THE_SHEET, name);
  }
  const ofBook = relationshipsOf(pack, book.part);
  for (const { type, target } of ofBook) {
    if (type === "chartsheet") changeRelated(relationshipsOf(pack, target), OF_ANY_SHEET);
    if (type === "pivotCacheDefinition") {
      change(target, (text) => movedPivotSource(text, { shift: edit, sheet: undefined }));
    }
  }
  const calculated = (text: string): string => (hasFormulas ? withFullCalculation(text) : text);
  change(book.part, (text) => calculated(movedNames(text, { shift: edit, sheet: undefined })));
  // What is put back may stem from before anybody asked for it.
  changes.rewrite(book.part, calculated);
  if (book.calcChain !== undefined) {
    changes.remove(book.calcChain);
    forget(changes, [book.part], [book.calcChain]);
  }
  return { bytes: changes.bytes(), parts };
}
