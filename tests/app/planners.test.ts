import { checkWorkbook } from "../../src/app/check";
import { formSets } from "../../src/app/formSets";
import type { PlanRequest } from "../../src/app/planRequest";
import { productPlanning } from "../../src/app/productPlanning";
import { createSession } from "../../src/app/session";
import { workbookOf, type GridPicture } from "../../src/host/memory/grid";
import { createMemoryHost } from "../../src/host/memory/host";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../fixtures/department";
import { draft } from "../taskpane/plans";

function opened(sheets: Readonly<Record<string, GridPicture>>) {
  const host = createMemoryHost(workbookOf(sheets));
  const session = createSession(host, checkWorkbook, { planning: productPlanning });
  return { host, session, names: () => host.workbook().sheets.map(({ name }) => name) };
}

const direction = () => ({ "附表3-1": directionSheet(cleanDirection()) });
const forms = (more: Partial<Extract<PlanRequest, { kind: "new-forms" }>> = {}): PlanRequest => ({
  kind: "new-forms",
  set: formSets[0] ?? "",
  year: 2026,
  unitName: "甲街道",
  directions: 2,
  ...more,
});

test.each<[string, PlanRequest]>([
  ["fill and repair, as values", { kind: "complete", as: "values" }],
  ["fill and repair, as formulas", { kind: "complete", as: "formulas" }],
  ["new forms", forms()],
  ["rolling over", { kind: "roll-over", year: null, keepsAmounts: false, keepsSentences: true }],
  [
    "import",
    { kind: "import", document: { name: "目标.docx", sheets: [{ draft: draft("附表9"), title: "" }], remarks: [] } },
  ],
])("%s writes something, takes it back in one step, and the second time writes nothing", async (_, request) => {
  const { host, session } = opened(direction());
  const before = host.workbook().revision;
  await session.plan(request);
  expect(session.getState().failure).toBeNull();
  expect(session.getState().preview?.edits.length).toBeGreaterThan(0);
  await session.applyPlan();
  expect(session.getState().failure).toBeNull();
  expect(host.workbook().revision).not.toBe(before);

  // Rolled over again, a workbook becomes that of the year after; see below.
  if (request.kind !== "roll-over") {
    await session.plan(request);
    expect(session.getState().preview?.edits).toEqual([]);
  }
  await session.undo();
  expect(host.workbook().revision).toBe(before);
});

test.each([
  ["the same year", 0, "roll-over/year-passed"],
  ["an earlier year", -1, "roll-over/year-passed"],
  ["the year after", 1, undefined],
  ["any later year", 7, undefined],
])("forms become those of a later year only: %s", async (_, more, refused) => {
  const { host, session } = opened(direction());
  await session.validate();
  const own = session.getState().report?.forms[0]?.year ?? 0;
  expect(own).toBeGreaterThan(2000);
  const before = host.workbook().revision;
  await session.plan({ kind: "roll-over", year: own + more, keepsAmounts: false, keepsSentences: true });
  const { failure, preview } = session.getState();
  expect(failure?.message[0]?.key).toBe(refused);
  expect((preview?.edits ?? []).length > 0).toBe(refused === undefined);
  await session.applyPlan();
  expect(host.workbook().revision === before).toBe(refused !== undefined);
});

test("without a form there is nothing to roll over", async () => {
  const { session } = opened({ 附表9: [["随手记的"]] });
  await session.plan({ kind: "roll-over", year: 2026, keepsAmounts: false, keepsSentences: true });
  expect(session.getState().failure?.message[0]?.key).toBe("roll-over/no-form");
});

