import { useLayoutEffect, type KeyboardEvent, type RefObject } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { addressOf } from "../core/a1";
import { useTexts } from "../taskpane/texts";
import { TEXT_PADDING } from "./cellCss";
import type { Look } from "./look";
import { fontOf, LINE_HEIGHT } from "./measure";
import type { Position } from "./movement";
import { cellElementId, type Box } from "./sheetModel";

const useStyles = makeStyles({
  root: {
    position: "absolute",
    zIndex: 1,
    boxSizing: "border-box",
    margin: 0,
    border: "none",
    outline: "none",
    resize: "none",
    overflow: "hidden",
    padding: `1px ${TEXT_PADDING}px`,
    opacity: 0,
    pointerEvents: "none",
  },
  editing: {
    zIndex: 2,
    opacity: 1,
    pointerEvents: "auto",
    color: "#000000",
    backgroundColor: "#ffffff",
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    boxShadow: tokens.shadow8,
  },
});

/** What the editor needs. */
export interface CellEditorProps {
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
  readonly gridId: string;
  /** What the grid is called, for screen readers while no cell is being edited. */
  readonly gridName: string;
  readonly active: Position;
  readonly box: Box;
  readonly look: Look;
  /** The text being typed; `null` while no cell is being edited. */
  readonly draft: string | null;
  readonly onDraft: (draft: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onLeave: () => void;
  /** The text to put on the clipboard while no cell is being edited. */
  readonly copied: string;
}

/**
 * The field that has the focus for the whole sheet. It lies unseen over the selected cell, so that input methods can
 * begin to compose with the first key, and shows itself when there is something typed.
 */
export function CellEditor(props: CellEditorProps) {
  const { fieldRef, active, box, look, draft } = props;
  const styles = useStyles();
  const { say } = useTexts();
  const isEditing = draft !== null;

  // The field grows with its text, which only the browser's layout knows.
  useLayoutEffect(() => {
    const field = fieldRef.current;
    if (field === null) return;
    field.style.height = `${String(box.height)}px`;
    if (isEditing) field.style.height = `${String(Math.max(box.height, field.scrollHeight))}px`;
  }, [fieldRef, box.height, isEditing, draft]);

  return (
    <textarea
      ref={fieldRef}
      className={mergeClasses(styles.root, isEditing && styles.editing)}
      style={{
        left: box.left,
        top: box.top,
        width: isEditing ? Math.max(box.width, 120) : box.width,
        font: fontOf(look),
        lineHeight: LINE_HEIGHT,
      }}
      value={draft ?? ""}
      spellCheck={false}
      autoComplete="off"
      aria-label={isEditing ? say("page/edit-cell", { cell: addressOf(active) }) : props.gridName}
      aria-controls={props.gridId}
      aria-activedescendant={isEditing ? undefined : cellElementId(active)}
      onChange={(event) => {
        props.onDraft(event.target.value);
      }}
      onKeyDown={props.onKeyDown}
      onBlur={(event) => {
        // Another window in front is no reason to end; the field then stays the active element.
        if (document.activeElement !== event.target) props.onLeave();
      }}
      onCopy={(event) => {
        if (isEditing) return;
        event.clipboardData.setData("text/plain", props.copied);
        event.preventDefault();
      }}
    />
  );
}
