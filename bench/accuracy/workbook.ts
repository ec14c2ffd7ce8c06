/** Writes a book as an .xlsx file, and lists its numbers and what they owe each other. */
import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import { decimalsOf } from "./arithmetic";
import type { PrintedQuantity, TrueIdentity } from "./case";
import {
  columnIndex,
  contentOf,
  extentOf,
  isPrinted,
  placesOf,
  spansOf,
  type Book,
  type Cell,
  type Formula,
  type Place,
  type Printed,
  type Sheet,
} from "./model";

type Places = ReadonlyMap<Printed, Place>;

function formulaText(formula: Formula, home: Sheet, places: Places): string {
  const found = formula.of.flatMap((part) => places.get(part) ?? []);
  const prefix = (sheet: Sheet) => (sheet === home ? "" : `'${sheet.name}'!`);
  const texts = found.map(({ sheet, address }) => prefix(sheet) + address);
  const [first, last] = [found[0], found.at(-1)];
  if (formula.kind === "sum" && first !== undefined && last !== undefined) {
    return `SUM(${prefix(first.sheet)}${first.address}:${last.address})`;
  }
  return texts.join("+");
}

function cellObject(cell: Cell, home: Sheet, places: Places): CellObject {
  const content = contentOf(cell, "value");
  const [part] = cell.parts;
  const formula = cell.parts.length === 1 && isPrinted(part) ? part.formula : undefined;
  if (typeof content === "string") return { t: "s", v: content };
  return formula === undefined ? { t: "n", v: content } : { t: "n", v: content, f: formulaText(formula, home, places) };
}

function sheetObject(sheet: Sheet, places: Places): WorkSheet {
  const cells = sheet.rows.flatMap((row, index) =>
    row.cells.map((cell) => [`${cell.column}${index + 1}`, cellObject(cell, sheet, places)] as const),
  );
  const merges = sheet.merges.flatMap((merge) => {
    const extent = extentOf(sheet, merge);
    if (extent === undefined || (extent[0] === extent[1] && merge.left === merge.right)) return [];
    const [first, last] = extent;
    return [{ s: { r: first, c: columnIndex(merge.left) }, e: { r: last, c: columnIndex(merge.right) } }];
  });
  const ref = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: sheet.rows.length - 1, c: 5 } });
  return { ...Object.fromEntries(cells), "!ref": ref, "!merges": merges };
}

/** The book as the bytes of an .xlsx file, formulas with the values they have now. */
export function writeBook(book: Book): Uint8Array {
  const places = placesOf(book);
  const workbook = utils.book_new();
  for (const sheet of book.sheets) utils.book_append_sheet(workbook, sheetObject(sheet, places), sheet.name);
  const bytes: unknown = write(workbook, { type: "buffer", bookType: "xlsx", compression: true });
  if (!(bytes instanceof Uint8Array)) throw new TypeError("the workbook was not written");
  return bytes;
}

/** Every number of the book as it stands, and the identities over these. */
export function listNumbers(book: Book): {
  readonly quantities: readonly PrintedQuantity[];
  readonly identities: readonly TrueIdentity[];
} {
  const numbers = [...placesOf(book)];
  const ids = new Map(numbers.map(([number], id) => [number, id]));
  const quantities = numbers.map(([number, { sheet, cell, address }], id): PrintedQuantity => {
    const span = cell.parts.length === 1 ? undefined : spansOf(cell).find(([candidate]) => candidate === number);
    return {
      id,
      sheet: sheet.name,
      address,
      ...(span === undefined ? {} : { span: [span[1], span[2]] as const }),
      role: number.role,
      value: number.value,
      worth: number.worth,
      decimals: decimalsOf(number.value),
      computed: number.formula !== undefined,
    };
  });
  const idOf = (number: Printed): number => {
    const id = ids.get(number);
    if (id === undefined) throw new Error(`a relation names a number that stands nowhere: ${number.value}`);
    return id;
  };
  const held = book.relations.filter(({ isUntrue }) => isUntrue !== true);
  const identities = held.map((relation): TrueIdentity => ({
    stated: idOf(relation.stated),
    terms: relation.terms.map(({ sign, factors }) => ({ sign, factors: factors.map(idOf) })),
  }));
  return { quantities, identities };
}
