import type { LabelSynonyms } from "../standards/profile";

/** Remembers, for the person at this machine, the labels that were pointed at, so that the next workbook is read alike. */
export interface LabelMemory {
  load(): LabelSynonyms;
  save(labels: LabelSynonyms): void;
}

/** Remembers as long as the session lasts. */
export function briefMemory(): LabelMemory {
  let labels: LabelSynonyms = {};
  return {
    load: () => labels,
    save(fresh) {
      labels = fresh;
    },
  };
}
