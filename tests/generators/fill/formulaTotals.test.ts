import type { GridSheet } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../../fixtures/department";
import { withCell } from "../../fixtures/generated";
import { fillPictures } from "./harness";

const overall = overallSheet({ total: 44, sources: [44, null, null], basic: 20, project: 24 });
const parts = { 党建: 7, 安全: 5 };
const summary = summarySheet(24, { 业务经费: { amount: 12, parts }, 城管经费: { amount: 12, parts } });
const lacking = directionSheet(cleanDirection({ total: null }));
const other = directionSheet(cleanDirection({ fund: "城管经费", direction: "城管" }));
const at = (sheet: GridSheet, label: string): string => String(sheet.cells.findIndex((row) => row.includes(label)) + 1);

/** The totals of all forms but the lacking one, as formulas. */
const computed = {
  附表2: ["C4:C5+C8", "C5:SUM(C6:C7)", "C8:SUM(C9:C10)"].reduce((sheet, text) => {
    const [cell = "", formula = ""] = text.split(/:(.*)/s);
    return withCell(sheet, cell, { formula, value: cell === "C4" ? 24 : 12 });
  }, summary),
  "附表3-2": withCell(other, `D${at(other, "合  计")}`, { formula: "SUM(D13:D15)", value: 12 }),
};

test("a total becomes a formula where the totals of the workbook are", () => {
  const { cells } = fillPictures({
    附表1: overall,
    附表2: computed.附表2,
    "附表3-1": lacking,
    "附表3-2": computed["附表3-2"],
  });
  expect(cells).toEqual(["附表3-1!D16: =SUM(D13:D15)"]);
});

test("a total stays a value where the totals of the workbook are typed", () => {
  const { cells } = fillPictures({ 附表1: overall, 附表2: summary, "附表3-1": lacking, "附表3-2": other });
  expect(cells).toEqual(["附表3-1!D16: 12"]);
});

test("amounts that are texts are not summed by a formula, which would take them for nothing", () => {
  const texts = ["D13:3", "D14:4", "D15:5"].reduce((sheet, text) => {
    const [cell = "", amount = ""] = text.split(":");
    return withCell(sheet, cell, amount);
  }, lacking);
  const { cells } = fillPictures({
    附表1: overall,
    附表2: computed.附表2,
    "附表3-1": texts,
    "附表3-2": computed["附表3-2"],
  });
  expect(cells).toEqual(["附表3-1!D16: 12"]);
});
