/** A costing text of another row, or of another workbook, in place of a row's own: consistent in itself, of another amount. */
import type { Change } from "./change";
import { department } from "./department";
import {
  contentOf,
  isPrinted,
  numberOf,
  placesOf,
  type Book,
  type Cell,
  type Part,
  type Printed,
  type Relation,
  type Row,
} from "./model";
import type { Random } from "./random";

/** A row with a text that gives its amount. */
interface CostingText {
  readonly row: Row;
  readonly amount: Printed;
  readonly cell: Cell;
  /** What holds within the text. */
  readonly own: readonly Relation[];
  readonly gives: Relation;
}

const numbersOf = ({ stated, terms }: Relation) => [stated, ...terms.flatMap(({ factors }) => factors)];

function costingTexts(book: Book): readonly CostingText[] {
  const rows = book.tables.filter(({ column }) => column === "D").flatMap((table) => table.rows);
  return rows.flatMap((row) => {
    const amount = numberOf(row, "D");
    const cell = row.cells.find(({ column }) => column === "E");
    const numbers = new Set(cell?.parts.filter(isPrinted));
    if (amount === undefined || cell === undefined || numbers.size < 2) return [];
    const isOfText = (relation: Relation) => numbersOf(relation).every((number) => numbers.has(number));
    const gives = book.relations.find(
      ({ stated, terms }) =>
        stated === amount && terms.every(({ factors }) => factors.every((factor) => numbers.has(factor))),
    );
    return gives === undefined ? [] : [{ row, amount, cell, own: book.relations.filter(isOfText), gives }];
  });
}

/** The same text once more, with what holds in it, and what it would say of an amount. */
function copied({ cell, own, gives }: CostingText, amount: Printed): Pick<CostingText, "cell" | "own" | "gives"> {
  const copies = new Map(
    cell.parts.filter(isPrinted).map((number) => [
      number,
      {
        ...number,
        right: number.value,
        rightWorth: number.worth,
        context: `${amount.context} pasted ${number.context}`,
      },
    ]),
  );
  const copyOf = (number: Printed) => copies.get(number) ?? number;
  const partOf = (part: Part): Part =>
    typeof part === "string" ? part : "unitOf" in part ? { unitOf: copyOf(part.unitOf) } : copyOf(part);
  const relationOf = (relation: Relation, stated: Printed): Relation => ({
    ...relation,
    stated,
    terms: relation.terms.map((term) => ({ ...term, factors: term.factors.map(copyOf) })),
  });
  return {
    cell: { column: cell.column, parts: cell.parts.map(partOf) },
    own: own.map((relation) => relationOf(relation, copyOf(relation.stated))),
    gives: { ...relationOf(gives, amount), isUntrue: true },
  };
}

/** Mostly the text of another row of the workbook; otherwise one that stands nowhere in it, as last year's would. */
export function pastedText(book: Book, random: Random): Change | undefined {
  const texts = costingTexts(book);
  const sources = random.chance(0.6) ? texts : costingTexts(department(`elsewhere ${random.next()}`));
  if (texts.length < 2 || sources.length === 0) return undefined;
  const [target, source] = [random.pick(texts), random.pick(sources)];
  const { row, amount, cell, own, gives } = target;
  const pasted = copied(source, amount);
  const [wrong, right] = [contentOf(pasted.cell, "value"), contentOf(cell, "right")];
  if (wrong === right) return undefined;
  const { relations } = book;
  const gone = new Set([...own, gives]);
  const put = (now: Cell, before: Cell) => row.cells.splice(row.cells.indexOf(before), 1, now);
  put(pasted.cell, cell);
  book.relations = [...relations.filter((relation) => !gone.has(relation)), ...pasted.own, pasted.gives];
  return {
    undo() {
      put(cell, pasted.cell);
      book.relations = relations;
    },
    describe() {
      const [first] = pasted.cell.parts.filter(isPrinted);
      const place = first && placesOf(book).get(first);
      return place === undefined
        ? { cells: [] }
        : { cells: [{ sheet: place.sheet.name, address: place.address, wrong, right }] };
    },
    rows: [row],
  };
}
