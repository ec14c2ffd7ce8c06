import fc from "fast-check";
import { differenceOf, type Run } from "../../src/taskpane/difference";

const joined = (runs: readonly Run[]) => runs.map(({ text }) => text).join("");
const apart = (runs: readonly Run[]) => runs.filter(({ shared }) => !shared).map(({ text }) => text);

test("sets the one superfluous digit apart", () => {
  const { before, after } = differenceOf("2次*73.5（万元/次）=7万元", "2次*3.5（万元/次）=7万元");
  expect(apart(before)).toEqual(["7"]);
  expect(apart(after)).toEqual([]);
});

test("keeps what two changes leave between them", () => {
  const { before, after } = differenceOf("10次*0.6万=6万", "12次*0.6万=7万");
  expect(apart(before)).toEqual(["0", "6"]);
  expect(apart(after)).toEqual(["2", "7"]);
});

test("never cuts a character outside the basic plane", () => {
  const { before, after } = differenceOf("𠮷1", "𠮶1");
  expect(before).toEqual([
    { text: "𠮷", shared: false },
    { text: "1", shared: true },
  ]);
  expect(after[0]).toEqual({ text: "𠮶", shared: false });
});

test("an empty text has no runs", () => {
  expect(differenceOf("", "36")).toEqual({ before: [], after: [{ text: "36", shared: false }] });
});

test("a number shares nothing with the formula that takes its place, two formulas do", () => {
  expect(differenceOf("364.59", "=C6+C11")).toEqual({
    before: [{ text: "364.59", shared: false }],
    after: [{ text: "=C6+C11", shared: false }],
  });
  expect(differenceOf("=C6+C11", "=C6+C12").before[0]).toEqual({ text: "=C6+C1", shared: true });
});

test("middles too long to compare are shown as wholly different", () => {
  const { before, after } = differenceOf(`甲${"一二".repeat(150)}乙`, `甲${"二三".repeat(150)}乙`);
  expect(before.map(({ shared }) => shared)).toEqual([true, false, true]);
  expect(joined(after)).toBe(`甲${"二三".repeat(150)}乙`);
});

test("runs always give both texts again, and share the same characters", () => {
  const text = fc.string({ unit: fc.constantFrom("一", "二", "3", ".", "𠮷"), maxLength: 30 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { before, after } = differenceOf(one, other);
      const shared = (runs: readonly Run[]) => joined(runs.filter((run) => run.shared));
      expect(joined(before)).toBe(one);
      expect(joined(after)).toBe(other);
      expect(shared(before)).toBe(shared(after));
    }),
  );
});
