import fc from "fast-check";
import { pairByName } from "../../src/core/names";

const same = (name: string): string => name;
const pairs = (lefts: readonly string[], rights: readonly string[]) =>
  pairByName(lefts, rights, same, same).map(({ left, right, exact }) => `${left}${exact ? "=" : "~"}${right}`);

test.each<[string, string[], string[], string[]]>([
  ["equal names in another order", ["党建", "安全"], ["安全", "党建"], ["党建=党建", "安全=安全"]],
  ["numbering and blanks", ["1.党 建"], ["党建（经费）"], ["1.党 建=党建（经费）"]],
  ["alike", ["党群服务阵地建设"], ["惠民阵地建设"], ["党群服务阵地建设~惠民阵地建设"]],
  ["nothing alike", ["党建"], ["消防"], []],
  ["equal goes before alike", ["社区工作经费", "社区经费"], ["社区经费"], ["社区经费=社区经费"]],
  ["two equally close", ["社区经费"], ["社区经费甲", "社区经费乙"], []],
  ["a name twice", ["党建", "党建"], ["党建"], ["党建=党建"]],
  ["no name", [""], [""], []],
  ["one character", ["甲"], ["乙"], []],
  ["nothing", [], ["党建"], []],
])("%s", (_, lefts, rights, expected) => {
  expect(pairs(lefts, rights)).toEqual(expected);
});

test("nobody is paired twice, and equal names always are", () => {
  const names = fc.array(fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 5 }), { maxLength: 8 });
  fc.assert(
    fc.property(names, names, (lefts, rights) => {
      const wrapped = (list: readonly string[]) => list.map((name) => ({ name }));
      const found = pairByName(
        wrapped(lefts),
        wrapped(rights),
        ({ name }) => name,
        ({ name }) => name,
      );
      expect(new Set(found.map(({ left }) => left)).size).toBe(found.length);
      expect(new Set(found.map(({ right }) => right)).size).toBe(found.length);
      for (const { left, right, exact } of found) expect(left.name === right.name).toBe(exact);
      for (const name of new Set(lefts.filter((one) => one !== "" && rights.includes(one)))) {
        expect(found.some(({ left, exact }) => exact && left.name === name)).toBe(true);
      }
    }),
  );
});

test("names as long as a cell are compared", () => {
  expect(pairs(["甲乙".repeat(16_000)], ["乙甲".repeat(16_000)])).toHaveLength(1);
});
