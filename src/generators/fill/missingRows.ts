import { nameOf, type BoundForm, type BoundRow } from "../../core/bind/bound";
import { pairByName } from "../../core/names";
import type { Workbook } from "../../core/workbook";
import { isAmbiguous, type Package } from "../../forms/agreement/package";
import type { Direction } from "../../forms/funds";
import { fromForms } from "./because";
import { missingInOrder } from "./inOrder";
import { lostMains } from "./lostMains";
import { missingCosts, missingOverallCosts } from "./missingCosts";
import { missingProjectItems } from "./missingProjectItems";
import { missingContents, missingInSummary } from "./missingParts";
import type { MissingRows } from "./rowsWanted";

export type { MissingRows } from "./rowsWanted";

/** The rows that the existing forms of a package lack, in the order of the forms and from top to bottom. */
export function missingRows(found: Package, workbook: Workbook): readonly MissingRows[] {
  const { funds, summary, overall } = found;
  const isMisnumbered = found.misplaced.length > 0;
  const known = isMisnumbered ? [] : funds.filter((fund) => !isAmbiguous(fund, funds));
  return [
    ...(overall === undefined
      ? []
      : [
          ...missingWorkItems(overall, found.directions),
          ...missingProjectItems(overall, found.directions),
          ...missingOverallCosts(overall),
        ]),
    ...(summary === undefined ? [] : lostMains(summary, found)),
    ...(summary === undefined || isMisnumbered ? [] : missingInSummary(summary, known, found)),
    ...known.flatMap((fund) => missingContents(workbook, fund)),
    ...found.directions.flatMap(missingCosts),
  ];
}

/** 事项 of 附表1: the directions. A plan that names other things, too, is somebody's own. */
function missingWorkItems(overall: BoundForm, directions: readonly Direction[]): readonly MissingRows[] {
  const rows = overall.tables["workPlan"];
  if (rows === undefined || directions.length === 0) return [];
  const itemOf = (row: BoundRow): string => row.cells["item"]?.text ?? "";
  const pairs = pairByName(rows, directions, itemOf, nameOf);
  const missing = directions.filter(
    (direction) => nameOf(direction) !== "" && !pairs.some(({ right }) => right === direction),
  );
  if (missing.length === 0 || pairs.some(({ exact }) => !exact) || pairs.length < rows.length) return [];
  const lost = missing.map(nameOf);
  return missingInOrder(rows, itemOf, directions.map(nameOf), lost).map(({ behind, names }) => ({
    form: overall,
    table: "workPlan",
    behind: behind?.row,
    open: [],
    rows: names.map((item) => ({ item })),
    continued: [],
    because: fromForms(missing),
  }));
}
