/** The kinds of errors, each as a change of a book at a random place; `undefined` where the place does not suit. */
import { decimal } from "./arithmetic";
import type { ErrorKind } from "./case";
import { changeNumbers, doubleRow, removeRow, type Change } from "./change";
import { numberOf, placesOf, type Book, type Cell, type Place, type Printed, type Relation } from "./model";
import { pastedText } from "./pasted-text";
import type { Random } from "./random";
import { decimalPoint, insertion, omission, shifted, substitution, transposition, uniform, type Slip } from "./slips";

type MakeError = (book: Book, random: Random) => Change | undefined;

const isMoney = ({ role }: Printed) => role !== "count" && role !== "share";
const isAmount = ({ role }: Printed) => role === "amount" || role === "total" || role === "indicator";

function typedPlaces(book: Book): readonly (readonly [Printed, Place])[] {
  const used = new Set(
    book.relations.flatMap(({ stated, terms }) => [stated, ...terms.flatMap((term) => term.factors)]),
  );
  return [...placesOf(book)].filter(([number]) => number.formula === undefined && used.has(number));
}

/** Numbers that stand in a cell of their own, next to nothing but a label or a unit. */
function typedAmounts(book: Book): readonly (readonly [Printed, Place])[] {
  return typedPlaces(book).filter(([number, { cell }]) => isAmount(number) && numbersIn(cell).length === 1);
}

function numbersIn(cell: Cell): readonly Printed[] {
  return cell.parts.filter((part) => typeof part === "object").filter((part) => "role" in part);
}

function replace(book: Book, number: Printed, value: string | undefined): Change | undefined {
  if (value === undefined || Number(value) === Number(number.value)) return undefined;
  return changeNumbers(book, [{ number, value }]);
}

function slipOf(slip: Slip): MakeError {
  return (book, random) => {
    const [number] = random.pick(typedPlaces(book));
    return replace(book, number, slip(number.value, random));
  };
}

/** Money typed in 元 where 万元 is meant or the reverse; inside a text it may also be the unit that is wrong. */
function moneyUnit(book: Book, random: Random): Change | undefined {
  const [number, { cell }] = random.pick(typedPlaces(book).filter(([candidate]) => isMoney(candidate)));
  const hasUnit = cell.parts.some((part) => typeof part === "object" && "unitOf" in part && part.unitOf === number);
  if (hasUnit && random.chance(0.5)) {
    return changeNumbers(book, [{ number, worth: number.worth === 1 ? 10_000 : 1 }]);
  }
  return replace(book, number, shifted(number.value, number.worth === 1 ? -4 : 4));
}

function sign(book: Book, random: Random): Change | undefined {
  const alone = typedAmounts(book).filter(([, { cell }]) => cell.parts.length === 1);
  if (alone.length === 0) return undefined;
  const [number] = random.pick(alone);
  return replace(book, number, `-${number.value}`);
}

/** Pairs of cells that repeat one amount; `apart` asks for them to stand on different sheets. */
function copies(book: Book, apart: boolean): readonly Printed[] {
  const places = placesOf(book);
  const isCopy = ({ terms }: Relation) => terms.length === 1 && terms[0]?.factors.length === 1;
  return book.relations.filter(isCopy).flatMap(({ stated, terms }) => {
    const [other] = terms[0]?.factors ?? [];
    if (other === undefined || !isAmount(stated) || !isAmount(other)) return [];
    if (apart && places.get(stated)?.sheet === places.get(other)?.sheet) return [];
    return [stated, other].filter((number) => number.formula === undefined);
  });
}

/** Before the amount was changed everywhere it had another, about as round, value: one copy still has it. */
function staleCopy(book: Book, random: Random): Change | undefined {
  const found = copies(book, true);
  if (found.length === 0) return undefined;
  const number = random.pick(found);
  const value = Number(number.value);
  const size = Math.floor(Math.log10(Math.max(value, 1)));
  const step = 10 ** Math.max(size - random.between(1, 2), number.worth === 1 ? 2 : -2);
  const factor = 1 + (random.chance(0.6) ? -1 : 1) * (0.03 + 0.3 * random.next());
  // Half of the old values keep the odd rest of the new one, since a single row was changed.
  const rest = random.chance(0.5) ? value % step : 0;
  const old = Math.round((value * factor) / step) * step + rest;
  return old <= 0 ? undefined : replace(book, number, decimal(old, number.worth === 1 ? 0 : 2));
}

