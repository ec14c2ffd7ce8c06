import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { cellAt, textOf } from "../core/workbook";
import { useTexts } from "../taskpane/texts";
import { CellEditor } from "./CellEditor";
import { ColumnHeadings } from "./ColumnHeadings";
import { browseCommand, editCommand, type Key } from "./keys";
import { areaOf } from "./merges";
import { moved, type Position } from "./movement";
import { boxOf, HEADING, type Box, type SheetModel } from "./sheetModel";
import { SheetRow, type RowMarks } from "./SheetRow";
import { tracksToDraw, type TrackRange } from "./tracks";
import { editableText } from "./typedValue";
import { useViewport } from "./useViewport";

const useStyles = makeStyles({
  scroller: {
    position: "relative",
    height: "100%",
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground6,
  },
  sheet: { position: "relative" },
  grid: { position: "absolute", inset: 0, color: "#000000" },
  frame: {
    position: "absolute",
    zIndex: 1,
    boxSizing: "border-box",
    border: "2px solid #8fb3d9",
    pointerEvents: "none",
  },
  frameActive: { border: "2px solid #0f6cbd", boxShadow: `0 0 0 1px ${tokens.colorNeutralForegroundInverted}` },
});

/** What the view of a sheet needs. */
export interface SheetViewProps {
  readonly model: SheetModel;
  /** The marks of this sheet, by row. */
  readonly marks: ReadonlyMap<number, RowMarks>;
  readonly active: Position;
  /** A new object whenever a cell is to be brought into view, also the same cell again. */
  readonly shown: object | null;
  readonly onMove: (to: Position) => void;
  /** A text typed into a cell; it differs from what the cell held. */
  readonly onType: (at: Position, text: string) => void;
  readonly onUndo: () => void;
  readonly onSave: () => void;
}

function keyOf({ key, shiftKey, altKey, ctrlKey, metaKey, nativeEvent }: KeyboardEvent): Key {
  return { key, shiftKey, altKey, ctrlKey, metaKey, isComposing: nativeEvent.isComposing };
}

/** The cell a mouse event happened on. */
function positionOf(event: MouseEvent): Position | undefined {
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
  if (element === null) return undefined;
  return { row: Number(element.dataset["row"]), column: Number(element.dataset["column"]) };
}

/** The rows to draw: those in view, those where merged areas in view begin, and the selected one. */
function rowsToDraw(model: SheetModel, { first, last }: TrackRange, active: Position): number[] {
  const rows = new Set<number>([active.row]);
  for (const area of model.merges.all) if (area.top < first && area.bottom >= first) rows.add(area.top);
  for (let row = first; row <= last; row++) if (model.rows.length(row, row) > 0) rows.add(row);
  return [...rows].sort((one, other) => one - other);
}

/** Scrolls as little as is needed to bring a cell out from under the headings and the edges. */
function reveal(scroller: HTMLElement, box: Box): void {
  const top = box.top - HEADING.height;
  const left = box.left - HEADING.width;
  const height = scroller.clientHeight - HEADING.height;
  const width = scroller.clientWidth - HEADING.width;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + box.height > scroller.scrollTop + height) {
    scroller.scrollTop = Math.min(top, top + box.height - height + HEADING.height);
  }
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (left + box.width > scroller.scrollLeft + width) {
    scroller.scrollLeft = Math.min(left, left + box.width - width);
  }
}

/** A sheet as it is printed, in which cells can be selected and edited. */
export function SheetView({ model, marks, active, shown, onMove, onType, onUndo, onSave }: SheetViewProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const viewport = useViewport(scroller);
  const { rows, columns, sheet } = model;
  const { row, column } = active;

  const area = areaOf(model.merges, active.row, active.column);
  const box = boxOf(model, area);
  const cell = cellAt(sheet, active.row, active.column);
  const drawnColumns = tracksToDraw(columns, viewport.left, viewport.width);
  const drawnRows = rowsToDraw(model, tracksToDraw(rows, viewport.top, viewport.height), active);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    reveal(element, boxOf(model, areaOf(model.merges, row, column)));
  }, [model, row, column, shown]);

  // Where the pane lies below the sheet, a link in it must bring the sheet back into view.
  useEffect(() => {
    if (shown !== null) scroller.current?.scrollIntoView({ block: "nearest" });
  }, [shown]);

  function edit(): void {
    setDraft(editableText(cell));
    requestAnimationFrame(() => {
      const end = field.current?.value.length ?? 0;
      field.current?.setSelectionRange(end, end);
    });
  }

  function accept(): void {
    setDraft(null);
    if (draft !== null && draft !== editableText(cell)) onType(active, draft);
  }

  function breakLine(): void {
    field.current?.setRangeText("\n", field.current.selectionStart, field.current.selectionEnd, "end");
    setDraft(field.current?.value ?? "");
  }

  function keyInEditor(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const command = editCommand(keyOf(event));
    if (command === undefined) return;
    event.preventDefault();
    if (command.kind === "cancel") setDraft(null);
    else if (command.kind === "line-break") breakLine();
    else {
      accept();
      onMove(moved(model, active, command.then));
    }
  }

  function keyOnSheet(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const command = browseCommand(keyOf(event), model, active, scroller.current?.clientHeight ?? 0);
    if (command === undefined) return;
    event.preventDefault();
    switch (command.kind) {
      case "move":
        onMove(command.to);
        break;
      case "edit":
        edit();
        break;
      case "clear":
        if (editableText(cell) !== "") onType(active, "");
        break;
      case "undo":
        onUndo();
        break;
      case "save":
        onSave();
        break;
    }
  }

  function press(event: MouseEvent): void {
    const at = positionOf(event);
    if (at === undefined || event.button !== 0) return;
    // The focus stays in the field, which belongs to the whole sheet.
    event.preventDefault();
    accept();
    onMove(at);
    field.current?.focus({ preventScroll: true });
  }

  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        className={styles.sheet}
        style={{ width: HEADING.width + columns.total, height: HEADING.height + rows.total }}
        onFocus={() => {
          setHasFocus(true);
        }}
        onBlur={() => {
          setHasFocus(false);
        }}
      >
        <div
          role="grid"
          // The forms are Chinese in every language of the page; it chooses the shapes of the characters.
          lang="zh-CN"
          id={gridId}
          className={styles.grid}
          aria-label={say("page/grid", { sheet: sheet.name })}
          aria-rowcount={rows.count + 1}
          aria-colcount={columns.count + 1}
          onMouseDown={press}
          onDoubleClick={(event) => {
            if (positionOf(event) !== undefined) edit();
          }}
        >
          <ColumnHeadings model={model} columns={drawnColumns} active={active.column} />
          {drawnRows.map((row) => (
            <SheetRow
              key={row}
              model={model}
              row={row}
              columns={drawnColumns}
              marks={marks.get(row)}
              activeColumn={row === active.row ? active.column : null}
            />
          ))}
        </div>
        <div
          className={mergeClasses(styles.frame, hasFocus && styles.frameActive)}
          style={{ left: box.left - 1, top: box.top - 1, width: box.width + 1, height: box.height + 1 }}
        />
        <CellEditor
          fieldRef={field}
          gridId={gridId}
          gridName={say("page/grid", { sheet: sheet.name })}
          active={active}
          box={box}
          look={model.lookAt(active.row, active.column)}
          draft={draft}
          onDraft={setDraft}
          onKeyDown={draft === null ? keyOnSheet : keyInEditor}
          onLeave={accept}
          copied={textOf(cell)}
        />
      </div>
    </div>
  );
}
