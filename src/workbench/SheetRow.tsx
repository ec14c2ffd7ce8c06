import { memo } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Area } from "../core/cell";
import type { Severity } from "../core/finding";
import { areaOf } from "./merges";
import { SheetCell } from "./SheetCell";
import { HEADING, type SheetModel } from "./sheetModel";
import type { TrackRange } from "./tracks";

const useStyles = makeStyles({
  row: { position: "absolute", left: 0, right: 0 },
  heading: {
    position: "sticky",
    left: 0,
    zIndex: 2,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    width: `${HEADING.width}px`,
    height: "100%",
    overflow: "hidden",
    fontSize: "11px",
    color: "#424242",
    backgroundColor: "#f3f3f3",
    borderRight: "1px solid #c8c8c8",
    borderBottom: "1px solid #e0e0e0",
    userSelect: "none",
  },
  headingActive: { backgroundColor: "#cfe4fa", color: "#0c3b5e", fontWeight: 600 },
});

/** The marks of one row, by column. */
export type RowMarks = ReadonlyMap<number, Severity>;

/** What a row needs to be drawn. */
export interface SheetRowProps {
  readonly model: SheetModel;
  readonly row: number;
  readonly columns: TrackRange;
  readonly marks: RowMarks | undefined;
  /** The column of the selected cell, where the row is the selected one. */
  readonly activeColumn: number | null;
}

/** The areas to draw in a row: its cells in view, and merged ones that begin left of them but reach into view. */
function areasToDraw({ merges, columns: tracks }: SheetModel, row: number, { first, last }: TrackRange): Area[] {
  const areas = merges.all.filter((area) => area.top === row && area.left < first && area.right >= first);
  for (let column = first; column <= last; column++) {
    const area = areaOf(merges, row, column);
    // What a merged area covers is not drawn.
    if (area.top === row && area.left === column) areas.push(area);
  }
  return areas.filter((area) => tracks.length(area.left, area.right) > 0);
}

/** One row of a sheet: its number and its cells. */
export const SheetRow = memo(function SheetRow({ model, row, columns, marks, activeColumn }: SheetRowProps) {
  const styles = useStyles();
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={styles.row}
      style={{ top: HEADING.height + model.rows.start(row), height: model.rows.length(row, row) }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={mergeClasses(styles.heading, activeColumn !== null && styles.headingActive)}
      >
        {row + 1}
      </div>
      {areasToDraw(model, row, columns).map((area) => (
        <SheetCell
          key={area.left}
          model={model}
          area={area}
          mark={marks?.get(area.left)}
          isActive={activeColumn === area.left}
        />
      ))}
    </div>
  );
});
