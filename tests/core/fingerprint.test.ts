import type { GridSheet } from "../../src/host/memory/grid";
import { workbookOf } from "../../src/host/memory/grid";
import { cleanDirection, directionSheet, type CostingRow } from "../fixtures/department";
import { checkArithmetic } from "./arithmeticRules";

const wrong = (item: string): CostingRow => ({ item, amount: 5, basis: "10套*70.5万元/套=5万元" });

function directionWith(rows: readonly CostingRow[], direction = "社区安全"): GridSheet {
  return directionSheet(cleanDirection({ direction, amount: 5 * rows.length, indicators: [], groups: { 安全: rows } }));
}

const fingerprints = (sheets: Readonly<Record<string, GridSheet>>): readonly string[] =>
  checkArithmetic(workbookOf(sheets)).findings.map(({ fingerprint }) => fingerprint);

const [original = ""] = fingerprints({ 附表3: directionWith([wrong("器材")]) });

test("is twelve hexadecimal digits", () => {
  expect(original).toMatch(/^[0-9a-f]{12}$/);
});

test("stays when rows are inserted above, and on another sheet", () => {
  const { cells } = directionWith([wrong("器材")]);
  expect(fingerprints({ 附表3: { cells: [[], [], ...cells] } })).toEqual([original]);
  expect(fingerprints({ 另名: { cells } })).toEqual([original]);
});

test("stays when the wrong number changes", () => {
  const other = { item: "器材", amount: 5, basis: "10套*8.5万元/套=5万元" };
  expect(fingerprints({ 附表3: directionWith([other]) })).toEqual([original]);
});

test.each([
  ["the item", { 附表3: directionWith([wrong("设备")]) }],
  ["the form", { 附表3: directionWith([wrong("器材")], "社区党建") }],
])("becomes another when %s is renamed", (_, sheets) => {
  const found = fingerprints(sheets);
  expect(found).toHaveLength(1);
  expect(found).not.toContain(original);
});

test("tells findings with the same names apart", () => {
  const found = fingerprints({ 附表3: directionWith([wrong("器材"), wrong("器材"), wrong("器材")]) });
  expect(found).toHaveLength(3);
  expect(new Set(found).size).toBe(3);
  expect(found).toContain(original);
});
