import { brokenAmong, carriedOut, editsOf } from "../../../bench/accuracy/yardsticks/edits";
import { allHolds, computed, count, formulaFollows, price, problem, twoErrors } from "./problems";

test.each([
  ["all holds", allHolds, 0],
  ["whole numbers are exact", problem(["10", "12", "8", "31"], [[3, 0, 1, 2]]), 1],
  ["a third of ten, thrice", problem(["3.33", "3.33", "3.33", "10.00"], [[3, 0, 1, 2]]), 0],
  ["more than rounding", problem(["3.33", "3.33", "3.31", "10.00"], [[3, 0, 1, 2]]), 1],
  ["3 beside 2.04 and 5.04 is 3.00", problem(["3", "2.04", "5.14"], [[2, 0, 1]]), 1],
  ["a price within rounding", problem([count("3"), price("3.33"), "10.00"], [[2, [0, 1]]]), 0],
  ["a count is exact", problem([count("3"), price("3.50"), "14.00"], [[2, [0, 1]]]), 1],
  ["元 beside 万元", problem(["3.55", { value: "35500", worth: 1 }], [[0, 1]]), 0],
  ["two errors", twoErrors, 2],
  ["a formula gives way to what it computes", formulaFollows, 1],
  ["formulas alone", problem([computed("15"), computed("16")], [[1, 0]]), 0],
])("%s", (_, given, broken) => {
  expect(brokenAmong(editsOf(given))).toHaveLength(broken);
});

test("a formula of formulas is written in typed numbers, and follows when they change", () => {
  const given = problem(
    ["51", "20", computed("71"), "50", computed("121"), "85"],
    [
      [2, 0, 1],
      [4, 2, 3],
      [5, 4],
    ],
  );
  const edits = editsOf(given);
  expect(edits.edits.map(({ terms }) => terms.flatMap(({ factors }) => factors))).toEqual([[5, 0, 1, 3]]);
  expect(brokenAmong(carriedOut(edits, { changes: new Map([[0, "15"]]) }))).toEqual([]);
});

test("formulas that state each other do not go round in a circle", () => {
  const given = problem(
    [computed("7"), computed("7"), "8"],
    [
      [0, 1],
      [1, 0],
      [2, 1],
    ],
  );
  expect(brokenAmong(editsOf(given))).toHaveLength(1);
});
