/** Changes to a book that can be taken back: other numbers, other units, a row doubled or taken out. */
import { recompute } from "./arithmetic";
import type { Injection } from "./case";
import {
  contentOf,
  extentOf,
  isPrinted,
  numberOf,
  placesOf,
  type Book,
  type Part,
  type Printed,
  type Relation,
  type Row,
  type Table,
} from "./model";

/** A change that was made. `describe` says where it stands once all changes of the workbook are made. */
export interface Change {
  undo(): void;
  describe(): Omit<Injection, "kind">;
  /** The rows it touched, so that a second error may stay away. */
  readonly rows: readonly Row[];
}

function refresh(book: Book): void {
  recompute(placesOf(book).keys());
}

/** Gives numbers other values or another worth. */
export function changeNumbers(
  book: Book,
  changes: readonly { readonly number: Printed; readonly value?: string; readonly worth?: number }[],
): Change {
  const before = changes.map(({ number }) => [number, number.value, number.worth] as const);
  const places = placesOf(book);
  for (const { number, value, worth } of changes) {
    if (value !== undefined) number.value = value;
    if (worth !== undefined) number.worth = worth;
  }
  refresh(book);
  return {
    undo() {
      for (const [number, value, worth] of before) Object.assign(number, { value, worth });
      refresh(book);
    },
    describe() {
      const now = placesOf(book);
      const found = changes.flatMap(({ number }) => now.get(number) ?? []);
      const cells = [...new Map(found.map((place) => [place.cell, place])).values()];
      return {
        cells: cells.map(({ sheet, address, cell }) => ({
          sheet: sheet.name,
          address,
          wrong: contentOf(cell, "value"),
          right: contentOf(cell, "right"),
        })),
      };
    },
    rows: changes.flatMap(({ number }) => places.get(number)?.row ?? []),
  };
}

function numbersOf(row: Row): readonly Printed[] {
  return row.cells.flatMap((cell) => cell.parts.filter(isPrinted));
}

function rowPlace(table: Table, row: number, amount: string): Omit<Injection, "kind"> {
  const { sheet, column } = table;
  const last = sheet.rows.indexOf(table.rows.at(-1) ?? { cells: [] }) + 1;
  return { cells: [], row: { sheet: sheet.name, row, last, column, amount } };
}

function copyPart(part: Part, copies: ReadonlyMap<Printed, Printed>): Part {
  if (typeof part === "string") return part;
  return "unitOf" in part ? { unitOf: copies.get(part.unitOf) ?? part.unitOf } : (copies.get(part) ?? part);
}

/** A row is copied and inserted below itself, as in Excel: ranges that reach beyond it grow, typed totals stay. */
export function doubleRow(book: Book, table: Table, row: Row): Change {
  const copies = new Map(numbersOf(row).map((number) => [number, { ...number }]));
  const covered = table.sheet.merges.filter((merge) => merge.rows.length > 1 && merge.rows.includes(row));
  // Of an area merged downwards only the first cell shows its text.
  const hidden = (column: string) =>
    covered.some((merge) => {
      const extent = extentOf(table.sheet, merge);
      const inside = extent !== undefined && extent[1] > table.sheet.rows.indexOf(row);
      return merge.left === column && inside;
    });
  const copy: Row = {
    cells: row.cells
      .filter(({ column }) => !hidden(column))
      .map(({ column, parts }) => ({ column, parts: parts.map((part) => copyPart(part, copies)) })),
  };
  const relations = book.relations;
  const undo: (() => void)[] = [];
  const insertBehind = <T>(list: T[], item: T, added: T) => {
    list.splice(list.indexOf(item) + 1, 0, added);
    undo.push(() => list.splice(list.indexOf(added), 1));
  };
  insertBehind(table.sheet.rows, row, copy);
  insertBehind(table.rows, row, copy);
  for (const merge of table.sheet.merges) {
    if (!merge.rows.includes(row)) continue;
    if (merge.rows.length === 1) {
      const own = { rows: [copy], left: merge.left, right: merge.right };
      table.sheet.merges.push(own);
      undo.push(() => table.sheet.merges.splice(table.sheet.merges.indexOf(own), 1));
    } else if (merge.rows.at(-1) !== row) insertBehind(merge.rows, row, copy);
  }
  const amount = numberOf(row, table.column);
  const copiedAmount = amount === undefined ? undefined : copies.get(amount);
  if (amount !== undefined && copiedAmount !== undefined) {
    for (const { formula } of placesOf(book).keys()) {
      const inside = formula?.kind === "sum" && formula.of.includes(amount) && formula.of.at(-1) !== amount;
      if (inside) insertBehind(formula.of, amount, copiedAmount);
    }
  }
  book.relations = [
    ...relations.map((relation) => withCopies(relation, copies)),
    ...relations.filter(({ stated }) => copies.has(stated)).map((relation) => ownOf(relation, copies)),
  ];
  refresh(book);
  return {
    undo() {
      for (const step of undo.reverse()) step();
      book.relations = relations;
      refresh(book);
    },
    describe: () => rowPlace(table, table.sheet.rows.indexOf(copy) + 1, amount?.value ?? ""),
    rows: [row, copy],
  };
}

