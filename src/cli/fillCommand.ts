import { sentence, type Catalogue } from "../core/message";
import { completionPlanners } from "../generators/planners";
import type { Streams } from "./output";
import { runPlan } from "./planCommand";
import type { Arguments } from "./usage";

/** `gouji fill`: writes a copy in which missing sub-tables stand and totals are carried over. 0 written, 2 anything else. */
export async function runFill(given: Arguments, words: Catalogue, streams: Streams): Promise<number> {
  const planners = completionPlanners({ links: given.links });
  return await runPlan(given, { planners, title: sentence("fill/title") }, words, streams);
}
