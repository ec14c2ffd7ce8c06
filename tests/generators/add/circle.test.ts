import fc from "fast-check";
import { readSubmission } from "../../../src/app/check";
import { addressOf, qualifiedAddress } from "../../../src/core/a1";
import { withComputedValues } from "../../../src/core/formula/recalculate";
import type { Workbook } from "../../../src/core/workbook";
import { refersBack } from "../../../src/generators/add/circle";
import { workbookOf } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, summarySheet } from "../../fixtures/department";
import { departmentOf, plans } from "../../fixtures/generated";
import { departments } from "../departmentContent";
import { departmentWorkbook } from "../repair/reading";
import { addDirection, addRow, cellAt } from "./harness";

/** The cells of a workbook whose formula goes in a circle. */
function circlesIn(workbook: Workbook): readonly string[] {
  return workbook.sheets.flatMap(({ name, rows }) =>
    Array.from(rows).flatMap(([row, cells]) =>
      Array.from(cells).flatMap(([column, { formula }]) => {
        const at = { sheet: name, row, column };
        return formula !== undefined && refersBack(workbook, at, formula) ? [qualifiedAddress(at)] : [];
      }),
    ),
  );
}

/** A cell of the first 小项 of each 附表2. */
function partsIn(workbook: Workbook): readonly string[] {
  return readSubmission(workbook).forms.flatMap(({ sheet, tables }) =>
    (tables["funds"] ?? []).flatMap(({ row, depth, cells }) =>
      depth < 2 ? [] : [`${sheet}!${addressOf({ row, column: cells["name"]?.at.column ?? 1 })}`],
    ),
  );
}

describe("what leads back", () => {
  const workbook = workbookOf({
    表: {
      cells: [
        [1, { formula: "SUM(A1:A2)", value: 1 }, { formula: "B1*2", value: 2 }],
        [{ formula: "IF('表 二'!A1>0,1,2)", value: 2 }],
      ],
    },
    "表 二": { cells: [[{ formula: "表!D4", value: 0 }]] },
  });

  test.each([
    ["its own cell", "表!D4", "D4"],
    ["a range around it", "表!D4", "SUM(D$3:$D5)"],
    ["corners the other way round", "表!D4", "SUM(E5:C3)"],
    ["a whole column", "表!D4", "SUM($D:$D)"],
    ["whole rows", "表!D4", "SUM(3:5)"],
    ["its own cell by the name of its sheet", "表 二!A1", "'表 二'!A1"],
    ["a formula that leads to it over another sheet", "表!D4", "C1+5"],
  ])("%s", (_, at, formula) => {
    expect(refersBack(workbook, cellAt(at), formula)).toBe(true);
  });

  test.each([
    ["cells beside it", "表!D4", "SUM(D1:D3)+C4"],
    ["the same cell of another sheet", "表!D4", "'表 二'!D4"],
    ["its address in a text", "表!D4", 'A1&"D4"'],
    ["a column that it is not in", "表!D4", "SUM(E:F)"],
    ["formulas that lead elsewhere", "表!E4", "C1+5"],
  ])("not %s", (_, at, formula) => {
    expect(refersBack(workbook, cellAt(at), formula)).toBe(false);
  });
});

test("a 小项 with an amount, where totals are formulas: its 支出内容 gets the amount, and the totals follow", () => {
  const summary = summarySheet(
    { formula: "C5", value: 12 },
    {
      业务经费: { amount: { formula: "SUM(C6:C7)", value: 12 }, parts: { 党建: 7, 安全: 5 } },
    },
  );
  const direction = directionSheet(cleanDirection({ total: { formula: "SUM(D13:D15)", value: 12 } }));
  const { after, cells } = addRow(workbookOf({ 附表2: summary, "附表3-1": direction }), "附表2!B7", {
    name: "消防",
    amount: 4,
  });
  expect(cells.filter((cell) => cell.startsWith("附表3-1!D"))).toEqual(
    expect.arrayContaining([expect.stringMatching(/D\d+: 4$/), expect.stringMatching(/D\d+: =SUM/)]),
  );
  expect(circlesIn(after)).toEqual([]);
});

test.each(["typed", "formulas"] as const)("no formula goes in a circle: a 小项 with an amount, totals %s", (totals) => {
  fc.assert(
    fc.property(plans, fc.nat(), (plan, which) => {
      const workbook = withComputedValues(workbookOf(departmentOf(plan, totals).sheets));
      const places = partsIn(workbook);
      const { after } = addRow(workbook, places[which % places.length] ?? "", { name: "困难帮扶", amount: 7 });
      expect(circlesIn(after)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

test("no formula goes in a circle: a direction with parts", () => {
  fc.assert(
    fc.property(departments, (department) => {
      const parts = [{ name: "应急演练", amount: 3 }];
      const { after } = addDirection(departmentWorkbook(department), { name: "应急管理", fundName: "应急经费", parts });
      expect(circlesIn(after)).toEqual([]);
    }),
    { numRuns: 4 },
  );
});
