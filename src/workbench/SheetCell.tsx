import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { addressOf } from "../core/a1";
import type { Area } from "../core/cell";
import type { Severity } from "../core/finding";
import { cellAt, textOf } from "../core/workbook";
import { useTexts, type TextKey } from "../taskpane/texts";
import { alignmentOf, cellCss, roomForText, shownText, textCss } from "./cellCss";
import { cellElementId, type SheetModel } from "./sheetModel";

const useStyles = makeStyles({
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

/** What a cell needs to be drawn; the area is the merged one, or the cell alone. */
export interface SheetCellProps {
  readonly model: SheetModel;
  readonly area: Area;
  readonly mark: Severity | undefined;
  readonly isActive: boolean;
}

/** One cell as it is printed, with its mark. */
export function SheetCell({ model, area, mark, isActive }: SheetCellProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const { top: row, left: column } = area;
  const cell = cellAt(model.sheet, row, column);
  const look = model.lookAt(row, column);
  const alignment = alignmentOf(look, cell);
  const text = shownText(model, area, look, cell);
  const isRunning = !look.wrap && alignment === "left" && typeof cell?.value === "string";
  const isMerged = area.bottom > row || area.right > column;
  const spans = isMerged
    ? { "aria-rowspan": area.bottom - row + 1, "aria-colspan": area.right - column + 1 }
    : undefined;
  const label =
    mark &&
    say("page/cell-marked", { cell: addressOf({ row, column }), content: textOf(cell), mark: say(MARK_NAMES[mark]) });
  return (
    <div
      id={cellElementId({ row, column })}
      role="gridcell"
      aria-colindex={column + 2}
      {...spans}
      aria-selected={isActive}
      aria-label={label}
      data-row={row}
      data-column={column}
      data-mark={mark}
      className={mergeClasses(styles.cell, isRunning && styles.running, mark && styles[mark])}
      style={cellCss(model, area, look)}
    >
      {text !== "" && (
        <span
          className={mergeClasses(styles.text, isRunning && styles.runningText)}
          style={{ ...textCss(look, alignment), ...(isRunning ? { maxWidth: roomForText(model, area) } : {}) }}
        >
          {text}
        </span>
      )}
    </div>
  );
}
