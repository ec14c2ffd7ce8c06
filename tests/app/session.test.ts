import { checkWorkbook } from "../../src/app/check";
import { createSession } from "../../src/app/session";
import { refusal } from "../../src/core/outcome";
import { workbookOf } from "../../src/host/memory/grid";
import { createMemoryHost } from "../../src/host/memory/host";
import type { Host } from "../../src/host/port";
import { cleanDirection, directionSheet } from "../fixtures/department";

const broken = () => createMemoryHost(workbookOf({ 附表3: directionSheet(cleanDirection({ total: 120 })) }));

async function opened(host: Host) {
  const session = createSession(host, checkWorkbook);
  await session.validate();
  return { session, fingerprint: session.getState().report?.findings[0]?.fingerprint ?? "" };
}

test("check, show, repair, take back, clear: each leaves the state that a person expects", async () => {
  const host = broken();
  const { session, fingerprint } = await opened(host);
  expect(host.marks()).toHaveLength(1);
  await session.showFinding(fingerprint);
  expect(session.getState().selected).toBe(fingerprint);
  expect(host.selection()).toMatchObject({ sheet: "附表3", row: 15, column: 3 });
  const before = host.workbook().revision;

  await session.applyFix(fingerprint, 0);
  expect(session.getState()).toMatchObject({ activity: "idle", failure: null, selected: null });
  expect(session.getState().report?.findings).toEqual([]);
  expect(session.getState().undoable).not.toBeNull();
  expect(host.marks()).toEqual([]);

  await session.undo();
  expect(host.workbook().revision).toBe(before);
  expect(session.getState().report?.findings).toHaveLength(1);
  expect(session.getState().undoable).toBeNull();

  await session.clearMarks();
  expect(host.marks()).toEqual([]);
});

test("a repair whose cell has changed meanwhile is refused in words, and nothing is written", async () => {
  const host = broken();
  const { session, fingerprint } = await opened(host);
  const at = { sheet: "附表3", row: 15, column: 3 };
  await host.apply({ title: [], edits: [{ kind: "set-value", at, value: 7, expect: 120 }] });
  const before = host.workbook().revision;
  await session.applyFix(fingerprint, 0);
  expect(session.getState()).toMatchObject({ failure: { code: "changed" }, undoable: null, activity: "idle" });
  expect(host.workbook().revision).toBe(before);
});

test("a host that refuses to read leaves the last report and says why", async () => {
  const host = broken();
  let refuses = false;
  const read = (): ReturnType<Host["read"]> => (refuses ? Promise.resolve(refusal("cell-editing")) : host.read());
  const { session } = await opened({ ...host, read });
  const { report } = session.getState();
  refuses = true;
  await session.validate();
  expect(session.getState()).toMatchObject({ failure: { code: "cell-editing" }, activity: "idle" });
  expect(session.getState().report).toBe(report);
});

test("commands pressed at once run one after the other", async () => {
  const host = broken();
  const { session, fingerprint } = await opened(host);
  const activities: string[] = [];
  const end = session.subscribe(() => activities.push(session.getState().activity));
  await Promise.all([
    session.applyFix(fingerprint, 0),
    session.applyFix(fingerprint, 0),
    session.undo(),
    session.undo(),
  ]);
  end();
  expect(session.getState().report?.findings).toHaveLength(1);
  expect(session.getState()).toMatchObject({ activity: "idle", undoable: null });
  expect(activities).toContain("writing");
});

test("a fingerprint nobody knows does nothing", async () => {
  const host = broken();
  const { session } = await opened(host);
  const before = host.workbook().revision;
  await session.applyFix("000000000000", 0);
  await session.showFinding("000000000000");
  expect(host.workbook().revision).toBe(before);
  expect(session.getState()).toMatchObject({ selected: null, failure: null, undoable: null });
});
