import type { Host } from "../port";
import { clearAllMarks, markCells } from "./marks";
import { readWorkbook } from "./read";
import { showCell } from "./show";
import { applyChanges, type FormerFormats } from "./write";

/** The workbook that is open in Excel. Fit for use once `Office.onReady` has resolved inside Excel. */
export function createOfficeHost(): Host {
  const formerFormats: FormerFormats = new Map();
  return {
    read: readWorkbook,
    apply: (changes) => applyChanges(changes, formerFormats),
    show: showCell,
    mark: markCells,
    clearMarks: clearAllMarks,
  };
}
