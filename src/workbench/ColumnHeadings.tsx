import { memo } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { columnLetters } from "../core/a1";
import { HEADING, type SheetModel } from "./sheetModel";
import type { TrackRange } from "./tracks";

const useStyles = makeStyles({
  row: { position: "sticky", top: 0, zIndex: 3, height: `${HEADING.height}px` },
  heading: {
    position: "absolute",
    top: 0,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    height: "100%",
    overflow: "hidden",
    fontSize: "11px",
    color: "#424242",
    backgroundColor: "#f3f3f3",
    borderRight: "1px solid #e0e0e0",
    borderBottom: "1px solid #c8c8c8",
    userSelect: "none",
  },
  corner: { position: "sticky", left: 0, zIndex: 1, width: `${HEADING.width}px` },
  active: { backgroundColor: "#cfe4fa", color: "#0c3b5e", fontWeight: 600 },
});

/** What the letters above the sheet need. */
export interface ColumnHeadingsProps {
  readonly model: SheetModel;
  readonly columns: TrackRange;
  readonly active: number;
}

/** The column letters, always in view. */
export const ColumnHeadings = memo(function ColumnHeadings({ model, columns, active }: ColumnHeadingsProps) {
  const styles = useStyles();
  const headings = [];
  for (let column = columns.first; column <= columns.last; column++) {
    const width = model.columns.length(column, column);
    if (width === 0) continue;
    headings.push(
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 2}
        className={mergeClasses(styles.heading, column === active && styles.active)}
        style={{ left: HEADING.width + model.columns.start(column), width }}
      >
        {columnLetters(column)}
      </div>,
    );
  }
  return (
    <div role="row" aria-rowindex={1} className={styles.row}>
      <div role="presentation" className={mergeClasses(styles.heading, styles.corner)} />
      {headings}
    </div>
  );
});
