import Big from "big.js";
import type { BoundForm, BoundRow, BoundValue } from "../bind/bound";
import type { Place } from "../cell";
import { numbersOf } from "../costing/expression";
import { isTime, nounIn } from "../costing/measure";
import { namedCounts, type NamedCount } from "../costing/namedCounts";
import { nameOfThing } from "../costing/sameThing";
import { calculationsOf, costingTexts, type CostingText } from "./costingTexts";
import { remembered } from "../remembered";
import { placeIn } from "./operands";
import { flatMapped } from "../flatMapped";

/** A count of something, where a form names it. */
export interface CountedThing {
  /** What is counted, as the form calls it. */
  readonly name: string;
  readonly count: Pick<NamedCount, "value" | "measure" | "bound">;
  readonly place: Place;
  /** The figures with their measure, as typed. */
  readonly typed: string;
}

/** A count in a sentence of a goal, with the clause it stands in. */
export interface CountInGoal extends CountedThing {
  readonly clause: string;
  /** True when the clause names no other count. */
  readonly isOnly: boolean;
}

/** What a costing text counts of one thing, and what these counts may come to together. */
export interface CountInBasis extends CountedThing {
  readonly text: CostingText;
  /** Its own value, and those that arise from it with the other counts of the same text. */
  readonly together: () => readonly Big[];
  /** True where the text has further parts, so that this count need not be all. */
  readonly isPart: boolean;
}

/** The 数量指标 of a form that name a number of something. */
export const countIndicators = remembered((form: BoundForm): readonly CountedThing[] => {
  return flatMapped(form.tables["indicators"] ?? [], (row) => {
    const { level2, level3, indicatorValue } = row.cells;
    if (level2?.text.includes("数量") !== true || level3 === undefined || indicatorValue === undefined) return [];
    const written = [row.cells["sign"], indicatorValue, row.cells["unit"]].map((cell) => cell?.text ?? "").join("");
    const [count, ...more] = namedCounts(written);
    if (count === undefined || more.length > 0 || isTime(count.measure.name)) return [];
    return [{ name: nameOfThing(level3.text), count, place: { at: indicatorValue.at }, typed: written }];
  });
});

/** The counts that the goals of a form name: 实施期 and 年度. */
export function countsInGoals(form: BoundForm): readonly CountInGoal[] {
  return flatMapped(goalsOf(form), ({ value }) => countsInGoal(value));
}

/** The goals of one thing for the period and for the year: those of the form, and those of each of its rows. */
export function goalPairs(form: BoundForm): readonly { readonly period: BoundValue; readonly annual: BoundValue }[] {
  const rows: readonly BoundRow["cells"][] = flatMapped(Object.values(form.tables), (table) =>
    (table ?? []).map(({ cells }) => cells),
  );
  return flatMapped([form.fields, ...rows], (cells) => {
    const { implementationTarget: period, annualTarget: annual } = cells;
    return period !== undefined && annual !== undefined ? [{ period, annual }] : [];
  });
}

/** The counts that one goal names. */
export const countsInGoal = remembered((value: BoundValue): readonly CountInGoal[] => {
  const counts = namedCounts(value.text);
  return flatMapped(counts, (count) => {
    if (isTime(count.measure.name)) return [];
    const { span, clause } = count;
    const isOnly = counts.filter((other) => other.clause === clause).length === 1;
    const typed = value.text.slice(span.start, span.end);
    return [{ name: clause, count, place: { at: value.at, span: placeIn(value, span) }, typed, clause, isOnly }];
  });
});

function goalsOf(form: BoundForm): readonly { readonly value: BoundValue }[] {
  return flatMapped(["annualTarget", "implementationTarget"], (name) => {
    const value = form.fields[name];
    return value === undefined ? [] : [{ value }];
  });
}

/** The counts of the costing texts of a form, each under the names of its row. */
export function countsInBases(form: BoundForm): readonly CountInBasis[] {
  return flatMapped(costingTexts(form), (text) => {
    const { basis, reading, row } = text;
    const names = flatMapped([row.cells["item"], row.cells["content"]], (cell) =>
      cell === undefined ? [] : cell.text,
    );
    const seen = new Set<number>();
    const isPart = reading.equations.some(({ role }) => role !== "arithmetic") || reading.equations.length > 1;
    return flatMapped(calculationsOf(reading), (calculation) => {
      const counts = numbersOf(calculation).filter(({ kind, counts: [measure] }) => kind === "count" && measure);
      const values = counts.map(({ value, scale }) => value.times(scale));
      return flatMapped(counts, ({ span, counts: [measure], approximate }, index): readonly CountInBasis[] => {
        const value = values[index];
        if (measure === undefined || value === undefined || approximate || isTime(measure.name)) return [];
        if (seen.has(span.start)) return [];
        seen.add(span.start);
        const typed = basis.text.slice(span.start, measure.span.end);
        return [nounIn(measure) ?? "", ...names].filter(Boolean).map((name) => ({
          name: nameOfThing(name),
          count: { value, measure, bound: "exactly" as const },
          place: { at: basis.at, span: placeIn(basis, span) },
          typed,
          text,
          together: () => combinations(values, index),
          isPart,
        }));
      });
    });
  });
}

/** More factors than this are not combined. */
const MOST_FACTORS = 5;

/** What one count comes to with any of the others: 2期*50人 are 100人. */
function combinations(values: readonly Big[], own: number): readonly Big[] {
  const others = values.filter((_, index) => index !== own).slice(0, MOST_FACTORS);
  const start = values[own] ?? new Big(0);
  return others.reduce<readonly Big[]>(
    (found, other) => [...found, ...found.map((value) => value.times(other))],
    [start],
  );
}
