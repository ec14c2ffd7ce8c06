import type { Cell } from "../../core/cell";
import type { Say } from "../../core/formula/evaluate";
import { withoutOldValues } from "../../core/formula/trusted";
import type { Row, Sheet, Workbook } from "../../core/workbook";
import { cellBody, cellElement } from "./cellXml";
import { attributesOf, spliced, tagsOf, type Splice, type Tag } from "./markup";
import { PackageChanges } from "./packageChanges";
import type { XlsxDocument } from "./read";
import { findPlaces, type CellPlace } from "./sheetPlaces";

/**
 * The bytes of a changed file with the values that its formulas have by now, for programs that show what a file says and
 * compute nothing. Where a value cannot be told any more, none stands, so that they must compute it.
 * @param document the file with a workbook whose formulas are computed.
 * @param before the workbook that was opened, with the values that its file had.
 */
export function bytesWithFreshValues(document: XlsxDocument, before: Workbook, say?: Say): Uint8Array {
  const { inside, workbook } = document;
  const { sheets } = withoutOldValues(before, workbook, say);
  const changes = new PackageChanges(document);
  inside.part.sheets.forEach(({ part }, index) => {
    const fresh = formulasShownOtherwise(inside.contents[index]?.rows, sheets[index]);
    if (fresh.size > 0) changes.rewrite(part, (text) => withValues(text, fresh));
  });
  return changes.bytes();
}

/** The formulas of a sheet that show something else than the file says, by row and column. */
function formulasShownOtherwise(
  written: ReadonlyMap<number, Row> | undefined,
  sheet: Sheet | undefined,
): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
  const found = new Map<number, Map<number, Cell>>();
  for (const [row, cells] of sheet?.rows ?? []) {
    for (const [column, cell] of cells) {
      const held = written?.get(row)?.get(column);
      if (cell.formula === undefined || held?.formula === undefined) continue;
      if (held.value === cell.value && held.error === cell.error) continue;
      const ofRow = found.get(row) ?? new Map<number, Cell>();
      found.set(row, ofRow.set(column, cell));
    }
  }
  return found;
}

function withValues(text: string, fresh: ReadonlyMap<number, ReadonlyMap<number, Cell>>): string {
  const wanted = new Map(Array.from(fresh, ([row, cells]) => [row, new Set(cells.keys())]));
  const places = findPlaces(text, wanted);
  const splices = Array.from(fresh).flatMap(([row, cells]) =>
    Array.from(cells).flatMap(([column, cell]): readonly Splice[] | Splice => {
      const place = places?.rows.get(row)?.cells.get(column);
      return place === undefined ? [] : (valueSplice(text, places?.prefix ?? "", place, cell) ?? []);
    }),
  );
  return spliced(text, splices);
}

/** Attributes that say of what kind the old value was. */
const OF_VALUE = new Set(["t", "vm"]);

/** The cell with its formula as it is written, and another value. */
function valueSplice(text: string, prefix: string, { open, end }: CellPlace, cell: Cell): Splice | undefined {
  const formula = formulaIn(text.slice(open.end, end), `${prefix}f`);
  if (formula === undefined) return undefined;
  const kept = attributesOf(text, open).filter(({ name }) => !OF_VALUE.has(name));
  const attributes = kept.map((one) => ` ${text.slice(one.start, one.end)}`).join("");
  const { value, error } = cell;
  // A text that a formula shows is stored as such; the empty formula stands for the one that is kept.
  const body = cellBody(prefix, { value, formula: "", ...(error === undefined ? {} : { error }) }, []);
  const shown = body.xml.slice(`<${prefix}f></${prefix}f>`.length);
  const xml = cellElement(open.name, attributes, { type: body.type, xml: formula + shown });
  return { start: open.start, end, text: xml };
}

function formulaIn(inner: string, name: string): string | undefined {
  let opened: Tag | undefined;
  for (const tag of tagsOf(inner)) {
    if (tag.name !== name) continue;
    if (tag.kind === "empty") return inner.slice(tag.start, tag.end);
    if (tag.kind === "open") opened = tag;
    else if (opened !== undefined) return inner.slice(opened.start, tag.end);
  }
  return undefined;
}