function pastedCopy(book: Book, random: Random): Change | undefined {
  const [found, all] = [copies(book, false), typedAmounts(book)];
  if (found.length === 0) return undefined;
  const [source] = random.pick(all);
  const number = random.pick(found);
  return source.value.startsWith("-") ? undefined : replace(book, number, source.value);
}

/** The number above or below in the same column. */
function neighbour(place: Place, random: Random): Printed | undefined {
  const row = place.sheet.rows[place.sheet.rows.indexOf(place.row) + (random.chance(0.5) ? 1 : -1)];
  const cell = row?.cells.find(({ column }) => column === place.cell.column);
  return cell === undefined || numbersIn(cell).length !== 1 ? undefined : numbersIn(cell)[0];
}

function neighbourValue(book: Book, random: Random): Change | undefined {
  const [number, place] = random.pick(typedAmounts(book));
  const other = neighbour(place, random);
  return other === undefined || !isAmount(other) ? undefined : replace(book, number, other.value);
}

function exchange(book: Book, one: Printed, other: Printed): Change | undefined {
  if (Number(one.value) === Number(other.value)) return undefined;
  return changeNumbers(book, [
    { number: one, value: other.value },
    { number: other, value: one.value },
  ]);
}

/** The amounts of two neighbouring rows change places, their texts stay. */
function rowSwap(book: Book, random: Random): Change | undefined {
  const table = random.pick(book.tables);
  const index = random.between(0, table.rows.length - 2);
  const pair = table.rows.slice(index, index + 2).map((row) => numberOf(row, table.column));
  const [one, other] = pair;
  if (one === undefined || other === undefined) return undefined;
  return one.formula !== undefined || other.formula !== undefined ? undefined : exchange(book, one, other);
}

function duplicatedRow(book: Book, random: Random): Change | undefined {
  const costings = book.tables.filter(({ column }) => column === "D");
  if (costings.length === 0) return undefined;
  const table = random.pick(costings);
  return doubleRow(book, table, random.pick(table.rows));
}

function missingRow(book: Book, random: Random): Change | undefined {
  const table = random.pick(book.tables);
  return table.rows.length < 2 ? undefined : removeRow(book, table, random.pick(table.rows));
}

/**
 * Exchanging a count and its price would leave the product as it is. What people do and what breaks something: the price
 * and the result of one text change places (5次*3（万元/次）=0.6万元), or the prices of two neighbouring texts do.
 */
function factorPriceSwap(book: Book, random: Random): Change | undefined {
  const prices = typedPlaces(book).filter(([number]) => number.role === "price");
  if (prices.length === 0) return undefined;
  const [price, place] = random.pick(prices);
  if (random.chance(0.5)) {
    const result = numbersIn(place.cell).find(({ role }) => role === "result");
    return result?.worth === price.worth ? exchange(book, price, result) : undefined;
  }
  const below = place.sheet.rows[place.sheet.rows.indexOf(place.row) + 1];
  const other = below?.cells
    .filter(({ column }) => column === place.cell.column)
    .flatMap(numbersIn)
    .find(({ role }) => role === "price");
  return other?.worth === price.worth ? exchange(book, price, other) : undefined;
}

export const ERRORS: Readonly<Record<ErrorKind, MakeError>> = {
  substitution: slipOf(substitution),
  omission: slipOf(omission),
  transposition: slipOf(transposition),
  insertion: slipOf(insertion),
  "decimal-point": slipOf(decimalPoint),
  "money-unit": moneyUnit,
  sign,
  "stale-copy": staleCopy,
  "neighbour-value": neighbourValue,
  "row-swap": rowSwap,
  "pasted-copy": pastedCopy,
  "duplicated-row": duplicatedRow,
  "missing-row": missingRow,
  "factor-price-swap": factorPriceSwap,
  "pasted-text": pastedText,
};

/** Digits replaced by any others: a kind of typing error nobody makes, so that no model of typing helps. */
export const UNIFORM: MakeError = slipOf(uniform);
