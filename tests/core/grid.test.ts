import { gridOf } from "../../src/core/grid";
import { workbookOf, type GridPicture } from "../../src/host/memory/grid";

function gridFrom(picture: GridPicture) {
  const [sheet] = workbookOf({ 附表: picture }).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return gridOf(sheet);
}

const merged = gridFrom({
  cells: [
    ["标题", "被盖住", null],
    ["党建", "宣传费", 3],
    [null, "培训费", { formula: "C2", value: null }],
    [" \u3000", "x", { error: "#REF!" }],
  ],
  merges: ["A1:C1", "A2:A3"],
});

test("a merged area is seen as its top left cell from everywhere inside it", () => {
  expect(merged.slotAt(2, 0)).toMatchObject({ row: 1, column: 0, text: "党建" });
  expect(merged.areaAt(2, 0)).toEqual({ top: 1, left: 0, bottom: 2, right: 0 });
  expect(merged.slotAt(0, 2)?.text).toBe("标题");
  expect(merged.areaAt(1, 1)).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
});

test("what a merged area covers and what shows nothing is no slot; a formula without a value is one", () => {
  expect(merged.slots.map(({ text }) => text)).toEqual(["标题", "党建", "宣传费", "3", "培训费", "", "x", "#REF!"]);
  expect(merged.slotsInRow(9)).toEqual([]);
  expect(merged.slotAt(9, 9)).toBeUndefined();
});

test("an area merged down to the last row of a sheet costs nothing", () => {
  const grid = gridFrom({ cells: [["a"], ["b"]], merges: ["B1:B1048576"] });
  expect(grid.areaAt(1, 1)).toEqual({ top: 0, left: 1, bottom: 1_048_575, right: 1 });
});
