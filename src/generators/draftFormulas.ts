import Big from "big.js";
import { addressOf, areaAddress } from "../core/a1";
import { amountOfValue, exactly } from "../core/amount";
import { partsBelow } from "../core/bind/numbering";
import type { Form, IdentityPattern, Selector, Where } from "../core/form";
import { bareLabel } from "../core/text";
import { textOfValue } from "./draftTexts";
import type { DrawnRow } from "./drawing";
import type { Computed, ValuePlace } from "./sheetBuilder";

/** The values of a form where they stand. */
export interface DrawnValues {
  readonly form: Form;
  readonly fields: ReadonlyMap<string, ValuePlace>;
  readonly tables: ReadonlyMap<string, readonly DrawnRow[]>;
}

/** More parts that do not stand together fit into no formula. */
const MOST_PARTS = 200;

/**
 * The formulas of the form's totals, as its identities state them. A place whose content has a value of its own that
 * differs from what the formula comes to keeps it, as does one whose parts are not all numbers.
 */
export function computedPlaces(drawn: DrawnValues): ReadonlyMap<ValuePlace, Computed> {
  const recipes = new Map<ValuePlace, readonly ValuePlace[]>();
  const isSum = new Set<ValuePlace>();
  for (const identity of drawn.form.identities) {
    for (const { total, parts } of recipesOf(identity, drawn)) {
      if (recipes.has(total) || parts.length === 0 || parts.some((part) => part.prefix !== "")) continue;
      recipes.set(total, parts);
      if (identity.kind !== "same") isSum.add(total);
    }
  }
  const known = new Map<ValuePlace, Computed | undefined>();
  const worthOf = (place: ValuePlace): Big => {
    const own = computed(place);
    if (own !== undefined) return exactly(own.value);
    return typeof place.given?.value === "number" ? exactly(place.given.value) : new Big(0);
  };
  const computed = (place: ValuePlace): Computed | undefined => {
    if (known.has(place)) return known.get(place);
    // What is asked for again while it is being computed goes in a circle.
    known.set(place, undefined);
    const parts = recipes.get(place);
    const result = parts === undefined ? undefined : formulaFor(place, parts, isSum.has(place), worthOf);
    known.set(place, result);
    return result;
  };
  const all = new Map<ValuePlace, Computed>();
  for (const place of recipes.keys()) {
    const own = computed(place);
    if (own !== undefined) all.set(place, own);
  }
  return all;
}

function formulaFor(
  { given, prefix }: ValuePlace,
  parts: readonly ValuePlace[],
  isSum: boolean,
  worthOf: (place: ValuePlace) => Big,
): Computed | undefined {
  const formula = isSum ? sumOf(parts) : referenceTo(parts);
  if (given?.formula !== undefined || formula === undefined || parts.some(isTypedText)) return undefined;
  const sum = parts.reduce((total, part) => total.plus(worthOf(part)), new Big(0));
  const value = given?.value ?? null;
  const own = typeof value === "number" || prefix !== "" ? amountOfValue(value, textOfValue(value)) : undefined;
  const isOwn = textOfValue(value) !== "" && (own === undefined || own.unit !== null || !own.value.eq(sum));
  return isOwn ? undefined : { formula, value: Number(sum.toFixed()) };
}

/** SUM passes over an amount that is typed as a text. */
function isTypedText({ given }: ValuePlace): boolean {
  return typeof given?.value === "string" && amountOfValue(given.value, given.value) !== undefined;
}

function referenceTo([part, ...more]: readonly ValuePlace[]): string | undefined {
  return part === undefined || more.length > 0 ? undefined : addressOf({ row: part.area.top, column: part.area.left });
}

function sumOf(parts: readonly ValuePlace[]): string | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const areTogether = parts.every(({ area }, index) => {
    const above = parts[index - 1]?.area;
    return area.left === first.area.left && (above === undefined || area.top === above.bottom + 1);
  });
  if (areTogether) {
    return `SUM(${areaAddress({ ...first.area, right: first.area.left, bottom: last.area.top })})`;
  }
  if (parts.length > MOST_PARTS) return undefined;
  return `SUM(${parts.map(({ area }) => addressOf({ row: area.top, column: area.left })).join(",")})`;
}

interface Recipe {
  readonly total: ValuePlace;
  readonly parts: readonly ValuePlace[];
}

function recipesOf(identity: IdentityPattern, drawn: DrawnValues): readonly Recipe[] {
  // What people mostly keep to is theirs to write.
  if ("isHabit" in identity) return [];
  if ("without" in identity && drawn.fields.has(identity.without)) return [];
  switch (identity.kind) {
    case "sum": {
      const total = single(identity.total, drawn);
      const parts = identity.parts.map((part) => placesOf(part, drawn));
      if (total === undefined || parts.some((places) => places === undefined)) return [];
      return [{ total, parts: parts.flatMap((places) => places ?? []) }];
    }
    case "same": {
      const one = single(identity.one, drawn);
      const other = single(identity.other, drawn);
      if (one === undefined || other === undefined) return [];
      // A row that repeats an amount of the form follows it.
      const follows = "table" in identity.other;
      return [follows ? { total: other, parts: [one] } : { total: one, parts: [other] }];
    }
    case "nested": {
      const rows = (drawn.tables.get(identity.table) ?? []).map((row) => ({ ...row, depth: row.row.depth }));
      return rows.flatMap((row, index) => {
        const total = row.cells.get(identity.column);
        const parts = partsBelow(rows, index).flatMap(({ cells }) => cells.get(identity.column) ?? []);
        return total === undefined ? [] : [{ total, parts }];
      });
    }
    default:
      return [];
  }
}

/** The one place that a selector speaks of. */
function single(selector: Selector, drawn: DrawnValues): ValuePlace | undefined {
  if ("field" in selector) return drawn.fields.get(selector.field);
  const [place, ...more] = picked(selector, drawn);
  return more.length > 0 ? undefined : place;
}

/** The places that are added up; what is written together with its unit, as indicators are, is no part of a SUM. */
function placesOf(selector: Selector, drawn: DrawnValues): readonly ValuePlace[] | undefined {
  if ("field" in selector) {
    const place = drawn.fields.get(selector.field);
    return place && [place];
  }
  const isAmount = drawn.form.tables[selector.table]?.columns[selector.column]?.kind === "amount";
  return isAmount ? picked(selector, drawn) : undefined;
}

function picked(selector: Extract<Selector, { table: string }>, { tables }: DrawnValues): readonly ValuePlace[] {
  const { table, column, depth, where, row } = selector;
  const bears = (drawn: DrawnRow, wanted: Where | undefined): boolean => {
    if (wanted === undefined) return true;
    const name = bareLabel(textOfValue(drawn.row.cells[wanted.column]?.value ?? null));
    return wanted.names.some((one) => bareLabel(one) === name);
  };
  return (tables.get(table) ?? [])
    .filter((drawn) => (depth === undefined || drawn.row.depth === depth) && bears(drawn, where) && bears(drawn, row))
    .flatMap(({ cells }) => cells.get(column) ?? []);
}
