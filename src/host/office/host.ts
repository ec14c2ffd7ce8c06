import { isCellEdit, type ChangeSet } from "../../core/edit";
import { success, type Outcome } from "../../core/outcome";
import type { Host } from "../port";
import { keepInWorkbook } from "./kept";
import { clearAllMarks, markCells } from "./marks";
import { readWorkbook, readWorkbookAgain, type KnownMerges } from "./read";
import { createOfficeMemory } from "./rowMemory";
import { applyRows } from "./rows";
import { selectedCell } from "./selected";
import { showCell } from "./show";
import { OfficeWatch } from "./watch";
import { applyCells } from "./write";

/** The workbook that is open in Excel. Fit for use once `Office.onReady` has resolved inside Excel. */
export function createOfficeHost(): Host {
  const memory = createOfficeMemory();
  /** The merged areas as `read` found them last; `undefined` while they may lie elsewhere. */
  let known: KnownMerges | undefined;
  let timesMoved = 0;
  const forgetMerges = (): void => {
    timesMoved++;
    known = undefined;
  };
  const watch = new OfficeWatch(forgetMerges);

  function write(changes: ChangeSet): Promise<Outcome<ChangeSet>> {
    const edits = changes.edits.flatMap((edit) => (isCellEdit(edit) ? edit : []));
    // Cells alone need not know the whole workbook.
    if (edits.length === changes.edits.length) return applyCells({ ...changes, edits }, memory.formerFormats);
    forgetMerges();
    return applyRows(changes, memory);
  }

  return {
    async read() {
      void watch.register();
      const before = timesMoved;
      const read = await readWorkbook();
      if (!read.ok) return read;
      // Cells that moved while Excel was being read make what was read of merges old at once.
      if (timesMoved === before) known = read.value.merges;
      return success(read.value.workbook);
    },
    readAgain: () => (known === undefined ? Promise.resolve(success(null)) : readWorkbookAgain(known)),
    watch: (listener) => watch.watch(listener),
    apply: (changes) => watch.write(changes.edits, () => write(changes)),
    show: showCell,
    selected: selectedCell,
    mark: markCells,
    clearMarks: clearAllMarks,
    keep: keepInWorkbook,
  };
}
