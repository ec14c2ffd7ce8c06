import type { CellRef } from "../../../src/core/cell";
import { workbookOf } from "../../../src/host/memory/grid";
import { createMemoryHost } from "../../../src/host/memory/host";
import { describeHost } from "../contract";

describeHost("the host in memory", (workbook) => Promise.resolve(createMemoryHost(workbook)));

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
