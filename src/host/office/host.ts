import { isRowEdit } from "../../core/edit";
import type { Host } from "../port";
import { keepInWorkbook } from "./kept";
import { clearAllMarks, markCells } from "./marks";
import { readWorkbook } from "./read";
import { createOfficeMemory } from "./rowMemory";
import { applyRows } from "./rows";
import { selectedCell } from "./selected";
import { showCell } from "./show";
import { applyCells } from "./write";

/** The workbook that is open in Excel. Fit for use once `Office.onReady` has resolved inside Excel. */
export function createOfficeHost(): Host {
  const memory = createOfficeMemory();
  return {
    read: readWorkbook,
    apply: (changes) => {
      const edits = changes.edits.flatMap((edit) => (isRowEdit(edit) ? [] : edit));
      // Cells alone need not know the whole workbook.
      const hasRows = edits.length < changes.edits.length;
      return hasRows ? applyRows(changes, memory) : applyCells({ ...changes, edits }, memory.formerFormats);
    },
    show: showCell,
    selected: selectedCell,
    mark: markCells,
    clearMarks: clearAllMarks,
    keep: keepInWorkbook,
  };
}
