import { fillPlanner } from "../generators/fill/fill";
import type { Planner } from "../generators/plan";
import { importPlanner } from "./importPlanner";
import { newFormsPlanner } from "./newFormsPlanner";
import type { PlanRequest } from "./planRequest";

/** All planners of the product; a part of its own in the pages, which is loaded when something is planned first. */
export function plannersFor(request: PlanRequest): readonly Planner[] {
  switch (request.kind) {
    case "complete":
      return [fillPlanner({ links: request.as === "formulas" })];
    case "new-forms":
      return [newFormsPlanner(request)];
    case "roll-over":
      return [];
    case "import":
      return [importPlanner(request.document)];
  }
}
