import { readSubmission } from "./check";
import type { PlanningTools } from "./planRequest";

/** Plans with all planners of the product. */
export const productPlanning: PlanningTools = {
  async load(request) {
    const { plannersFor } = await import("./planners");
    return plannersFor(request);
  },
  read: readSubmission,
};
