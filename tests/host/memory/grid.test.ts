import { workbookOf } from "../../../src/host/memory/grid";

test("a picture becomes rows, merges and visibility", () => {
  const [first, second] = workbookOf({
    附表1: [["合计", null, { formula: "A1", value: 3 }], [null], [1]],
    附表2: { cells: [["题"]], merges: ["A1:C1"], hidden: true, hiddenRows: [2] },
  }).sheets;
  expect([...(first?.rows.keys() ?? [])]).toEqual([0, 2]);
  expect(first?.rows.get(0)?.get(2)).toEqual({ formula: "A1", value: 3 });
  expect(first?.rows.get(0)?.has(1)).toBe(false);
  expect(second?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  expect(second?.visibility).toBe("hidden");
  expect(second?.hiddenRows.has(2)).toBe(true);
});

test("equal pictures share a revision, others do not", () => {
  expect(workbookOf({ a: [[1]] }).revision).toBe(workbookOf({ a: [[1]] }).revision);
  expect(workbookOf({ a: [[1]] }).revision).not.toBe(workbookOf({ a: [["1"]] }).revision);
  expect(workbookOf({ a: [[1]] }).revision).not.toBe(workbookOf({ a: [[null, 1]] }).revision);
});
