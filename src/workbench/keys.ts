import { home, moved, paged, type Board, type Direction, type Position } from "./movement";

/** The parts of a keyboard event that decide what a key means. */
export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  /** True while an input method composes; its keys are not ours. */
  readonly isComposing: boolean;
}

/** What a key means while no cell is being edited. */
export type BrowseCommand =
  | { readonly kind: "move"; readonly to: Position }
  | { readonly kind: "edit" }
  | { readonly kind: "clear" }
  | { readonly kind: "undo" }
  | { readonly kind: "save" };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

function chord(key: string): BrowseCommand | undefined {
  if (key === "z") return { kind: "undo" };
  if (key === "s") return { kind: "save" };
  return undefined;
}

/**
 * Reads a key pressed on the sheet.
 * @param page the height of the view in pixels.
 * @returns `undefined` for keys that belong to the browser or to typing.
 */
export function browseCommand(pressed: Key, board: Board, active: Position, page: number): BrowseCommand | undefined {
  const { key, isComposing, altKey, shiftKey } = pressed;
  if (isComposing || altKey) return undefined;
  if (key === "Home") return { kind: "move", to: home(board, active, pressed.ctrlKey) };
  if (pressed.ctrlKey || pressed.metaKey) return shiftKey ? undefined : chord(key.toLowerCase());
  const arrow = ARROWS[key];
  if (arrow !== undefined) return { kind: "move", to: moved(board, active, arrow) };
  switch (key) {
    case "Enter":
      return { kind: "move", to: moved(board, active, shiftKey ? "up" : "down") };
    case "PageDown":
      return { kind: "move", to: paged(board, active, page) };
    case "PageUp":
      return { kind: "move", to: paged(board, active, -page) };
    case "F2":
      return { kind: "edit" };
    case "Delete":
    case "Backspace":
      return { kind: "clear" };
    default:
      return undefined;
  }
}

/** What a key means while a cell is being edited. */
export type EditCommand =
  { readonly kind: "accept"; readonly then: Direction } | { readonly kind: "line-break" } | { readonly kind: "cancel" };

/** Reads a key pressed in the editor; `undefined` for keys that belong to the text. */
export function editCommand({ key, shiftKey, altKey, isComposing }: Key): EditCommand | undefined {
  if (isComposing) return undefined;
  if (key === "Enter" && altKey) return { kind: "line-break" };
  if (key === "Enter") return { kind: "accept", then: shiftKey ? "up" : "down" };
  if (key === "Tab") return { kind: "accept", then: shiftKey ? "left" : "right" };
  if (key === "Escape") return { kind: "cancel" };
  return undefined;
}
