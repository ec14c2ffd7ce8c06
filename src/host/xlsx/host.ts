import type { ChangeSet } from "../../core/edit";
import type { Say } from "../../core/formula/evaluate";
import { withComputedValues, withFreshValues } from "../../core/formula/recalculate";
import { success, type Outcome } from "../../core/outcome";
import { inverseOf } from "../../core/writing/inverse";
import { createView, type TypedInto, type ViewState } from "../memory/view";
import type { Host } from "../port";
import { keepInXlsx } from "./keep";
import { createFileMemory, patchInSteps } from "./patch";
import type { XlsxDocument } from "./read";

/** A host over one workbook file in memory, with what a sheet view and a "save" ask of it. */
export interface XlsxHost extends Host, ViewState, TypedInto {
  /** The file as it stands, to be saved. Must not be written to. */
  bytes(): Uint8Array;
  /** What the file holds now; the same object until something is written. */
  document(): XlsxDocument;
  /** True once the file differs from the one that was opened. */
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
  const view = createView(() => current.workbook);

  function write({ title, edits }: ChangeSet): Outcome<ChangeSet> {
    const patched = patchInSteps(current, edits, memory);
    if (!patched.ok) return patched;
    const { document: written, steps } = patched.value;
    // The file keeps its cached values until the spreadsheet program computes it; people must not see old totals.
    current = { ...written, workbook: withFreshValues(written.workbook, say) };
    view.changed(edits);
    return success({ title, edits: inverseOf(steps, current.workbook, memory) });
  }

  return {
    ...view,
    bytes: () => current.bytes,
    document: () => current,
    isModified: () => current.workbook.revision !== document.workbook.revision,
    read: () => Promise.resolve(success(current.workbook)),
    readAgain: () => Promise.resolve(success(current.workbook)),
    keep(text) {
      const written = keepInXlsx(current, text);
      if (!written.ok) return Promise.resolve(written);
      const isChanged = written.value !== current;
      current = written.value;
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
