import { attributesOf, type Splice, type Tag } from "./markup";
import type { RowPlace, SheetPlaces } from "./sheetPlaces";

/** A cell that does not stand in the file yet, as a whole element. */
export interface FreshCell {
  readonly row: number;
  readonly column: number;
  readonly xml: string;
}

/** `spans` names the columns a row uses, to speed up reading; it is widened, or dropped where it has several parts. */
function spansSplice(text: string, row: RowPlace, columns: readonly number[]): readonly Splice[] {
  const spans = attributesOf(text, row.open).find(({ name }) => name === "spans");
  if (spans === undefined) return [];
  const match = /^(\d+):(\d+)$/.exec(spans.value);
  if (match === null) return [{ start: spans.start, end: spans.end, text: "" }];
  const first = Math.min(Number(match[1]), ...columns.map((column) => column + 1));
  const last = Math.max(Number(match[2]), ...columns.map((column) => column + 1));
  return [{ start: spans.start, end: spans.end, text: `spans="${first}:${last}"` }];
}

/** Puts elements into an element: at a place inside, or between the tags of an empty one, which is opened for them. */
function inserted(open: Tag, place: number, xml: string): Splice {
  if (open.kind === "open") return { start: place, end: place, text: xml };
  return { start: open.end - 2, end: open.end, text: `>${xml}</${open.name}>` };
}

function cellsInRow(text: string, row: RowPlace, cells: readonly FreshCell[]): readonly Splice[] {
  const byPlace = new Map<number, string>();
  for (const { column, xml } of cells) {
    const place = row.behind.get(column) ?? row.close;
    byPlace.set(place, (byPlace.get(place) ?? "") + xml);
  }
  const columns = cells.map(({ column }) => column);
  const spans = spansSplice(text, row, columns);
  return [...spans, ...Array.from(byPlace, ([place, xml]) => inserted(row.open, place, xml))];
}

/**
 * Puts cells where they belong, with rows where there is none.
 * @param places as found for these cells at least; in ascending order within each row.
 */
export function insertedCells(text: string, places: SheetPlaces, cells: readonly FreshCell[]): readonly Splice[] {
  const byRow = new Map<number, FreshCell[]>();
  for (const cell of cells) {
    const ofRow = byRow.get(cell.row);
    if (ofRow === undefined) byRow.set(cell.row, [cell]);
    else ofRow.push(cell);
  }
  const splices: Splice[] = [];
  const rows = new Map<number, string>();
  const name = `${places.prefix}row`;
  for (const [number, ofRow] of [...byRow].sort(([one], [other]) => one - other)) {
    const row = places.rows.get(number);
    if (row !== undefined) {
      splices.push(...cellsInRow(text, row, ofRow));
      continue;
    }
    const place = places.rowBehind.get(number) ?? places.data.close;
    const xml = ofRow.map((cell) => cell.xml).join("");
    rows.set(place, `${rows.get(place) ?? ""}<${name} r="${number + 1}">${xml}</${name}>`);
  }
  return [...splices, ...Array.from(rows, ([place, xml]) => inserted(places.data.open, place, xml))];
}