test("new forms come behind the others; those that are there stay as they are, and nothing is linked to them", async () => {
  const { session, names } = opened({ 附表2: [["自己的内容"]] });
  await session.plan(forms());
  const { preview } = session.getState();
  expect(preview?.remarks.map(({ message }) => message[0]?.key)).toEqual(["pane/form-known"]);
  const formulas = (preview?.edits ?? []).flatMap((edit) =>
    edit.kind === "add-sheet" ? edit.draft.cells.flatMap(({ formula }) => formula ?? []) : [],
  );
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas.filter((formula) => formula.includes("附表2"))).toEqual([]);
  await session.applyPlan();
  expect(names()).toEqual(["附表2", "附表1", "附表3-1", "附表3-2"]);
});

test("a sheet of a document whose name is taken by another one gets a number", async () => {
  const { session, names } = opened({ 附表9: [["别的"]], "附表9 (2)": [["又一个"]] });
  const document = { name: "目标.docx", sheets: [{ draft: draft("附表9"), title: "目标表" }], remarks: [] };
  await session.plan({ kind: "import", document });
  await session.applyPlan();
  expect(names()).toEqual(["附表9", "附表9 (2)", "附表9 (3)"]);
  await session.plan({ kind: "import", document });
  expect(session.getState().preview).toMatchObject({ edits: [] });
});

test("a row is added below the selected one, with its total, and taken back in one step", async () => {
  const { host, session } = opened(direction());
  const before = host.workbook().revision;
  const rows = session.getState().report;
  expect(rows).toBeNull();
  const costing =
    host.workbook().sheets[0]?.rows ?? new Map<number, ReadonlyMap<number, { readonly value: unknown }>>();
  const [row] = [...costing].find(([, cells]) => [...cells.values()].some(({ value }) => value === "支出内容简介")) ?? [
    0,
  ];
  await host.show({ sheet: "附表3-1", row: row + 1, column: 2 });
  await session.planRow();
  const { preview, task } = session.getState();
  expect(task).toBe("add-row");
  expect(preview?.edits.filter(({ kind }) => kind === "insert-rows")).toMatchObject([{ row: row + 2, count: 1 }]);
  await session.applyPlan();
  expect(session.getState().failure).toBeNull();
  await session.undo();
  expect(host.workbook().revision).toBe(before);
});

test("without a selected cell the person is told to select one", async () => {
  const { session } = opened(direction());
  await session.planRow();
  expect(session.getState().failure?.message[0]?.key).toBe("pane/select-row");
});

const asked = (more: Partial<Extract<PlanRequest, { kind: "add-direction" }>>): PlanRequest => ({
  kind: "add-direction",
  name: "",
  fundName: "",
  amount: "",
  parts: [],
  source: "",
  ...more,
});

test("a direction is added with its amounts, and the source that is chosen pays for it", async () => {
  const { session, names } = opened({
    附表1: overallSheet({ total: 100, sources: [90, 10, null], basic: 60, project: 40 }),
    附表2: summarySheet(40, { 社区经费: { amount: 40, parts: {} } }),
  });
  const direction = { name: "养老服务", fundName: "养老经费", parts: [{ name: "食堂", amount: "7" }] };
  await session.plan(asked(direction));
  expect(session.getState().preview).toMatchObject({
    edits: [],
    remarks: [{ message: [{ key: "add/which-source" }] }],
  });
  await session.plan(asked({ ...direction, source: "政府性基金拨款" }));
  await session.applyPlan();
  expect(session.getState().failure).toBeNull();
  expect(names()).toEqual(["附表1", "附表2", "附表3-1"]);
  const fields = session.getState().report?.forms.flatMap((form) => form.fields) ?? [];
  expect(fields.find(({ name }) => name === "governmentFunds")?.text).toBe("17");
});

test("a direction that is already there is not added again", async () => {
  const { session, names } = opened(direction());
  await session.plan(asked({ name: "夜间照明" }));
  await session.applyPlan();
  expect(session.getState().failure).toBeNull();
  const after = names();
  expect(after.length).toBeGreaterThan(1);
  await session.plan(asked({ name: "夜间照明" }));
  expect(session.getState().preview?.edits).toEqual([]);
});
