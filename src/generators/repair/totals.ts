import type { BoundForm } from "../../core/bind/bound";
import { align, type Alignment } from "./align";
import type { Model, ModelLine } from "./model";
import type { SheetRow } from "./sheetRows";
import { labelFor } from "./worth";

/** A form's lines as a sheet has them in order, and its rows beside them. */
interface Aligned {
  readonly model: Model;
  readonly alignment: Alignment;
}

/** The lines with a total on the other side of the rows that it adds up; the same where they are not next to each other. */
function turned(lines: readonly ModelLine[], total: ModelLine): readonly ModelLine[] {
  const table = total.part?.table;
  const isRow = (line: ModelLine | undefined): boolean => line?.part?.kind === "row" && line.part.table === table;
  const others = lines.filter((line) => line !== total);
  const [first, last] = [others.findIndex(isRow), others.findLastIndex(isRow)];
  const at = lines.indexOf(total);
  if (first < 0 || (at !== first && at !== last + 1)) return lines;
  return others.toSpliced(at === first ? last + 1 : first, 0, total);
}

type Side = "above" | "below";

/** On which side of the rows of a table a form has the total of a column; `undefined` where it shows none. */
function sideOf(
  { fields, tables }: BoundForm,
  { table, field }: { readonly table: string; readonly field: string },
): Side | undefined {
  const total = fields[field]?.at.row;
  const rows = (tables[table] ?? []).map(({ row }) => row);
  if (total === undefined || rows.length === 0) return undefined;
  if (total < Math.min(...rows)) return "above";
  return total > Math.max(...rows) ? "below" : undefined;
}

/**
 * The official form with each total on the side on which most others of its edition in the workbook have theirs: where a
 * form has lost it, it had it there, too.
 * @param others the other forms of the workbook of the same edition.
 */
export function withTotalsLike(model: Model, others: readonly BoundForm[]): Model {
  const lines = model.lines.reduce<readonly ModelLine[]>((now, total) => {
    const { part } = total;
    if (part?.kind !== "total") return now;
    const sides = others.flatMap((other) => sideOf(other, part) ?? []);
    const isRow = (line: ModelLine): boolean => line.part?.kind === "row" && line.part.table === part.table;
    const own: Side = now.indexOf(total) < now.findIndex(isRow) ? "above" : "below";
    const differing = sides.filter((side) => side !== own).length;
    return differing * 2 > sides.length ? turned(now, total) : now;
  }, model.lines);
  return { ...model, lines };
}

/** Whether a row of the sheet says that it is the total, and is no other line for that. */
function isNamed({ matches }: Alignment, total: ModelLine): boolean {
  return matches.some(
    ({ line, row }) =>
      line === total &&
      row !== undefined &&
      line.labels.some(({ names, area }) => labelFor(names, area.left, row) !== undefined),
  );
}

/**
 * Reads a sheet's rows as the form's lines, where a total stands above the rows of its table as well as below them: which
 * of the two a form prints, many a place does the other way round.
 */
export function alignWithTotals(model: Model, rows: readonly SheetRow[]): Aligned {
  let best: Aligned = { model, alignment: align(model, rows) };
  for (const total of model.lines.filter(({ part }) => part?.kind === "total")) {
    const lines = turned(best.model.lines, total);
    if (lines === best.model.lines) continue;
    const other: Aligned = { model: { ...model, lines }, alignment: align({ ...model, lines }, rows) };
    const isBetter = other.alignment.score > best.alignment.score && isNamed(other.alignment, total);
    if (isBetter) best = other;
  }
  return best;
}
