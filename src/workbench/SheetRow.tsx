import { memo } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { addressOf } from "../core/a1";
import type { Severity } from "../core/finding";
import { cellAt, textOf } from "../core/workbook";
import { useTexts, type TextKey } from "../taskpane/texts";
import { alignmentOf, cellCss, roomForText, shownText, textCss } from "./cellCss";
import { areaOf } from "./merges";
import { cellElementId, HEADING, type SheetModel } from "./sheetModel";
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
  cell: {
    position: "absolute",
    top: 0,
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    cursor: "cell",
    userSelect: "none",
  },
  running: { overflow: "visible", zIndex: 1 },
  text: { boxSizing: "border-box", width: "100%" },
  runningText: { overflow: "hidden", width: "max-content" },
  // A tint over the fill and a frame inside the lines: the sheet's own formats stay to be seen.
  error: { backgroundImage: "linear-gradient(#d1343826, #d1343826)", boxShadow: "inset 0 0 0 2px #c50f1f" },
  warning: { backgroundImage: "linear-gradient(#fde30055, #fde30055)", boxShadow: "inset 0 0 0 2px #bc4b09" },
  info: { backgroundImage: "linear-gradient(#0f6cbd22, #0f6cbd22)", boxShadow: "inset 0 0 0 2px #0f6cbd" },
});

const MARK_NAMES: Readonly<Record<Severity, TextKey>> = {
  error: "pane/severity-error",
  warning: "pane/severity-warning",
  info: "pane/severity-info",
};

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

/** One row of a sheet: its number and its cells; what a merged area covers is not drawn. */
export const SheetRow = memo(function SheetRow({ model, row, columns, marks, activeColumn }: SheetRowProps) {
  const styles = useStyles();
  const { say } = useTexts();

  function drawnCell(column: number) {
    const area = areaOf(model.merges, row, column);
    if (area.top !== row || area.left !== column) return null;
    if (model.columns.length(area.left, area.right) === 0) return null;
    const cell = cellAt(model.sheet, row, column);
    const look = model.lookAt(row, column);
    const alignment = alignmentOf(look, cell);
    const text = shownText(model, area, look, cell);
    const isRunning = text !== "" && !look.wrap && alignment === "left" && typeof cell?.value === "string";
    const mark = marks?.get(column);
    const isMerged = area.bottom > row || area.right > column;
    return (
      <div
        key={column}
        id={cellElementId({ row, column })}
        role="gridcell"
        aria-colindex={column + 2}
        aria-rowspan={isMerged ? area.bottom - area.top + 1 : undefined}
        aria-colspan={isMerged ? area.right - area.left + 1 : undefined}
        aria-selected={activeColumn === column}
        aria-label={
          mark === undefined
            ? undefined
            : say("page/cell-marked", {
                cell: addressOf({ row, column }),
                content: textOf(cell),
                mark: say(MARK_NAMES[mark]),
              })
        }
        data-row={row}
        data-column={column}
        data-mark={mark}
        className={mergeClasses(styles.cell, isRunning && styles.running, mark && styles[mark])}
        style={cellCss(model, area, look)}
      >
        {text !== "" && (
          <span
            className={mergeClasses(styles.text, isRunning && styles.runningText)}
            style={{
              ...textCss(look, alignment),
              ...(isRunning ? { maxWidth: roomForText(model, area) } : {}),
            }}
          >
            {text}
          </span>
        )}
      </div>
    );
  }

  const cells = [];
  // Merged areas that begin left of the drawn columns but reach into them are drawn too.
  for (const area of model.merges.all) {
    if (area.top === row && area.left < columns.first && area.right >= columns.first) cells.push(drawnCell(area.left));
  }
  for (let column = columns.first; column <= columns.last; column++) cells.push(drawnCell(column));

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
      {cells}
    </div>
  );
});
