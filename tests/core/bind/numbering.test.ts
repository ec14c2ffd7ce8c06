import { depthsOf, partsBelow } from "../../../src/core/bind/numbering";

test.each([
  ["main rows and their parts", ["一", "1", "2", "二", "1"], [1, 2, 2, 1, 2]],
  ["points and brackets", ["一、", "（一）", "1.", "（二）", "二、"], [1, 2, 3, 2, 1]],
  ["figures above figures in brackets", ["1", "(1)", "(2)", "2"], [1, 2, 2, 1]],
  ["no numbers", ["", "", ""], [1, 1, 1]],
  ["only main rows are numbered", ["一", "", "", "二", ""], [1, 2, 2, 1, 2]],
  ["a forgotten number", ["一", "1", "", "二", "1"], [1, 2, 2, 1, 2]],
  ["only one kind", ["1", "2", "3"], [1, 1, 1]],
  ["a row before the first number", ["", "一", "1"], [1, 1, 2]],
])("%s", (_, numbers, depths) => {
  expect(depthsOf(numbers)).toEqual(depths);
});

test("a row consists of the nearest rows below it", () => {
  const rows = [1, 2, 3, 3, 2, 1, 3, 3].map((depth, index) => ({ depth, index }));
  const below = (index: number) => partsBelow(rows, index).map((row) => row.index);
  expect([below(0), below(1), below(2), below(5)]).toEqual([[1, 4], [2, 3], [], [6, 7]]);
});
