import fc from "fast-check";
import { brokenAmong, carriedOut, editsOf } from "../../../bench/accuracy/yardsticks/edits";
import { loadFewestChanges } from "../../../bench/accuracy/yardsticks/fewestChanges";
import { departmentWithErrors } from "./generated";
import * as problems from "./problems";
import { computed, count, price, problem } from "./problems";

const loaded = loadFewestChanges("best fit");

test.each([
  ["a price with a digit too many", problems.insertedDigit, { 1: "3.5" }],
  [
    "a stale copy",
    problem(
      ["15", "20", "35", "53"],
      [
        [2, 0, 1],
        [3, 2],
        [3, 0, 1],
      ],
    ),
    { 3: "35" },
  ],
  [
    "a count stays whole",
    problem(
      [count("2"), price("73.5"), "7", "7"],
      [
        [2, [0, 1]],
        [3, 2],
      ],
    ),
    { 1: "3.5" },
  ],
  [
    "a price that needs a decimal",
    problem(
      [count("2"), price("35"), "7", "7"],
      [
        [2, [0, 1]],
        [3, 2],
      ],
    ),
    { 1: "3.5" },
  ],
  [
    "yuan and 万元",
    problem(
      ["3.55", { value: "355000", worth: 1 }, "3.55"],
      [
        [0, 1],
        [2, 0],
        [2, 1],
      ],
    ),
    { 1: "35500" },
  ],
  [
    "a large sheet of money",
    problem(
      ["123456.78", "1.00", "123457.87", "123457.78"],
      [
        [2, 0, 1],
        [3, 2],
        [3, 0, 1],
      ],
    ),
    { 2: "123457.78" },
  ],
])("first: %s", async (_, given, changes) => {
  const [first] = await (await loaded).propose(given);
  expect(Object.fromEntries(first?.changes ?? [])).toEqual(changes);
});

test.each([
  ["digits interchanged in a part", problems.interchangedDigits, { 0: "12.34" }],
  ["two errors", problems.twoErrors, { 0: "15", 3: "41" }],
  ["a typed number below a formula", problems.formulaFollows, { 0: "15" }],
])("among three: %s", async (_, given, changes) => {
  const proposals = await (await loaded).propose(given);
  expect(proposals.map((proposal) => Object.fromEntries(proposal.changes))).toContainEqual(changes);
});

test.each([
  ["all holds", problems.allHolds],
  ["only formulas disagree", problem([computed("15"), computed("16")], [[1, 0]])],
])("nothing where %s", async (_, given) => {
  expect(await (await loaded).propose(given)).toEqual([]);
});

test("one error needs one change, after which all holds; no set of numbers is proposed twice", async () => {
  const yardstick = await loaded;
  const property = fc.asyncProperty(departmentWithErrors(1), async (one) => {
    const edits = editsOf(one);
    const proposals = await yardstick.propose(one);
    expect(proposals.length > 0).toBe(brokenAmong(edits).length > 0);
    const sets = proposals.map(({ changes }) => [...changes.keys()].sort().join());
    expect(new Set(sets).size).toBe(proposals.length);
    for (const first of proposals.slice(0, 1)) {
      expect(first.changes.size).toBe(1);
      expect(brokenAmong(carriedOut(edits, first))).toEqual([]);
      expect(proposals.every(({ changes }) => changes.size <= first.changes.size + 2)).toBe(true);
    }
  });
  await fc.assert(property, { numRuns: 15, seed: 11 });
}, 60_000);
