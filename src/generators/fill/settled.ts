import type { BoundValue, Submission } from "../../core/bind/bound";
import { areaContains, cellKey, sameCell, type CellRef } from "../../core/cell";
import { parseFormula, type Formula } from "../../core/formula/parse";
import { cellOf, sheetNamed, type Workbook } from "../../core/workbook";
import { relationsWithProjects } from "../../forms/agreement/across";
import type { Relation } from "../../forms/agreement/relations";
import { withoutValues } from "../../forms/agreement/hollow";
import type { Solution } from "./known";
import { solve } from "./solve";

/** What follows for empty places, and the submission as it was looked at. */
export interface Settled extends Solution {
  readonly submission: Submission;
}

/**
 * Finds what follows without believing formulas that look at places still to be filled, for such a sum shows less than it
 * will. What follows from them is found once those places are.
 * @param also what else ties places together.
 */
export function solveSettled(submission: Submission, also: readonly Relation[] = []): Settled {
  const hidden = new Set<string>();
  const missing = missingAmounts(submission);
  for (;;) {
    const seen = withoutValues(submission, (at) => hidden.has(cellKey(at)));
    const solution = solve([...relationsWithProjects(seen), ...also]);
    // What such a sum contradicts is still to be filled, too.
    const found = [...solution.found, ...solution.contested].map(({ slot }) => slot.value.at);
    const places = [...missing, ...found];
    const looksAt = lookingAt(submission.workbook, places);
    const unsettled = computedIn(submission).filter(({ at }) => !hidden.has(cellKey(at)) && looksAt(at));
    const doubtful = [...unsettled, ...doubtfulSums(seen, solution)].filter(({ at }) => !hidden.has(cellKey(at)));
    if (doubtful.length === 0) return { ...solution, submission: seen };
    for (const { at } of doubtful) hidden.add(cellKey(at));
  }
}

/**
 * Sums that contradict what else is known and that look at an amount that stands nowhere: it may be lost. Where nothing
 * contradicts them, it may as well be that there is none.
 */
function doubtfulSums(seen: Submission, { contested }: Solution): readonly BoundValue[] {
  const witnesses = contested.flatMap(({ known }) => known.flatMap(({ terms }) => terms.map(({ slot }) => slot.value)));
  const empty = seen.forms.flatMap(({ form, fields }) =>
    Object.entries(form.fields).flatMap(([name, { kind }]) => {
      const value = fields[name];
      return kind === "amount" && value !== undefined && value.text === "" && !value.computed ? [value.at] : [];
    }),
  );
  const looksAt = lookingAt(seen.workbook, empty);
  return witnesses.filter(({ at, computed }) => computed && looksAt(at));
}

/** Rows of tables that have a name and no amount yet; a sum over them is not whole, whether theirs can be found or not. */
function missingAmounts({ forms }: Submission): readonly CellRef[] {
  return forms.flatMap(({ form, tables }) =>
    Object.entries(form.tables).flatMap(([table, { columns }]) =>
      Object.entries(columns).flatMap(([column, { kind }]) => {
        if (kind !== "amount") return [];
        const values = (tables[table] ?? []).flatMap(({ cells }) => cells[column] ?? []);
        return values.flatMap(({ at, text, computed }) => (text === "" && !computed ? [at] : []));
      }),
    ),
  );
}

function computedIn({ forms }: Submission): readonly BoundValue[] {
  return forms.flatMap(({ fields, tables }) => {
    const rows = Object.values(tables).flatMap((body) => body ?? []);
    const values = [...Object.values(fields), ...rows.flatMap(({ cells }) => Object.values(cells))];
    return values.flatMap((value) => (value?.computed === true ? [value] : []));
  });
}

/** Tells cells whose formula looks at one of some places, itself or through other formulas. */
function lookingAt(workbook: Workbook, places: readonly CellRef[]): (at: CellRef) => boolean {
  const known = new Map<string, boolean>();
  const looks = (at: CellRef): boolean => {
    const key = cellKey(at);
    const before = known.get(key);
    if (before !== undefined) return before;
    // What is asked for again while it is being looked at goes in a circle.
    known.set(key, false);
    const formula = cellOf(workbook, at)?.formula;
    const result = formula !== undefined && through(parseFormula(formula, at.sheet));
    known.set(key, result);
    return result;
  };
  const through = (formula: Formula | undefined): boolean => {
    switch (formula?.kind) {
      case "cell":
        return places.some((place) => sameCell(place, formula.at)) || looks(formula.at);
      case "range": {
        const { sheet, area } = formula;
        const isIn = ({ row, column }: CellRef): boolean => areaContains(area, row, column);
        return (
          places.some((place) => place.sheet === sheet && isIn(place)) ||
          formulasOn(sheet).some((at) => isIn(at) && looks(at))
        );
      }
      case "add":
      case "multiply":
      case "join":
        return formula.parts.some(through);
      case "divide":
        return through(formula.dividend) || through(formula.divisor);
      case "round":
        return through(formula.inner);
      case "costing":
        return formula.inputs.some(through);
      default:
        return false;
    }
  };
  const bySheet = new Map<string, readonly CellRef[]>();
  const formulasOn = (sheet: string): readonly CellRef[] => {
    const found = bySheet.get(sheet) ?? formulaCells(workbook, sheet);
    bySheet.set(sheet, found);
    return found;
  };
  return looks;
}

function formulaCells(workbook: Workbook, sheet: string): readonly CellRef[] {
  return Array.from(sheetNamed(workbook, sheet)?.rows ?? []).flatMap(([row, cells]) =>
    Array.from(cells).flatMap(([column, { formula }]) => (formula === undefined ? [] : [{ sheet, row, column }])),
  );
}
