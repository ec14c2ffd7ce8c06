import { nameOf, type BoundForm } from "../../core/bind/bound";
import { sheetNamed, textOf, type Workbook } from "../../core/workbook";
import type { Package } from "../../forms/agreement/package";
import type { Direction } from "../../forms/funds";

/** The number of a form of a direction, 附表3-1: one that is numbered so has an 附表2 before it. */
const THIRD = /^\s*附[表件]\s*3(?!\d)/;

/** A sheet called after 支出方向, which are what the 大项 of an 附表2 are divided into. */
const DIRECTION = /^\s*(?:支出)?方向\s*[（(]?(?:\d+|[一二三四五六七八九十]+)/;

/** A number stands in the rows above a title, or in what was read of its form. */
const ROWS_ABOVE = 2;

/**
 * The project forms of a department that lacks its 附表2, where their numbers or the names of their sheets tell that they
 * stand for 附表3. Departments elsewhere hand in project forms without any 附表2.
 */
export function numberedProjects(workbook: Workbook, found: Package): readonly Direction[] {
  const { summary, overall, directions, projects } = found;
  if (summary !== undefined || overall === undefined || directions.length > 0) return [];
  const own = projects.filter(
    ({ form, year }) =>
      form.looksBack !== true && form.listedIn === undefined && (year ?? overall.year) === overall.year,
  );
  const areTold = own.every((project) => nameOf(project) !== "") && own.some((one) => isThird(workbook, one));
  return areTold ? own : [];
}

function isThird(workbook: Workbook, { sheet, range }: BoundForm): boolean {
  if (THIRD.test(sheet) || DIRECTION.test(sheet)) return true;
  const rows = [...(sheetNamed(workbook, sheet)?.rows ?? [])];
  return rows.some(
    ([row, cells]) =>
      row >= range.top - ROWS_ABOVE &&
      row <= range.top + ROWS_ABOVE &&
      [...cells.values()].some((cell) => THIRD.test(textOf(cell))),
  );
}
