import type { BoundForm, BoundRow, BoundValue, Submission } from "../../core/bind/bound";
import type { Form } from "../../core/form";
import { gridOf, type Grid } from "../../core/grid";
import { bareLabel } from "../../core/text";
import { sheetNamed } from "../../core/workbook";

/** The rows of a table of a model, from the first to the last one. */
export interface Region {
  readonly table: string;
  readonly rows: readonly BoundRow[];
  readonly first: number;
  readonly last: number;
}

/** A form that stands on a sheet of its own, so that the sheet of another one can be made from it. */
export interface CopyModel {
  readonly bound: BoundForm;
  readonly grid: Grid;
  /** From top to bottom; no two share a row. */
  readonly regions: readonly Region[];
  /** The other forms of its edition. */
  readonly others: readonly Grid[];
}

/**
 * The form from whose sheet one more of its edition is copied: the one that prints most of what they print, and the last
 * among equals.
 * @returns `undefined` where none stands on a sheet of its own, or where its tables stand beside one another.
 */
export function copyModelFor({ workbook, forms }: Submission, { id, edition }: Form): CopyModel | undefined {
  const like = forms.filter(({ form }) => form.id === id && form.edition === edition && form.listedIn === undefined);
  const whole = like.filter(({ sheet, problems }) => problems.length === 0 && isAlone(forms, sheet));
  const best = whole.reduce<BoundForm | undefined>(
    (one, other) => (one !== undefined && printedBy(one) > printedBy(other) ? one : other),
    undefined,
  );
  const sheet = best && sheetNamed(workbook, best.sheet);
  if (best === undefined || sheet === undefined) return undefined;
  const regions = regionsOf(best);
  if (regions.some(({ first }, index) => first <= (regions[index - 1]?.last ?? -1))) return undefined;
  const others = like.flatMap((other) => {
    const own = other === best ? undefined : sheetNamed(workbook, other.sheet);
    return own === undefined ? [] : [gridOf(own)];
  });
  return { bound: best, grid: gridOf(sheet), regions, others };
}

function isAlone(forms: readonly BoundForm[], sheet: string): boolean {
  return forms.filter((form) => form.sheet === sheet).length === 1;
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
