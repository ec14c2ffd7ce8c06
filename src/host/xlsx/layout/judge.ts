import type { AreaEdit } from "../../../core/edit";
import { success, type Outcome } from "../../../core/outcome";
import { areasOverlap } from "../../../core/area";
import { areaInTheWay } from "../../../core/writing/judgeAreas";
import { relationshipsOf } from "../package";
import type { XlsxDocument } from "../read";
import { areasIn } from "../rows/judge";

/** Where on a sheet nobody may merge cells, by the part that says so and its element. */
const FORBIDDING = new Map([
  ["table", "table"],
  ["pivotTable", "location"],
]);

/** Judges whether an area of a sheet of a file may be merged: not where a table, a pivot table or an array formula stands. */
export function judgeAreaOfFile({ inside }: XlsxDocument, sheet: number, edit: AreaEdit): Outcome<null> {
  const part = inside.part.sheets[sheet]?.part;
  if (edit.kind !== "merge" || part === undefined) return success(null);
  const related = relationshipsOf(inside.pack, part).flatMap(({ type, target }) => {
    const element = FORBIDDING.get(type);
    return element === undefined ? [] : areasIn(inside.pack, target, element, () => true);
  });
  const areas = [...(inside.contents[sheet]?.arrays ?? []), ...related];
  const found = areas.find((area) => areasOverlap(area, edit.area));
  return found === undefined ? success(null) : areaInTheWay(edit, found);
}
