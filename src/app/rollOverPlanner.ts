import type { BoundForm } from "../core/bind/bound";
import { sentence, type Message } from "../core/message";
import { latestYear, planRollOver, type Kept } from "../generators/rollOver";
import type { Planner } from "../generators/plan";
import type { RollOver } from "./planRequest";

function keptBy({ keepsAmounts, keepsSentences }: RollOver): Kept {
  if (keepsAmounts) return keepsSentences ? "all" : "amounts";
  return keepsSentences ? "sentences" : "none";
}

/** Why forms cannot become those of a year, the one after theirs where none is given; `undefined` where they can. */
export function whyNotRolledOver(forms: readonly BoundForm[], year: number | null): Message | undefined {
  if (forms.length === 0) return sentence("roll-over/no-form");
  const latest = latestYear(forms);
  if (latest === null) return year === null ? sentence("roll-over/no-year") : undefined;
  const isPassed = year !== null && year <= latest;
  return isPassed ? sentence("roll-over/year-passed", { latest: String(latest), year: String(year) }) : undefined;
}

/** 结转上年, as it was asked for. */
export function rollOverPlanner(wanted: RollOver): Planner {
  const { year } = wanted;
  return (workbook, read) => {
    const refused = whyNotRolledOver(read(workbook).forms, year);
    if (refused !== undefined) return { steps: [], differences: [], remarks: [], refused };
    return planRollOver(workbook, read, { keep: keptBy(wanted), ...(year === null ? {} : { year }) });
  };
}
