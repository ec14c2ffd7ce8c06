import { areaContains, cellKey, type CellRef } from "../../core/cell";
import { isRowEdit, isSheetEdit, type ChangeSet, type Edit } from "../../core/edit";
import { refusal, success, type Outcome } from "../../core/outcome";
import { sheetNamed, type Workbook } from "../../core/workbook";
import type { Mark, Viewer, Watcher } from "../port";
import { concerns, rowAfter } from "../../core/writing/rowShift";

/** What a sheet view draws over the cells, and how it learns that it must draw again. */
export interface ViewState {
  /** The cell that was shown last. */
  selection(): CellRef | null;
  /** One mark for each cell, the gravest; the same array until the marks change. */
  marks(): readonly Mark[];
  /** Tells which cell the drawn sheet has selected, so that `selected` knows it; nothing is scrolled or drawn anew. */
  select(at: CellRef): void;
  /** Calls the listener after every change. @returns the function that ends this. */
  subscribe(listener: () => void): () => void;
}

/** A drawn sheet into which a person can type. */
export interface TypedInto {
  /** Writes what a person typed, as `apply` does, and tells those who watch: this is not a change of ours. */
  type(changes: ChangeSet): Promise<Outcome<ChangeSet>>;
}

/** The viewer of a host that draws nothing itself, and the state it keeps for the one who draws. */
export interface View extends Viewer, Pick<Watcher, "watch">, ViewState {
  /** Tells the listeners that the workbook changed; marks follow their cells through the edits given. */
  changed(edits?: readonly Edit[]): void;
  /** Tells those who watch that a person changed the workbook. */
  typed(): void;
}

const GRAVITY: Readonly<Record<Mark["severity"], number>> = { info: 0, warning: 1, error: 2 };

function gravest(marks: readonly Mark[]): readonly Mark[] {
  const byCell = new Map<string, Mark>();
  for (const mark of marks) {
    const key = cellKey({ ...mark.at, sheet: mark.at.sheet.toLowerCase() });
    const known = byCell.get(key);
    if (known === undefined || GRAVITY[known.severity] < GRAVITY[mark.severity]) byCell.set(key, mark);
  }
  return [...byCell.values()];
}

/** Of a merged area the top left cell is the selected one, wherever in it the selection fell. */
function anchorOf(workbook: Workbook, at: CellRef): CellRef {
  const area = sheetNamed(workbook, at.sheet)?.merges.find((one) => areaContains(one, at.row, at.column));
  return area === undefined ? at : { sheet: at.sheet, row: area.top, column: area.left };
}

/** Where a cell is after edits; `undefined` where it is gone. */
function cellAfter(at: CellRef, edits: readonly Edit[]): CellRef | undefined {
  let row: number | undefined = at.row;
  for (const edit of edits) {
    if (row === undefined) return undefined;
    if (edit.kind === "remove-sheet" && edit.sheet.toLowerCase() === at.sheet.toLowerCase()) return undefined;
    if (isRowEdit(edit) && concerns(edit, at.sheet)) row = rowAfter(edit, row);
  }
  return row === undefined ? undefined : { ...at, row };
}

/** The mark where its cell is; none where the cell is gone. */
function markAfter(mark: Mark, edits: readonly Edit[]): readonly Mark[] {
  const at = cellAfter(mark.at, edits);
  return at === undefined ? [] : [{ ...mark, at }];
}

function isStill({ sheet }: CellRef, edits: readonly Edit[]): boolean {
  return cellAfter({ sheet, row: 0, column: 0 }, edits.filter(isSheetEdit)) !== undefined;
}

/** A view over the workbook that is current whenever it is asked for. Marks stand beside the file, never in it. */
export function createView(current: () => Workbook): View {
  const listeners = new Set<() => void>();
  const watchers = new Set<() => void>();
  let selection: CellRef | null = null;
  let selected: CellRef | null = null;
  let marks: readonly Mark[] = [];

  function changed(edits: readonly Edit[] = []): void {
    const moving = edits.filter((edit) => isRowEdit(edit) || isSheetEdit(edit));
    if (moving.length > 0) {
      marks = marks.flatMap((mark) => markAfter(mark, moving));
      selection = selection !== null && isStill(selection, moving) ? selection : null;
      selected = selected !== null && isStill(selected, moving) ? selected : null;
    }
    for (const listener of [...listeners]) listener();
  }

  return {
    selection: () => selection,
    marks: () => marks,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed,
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    typed() {
      for (const watcher of [...watchers]) watcher();
    },
    show(at): Promise<Outcome<null>> {
      if (sheetNamed(current(), at.sheet) === undefined) {
        return Promise.resolve(refusal("missing-sheet", { sheet: at.sheet }));
      }
      selection = at;
      selected = at;
      changed();
      return Promise.resolve(success(null));
    },
    select(at) {
      if (sheetNamed(current(), at.sheet) !== undefined) selected = at;
    },
    selected: () => Promise.resolve(success(selected && anchorOf(current(), selected))),
    mark(wanted) {
      marks = gravest(wanted.filter(({ at }) => sheetNamed(current(), at.sheet) !== undefined));
      changed();
      return Promise.resolve(success({ marked: marks.length, refusedSheets: [] }));
    },
    clearMarks() {
      const count = marks.length;
      marks = [];
      changed();
      return Promise.resolve(success(count));
    },
  };
}
