import type { CellRef } from "../../../src/core/cell";
import { rowsBetween } from "../../../src/core/workbook";
import { workbookOf } from "../../../src/host/memory/grid";
import { createMemoryHost } from "../../../src/host/memory/host";
import { describeHost } from "../contract";
import { describeLayout } from "../layoutContract";
import { describeRows } from "../rowContract";
import { describeWatching } from "../watchContract";

describeHost("the host in memory", (workbook) => Promise.resolve(createMemoryHost(workbook)));
describeWatching(
  "the host in memory",
  (workbook) => Promise.resolve(createMemoryHost(workbook)),
  (host, place, value, expect) => host.type({ title: [], edits: [{ kind: "set-value", at: place, value, expect }] }),
);
describeRows("the host in memory", (workbook) => Promise.resolve(createMemoryHost(workbook)));
describeLayout("the host in memory", (workbook) => Promise.resolve(createMemoryHost(workbook)));

const at: CellRef = { sheet: "附表1", row: 1, column: 1 };

test("refuses an edit behind a merged area", async () => {
  const host = createMemoryHost(workbookOf({ 附表1: { cells: [["题"]], merges: ["A1:C3"] } }));
  const refused = await host.apply({ title: [], edits: [{ kind: "set-value", at, value: 1, expect: null }] });
  expect(refused.ok ? "" : refused.failure.message[0]?.values["detail"]).toBe("附表1!B2 (A1:C3)");
});

test.each([
  ["a text longer than a cell holds", "长".repeat(32_768)],
  ["a number that is none", Number.NaN],
])("refuses %s", async (_, value) => {
  const host = createMemoryHost(workbookOf({ 附表1: [] }));
  const refused = await host.apply({ title: [], edits: [{ kind: "set-value", at, value, expect: null }] });
  expect(refused.ok ? "" : refused.failure.code).toBe("unsupported");
});

test("refuses two edits of one cell", async () => {
  const host = createMemoryHost(workbookOf({ 附表1: [] }));
  const edit = { kind: "set-value", at, value: 1, expect: null } as const;
  const refused = await host.apply({ title: [], edits: [edit, edit] });
  expect(refused.ok ? "" : refused.failure.code).toBe("unsupported");
});

test("tells listeners of writes, marks and selections until they leave", async () => {
  const host = createMemoryHost(workbookOf({ 附表1: [] }));
  let calls = 0;
  const leave = host.subscribe(() => (calls += 1));
  await host.apply({ title: [], edits: [{ kind: "set-value", at, value: 1, expect: null }] });
  await host.show(at);
  await host.mark([
    { at, severity: "info" },
    { at, severity: "error" },
  ]);
  expect(calls).toBe(3);
  expect(host.selection()).toBe(at);
  expect(host.marks()).toEqual([{ at, severity: "error" }]);
  leave();
  await host.clearMarks();
  expect(calls).toBe(3);
});

describe("the selected cell", () => {
  const sheets = workbookOf({ 附表1: { cells: [["题"]], merges: ["A1:C3"] }, 附表2: [["x"]] });

  test("is none before a cell is shown or selected", async () => {
    expect(await createMemoryHost(sheets).selected()).toEqual({ ok: true, value: null });
  });

  test("is the one that the drawn sheet tells, of which nobody else hears", async () => {
    const host = createMemoryHost(sheets);
    let calls = 0;
    await host.show(at);
    host.subscribe(() => (calls += 1));
    const other = { sheet: "附表2", row: 4, column: 2 };
    host.select(other);
    expect(await host.selected()).toEqual({ ok: true, value: other });
    expect(host.selection()).toBe(at);
    expect(calls).toBe(0);
    await host.show({ ...other, row: 5 });
    expect(await host.selected()).toEqual({ ok: true, value: { ...other, row: 5 } });
  });

  test("is the top left one of a merged area, and none of a sheet that is not there", async () => {
    const host = createMemoryHost(sheets);
    host.select(at);
    host.select({ ...at, sheet: "附表9" });
    expect(await host.selected()).toEqual({ ok: true, value: { sheet: "附表1", row: 0, column: 0 } });
  });
});

test("a workbook hands over what was kept with it, and tells listeners of another text alone", async () => {
  const host = createMemoryHost({ ...workbookOf({ 附表1: [] }), kept: "一" });
  let calls = 0;
  host.subscribe(() => (calls += 1));
  expect(host.workbook().kept).toBe("一");
  await host.keep("一");
  expect(calls).toBe(0);
  await host.keep(null);
  expect(calls).toBe(1);
  expect(Object.keys(host.workbook())).not.toContain("kept");
});

test("gives cells of deleted rows back as free as they were", async () => {
  const workbook = workbookOf({ 附表1: [["题"], [{ value: "可填", locked: false }]] });
  const host = createMemoryHost(workbook);
  const held = rowsBetween(workbook.sheets[0], 1, 1);
  const back = await host.apply({
    title: [],
    edits: [{ kind: "delete-rows", sheet: "附表1", row: 1, count: 1, expect: held }],
  });
  expect(host.workbook().sheets[0]?.rows.size).toBe(1);
  if (back.ok) await host.apply(back.value);
  expect(host.workbook().sheets).toEqual(workbook.sheets);
});

test("lets marks follow their cells, and drops those of deleted rows", async () => {
  const host = createMemoryHost(workbookOf({ 附表1: [["题"], ["甲"], ["乙"]], 附表2: [] }));
  const marked = (row: number, sheet = "附表1") => ({ at: { sheet, row, column: 0 }, severity: "error" as const });
  await host.mark([marked(0), marked(1), marked(2), marked(2, "附表2")]);
  const held = rowsBetween(host.workbook().sheets[0], 1, 1);
  await host.apply({
    title: [],
    edits: [
      { kind: "delete-rows", sheet: "附表1", row: 1, count: 1, expect: held },
      { kind: "insert-rows", sheet: "附表1", row: 1, count: 3 },
    ],
  });
  expect(host.marks()).toEqual([marked(0), marked(4), marked(2, "附表2")]);
});
