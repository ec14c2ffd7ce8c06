import type { Highs, ModelData } from "highs";
import { membersOf, residual, slope, termValue, tolerance, type Edit, type Edits } from "./edits";

/** A number that may change, and its two columns: by how much, and whether. */
interface Suspect {
  readonly id: number;
  readonly changeColumn: number;
  readonly switchColumn: number;
  /** The unit of the change column, in the unit of the number. */
  readonly range: number;
}

/** The program before it is handed to the solver. */
export interface ChangeModel {
  readonly suspects: readonly Suspect[];
  data(solver: Highs): ModelData;
}

/** What a solution must keep to beside the edits. */
export interface Limits {
  /** Multiplies the big-M. */
  readonly widening: number;
  /** Sets of numbers that must not change all together, because they were proposed before. */
  readonly forbidden: readonly (readonly number[])[];
  /** How many numbers may change. */
  readonly most: number;
}

interface Column {
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
  readonly whole: boolean;
}

interface Row {
  readonly lower: number;
  readonly upper: number;
  readonly entries: readonly (readonly [column: number, value: number])[];
}

/** A number may become this many times as large as all that stands in one of its relations. */
const REACH = 2;

/** Rows are scaled to this size: the solver's tolerances are absolute, and a cent in a hundred million must count. */
const ROW_SIZE = 1000;

/** Together the deviations within rounding cost less than one change; they only decide between equally few changes. */
const COST_OF_ALL_DEVIATIONS = 0.4;

/**
 * Minimise the number of changed numbers such that every edit holds within rounding.
 *
 * - Each typed number x has a change c and a switch b ∈ {0, 1} with lower·b ≤ c ≤ upper·b (big-M, in units of the largest
 *   change that its relations can ask for). A changed number does not become negative; a count stays whole.
 * - An edit is Σ slope · c + residual + deviation = 0, the deviation within rounding. The slope of a factor in a product is
 *   the product of the other factors as printed. That is exact while at most one factor of each product changes, which is
 *   required too (Σ b ≤ 1 over its factors): the most that a linear program can know of a product.
 */
export function changeModel(given: Edits, { widening, forbidden, most }: Limits): ChangeModel {
  const columns: Column[] = [];
  const rows: Row[] = [];
  const add = (column: Column) => columns.push(column) - 1;
  const sizes = new Map(given.edits.map((edit) => [edit, sizeOf(edit, given)]));
  const suspects = [...rangesOf(given, sizes)].map(([id, range]): Suspect => {
    const whole = given.whole.has(id);
    const unit = whole ? 1 : range;
    const reach = Math.ceil((range / unit) * REACH * widening);
    const printed = (given.values.get(id)?.toNumber() ?? 0) / unit;
    const lower = printed < 0 ? -reach : -Math.min(reach, printed);
    const changeColumn = add({ cost: 0, lower, upper: reach, whole });
    const switchColumn = add({ cost: 1, lower: 0, upper: 1, whole: true });
    rows.push({
      lower: -Infinity,
      upper: 0,
      entries: [
        [changeColumn, 1],
        [switchColumn, -reach],
      ],
    });
    rows.push({
      lower: 0,
      upper: Infinity,
      entries: [
        [changeColumn, 1],
        [switchColumn, -lower],
      ],
    });
    return { id, changeColumn, switchColumn, range: unit };
  });
  const bySuspect = new Map(suspects.map((suspect) => [suspect.id, suspect]));
  const costOfDeviation = COST_OF_ALL_DEVIATIONS / given.edits.length;
  for (const edit of given.edits) {
    const scale = ROW_SIZE / (sizes.get(edit) ?? 1);
    const entries = membersOf(edit).flatMap((id): Row["entries"] => {
      const suspect = bySuspect.get(id);
      return suspect ? [[suspect.changeColumn, slope(edit, id, given.values).toNumber() * suspect.range * scale]] : [];
    });
    const allowed = tolerance(edit, given).toNumber() * scale;
    const deviation = { cost: costOfDeviation, lower: 0, upper: 1, whole: false };
    const deviations: Row["entries"] =
      allowed === 0
        ? []
        : [
            [add(deviation), allowed],
            [add(deviation), -allowed],
          ];
    const needed = -residual(edit, given.values).toNumber() * scale;
    rows.push({ lower: needed, upper: needed, entries: [...entries, ...deviations] });
    rows.push(...oneOfEach(edit, bySuspect));
  }
  rows.push(...forbidden.map((ids) => notAllOf(ids, bySuspect)));
  rows.push({ lower: 0, upper: most, entries: suspects.map(({ switchColumn }) => [switchColumn, 1] as const) });
  return { suspects, data: (solver) => modelData(solver, columns, rows) };
}

/** At most one factor of a product changes. */
function oneOfEach({ terms }: Edit, bySuspect: ReadonlyMap<number, Suspect>): readonly Row[] {
  return terms
    .map(({ factors }) => factors.flatMap((id) => bySuspect.get(id) ?? []))
    .filter((suspects) => suspects.length > 1)
    .map((suspects) => ({
      lower: -Infinity,
      upper: 1,
      entries: suspects.map(({ switchColumn }) => [switchColumn, 1] as const),
    }));
}

/** Not all of these numbers change together. */
function notAllOf(ids: readonly number[], bySuspect: ReadonlyMap<number, Suspect>): Row {
  const switches = ids.flatMap((id) => bySuspect.get(id)?.switchColumn ?? []);
  return { lower: -Infinity, upper: ids.length - 1, entries: switches.map((column) => [column, 1] as const) };
}

/** All that stands in an edit, in 元. */
function sizeOf({ terms }: Edit, { values }: Edits): number {
  return terms.reduce((sum, term) => sum + termValue(term, values).abs().toNumber(), 0) || 1;
}

/** The largest change that the edits of each typed number can ask for, in the number's own unit. */
function rangesOf(given: Edits, sizes: ReadonlyMap<Edit, number>): ReadonlyMap<number, number> {
  const ranges = new Map<number, number>();
  for (const edit of given.edits) {
    for (const id of membersOf(edit)) {
      const steepness = slope(edit, id, given.values).abs().toNumber();
      if (steepness === 0 || !given.typed.has(id)) continue;
      ranges.set(id, Math.max(ranges.get(id) ?? 0, (sizes.get(edit) ?? 0) / steepness));
    }
  }
  return ranges;
}

function modelData(solver: Highs, columns: readonly Column[], rows: readonly Row[]): ModelData {
  const bounded = (bound: number) => (Number.isFinite(bound) ? bound : Math.sign(bound) * solver.infinity);
  const { continuous, integer } = solver.constants.variableType;
  const entries = rows.map((row) => row.entries.filter(([, value]) => value !== 0));
  const starts = [0];
  for (const row of entries) starts.push((starts.at(-1) ?? 0) + row.length);
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    integrality: columns.map(({ whole }) => (whole ? integer : continuous)),
    rowLower: rows.map(({ lower }) => bounded(lower)),
    rowUpper: rows.map(({ upper }) => bounded(upper)),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: entries.flat().map(([column]) => column),
      values: entries.flat().map(([, value]) => value),
    },
  };
}
