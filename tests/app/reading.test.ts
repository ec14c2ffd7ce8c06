import { checkWorkbook } from "../../src/app/check";
import { briefMemory } from "../../src/app/labelMemory";
import { createSession } from "../../src/app/session";
import { readKept } from "../../src/core/profileFile";
import { refusal } from "../../src/core/outcome";
import { workbookOf, type GridPicture } from "../../src/host/memory/grid";
import { createMemoryHost } from "../../src/host/memory/host";
import type { Host } from "../../src/host/port";

const picture: GridPicture = [
  ["项目支出绩效目标申报表"],
  ["项目名称", "校舍维修", "主管部门", "某区教育局", null],
  ["今年要的钱", "36万元", null, null, null],
  ["年度目标", "完成3栋校舍维修", null, null, null],
  ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
  [null, "产出指标", "数量指标", "维修校舍", "3栋"],
];
const FORM = { sheet: "表", top: 0, left: 0 };
const VALUE = { sheet: "表", row: 2, column: 1 };

const newHost = () => createMemoryHost(workbookOf({ 表: picture }));

function amountRead(session: ReturnType<typeof createSession>) {
  const form = session.getState().report?.forms[0];
  return form?.fields.find(({ name }) => name === "annualAmount");
}

test("a missed field is pointed at, read from then on, kept with the workbook and remembered for the next one", async () => {
  const host = newHost();
  const memory = briefMemory();
  const session = createSession(host, checkWorkbook, { labels: memory });
  await session.validate();
  expect(amountRead(session)).toMatchObject({ at: null, isExpected: true });
  expect(session.getState().report?.findings.map(({ rule }) => rule)).toContain("structure/label-missing");

  await session.showCell(VALUE);
  await session.pointAt({ form: FORM, name: "annualAmount" });
  expect(session.getState()).toMatchObject({ failure: null, reading: { labels: 1 }, activity: "idle" });
  expect(session.getState().notice?.[0]?.key).toBe("pane/label-remembered");
  expect(amountRead(session)).toMatchObject({ at: VALUE, text: "36万元" });
  expect(session.getState().report?.findings.map(({ rule }) => rule)).not.toContain("structure/label-missing");
  expect(readKept(host.workbook().kept)).toEqual({ labels: { "project-target": { annualAmount: ["今年要的钱"] } } });

  const next = createSession(newHost(), checkWorkbook, { labels: memory });
  await next.validate();
  expect(amountRead(next)).toMatchObject({ at: VALUE });

  const elsewhere = createSession(createMemoryHost(host.workbook()), checkWorkbook);
  await elsewhere.validate();
  expect(amountRead(elsewhere)).toMatchObject({ at: VALUE });

  await session.forgetLabels();
  expect(amountRead(session)).toMatchObject({ at: null });
  expect(session.getState().reading.labels).toBe(0);
  expect(host.workbook().kept).toBeUndefined();
  expect(memory.load()).toEqual({});
});

test("nothing selected, and a cell without a label, are refused in words; nothing is remembered", async () => {
  const host = newHost();
  const memory = briefMemory();
  const session = createSession(host, checkWorkbook, { labels: memory });
  await session.validate();
  await session.pointAt({ form: FORM, name: "annualAmount" });
  expect(session.getState().failure?.message[0]?.key).toBe("pane/select-first");
  await session.showCell({ sheet: "表", row: 30, column: 9 });
  await session.pointAt({ form: FORM, name: "annualAmount" });
  expect(session.getState().failure?.code).toBe("no-label");
  expect(memory.load()).toEqual({});
  expect(host.workbook().kept).toBeUndefined();
});

test("a profile is chosen for the workbook, kept with it, and left to recognition again", async () => {
  const host = newHost();
  const session = createSession(host, checkWorkbook);
  await session.validate();
  const profileRead = () => session.getState().report?.forms[0]?.profile;
  expect([profileRead(), session.getState().reading.profile]).toEqual(["document-88", null]);
  await session.chooseProfile("shanghai");
  expect([profileRead(), session.getState().reading.profile]).toEqual(["shanghai", "shanghai"]);
  expect(readKept(host.workbook().kept)).toEqual({ profile: "shanghai" });
  await session.chooseProfile(null);
  expect([profileRead(), session.getState().reading.profile]).toEqual(["document-88", null]);
  expect(host.workbook().kept).toBeUndefined();
});

test("where the host keeps nothing, a choice lasts as long as the session", async () => {
  const host: Host = { ...newHost(), keep: () => Promise.resolve(refusal("unsupported", { detail: "keep" })) };
  const session = createSession(host, checkWorkbook);
  await session.chooseProfile("shanghai");
  expect(session.getState()).toMatchObject({ failure: null, reading: { profile: "shanghai" } });
  expect(session.getState().report?.forms[0]?.profile).toBe("shanghai");
});
