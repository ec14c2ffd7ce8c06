import fc from "fast-check";
import type { Case, PrintedQuantity } from "../../../bench/accuracy/case";
import { oneStepFrom } from "../../../bench/accuracy/yardsticks/typingSteps";
import { count, identity, price, quantity, type Printed, type Relation } from "./problems";

interface Item {
  readonly count: number;
  /** In 百元, so that amounts in 万元 have two decimals. */
  readonly price: number;
}

type Project = readonly Item[];

const item: fc.Arbitrary<Item> = fc.record({
  count: fc.integer({ min: 1, max: 40 }),
  price: fc.integer({ min: 5, max: 900 }),
});
const department = fc.array(fc.array(item, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 4 });

/** How one number went wrong: typed otherwise, or another number in its place. */
const slip = fc.record({
  position: fc.nat(),
  step: fc.nat(),
  kind: fc.constantFrom("typing", "typing", "typing", "ten thousand times", "another value"),
});

/** Small departments, projects of items of count × price, the totals stated twice, with so many wrong numbers. */
export function departmentWithErrors(errors: number): fc.Arbitrary<Case> {
  return fc
    .tuple(department, fc.array(slip, { minLength: errors, maxLength: errors }))
    .map(([projects, slips]) => corrupted(projects, slips))
    .filter(({ injections }) => new Set(injections.map(({ cells }) => cells[0]?.address)).size === errors);
}

function corrupted(
  projects: readonly Project[],
  slips: readonly { position: number; step: number; kind: string }[],
): Case {
  const { printed, relations } = written(projects);
  const right = printed.map(quantity);
  const wrong = new Map<number, string>();
  for (const { position, step, kind } of slips) {
    const one = right[position % right.length];
    if (one) wrong.set(one.id, slipped(one, right, step, kind));
  }
  return {
    name: "generated",
    file: new Uint8Array(),
    injections: [...wrong].map(([id, value]) => ({
      kind: "substitution",
      cells: [{ sheet: "测算", address: `A${id + 1}`, wrong: value, right: right[id]?.value ?? null }],
    })),
    quantities: right.map((one) => quantity({ ...one, value: wrong.get(one.id) ?? one.value }, one.id)),
    identities: relations.map(identity),
    mixture: "natural",
    redundancy: 2,
    totals: "typed",
  };
}

function written(projects: readonly Project[]): { printed: readonly Printed[]; relations: readonly Relation[] } {
  const printed: Printed[] = [];
  const relations: Relation[] = [];
  const print = (one: Printed) => printed.push(one) - 1;
  const totals = projects.map((project) => {
    const amounts = project.map((one) => {
      const factors = [print(count(String(one.count))), print(price(hundredths(one.price)))];
      const amount = print(hundredths(one.count * one.price));
      relations.push([amount, factors]);
      return amount;
    });
    const sum = hundredths(project.reduce((total, one) => total + one.count * one.price, 0));
    const [total, copy] = [print(sum), print(sum)];
    relations.push([total, ...amounts], [copy, total]);
    return copy;
  });
  const sum = projects.flat().reduce((total, one) => total + one.count * one.price, 0);
  relations.push([print(hundredths(sum)), ...totals]);
  return { printed, relations };
}

function hundredths(value: number): string {
  return (value / 100).toFixed(2);
}

function slipped(one: PrintedQuantity, all: readonly PrintedQuantity[], step: number, kind: string): string {
  const typings = oneStepFrom(one.value).filter((value) => Number(value) > 0 && Number(value) !== Number(one.value));
  const others = all.map(({ value }) => value).filter((value) => Number(value) !== Number(one.value));
  const choices =
    kind === "typing" ? typings : kind === "another value" ? others : [String(Number(one.value) * 10_000)];
  return choices[step % choices.length] ?? one.value;
}
