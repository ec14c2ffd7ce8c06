import Big from "big.js";
import loadSolver, { type Highs, type Model } from "highs";
import { bestFitFirst } from "./bestFit";
import { brokenAmong, carriedOut, editsOf, membersOf, type Edit, type Edits } from "./edits";
import { changeModel, type ChangeModel } from "./changeModel";
import type { Mender } from "./mender";
import { MOST_PROPOSALS, type Proposal } from "./yardstick";

const OPTIONS = {
  output_flag: false,
  // Seconds; beyond them the solver is taken to have found nothing.
  time_limit: 10,
  mip_rel_gap: 0,
  mip_feasibility_tolerance: 1e-9,
  primal_feasibility_tolerance: 1e-9,
  // Problems are small: searching is quicker than the heuristics that are to shorten it.
  mip_heuristic_effort: 0,
  mip_heuristic_run_feasibility_jump: false,
};

/** The solver calls a number changed when its yes-or-no variable is nearer to yes. */
const CHANGED = 0.5;

/** A second proposal that changes so many more numbers than the first is none; looking for it would take long. */
const FURTHER_CHANGES = 2;

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
  for (const widening of WIDENINGS) {
    const proposals = solutions(solver, edits, broken, widening);
    if (proposals.length > 0) return proposals;
  }
  return [];
}

/**
 * A program without some of the edits is easier, and where its solution happens to keep to those as well, it solves the
 * whole. So only the edits around the broken ones are given at first, and of the others those that a solution breaks.
 */
function solutions(solver: Highs, edits: Edits, broken: readonly Edit[], widening: number): readonly Proposal[] {
  const given = new Set(touching(broken, edits));
  const proposals: Proposal[] = [];
  while (proposals.length < MOST_PROPOSALS) {
    const forbidden = proposals.map(({ changes }) => [...changes.keys()]);
    const most = (forbidden[0]?.length ?? Infinity) + FURTHER_CHANGES;
    const model = changeModel({ ...edits, edits: [...given] }, { widening, forbidden, most });
    const proposal = solver.withModel(model.data(solver), (opened) => solve(solver, opened, model, edits));
    if (!proposal) break;
    const overlooked = brokenAmong(carriedOut(edits, proposal)).filter((edit) => !given.has(edit));
    if (overlooked.length === 0) proposals.push(proposal);
    for (const edit of overlooked) given.add(edit);
  }
  return proposals;
}

function touching(some: readonly Edit[], { edits, typed }: Edits): readonly Edit[] {
  const members = new Set(some.flatMap(membersOf).filter((id) => typed.has(id)));
  return edits.filter((edit) => membersOf(edit).some((id) => members.has(id)));
}

function solve(solver: Highs, opened: Model, { suspects }: ChangeModel, edits: Edits): Proposal | undefined {
  opened.options.set(OPTIONS);
  opened.run();
  if (opened.getModelStatus() !== solver.constants.modelStatus.optimal) return undefined;
  const columns = opened.getSolution().colValue;
  const changed = suspects.filter(({ switchColumn }) => (columns[switchColumn] ?? 0) > CHANGED);
  const changes = changed.map(({ id, changeColumn, range }) => {
    const printed = edits.values.get(id) ?? new Big(0);
    const solved = printed.plus((columns[changeColumn] ?? 0) * range);
    return [id, rounded(solved, edits.precisions.get(id) ?? 0).toFixed()] as const;
  });
  return changes.length === 0 ? undefined : { changes: new Map(changes) };
}

/** To the decimals that a number stands for, or to a few more if the value ends there: 735 may have to read 73.5. */
function rounded(value: Big, precision: number): Big {
  for (let decimals = precision; decimals <= MOST_DECIMALS; decimals++) {
    if (value.minus(value.round(decimals)).abs().lt(NOISE)) return value.round(decimals);
  }
  return value.round(precision);
}
