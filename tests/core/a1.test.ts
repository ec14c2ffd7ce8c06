import fc from "fast-check";
import { addressOf, addressSeenFrom, areaAddress, columnLetters, parseAddress, parseArea } from "../../src/core/a1";

const cell = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test.each([
  ["E27", { row: 26, column: 4 }],
  ["$E$27", { row: 26, column: 4 }],
  ["e27", { row: 26, column: 4 }],
  ["XFD1048576", { row: 1_048_575, column: 16_383 }],
  ["E0", undefined],
  ["E027", undefined],
  ["27", undefined],
  ["E", undefined],
  ["", undefined],
  ["E27 ", undefined],
  ["附表!E27", undefined],
  ["Ｅ27", undefined],
  ["E27:F28", undefined],
])("reads %s", (address, expected) => {
  expect(parseAddress(address)).toEqual(expected);
});

test("any cell survives its address", () => {
  fc.assert(
    fc.property(cell, (at) => {
      expect(parseAddress(addressOf(at))).toEqual(at);
    }),
  );
});

test("any area survives its address, from whichever corner it is named", () => {
  fc.assert(
    fc.property(cell, cell, (one, other) => {
      const area = parseArea(`${addressOf(one)}:${addressOf(other)}`);
      expect(area).toEqual({
        top: Math.min(one.row, other.row),
        left: Math.min(one.column, other.column),
        bottom: Math.max(one.row, other.row),
        right: Math.max(one.column, other.column),
      });
      expect(area && parseArea(areaAddress(area))).toEqual(area);
    }),
  );
});

test("a single cell is an area too", () => {
  expect(parseArea("B2")).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  expect(areaAddress({ top: 1, left: 1, bottom: 1, right: 1 })).toBe("B2");
  expect(parseArea("B2:")).toBeUndefined();
  expect(parseArea("B2:合计")).toBeUndefined();
});

test("a sheet is named only when seen from another", () => {
  const at = { sheet: "附表2", row: 5, column: 2 };
  expect(addressSeenFrom("附表2", at)).toBe("C6");
  expect(addressSeenFrom("附表1", at)).toBe("附表2!C6");
});
