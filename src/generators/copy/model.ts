import type { BoundForm, BoundRow, BoundValue, Submission } from "../../core/bind/bound";
import type { Form } from "../../core/form";
import { gridOf, type Grid } from "../../core/grid";
import { bareLabel } from "../../core/text";
import { sheetNamed, textOf, type Workbook } from "../../core/workbook";
import { APPENDIX, labelNamesOf } from "../repair/names";

/** The rows of a table of a model, from the first to the last one. */
export interface Region {
  readonly table: string;
  readonly rows: readonly BoundRow[];
  readonly first: number;
  readonly last: number;
}

/** A form that shares its rows with no other, so that the sheet of another one can be made from them. */
export interface CopyModel {
  readonly bound: BoundForm;
  /** Its sheet, or what of it is its own where other forms stand above or below. */
  readonly grid: Grid;
  /** The first of its rows. */
  readonly top: number;
  readonly isAlone: boolean;
  /** From top to bottom; no two share a row. */
  readonly regions: readonly Region[];
  /** The other forms of its edition, likewise. */
  readonly others: readonly Grid[];
}

/**
 * The form from whose rows one more of its edition is copied: the one that prints most of what they print, one on a sheet of
 * its own before others, and the last among equals.
 * @returns `undefined` where all stand beside other forms, or where the tables of the best stand beside one another.
 */
export function copyModelFor({ workbook, forms }: Submission, { id, edition }: Form): CopyModel | undefined {
  const like = forms.filter(({ form }) => form.id === id && form.edition === edition && form.listedIn === undefined);
  const blocks = like.flatMap((bound) => blockOf(bound, forms, workbook) ?? []);
  const sound = blocks.filter(({ bound }) => bound.problems.length === 0);
  const alone = sound.filter(({ isAlone }) => isAlone);
  const best = (alone.length > 0 ? alone : sound).reduce<Block | undefined>(
    (one, other) => (one !== undefined && printedBy(one.bound) > printedBy(other.bound) ? one : other),
    undefined,
  );
  if (best === undefined) return undefined;
  const regions = regionsOf(best.bound);
  if (regions.some(({ first }, index) => first <= (regions[index - 1]?.last ?? -1))) return undefined;
  return { ...best, regions, others: blocks.filter((other) => other !== best).map(({ grid }) => grid) };
}

type Block = Pick<CopyModel, "bound" | "grid" | "top" | "isAlone">;

/** The rows that are a form's own; `undefined` where another form stands beside it. */
function blockOf(bound: BoundForm, forms: readonly BoundForm[], workbook: Workbook): Block | undefined {
  const sheet = sheetNamed(workbook, bound.sheet);
  if (sheet === undefined) return undefined;
  const others = forms.filter((other) => other !== bound && other.sheet === bound.sheet).map(({ range }) => range);
  if (others.length === 0) return { bound, grid: gridOf(sheet), top: 0, isAlone: true };
  const { range } = bound;
  if (others.some(({ top, bottom }) => top <= range.bottom && bottom >= range.top)) return undefined;
  // Its number may stand above what is read of it.
  const names = labelNamesOf(bound.form, bound.profile);
  const above = [...(sheet.rows.get(range.top - 1)?.values() ?? [])];
  const isNumbered = above.some((cell) => names.namesOf(textOf(cell)).has(APPENDIX));
  const isFree = !others.some(({ bottom }) => bottom === range.top - 1);
  const top = isNumbered && isFree ? range.top - 1 : range.top;
  const isOwn = (row: number): boolean => row >= top && row <= range.bottom;
  const rows = new Map(Array.from(sheet.rows).filter(([row]) => isOwn(row)));
  const merges = sheet.merges.filter((area) => isOwn(area.top) && isOwn(area.bottom));
  return { bound, grid: gridOf({ ...sheet, rows, merges }), top, isAlone: false };
}

/** How many fields, columns and levels of indicators a form prints. */
function printedBy({ fields, tables }: BoundForm): number {
  const columns = Object.values(tables).flatMap((rows) => Object.values(rows?.[0]?.cells ?? {}));
  const levels = (tables["indicators"] ?? []).map(({ cells }) => bareLabel(cells["level2"]?.text ?? ""));
  return [...Object.values(fields), ...columns].filter((value) => value !== undefined).length + new Set(levels).size;
}

function regionsOf({ tables, subtotals }: BoundForm): readonly Region[] {
  return Object.entries(tables)
    .flatMap(([table, rows = []]): readonly Region[] => {
      if (rows.length === 0) return [];
      const all = [...rows, ...(subtotals[table] ?? []).map(({ row }) => row)].map(({ row }) => row);
      return [{ table, rows, first: Math.min(...all), last: Math.max(...all) }];
    })
    .sort((one, other) => one.first - other.first);
}

/** The values of the fields of a form, with their names. */
export function fieldsOf({ fields }: BoundForm): readonly { readonly field: string; readonly value: BoundValue }[] {
  return Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [{ field, value }]));
}
