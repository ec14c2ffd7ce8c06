import type { LabelMemory } from "../app/labelMemory";
import { readLabels } from "../core/profileFile";

const REMEMBERED = "gouji/labels";

/** The labels that were pointed at, kept by the browser (or by Excel's own one) for this page; nothing leaves the machine. */
export const rememberedLabels: LabelMemory = {
  load() {
    try {
      return readLabels(localStorage.getItem(REMEMBERED));
    } catch {
      return {};
    }
  },
  save(labels) {
    try {
      localStorage.setItem(REMEMBERED, JSON.stringify(labels));
    } catch {
      // Storage may be switched off or full; what was pointed at is then kept with the workbook only.
    }
  },
};
