import { addDirectionPlanner } from "../generators/add/direction";
import { addRowPlanner } from "../generators/add/row";
import type { Planner } from "../generators/plan";
import { completionPlanners } from "../generators/planners";
import { importPlanner } from "./importPlanner";
import { newFormsPlanner } from "./newFormsPlanner";
import { rollOverPlanner } from "./rollOverPlanner";
import type { AddedDirection, PlanRequest } from "./planRequest";

export { previewOf } from "./planInARow";

/** The planners that answer a request, each for the workbook as those before leave it. */
export function plannersFor(request: PlanRequest): readonly Planner[] {
  switch (request.kind) {
    case "complete":
      return completionPlanners({ links: request.as === "formulas" });
    case "new-forms":
      return [newFormsPlanner(request)];
    case "roll-over":
      return [rollOverPlanner(request)];
    case "import":
      return [importPlanner(request.document)];
    case "add-row":
      return [addRowPlanner({ at: request.at })];
    case "add-direction":
      return [addDirectionPlanner(directionIn(request))];
  }
}

/** A direction by what is said of it; what is empty is left out. */
function directionIn({
  name,
  fundName,
  amount,
  parts,
  source,
}: AddedDirection): Parameters<typeof addDirectionPlanner>[0] {
  return {
    name,
    ...(fundName === "" ? {} : { fundName }),
    ...(amount === "" ? {} : { amount }),
    parts: parts.map((part) => (part.amount === "" ? { name: part.name } : part)),
    ...(source === "" ? {} : { source }),
  };
}
