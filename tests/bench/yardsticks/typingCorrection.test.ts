import { typingCorrection } from "../../../bench/accuracy/yardsticks/typingCorrection";
import type { Problem } from "../../../bench/accuracy/yardsticks/yardstick";
import * as problems from "./problems";
import { computed, count, price, problem } from "./problems";

async function changesFor(given: Problem): Promise<readonly Record<number, string>[]> {
  const proposals = await typingCorrection.propose(given);
  return proposals.map(({ changes }) => Object.fromEntries(changes));
}

test.each([
  ["a price with a digit too many", problems.insertedDigit, { 1: "3.5" }],
  ["digits interchanged in a part", problems.interchangedDigits, { 0: "12.34" }],
  ["two errors", problems.twoErrors, { 0: "15", 3: "41" }],
  ["a typed number below a formula", problems.formulaFollows, { 0: "15" }],
  [
    "a sign",
    problem(
      ["-3", "4", "7", "7"],
      [
        [2, 0, 1],
        [3, 2],
      ],
    ),
    { 0: "3" },
  ],
  [
    "a count",
    problem(
      [count("22"), price("3.5"), "7", "7"],
      [
        [2, [0, 1]],
        [3, 2],
      ],
    ),
    { 0: "2" },
  ],
  [
    "within rounding",
    problem(
      ["3.33", "3.33", "33.3", "10.00", "10.00"],
      [
        [3, 0, 1, 2],
        [4, 3],
      ],
    ),
    { 2: "3.33" },
  ],
  ["a difference", problem(["36", "10", "62"], [[2, 0, -1]]), { 2: "26" }],
] as const)("%s", async (_, given, changes) => {
  expect((await changesFor(given))[0]).toEqual(changes);
});

test("of two places that explain one broken balance equally well, both are proposed", async () => {
  const proposed = await changesFor(problem(["15", "20", "45"], [[2, 0, 1]]));
  expect(proposed).toEqual(expect.arrayContaining([{ 0: "25" }, { 1: "30" }, { 2: "35" }]));
});

test.each([
  ["all holds", problems.allHolds],
  ["no typing error explains it", problem(["88", "20", "35"], [[2, 0, 1]])],
  [
    "every suspect stands in a balance that holds",
    problem(
      ["25", "20", "35", "25", "20", "35"],
      [
        [2, 0, 1],
        [3, 0],
        [4, 1],
        [5, 2],
      ],
    ),
  ],
  ["only formulas disagree", problem([computed("15"), computed("16")], [[1, 0]])],
])("nothing where %s", async (_, given) => {
  expect(await changesFor(given)).toEqual([]);
});
