import { checkWorkbook } from "../../src/app/check";
import { previewOf } from "../../src/app/planInARow";
import type { PlanRequest } from "../../src/app/planRequest";
import type { MakePreview } from "../../src/app/preview";
import { createSession } from "../../src/app/session";
import type { CellRef } from "../../src/core/cell";
import type { Edit } from "../../src/core/edit";
import { cellOf, type Workbook } from "../../src/core/workbook";
import type { Planner, PlanStep } from "../../src/generators/plan";
import { workbookOf, type GridPicture } from "../../src/host/memory/grid";
import { createMemoryHost } from "../../src/host/memory/host";
import { words } from "../taskpane/reports";

const at = (row: number, column: number, sheet = "甲"): CellRef => ({ sheet, row, column });
const COMPLETE: PlanRequest = { kind: "complete", as: "values" };

function step(place: CellRef, ...edits: readonly Edit[]): PlanStep {
  return { message: words("填"), at: place, edits };
}

function set(place: CellRef, value: string | number, workbook: Workbook): Edit {
  return { kind: "set-value", at: place, value, expect: cellOf(workbook, place)?.value ?? null };
}

function planOf(steps: readonly PlanStep[]): ReturnType<Planner> {
  return { steps, differences: [], remarks: [] };
}

/** Fills the empty cells of column B with what stands left of them, cell by cell. */
const fillB: Planner = (workbook) =>
  planOf(
    [...(workbook.sheets[0]?.rows ?? [])].flatMap(([row, cells]) => {
      const value = cells.get(0)?.value;
      const isWanted = typeof value === "number" && cells.get(1)?.value === undefined;
      return isWanted ? step(at(row, 1), set(at(row, 1), value, workbook)) : [];
    }),
  );

function opened(planners: readonly Planner[] | Error, picture: GridPicture) {
  const host = createMemoryHost(workbookOf({ 甲: picture }));
  const planning: MakePreview = (request, workbook) =>
    planners instanceof Error
      ? Promise.reject(planners)
      : Promise.resolve(previewOf(request, planners, workbook, (one) => ({ workbook: one, forms: [] })));
  const session = createSession(host, checkWorkbook, { planning });
  const column = (number: number) => [0, 1, 2].map((row) => cellOf(host.workbook(), at(row, number))?.value ?? null);
  return { host, session, column };
}

test("what is shown is written in one go, taken back in one step, and the second time there is nothing to write", async () => {
  const { host, session, column } = opened([fillB], [[1], [2], [3]]);
  const before = host.workbook().revision;
  await session.plan(COMPLETE);
  expect(session.getState()).toMatchObject({ task: "complete", activity: "idle", failure: null, undoable: null });
  expect(session.getState().preview?.steps).toHaveLength(3);
  expect(host.workbook().revision).toBe(before);

  await session.applyPlan();
  expect(column(1)).toEqual([1, 2, 3]);
  expect(session.getState()).toMatchObject({ task: null, preview: null, failure: null });
  expect(session.getState().report).not.toBeNull();
  expect(session.getState().notice?.map(({ key }) => key)).toEqual(["pane/written", "pane/task-complete"]);

  await session.plan(COMPLETE);
  expect(session.getState().preview).toMatchObject({ steps: [], edits: [] });
  await session.discardPlan();
  expect(session.getState()).toMatchObject({ task: null, preview: null });

  await session.undo();
  expect(host.workbook().revision).toBe(before);
  expect(session.getState().undoable).toBeNull();
});

test("a single cell that cannot be written keeps all others from being written", async () => {
  const locked: GridPicture = { cells: [[1, { value: null, locked: false, error: "#N/A" }], [2]], isProtected: true };
  const both: Planner = (workbook) =>
    planOf([step(at(0, 1), set(at(0, 1), 1, workbook)), step(at(1, 1), set(at(1, 1), 2, workbook))]);
  const { host, session } = opened([both], locked);
  const before = host.workbook().revision;
  await session.plan(COMPLETE);
  await session.applyPlan();
  expect(session.getState()).toMatchObject({ failure: { code: "protected" }, undoable: null });
  expect(session.getState().preview).not.toBeNull();
  expect(host.workbook().revision).toBe(before);
});

