import { addressOf } from "../../../core/a1";
import type { AreaEdit } from "../../../core/edit";
import { modelOf } from "../../../core/writing/areas";
import type { EditMemory } from "../../../core/writing/changes";
import { insertedCells, type FreshCell } from "../insertCells";
import { attribute, attributesOf, attributeSplice, spliced, type Splice } from "../markup";
import { damaged } from "../refused";
import { findPlaces, type CellPlace, type RowPlace, type SheetPlaces } from "../sheetPlaces";
import { formatAt } from "../sheetAppearance";
import type { SheetContent } from "../worksheet";

/** How a cell stands in the file as far as looks go. */
interface Format {
  readonly row: number;
  readonly column: number;
  /** False where the file does not list the cell, which then looks as its row or column says. */
  readonly isListed: boolean;
  /** False where the file does not even list the row. */
  readonly hasRow: boolean;
  /** The number of its format; that of a cell that is not listed does not matter. */
  readonly format: number;
}

/** How the cells stood that edits made to look otherwise. */
export type FormatMemory = WeakMap<AreaEdit, readonly Format[]>;

type LookLike = Extract<AreaEdit, { kind: "look-like" }>;

function wantedCells(edits: readonly LookLike[]): Map<number, Set<number>> {
  const wanted = new Map<number, Set<number>>();
  for (const { area } of edits) {
    for (let row = area.top; row <= area.bottom; row++) {
      const columns = wanted.get(row) ?? new Set<number>();
      wanted.set(row, columns);
      for (let column = area.left; column <= area.right; column++) columns.add(column);
    }
  }
  return wanted;
}

/** The formats of the touched cells while edits follow each other, the file itself standing still. */
class Formats {
  private readonly touched = new Map<number, Map<number, Format>>();

  constructor(
    private readonly text: string,
    private readonly places: SheetPlaces,
    private readonly content: SheetContent,
  ) {}

  standing(row: number, column: number): Format {
    const known = this.touched.get(row)?.get(column);
    if (known !== undefined) return known;
    const place = this.places.rows.get(row);
    const cell = place?.cells.get(column);
    const format = Number((cell && attribute(this.text, cell.open, "s")) ?? "0");
    return { row, column, isListed: cell !== undefined, hasRow: place !== undefined, format };
  }

  /** The number of the format by which a cell looks as it does. */
  numberAt(row: number, column: number): number {
    const known = this.touched.get(row)?.get(column);
    return known?.isListed === true ? known.format : formatAt(this.content, row, column);
  }

  set(format: Format): void {
    const row = this.touched.get(format.row) ?? new Map<number, Format>();
    this.touched.set(format.row, row.set(format.column, format));
  }

  /** In ascending order. */
  *all(): Generator<Format, void, undefined> {
    const rows = [...this.touched].sort(([one], [other]) => one - other);
    for (const [, row] of rows) yield* [...row.values()].sort((one, other) => one.column - other.column);
  }
}

/** Makes an area look like its model. @returns how its cells stood before. */
function follow({ area, model }: LookLike, formats: Formats): readonly Format[] {
  const former: Format[] = [];
  const fresh: Format[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const before = formats.standing(row, column);
      const like = modelOf(area, model, row, column);
      const format = formats.numberAt(like.row, like.column);
      former.push(before);
      if (formats.numberAt(row, column) !== format) fresh.push({ row, column, isListed: true, hasRow: true, format });
    }
  }
  // A model that overlaps the area is looked at before anything changes.
  for (const one of fresh) formats.set(one);
  return former;
}

function rowEnd(text: string, { open, close }: RowPlace): number {
  return open.kind === "open" ? text.indexOf(">", close) + 1 : close;
}

/** True where nothing but the given cells stands in a row that says nothing of itself. */
function isBare(text: string, row: RowPlace, cells: readonly CellPlace[]): boolean {
  if (attributesOf(text, row.open).some(({ name }) => name !== "r" && name !== "spans")) return false;
  const inside = text.slice(row.open.end, Math.max(row.open.end, row.close));
  return inside.trim().length === cells.reduce((sum, { open, end }) => sum + end - open.start, 0);
}

/** Takes cells out that came into being for their looks only, with their rows where those did too. */
function withdrawn(text: string, places: SheetPlaces, formats: readonly Format[]): readonly Splice[] {
  const byRow = new Map<number, Format[]>();
  for (const format of formats) byRow.set(format.row, [...(byRow.get(format.row) ?? []), format]);
  return [...byRow].flatMap(([number, ofRow]): readonly Splice[] => {
    const row = places.rows.get(number);
    const cells = ofRow.flatMap(({ column }) => {
      const place = row?.cells.get(column);
      return place?.open.kind === "empty" ? place : [];
    });
    if (row !== undefined && ofRow.some(({ hasRow }) => !hasRow) && isBare(text, row, cells)) {
      return [{ start: row.open.start, end: rowEnd(text, row), text: "" }];
    }
    return cells.map(({ open, end }) => ({ start: open.start, end, text: "" }));
  });
}

function restyled(text: string, { open }: CellPlace, format: number): readonly Splice[] {
  const known = attributesOf(text, open).find(({ name }) => name === "s");
  if (Number(known?.value ?? "0") === format) return [];
  if (format !== 0 || known === undefined) return [attributeSplice(text, open, "s", String(format))];
  return [{ start: known.start - 1, end: known.end, text: "" }];
}

/**
 * The text of a sheet after areas were made to look like others: cells take the number of the model's format, and come
 * into being where they are not listed.
 * @param memory gives back and is told how the cells stood. @throws Refused `damaged`
 */
export function withLooks(
  text: string,
  part: string,
  edits: readonly LookLike[],
  content: SheetContent,
  memory: Pick<EditMemory, "looks"> & { readonly formats: FormatMemory },
): string {
  const places = findPlaces(text, wantedCells(edits));
  if (places === undefined) throw damaged(part);
  const formats = new Formats(text, places, content);
  for (const edit of edits) {
    const former = memory.looks.get(edit);
    const back = former && memory.formats.get(former.change);
    if (back === undefined) {
      memory.formats.set(edit, follow(edit, formats));
      continue;
    }
    const before = back.map(({ row, column }) => formats.standing(row, column));
    memory.formats.set(edit, before);
    for (const one of back) formats.set(one);
  }
  const splices: Splice[] = [];
  const fresh: FreshCell[] = [];
  const gone: Format[] = [];
  for (const one of formats.all()) {
    const place = places.rows.get(one.row)?.cells.get(one.column);
    if (place === undefined) {
      const style = one.format === 0 ? "" : ` s="${one.format}"`;
      if (one.isListed) fresh.push({ ...one, xml: `<${places.prefix}c r="${addressOf(one)}"${style}/>` });
    } else if (!one.isListed && place.open.kind === "empty") gone.push(one);
    else splices.push(...restyled(text, place, one.isListed ? one.format : 0));
  }
  splices.push(...insertedCells(text, places, fresh), ...withdrawn(text, places, gone));
  return spliced(text, splices);
}
