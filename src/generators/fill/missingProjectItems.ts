import type { BoundForm, BoundRow } from "../../core/bind/bound";
import { bareLabel } from "../../core/text";
import { contentsOf } from "../../forms/agreement/contents";
import { workItem } from "../../forms/agreement/pairs";
import { isProject } from "../../forms/directions";
import type { Direction } from "../../forms/funds";
import { fromForms } from "./because";
import { missingInOrder } from "./inOrder";
import type { MissingRows } from "./rowsWanted";

/** What the money of a project is for. */
function contentNames(direction: Direction): readonly string[] {
  return contentsOf(direction).map(({ name }) => name);
}

/** Whether a 事项 names all that a project is for: 粮食生产、农田水利工作经费. */
function names(row: BoundRow, direction: Direction): boolean {
  const contents = contentNames(direction).map(bareLabel);
  const item = bareLabel(workItem(row));
  return contents.length > 0 && contents.every((content) => content !== "" && item.includes(content));
}

/** 工作目标 of a lost row, where those of all others are the annual goals of their projects. */
function targetOf(
  lost: Direction,
  told: readonly (readonly [BoundRow, Direction])[],
): { readonly workTarget?: string } {
  const goalOf = ({ fields }: Direction): string => fields["annualTarget"]?.text ?? "";
  const areGoals = told.every(
    ([row, direction]) => bareLabel(row.cells["workTarget"]?.text ?? "") === bareLabel(goalOf(direction)),
  );
  return areGoals && goalOf(lost) !== "" ? { workTarget: goalOf(lost) } : {};
}

/**
 * The 事项 of 附表1 that is lost where each of the others names what one of the projects is for: it names what is left. A
 * plan that names other things, too, is somebody's own.
 */
export function missingProjectItems(overall: BoundForm, directions: readonly Direction[]): readonly MissingRows[] {
  const rows = overall.tables["workPlan"] ?? [];
  if (rows.length === 0 || directions.length === 0 || !directions.every(isProject)) return [];
  const told = rows.map((row) => directions.filter((direction) => names(row, direction)));
  const pairs = rows.flatMap((row, index) => (told[index] ?? []).map((direction) => [row, direction] as const));
  const isClear = told.every((own) => own.length === 1) && new Set(pairs.map(([, own]) => own)).size === rows.length;
  const [lost, ...others] = directions.filter((direction) => !pairs.some(([, own]) => own === direction));
  if (!isClear || lost === undefined || others.length > 0 || contentNames(lost).length === 0) return [];
  const item = contentNames(lost).join("、");
  const itemFor = (direction: Direction): string => {
    const row = pairs.find(([, own]) => own === direction)?.[0];
    return row === undefined ? item : workItem(row);
  };
  return missingInOrder(rows, workItem, directions.map(itemFor), [item]).map(({ behind }) => ({
    form: overall,
    table: "workPlan",
    behind: behind?.row,
    open: [],
    rows: [{ item, ...targetOf(lost, pairs) }],
    continued: [],
    because: fromForms([lost]),
  }));
}
