import { fillPlanner, type FillOptions } from "./fill/fill";
import type { Planner } from "./plan";
import { planTies, planNumbering, planRepairs } from "./repair/plan";

/**
 * What makes a workbook whole, in the order in which they plan, each upon what those before it leave: damaged forms are
 * repaired, then what is known elsewhere is carried over and missing forms are drawn, then rows are numbered, and last merged
 * cells and sums take in what has come back.
 */
export function completionPlanners(options: FillOptions): readonly Planner[] {
  return [planRepairs, fillPlanner(options), planNumbering, planTies];
}
