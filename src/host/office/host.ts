import type { Host } from "../port";
import { keepInWorkbook } from "./kept";
import { clearAllMarks, markCells } from "./marks";
import { readWorkbook } from "./read";
import { selectedCell } from "./selected";
import { showCell } from "./show";
import { applyChanges, type FormerFormats } from "./write";

/** The workbook that is open in Excel. Fit for use once `Office.onReady` has resolved inside Excel. */
export function createOfficeHost(): Host {
  const formerFormats: FormerFormats = new Map();
  return {
    read: readWorkbook,
    apply: (changes) => applyChanges(changes, formerFormats),
    show: showCell,
    selected: selectedCell,
    mark: markCells,
    clearMarks: clearAllMarks,
    keep: keepInWorkbook,
  };
}
