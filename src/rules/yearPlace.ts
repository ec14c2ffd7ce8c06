import type { BoundForm, Submission } from "../core/bind/bound";
import type { CellRef } from "../core/cell";
import { sheetNamed, textOf } from "../core/workbook";
import { flatMapped } from "../core/flatMapped";

/** The year stands in the title or at most so many rows below the first row of the form. */
const LOWEST_YEAR = 4;

/** （    年度）, ____年度, 预算年度：, on a line of its own. */
const OPEN_LINE = /^\s*[(（]?\s*(?:20)?[\s_＿]+年度?\s*[)）]?\s*$|^\s*(?:预算|填报)年度[:：]\s*$/;

/** ____年部门整体支出绩效目标表. */
const OPEN_TITLE = /^\s*(?:20)?[\s_＿]+年.*表\s*$/;

/** The gap that a form leaves for its year, where nobody filled it. */
export function yearGap({ workbook }: Submission, form: BoundForm): CellRef | undefined {
  if (form.year !== null) return undefined;
  return cellsAtTheHead(workbook, form).find(({ text }) => OPEN_LINE.test(text) || OPEN_TITLE.test(text))?.at;
}

/** Where a form says its year; its first cell where it says none. */
export function yearPlace({ workbook }: Submission, form: BoundForm): CellRef {
  const year = String(form.year ?? "");
  const found = cellsAtTheHead(workbook, form).find(({ text }) => text.includes(year));
  return found?.at ?? { sheet: form.sheet, row: form.range.top, column: form.range.left };
}

/** The cells of a form's first rows as they stand, blanks at their beginning included. */
function cellsAtTheHead(
  workbook: Submission["workbook"],
  { sheet, range }: BoundForm,
): readonly { readonly at: CellRef; readonly text: string }[] {
  const rows = sheetNamed(workbook, sheet)?.rows;
  return flatMapped(
    Array.from({ length: LOWEST_YEAR }, (_, below) => range.top + below),
    (row) => Array.from(rows?.get(row) ?? [], ([column, cell]) => ({ at: { sheet, row, column }, text: textOf(cell) })),
  );
}
