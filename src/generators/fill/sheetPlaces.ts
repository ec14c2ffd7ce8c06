import type { BoundForm } from "../../core/bind/bound";
import type { Workbook } from "../../core/workbook";

/** The sheet left of the first one of some forms; `null` where that is the first of all. */
export function sheetBefore({ sheets }: Workbook, forms: readonly BoundForm[]): string | null {
  const first = sheets.findIndex(({ name }) => forms.some(({ sheet }) => sheet === name));
  return sheets[first - 1]?.name ?? null;
}

/** The sheet that stands furthest right of those of some forms. */
export function lastSheet({ sheets }: Workbook, forms: readonly BoundForm[]): string | undefined {
  return sheets.findLast(({ name }) => forms.some(({ sheet }) => sheet === name))?.name;
}
