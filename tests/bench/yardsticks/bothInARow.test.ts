import { bothInARow } from "../../../bench/accuracy/yardsticks/bothInARow";
import { loadFewestChanges } from "../../../bench/accuracy/yardsticks/fewestChanges";
import * as problems from "./problems";
import { problem } from "./problems";

const loaded = loadFewestChanges("best fit").then(bothInARow);

/** As `twoErrors`, but 41 became 88, which no slip of typing explains; a copy of 41 and of each total tells which it was. */
const typingAndOther = problem(
  ["51", "20", "35", "88", "50", "91", "126", "41"],
  [
    [2, 0, 1],
    [5, 3, 4],
    [6, 2, 5],
    [7, 3],
  ],
);

test.each([
  ["a price with a digit too many", problems.insertedDigit, { 1: "3.5" }],
  ["digits interchanged in a part", problems.interchangedDigits, { 0: "12.34" }],
  ["two typing errors", problems.twoErrors, { 0: "15", 3: "41" }],
  ["a typing error and another", typingAndOther, { 0: "15", 3: "41" }],
  ["a typed number below a formula", problems.formulaFollows, { 0: "15" }],
])("%s", async (_, given, changes) => {
  const proposals = (await (await loaded).propose(given)).map((proposal) => Object.fromEntries(proposal.changes));
  expect(proposals[0]).toEqual(changes);
  expect(proposals.length).toBeLessThanOrEqual(3);
  expect(new Set(proposals.map((one) => JSON.stringify(one))).size).toBe(proposals.length);
});

test("nothing where all holds", async () => {
  expect(await (await loaded).propose(problems.allHolds)).toEqual([]);
});
