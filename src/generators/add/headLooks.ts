import type { BoundForm, BoundRow } from "../../core/bind/bound";
import type { AreaEdit } from "../../core/edit";
import { columnOf, type Standing } from "../fill/tablePlace";
import { spanningColumns } from "./group";

/**
 * A row that begins a group below a merged one would look as the covered cells above it do. It takes the looks of a cell that
 * stands for one row, or else of the one that heads the group above.
 * @param behind the row above it of the table's content.
 * @param continued the columns in which the row goes on with the group above.
 * @param row where it stands, if not right below that.
 */
export function headLooks(
  place: {
    readonly form: BoundForm;
    readonly table: string;
    readonly standing: Standing;
    readonly rows: readonly BoundRow[];
  },
  behind: number,
  continued: readonly string[],
  row = behind + 1,
): readonly AreaEdit[] {
  const { form, standing, rows } = place;
  const { grid } = standing;
  return spanningColumns(place).flatMap((name): readonly AreaEdit[] => {
    const column = columnOf(standing, name);
    if (column === undefined || continued.includes(name)) return [];
    const above = grid.areaAt(behind, column);
    if (above.top === behind || above.top < standing.place.firstRow) return [];
    const single = rows.findLast((one) => {
      const area = grid.areaAt(one.row, column);
      return one.row <= behind && area.top === one.row && area.bottom === one.row;
    });
    const model = { top: single?.row ?? above.top, left: above.left, right: above.right };
    return [
      {
        kind: "look-like",
        sheet: form.sheet,
        area: { ...model, top: row, bottom: row },
        model: { ...model, bottom: model.top },
      },
    ];
  });
}
