import type { Edit } from "../../../src/core/edit";
import { cellAt, sheetNamed } from "../../../src/core/workbook";
import { workbookAfter } from "../../../src/core/writing/after";
import { workbookOf } from "../../../src/host/memory/grid";
import { blankDraft } from "../../fixtures/blankDraft";

const WORKBOOK = workbookOf({
  附表1: [
    ["党建", 3],
    ["合计", { formula: "SUM(B1:B1)", value: 3 }],
  ],
});

const DRAFT = blankDraft("附表2", {
  cells: [
    { row: 0, column: 0, value: "总计", look: {} },
    { row: 0, column: 1, value: null, formula: "附表1!B2*2", look: {} },
  ],
});

test("a new sheet is computed, and the formulas that refer to it", () => {
  const edits: readonly Edit[] = [
    { kind: "add-sheet", draft: DRAFT, behind: "附表1" },
    { kind: "set-formula", at: { sheet: "附表1", row: 2, column: 1 }, formula: "附表2!B1+1", expect: null },
    { kind: "set-value", at: { sheet: "附表1", row: 0, column: 1 }, value: 5, expect: 3 },
  ];
  const after = workbookAfter(WORKBOOK, edits);
  const [first, second] = after.ok ? after.value.sheets : [];
  expect(second && cellAt(second, 0, 1)?.value).toBe(10);
  expect(first && cellAt(first, 2, 1)?.value).toBe(11);
});

test("what refers to a sheet that is gone shows #REF!", () => {
  const { rows = new Map() } = sheetNamed(WORKBOOK, "附表1") ?? {};
  const two = workbookOf({
    附表2: [[{ formula: "附表1!B1", value: 3 }]],
    附表1: [
      ["党建", 3],
      ["合计", 4],
    ],
  });
  const refused = workbookAfter(two, [{ kind: "remove-sheet", sheet: "附表1", expect: [...rows.values()] }]);
  expect(refused.ok ? "" : refused.failure.code).toBe("changed");
  const held = [...(sheetNamed(two, "附表1")?.rows.values() ?? [])];
  const after = workbookAfter(two, [{ kind: "remove-sheet", sheet: "附表1", expect: held }]);
  const [left] = after.ok ? after.value.sheets : [];
  expect(left && cellAt(left, 0, 0)).toEqual({ value: null, error: "#REF!", formula: "#REF!B1" });
});