test("where the workbook has changed meanwhile, nothing is written and the plan is made anew", async () => {
  const { host, session, column } = opened([fillB], [[1], [2], [3]]);
  await session.plan(COMPLETE);
  await host.apply({ title: [], edits: [{ kind: "set-value", at: at(1, 0), value: 20, expect: 2 }] });
  await session.applyPlan();
  expect(session.getState()).toMatchObject({ failure: { code: "changed" }, undoable: null });
  expect(column(1)).toEqual([null, null, null]);
  await session.applyPlan();
  expect(session.getState().failure).toBeNull();
  expect(column(1)).toEqual([1, 20, 3]);
});

test("a change that the plan has nothing to do with does not stand in its way", async () => {
  const { host, session, column } = opened([fillB], [[1], [2], [3]]);
  await session.plan(COMPLETE);
  await host.apply({ title: [], edits: [{ kind: "set-value", at: at(8, 4), value: "备注", expect: null }] });
  await session.applyPlan();
  expect(session.getState().failure).toBeNull();
  expect(column(1)).toEqual([1, 2, 3]);
});

test("each planner plans upon what those before leave, also upon what their formulas come to", async () => {
  const sum: Planner = (workbook) =>
    planOf([
      step(at(0, 2), { kind: "set-formula", at: at(0, 2), formula: "SUM(B1:B3)", expect: 9 }),
      step(at(0, 1), set(at(0, 1), 10, workbook)),
    ]);
  const twice: Planner = (workbook) =>
    planOf([
      step(at(1, 2), set(at(1, 2), `共${String(cellOf(workbook, at(0, 2))?.value)}`, workbook)),
      step(at(0, 2), set(at(0, 2), "手工", workbook)),
    ]);
  const { host, session, column } = opened([sum, fillB, twice], [[1, null, { value: 9, formula: "A1+8" }], [2], [3]]);
  const before = host.workbook().revision;
  await session.plan(COMPLETE);
  await session.applyPlan();
  expect(session.getState().failure).toBeNull();
  expect(column(1)).toEqual([10, 2, 3]);
  expect(column(2)).toEqual(["手工", "共15", null]);
  await session.undo();
  expect(host.workbook().revision).toBe(before);
});

test("places are those where things stand now; what comes into being has none", async () => {
  const rows: Planner = () => planOf([step(at(1, 0), { kind: "insert-rows", sheet: "甲", row: 1, count: 2 })]);
  const cells: Planner = (workbook) => ({
    ...planOf([step(at(2, 0), set(at(2, 0), "新", workbook)), step(at(3, 0), set(at(3, 0), "改", workbook))]),
    differences: [
      { message: words("不一致"), at: at(4, 0), stated: "3", known: "4", sources: [at(0, 0), at(2, 0)] },
      { message: words("没有"), at: at(0, 0, "乙"), stated: "3", known: "4", sources: [] },
    ],
    remarks: [{ message: words("另见"), at: at(4, 0) }],
  });
  const { session } = opened([rows, cells], [["一"], ["二"], ["三"]]);
  await session.plan(COMPLETE);
  const { preview } = session.getState();
  expect(preview?.steps.map(({ now }) => now?.row ?? null)).toEqual([1, null, 1]);
  expect(preview?.steps.map(({ edits }) => edits[0]?.now?.row ?? null)).toEqual([1, null, 1]);
  expect(preview?.differences.map(({ now, sourcesNow }) => [now?.row ?? null, sourcesNow.length])).toEqual([
    [2, 1],
    [null, 0],
  ]);
  expect(preview?.remarks[0]?.now?.row).toBe(2);
});

test("an edit that cannot be, and code that cannot be loaded, are refused in words", async () => {
  const wrong: Planner = () => planOf([step(at(0, 0, "乙"), set(at(0, 0, "乙"), 1, workbookOf({})))]);
  const { session } = opened([wrong], [[1]]);
  await session.plan(COMPLETE);
  expect(session.getState()).toMatchObject({ failure: { code: "missing-sheet" }, preview: null, activity: "idle" });

  const { session: unloaded } = opened(new Error("offline"), [[1]]);
  await unloaded.plan(COMPLETE);
  expect(unloaded.getState()).toMatchObject({ failure: { code: "host" }, preview: null });
});

test("a check gives up what was planned, and another task gives up that of the one before", async () => {
  const { session } = opened([fillB], [[1]]);
  await session.plan(COMPLETE);
  await session.begin("new-forms");
  expect(session.getState()).toMatchObject({ task: "new-forms", preview: null });
  await session.plan(COMPLETE);
  await session.validate();
  expect(session.getState()).toMatchObject({ task: null, preview: null });
});
