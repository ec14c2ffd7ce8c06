import type { ChangeSet, Edit } from "../../core/edit";
import type { Say } from "../../core/formula/evaluate";
import { withComputedValues, withFreshValues } from "../../core/formula/recalculate";
import { success, type Outcome } from "../../core/outcome";
import { inverseOf } from "../../core/writing/inverse";
import { createView, type TypedInto, type ViewState } from "../memory/view";
import type { Host } from "../port";
import { bytesWithFreshValues } from "./cachedValues";
import { keepInXlsx } from "./keep";
import { createFileMemory, patchInSteps } from "./patch";
import type { XlsxDocument } from "./read";

/** A host over one workbook file in memory, with what a sheet view and a "save" ask of it. */
export interface XlsxHost extends Host, ViewState, TypedInto {
  /** The file as it stands, to be saved, its formulas with the values that they have by now. Must not be written to. */
  bytes(): Uint8Array;
  /** What the file holds now; the same object until something is written. */
  document(): XlsxDocument;
  /**
   * Equal for two times at which the file says the same: what was written last and is taken back leaves it as it was before,
   * though the file may keep what no cell uses any more.
   */
  version(): string;
  /** True once the file says something else than the one that was opened. */
  isModified(): boolean;
}

/**
 * Opens a host over a file that was read. Everything written stays in memory until somebody saves `bytes()`.
 * @param say the language in which cells with GOUJI.CHECK show their verdicts; without it they keep what they have.
 */
export function createXlsxHost(document: XlsxDocument, say?: Say): XlsxHost {
  const memory = createFileMemory();
  // What other programs left without a value is shown with one.
  let current: XlsxDocument = { ...document, workbook: withComputedValues(document.workbook, say) };
  let version = document.workbook.revision;
  /** By what takes a change back: the version that it must be taken back from, and the one that it leads to. */
  const undoing = new WeakMap<readonly Edit[], { readonly from: string; readonly to: string }>();
  const view = createView(() => current.workbook);

  function write({ title, edits }: ChangeSet): Outcome<ChangeSet> {
    const patched = patchInSteps(current, edits, memory);
    if (!patched.ok) return patched;
    const { document: written, steps } = patched.value;
    // The file keeps its cached values until it is saved; people must not see old totals.
    current = { ...written, workbook: withFreshValues(written.workbook, say) };
    const inverse = inverseOf(steps, current.workbook, memory);
    const undone = undoing.get(edits);
    const before = version;
    version = undone?.from === before ? undone.to : written.workbook.revision;
    undoing.set(inverse, { from: version, to: before });
    view.changed(edits);
    return success({ title, edits: inverse });
  }

  let saved: { readonly of: XlsxDocument; readonly bytes: Uint8Array } | undefined;
  /** A file that says what it said at first keeps its bytes. */
  function bytes(): Uint8Array {
    if (version === document.workbook.revision) return current.bytes;
    if (saved?.of !== current) saved = { of: current, bytes: bytesWithFreshValues(current, document.workbook, say) };
    return saved.bytes;
  }

  return {
    ...view,
    bytes,
    document: () => current,
    version: () => version,
    isModified: () => version !== document.workbook.revision,
    read: () => Promise.resolve(success(current.workbook)),
    readAgain: () => Promise.resolve(success(current.workbook)),
    keep(text) {
      const written = keepInXlsx(current, text);
      if (!written.ok) return Promise.resolve(written);
      const isChanged = written.value !== current;
      current = written.value;
      if (isChanged) version = current.workbook.revision;
      if (isChanged) view.changed();
      return Promise.resolve(success(null));
    },
    apply: (changes) => Promise.resolve(write(changes)),
    type(changes) {
      const written = write(changes);
      if (written.ok) view.typed();
      return Promise.resolve(written);
    },
  };
}
