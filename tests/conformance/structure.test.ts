import { checkWorkbook } from "../../src/app/check";
import { addressOf } from "../../src/core/a1";
import { workbookOf, type GridPicture } from "../../src/host/memory/grid";
import { rules } from "../../src/rules";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../fixtures/department";

type Sheets = Record<string, GridPicture>;

const overall = { 附表1: overallSheet({ total: 100, sources: [90, 10, null], basic: 60, project: 40 }) };
const direction = { 附表3: directionSheet(cleanDirection()) };
const without = (sheet: ReturnType<typeof directionSheet>, label: string) => ({
  ...sheet,
  cells: sheet.cells.map((row) => row.map((cell) => (cell === label ? "其他栏目" : cell))),
});

const replaced = (sheet: ReturnType<typeof directionSheet>, before: string, after: string) => ({
  ...sheet,
  cells: sheet.cells.map((row) => row.map((cell) => (cell === before ? after : cell))),
});

/** What each rule about structure finds, where, and what it must pass over. */
const cases: Readonly<
  Record<string, { found: Sheets; suspect: string; severity: string; silent: Readonly<Record<string, Sheets>> }>
> = {
  "structure/no-form": {
    found: { 表1: [["姓名", "电话"]] },
    suspect: "表1!A1",
    severity: "info",
    silent: { "a known form": direction },
  },
  "structure/unknown-sheet": {
    found: { ...direction, 通讯录: [["姓名", "电话"]] },
    suspect: "通讯录!A1",
    severity: "info",
    silent: {
      "an empty sheet": { ...direction, 空表: [] },
      "a hidden sheet": { ...direction, 通讯录: { cells: [["姓名"]], hidden: true } },
    },
  },
  "structure/generic-form": {
    found: { 甲: [["某项目经费表"], ["费用名称", "金额", "测算依据"], ["培训", 3, "3次*1万元/次=3万元"]] },
    suspect: "甲!A1",
    severity: "info",
    silent: { "a known form": direction },
  },
  // More of it in fieldEmpty.test.ts.
  "structure/field-empty": {
    found: { 附表3: directionSheet(cleanDirection({ direction: "" })) },
    suspect: "附表3!B3",
    severity: "error",
    silent: { "a form that is filled in": direction },
  },
  // More of it in signature.test.ts.
  "structure/signature": {
    found: {
      附表3: replaced(
        directionSheet(cleanDirection()),
        "填表人：张某    联系电话：22345678",
        "填表人：张某    联系电话：",
      ),
    },
    suspect: "附表3!A18",
    severity: "info",
    silent: { "a name and a number": direction },
  },
  "structure/label-missing": {
    found: { 附表3: without(directionSheet(cleanDirection()), "项目金额") },
    suspect: "附表3!A1",
    severity: "error",
    silent: {
      "labels with blanks and brackets": {
        附表3: {
          cells: directionSheet(cleanDirection()).cells.map((row) =>
            row.map((cell) => (cell === "项目金额" ? " 项 目\n金 额（万元）：" : cell)),
          ),
        },
      },
      "a table that not every edition prints": overall,
    },
  },
  "structure/label-twice": {
    found: {
      附表3: {
        cells: [
          ...directionSheet(cleanDirection()).cells.slice(0, 7),
          ["项目金额", 13],
          ...directionSheet(cleanDirection()).cells.slice(7),
        ],
      },
    },
    suspect: "附表3!B4",
    severity: "error",
    silent: {
      "the same value twice": {
        附表3: {
          cells: [
            ...directionSheet(cleanDirection()).cells.slice(0, 7),
            ["项目金额", 12],
            ...directionSheet(cleanDirection()).cells.slice(7),
          ],
        },
      },
    },
  },
  "structure/amount-unreadable": {
    found: {
      附表2: summarySheet(32, { 业务经费: { amount: "以批复为准", parts: {} }, 社区经费: { amount: 20, parts: {} } }),
    },
    suspect: "附表2!C5",
    severity: "warning",
    silent: {
      "a text that is an amount": {
        附表2: summarySheet("３２万元", {
          业务经费: { amount: "12万", parts: {} },
          社区经费: { amount: "20.00", parts: {} },
        }),
      },
      "no amount": {
        附表2: summarySheet(20, { 业务经费: { amount: "无", parts: {} }, 社区经费: { amount: 20, parts: {} } }),
      },
    },
  },
};

describe.each(Object.entries(cases))("%s", (id, { found, suspect, severity, silent }) => {
  test("says what was not understood, and where", () => {
    const finding = checkWorkbook(workbookOf(found)).findings.find(({ rule }) => rule === id);
    expect(finding && `${finding.suspect.at.sheet}!${addressOf(finding.suspect.at)}`).toBe(suspect);
    expect(finding?.severity).toBe(severity);
  });

  test.each(Object.entries(silent))("is silent: %s", (_, sheets) => {
    expect(checkWorkbook(workbookOf(sheets)).findings.filter(({ rule }) => rule === id)).toEqual([]);
  });
});

test("every rule about structure has its case", () => {
  const judging = rules.filter(({ id }) => id.startsWith("structure/")).map(({ id }) => id);
  expect(judging.filter((id) => !(id in cases))).toEqual([]);
});

test("a form that nobody described is still read by its tables", () => {
  const report = checkWorkbook(
    workbookOf({
      甲: [
        ["某项目经费表"],
        ["费用名称", "金额", "测算依据"],
        ["培训", 3, "3次*1万元/次=3万元"],
        ["会议", 4, "2次*72万元/次=4万元"],
        ["合计", 7],
      ],
    }),
  );
  expect(report.findings[0]?.fixes[0]?.changes.edits[0]).toMatchObject({ value: "2次*2万元/次=4万元" });
});
