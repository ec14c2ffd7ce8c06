import Big from "big.js";
import loadSolver, { type Highs, type Model } from "highs";
import { bestFitFirst } from "./bestFit";
import { brokenAmong, editsOf, type Edits } from "./edits";
import { connectedTo } from "./connected";
import { changeModel, forbidding, type ChangeModel } from "./changeModel";
import type { Mender } from "./mender";
import { MOST_PROPOSALS, type Proposal } from "./yardstick";

/** Beyond this a solver is taken to have found nothing. */
const SECONDS_PER_SOLUTION = 10;

/** The solver calls a number changed when its yes-or-no variable is nearer to yes. */
const CHANGED = 0.5;

/** No amount in 万元 is printed finer than in 元. */
const MOST_DECIMALS = 4;

/** What floating-point numbers leave behind. */
const NOISE = 1e-6;

/** How much wider the ranges of changes become where the narrow ones, which are numerically safer, allow no solution. */
const WIDENINGS = [1, 100, 10_000];

/**
 * Which of several equally small sets of numbers comes first: the one the solver happens to find, as in the literature, or
 * the one whose rounded values leave the least to rounding (`bestFit.ts`), which no solver does by itself.
 */
export type Ties = "as found" | "best fit";

/**
 * Fellegi and Holt 1976: change the fewest numbers such that all relations hold, as a mixed-integer linear program that
 * HiGHS solves. `changeModel.ts` says how. Second and third proposals come from forbidding the sets of numbers proposed
 * before. Loads the solver first, so that it does not count into the time of a case.
 */
export async function loadFewestChanges(ties: Ties): Promise<Mender> {
  const solver = await loadSolver();
  const mend = (edits: Edits) => {
    const proposals = fewestChanges(solver, edits);
    return ties === "best fit" ? bestFitFirst(proposals, edits) : proposals;
  };
  return { name: `fewest changes, ties ${ties}`, mend, propose: (problem) => Promise.resolve(mend(editsOf(problem))) };
}

function fewestChanges(solver: Highs, edits: Edits): readonly Proposal[] {
  const broken = brokenAmong(edits);
  if (broken.length === 0) return [];
  const concerned = { ...edits, edits: connectedTo(broken, edits) };
  for (const widening of WIDENINGS) {
    const model = changeModel(concerned, widening);
    const proposals = solver.withModel(model.data(solver), (opened) => solutions(solver, opened, model, edits));
    if (proposals.length > 0) return proposals;
  }
  return [];
}

function solutions(solver: Highs, opened: Model, model: ChangeModel, edits: Edits): readonly Proposal[] {
  opened.options.set({
    output_flag: false,
    time_limit: SECONDS_PER_SOLUTION,
    mip_rel_gap: 0,
    mip_feasibility_tolerance: 1e-9,
    primal_feasibility_tolerance: 1e-9,
    // Problems are small: searching is quicker than the heuristics that are to shorten it.
    mip_heuristic_effort: 0,
    mip_heuristic_run_feasibility_jump: false,
  });
  const proposals: Proposal[] = [];
  while (proposals.length < MOST_PROPOSALS) {
    opened.run();
    if (opened.getModelStatus() !== solver.constants.modelStatus.optimal) break;
    const columns = opened.getSolution().colValue;
    const changed = model.suspects.filter(({ switchColumn }) => (columns[switchColumn] ?? 0) > CHANGED);
    if (changed.length === 0) break;
    const changes = changed.map(({ id, changeColumn, range }) => {
      const printed = edits.values.get(id) ?? new Big(0);
      const solved = printed.plus((columns[changeColumn] ?? 0) * range);
      return [id, rounded(solved, edits.precisions.get(id) ?? 0).toFixed()] as const;
    });
    proposals.push({ changes: new Map(changes) });
    const { upper, entries } = forbidding(changed);
    opened.addRow(-solver.infinity, upper, entries);
  }
  return proposals;
}

/** To the decimals that a number stands for, or to a few more if the value ends there: 735 may have to read 73.5. */
function rounded(value: Big, precision: number): Big {
  for (let decimals = precision; decimals <= MOST_DECIMALS; decimals++) {
    if (value.minus(value.round(decimals)).abs().lt(NOISE)) return value.round(decimals);
  }
  return value.round(precision);
}
