import type { PlanRequest } from "../../src/app/planRequest";
import type { CellRef } from "../../src/core/cell";
import type { CellEdit } from "../../src/core/edit";
import type { SheetDraft } from "../../src/core/sheetDraft";
import { cellOf, type Workbook } from "../../src/core/workbook";
import type { Planner, PlanStep } from "../../src/generators/plan";
import { words } from "./reports";

const at = (sheet: string, row: number, column: number): CellRef => ({ sheet, row, column });

function set(workbook: Workbook, place: CellRef, value: string | number): readonly CellEdit[] {
  const expect = cellOf(workbook, place)?.value ?? null;
  return expect === value ? [] : [{ kind: "set-value", at: place, value, expect }];
}

/** A sheet of few cells. */
export function draft(name: string): SheetDraft {
  return {
    name,
    cells: [{ row: 0, column: 0, value: "2025年专项资金支出方向绩效目标表", look: {} }],
    merges: [{ top: 0, left: 0, bottom: 0, right: 5 }],
    columnWidths: [10, 10, 10, 10, 10, 10],
    rowHeights: new Map(),
    lists: [],
    inputs: [],
    page: { orientation: "portrait" },
  };
}

function sheetStep(workbook: Workbook, name: string): readonly PlanStep[] {
  if (workbook.sheets.some((sheet) => sheet.name === name)) return [];
  const behind = workbook.sheets.at(-1)?.name ?? null;
  return [
    {
      message: words(`新增工作表“${name}”。`),
      at: at(name, 0, 0),
      edits: [{ kind: "add-sheet", draft: draft(name), behind }],
    },
  ];
}

/** Everything that a plan can hold, over the workbook of the pane's harness; nothing the second time. */
const everything =
  (amount: number): Planner =>
  (workbook) => {
    const rows = cellOf(workbook, at("附表3-2", 1, 0)) === undefined;
    const inserted: PlanStep = {
      message: words("附表3-2补上2行：乙、丙"),
      at: at("附表3-2", 1, 0),
      edits: [
        { kind: "insert-rows", sheet: "附表3-2", row: 1, count: 2 },
        ...set(workbook, at("附表3-2", 1, 0), "乙"),
        { kind: "set-value", at: at("附表3-2", 2, 0), value: "丙", expect: null },
        { kind: "merge", sheet: "附表3-2", area: { top: 2, left: 1, bottom: 2, right: 3 } },
      ],
      details: [{ message: words("名称取自附表2!B8。"), at: at("附表3-2", 2, 0) }],
    };
    const cells = set(workbook, at("附表3-1", 5, 2), amount);
    return {
      steps: [
        ...(cells.length > 0
          ? [{ message: words("附表3-1!C6“网格化管理”填“7”，取自附表2!C8。"), at: at("附表3-1", 5, 2), edits: cells }]
          : []),
        ...(rows ? [inserted] : []),
        ...sheetStep(workbook, "附表3-3"),
      ],
      differences: [
        {
          message: words("附表2!A1“金额”写的是“120”，按附表3-1!D27应为“147”；已有内容不改，请核对。"),
          at: at("附表2", 0, 0),
          stated: "120",
          known: "147",
          sources: [at("附表3-1", 26, 3), at("附表3-2", 0, 0)],
        },
      ],
      remarks: [{ message: words("分不清这一行属于哪个支出方向，没有结转。"), at: at("附表2", 0, 0) }],
    };
  };

/** Plans made by hand for the requests of the pane. */
export function plannersFor(request: PlanRequest): readonly Planner[] {
  switch (request.kind) {
    case "complete":
      return [everything(request.as === "values" ? 7 : 70)];
    case "new-forms":
      return [
        (workbook) => ({ steps: sheetStep(workbook, `附表${String(request.year)}`), differences: [], remarks: [] }),
      ];
    case "roll-over":
    case "import":
    case "add-row":
      return [];
    case "add-direction":
      return [
        (workbook) => ({
          steps: sheetStep(workbook, request.name),
          differences: [],
          remarks: [{ message: words(JSON.stringify(request)), at: at("附表3-1", 0, 0) }],
        }),
      ];
  }
}
