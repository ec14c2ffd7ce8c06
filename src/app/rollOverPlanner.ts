import { planRollOver, type Kept } from "../generators/rollOver";
import type { Planner } from "../generators/plan";
import type { RollOver } from "./planRequest";

function keptBy({ keepsAmounts, keepsSentences }: RollOver): Kept {
  if (keepsAmounts) return keepsSentences ? "all" : "amounts";
  return keepsSentences ? "sentences" : "none";
}

/** 结转上年, as it was asked for. */
export function rollOverPlanner(wanted: RollOver): Planner {
  const { year } = wanted;
  return (workbook, read) => planRollOver(workbook, read, { keep: keptBy(wanted), ...(year === null ? {} : { year }) });
}
