import type { Host } from "../port";
import { keepInWorkbook } from "./kept";
import { clearAllMarks, markCells } from "./marks";
import { readWorkbook } from "./read";
import { selectedCell } from "./selected";
import { showCell } from "./show";
import { isRowEdit } from "../../core/edit";
import { refusal } from "../../core/outcome";
import { applyCells, type FormerFormats } from "./write";

/** The workbook that is open in Excel. Fit for use once `Office.onReady` has resolved inside Excel. */
export function createOfficeHost(): Host {
  const formerFormats: FormerFormats = new Map();
  return {
    read: readWorkbook,
    apply: ({ title, edits }) => {
      const cells = edits.flatMap((edit) => (isRowEdit(edit) ? [] : edit));
      return cells.length === edits.length
        ? applyCells({ title, edits: cells }, formerFormats)
        : Promise.resolve(refusal("unsupported"));
    },
    show: showCell,
    selected: selectedCell,
    mark: markCells,
    clearMarks: clearAllMarks,
    keep: keepInWorkbook,
  };
}
