import type { CellRef } from "../core/cell";
import type { ChangeSet } from "../core/edit";
import type { Severity } from "../core/finding";
import type { Outcome } from "../core/outcome";
import type { Workbook } from "../core/workbook";

/** Hands over what is open. */
export interface Reader {
  /** One immutable snapshot of the whole workbook. */
  read(): Promise<Outcome<Workbook>>;
}

/** Changes what is open. */
export interface Writer {
  /**
   * Writes all edits or none, in their order.
   * @returns the change set that takes them back, or a refusal: `changed` (a cell or row no longer holds what was
   * expected), `protected`, `missing-sheet`, `unsupported` (with the reason: a merged area that would lose its content, a
   * table in the way of rows), `cell-editing`, `host`. The host that returned the change set also gives back what edits
   * cannot say: formats, heights, merged areas.
   */
  apply(changes: ChangeSet): Promise<Outcome<ChangeSet>>;
}

/** A cell to be marked, and how gravely. */
export interface Mark {
  readonly at: CellRef;
  readonly severity: Severity;
}

/** What marking could do: sheets that refuse marks (protected ones) are named, the others are marked. */
export interface Marking {
  readonly marked: number;
  readonly refusedSheets: readonly string[];
}

/** Shows cells to the person in front of the screen. */
export interface Viewer {
  /** Selects the cell and scrolls it into view. */
  show(at: CellRef): Promise<Outcome<null>>;
  /** The cell that the person has selected (the top left one of several); `null` where nothing is. */
  selected(): Promise<Outcome<CellRef | null>>;
  /** Replaces all marks of ours by these. Never touches the user's own formats. */
  mark(marks: readonly Mark[]): Promise<Outcome<Marking>>;
  /** Removes all marks of ours, also those of an earlier session, and says how many cells were marked. */
  clearMarks(): Promise<Outcome<number>>;
}

/** Keeps a text of ours with the workbook; it is saved with the file and travels with it. */
export interface DocumentStore {
  /**
   * Replaces the text that is kept, or removes it with `null`; every read gives it as `Workbook.kept`.
   * @returns a refusal where the place cannot keep anything, or not this text (over a million characters, or one that XML
   * cannot hold): `unsupported`, `cell-editing`, `host`.
   */
  keep(text: string | null): Promise<Outcome<null>>;
}

/** Tells that somebody else than we changed the workbook, and how it stands then. */
export interface Watcher {
  /**
   * Calls the listener when the content may have changed by another hand than ours: never for what `apply`, `mark` and
   * `keep` do, perhaps often, perhaps without any change. Where the place cannot tell, the listener is never called.
   * @returns the function that ends this.
   */
  watch(listener: () => void): () => void;
  /**
   * The snapshot of `read`, taken without the person noticing; so it may lean on the last `read` for what seldom changes.
   * @returns `null` where that does not hold any more and only `read` can tell.
   */
  readAgain(): Promise<Outcome<Workbook | null>>;
}

/** Everything the application asks of where the workbook lives. */
export interface Host extends Reader, Writer, Viewer, DocumentStore, Watcher {}