/** Sums over rows count the copy as well. */
function withCopies(relation: Relation, copies: ReadonlyMap<Printed, Printed>): Relation {
  if (copies.has(relation.stated)) return relation;
  const terms = relation.terms.flatMap((term) => {
    const factors = term.factors.map((factor) => copies.get(factor) ?? factor);
    return factors.some((factor, index) => factor !== term.factors[index]) ? [term, { ...term, factors }] : [term];
  });
  return { ...relation, terms };
}

/** What holds within a row holds within its copy. */
function ownOf(relation: Relation, copies: ReadonlyMap<Printed, Printed>): Relation {
  const copied = (number: Printed) => copies.get(number) ?? number;
  return {
    ...relation,
    stated: copied(relation.stated),
    terms: relation.terms.map((term) => ({ ...term, factors: term.factors.map(copied) })),
  };
}

/** A row is deleted; `undefined` where a formula would be left without its cell. */
export function removeRow(book: Book, table: Table, row: Row): Change | undefined {
  const gone = new Set(numbersOf(row));
  const amount = numberOf(row, table.column);
  const formulas = [...placesOf(book).keys()].flatMap((number) => number.formula ?? []);
  const left = formulas.filter(({ of }) => of.some((part) => gone.has(part)));
  if (amount === undefined || left.some(({ kind, of }) => kind !== "sum" || of.length < 2)) return undefined;
  const undo: (() => void)[] = [];
  const takeOut = <T>(list: T[], item: T) => {
    const index = list.indexOf(item);
    if (index < 0) return;
    list.splice(index, 1);
    undo.push(() => list.splice(index, 0, item));
  };
  const index = table.sheet.rows.indexOf(row);
  const [previousRow, nextRow] = [table.sheet.rows[index - 1], table.sheet.rows[index + 1]];
  takeOut(table.sheet.rows, row);
  takeOut(table.rows, row);
  for (const { of } of left) takeOut(of, amount);
  // The name of a content stays with the rows that are left of it.
  for (const merge of table.sheet.merges) {
    if (merge.rows.length < 2 || merge.rows[0] !== row) continue;
    const name = row.cells.find(({ column }) => column === merge.left);
    if (name === undefined || nextRow === undefined) continue;
    nextRow.cells.unshift(name);
    undo.push(() => nextRow.cells.shift());
  }
  for (const merge of table.sheet.merges) takeOut(merge.rows, row);
  const relations = book.relations;
  book.relations = relations.flatMap((relation) => {
    if (gone.has(relation.stated)) return [];
    const terms = relation.terms.filter(({ factors }) => !factors.some((factor) => gone.has(factor)));
    return terms.length === 0 ? [] : [{ ...relation, terms }];
  });
  refresh(book);
  return {
    undo() {
      for (const step of undo.reverse()) step();
      book.relations = relations;
      refresh(book);
    },
    describe() {
      const places = placesOf(book);
      const behind = previousRow === undefined ? 0 : table.sheet.rows.indexOf(previousRow) + 1;
      const { row: place } = rowPlace(table, behind, amount.value);
      const totals = table.totals.flatMap((total) => {
        const found = places.get(total);
        return found === undefined ? [] : [{ sheet: found.sheet.name, address: found.address }];
      });
      return place === undefined ? { cells: [] } : { cells: [], row: { ...place, totals } };
    },
    rows: [row, ...(nextRow === undefined ? [] : [nextRow])],
  };
}
