import fc from "fast-check";
import type { Cell, CellRef, CellValue } from "../../src/core/cell";
import { check } from "../../src/core/check";
import { LiveCheck } from "../../src/core/liveCheck";
import type { Finding } from "../../src/core/finding";
import type { Report } from "../../src/core/report";
import { cellOf, type Row, type Workbook } from "../../src/core/workbook";
import { forms } from "../../src/forms";
import { workbookOf } from "../../src/host/memory/grid";
import { rules } from "../../src/rules";
import { cleanDirection, directionSheet } from "../fixtures/department";
import { departmentOf, plans } from "../fixtures/generated";

const standards = { forms, rules };

let revision = 0;

function withValue(workbook: Workbook, at: CellRef, value: CellValue): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== at.sheet) return sheet;
    const cells = new Map<number, Cell>(sheet.rows.get(at.row)).set(at.column, { value });
    return { ...sheet, rows: new Map<number, Row>(sheet.rows).set(at.row, cells) };
  });
  return { revision: `edit ${String(++revision)}`, sheets };
}

/** What else would have to change is found by a short search that depends on the order of relations. */
const withoutEstimates = ({ reason, ...finding }: Finding): unknown => ({
  ...finding,
  reason: reason.map((part) => ({ ...part, values: { ...part.values, count: "" } })),
});

/** What a report says, whatever the order in which causes were found. */
function said({ findings, unchecked, identities }: Report): unknown {
  return {
    findings: findings.map((finding) => JSON.stringify(withoutEstimates(finding))).sort(),
    unchecked: unchecked.map((one) => JSON.stringify(one)).sort(),
    identities,
  };
}

/** The amounts of a department and the costing texts beside them. */
function editable(workbook: Workbook, amounts: readonly CellRef[]): readonly CellRef[] {
  const texts = amounts.map((at) => ({ ...at, column: at.column + 1 }));
  const isCosting = (at: CellRef): boolean => /=/.test(String(cellOf(workbook, at)?.value ?? ""));
  return [...amounts, ...texts.filter(isCosting)];
}

const edits = fc.array(fc.record({ which: fc.nat(), digit: fc.nat(9), place: fc.nat(30) }), {
  minLength: 1,
  maxLength: 6,
});

/** Another digit at a place of a number or a text. */
function retyped(value: CellValue, digit: number, place: number): CellValue {
  const text = String(value);
  const places = Array.from(text.matchAll(/\d/g), ({ index }) => index);
  const at = places[place % places.length] ?? 0;
  const changed = text.slice(0, at) + String(digit) + text.slice(at + 1);
  return typeof value === "number" ? Number(changed) : changed;
}

test("a check that follows edits says what a check from scratch says", () => {
  let followed = 0;
  let all = 0;
  fc.assert(
    fc.property(plans, edits, (plan, list) => {
      const { sheets, amounts } = departmentOf(plan, "typed");
      let workbook = workbookOf(sheets);
      const cells = editable(workbook, amounts);
      const live = new LiveCheck(workbook, standards);
      live.report();
      for (const { which, digit, place } of list) {
        const at = cells[which % cells.length];
        const value = at && cellOf(workbook, at)?.value;
        if (at === undefined || value == null) continue;
        workbook = withValue(workbook, at, retyped(value, digit, place));
        if (live.update(workbook)) followed += 1;
        all += 1;
        expect(said(live.report())).toEqual(said(check(workbook, standards)));
      }
    }),
    { numRuns: 40 },
  );
  // Amounts and texts are what people edit most; they must not be read from scratch.
  expect(followed / all).toBeGreaterThan(0.8);
});

describe("an edit is followed only where nothing else can be read otherwise", () => {
  const workbook = workbookOf({ 附表3: directionSheet(cleanDirection()) });
  const at = (row: number, column: number): CellRef => ({ sheet: "附表3", row, column });
  test.each<[string, CellRef, CellValue, boolean]>([
    ["an amount", at(12, 3), 9, true],
    ["an amount typed as text", at(12, 3), "9", true],
    ["a costing text", at(12, 4), "2次*2.5（万元/次）=5万元", true],
    ["an amount with another unit", at(12, 3), "90000元", false],
    ["an amount that becomes none", at(12, 3), "无", false],
    ["an amount that is emptied", at(12, 3), null, false],
    ["a name", at(12, 2), "器材", false],
    ["a label", at(3, 0), "项目总额", false],
    ["a cell beside the form", at(2, 9), "备注", false],
  ])("%s", (_, cell, value, isFollowed) => {
    const live = new LiveCheck(workbook, standards);
    const next = withValue(workbook, cell, value);
    expect(live.update(next)).toBe(isFollowed);
    expect(said(live.report())).toEqual(said(check(next, standards)));
  });
});

test("a row that stood twice and was told apart by its text is no longer taken out", () => {
  // Texts that state nothing: no relation changes with them.
  const row = { item: "培训费", amount: 4, basis: "据实结算" };
  const rows = [{ item: "宣传费", amount: 3, basis: "6次*0.5（万元/次）=3万元" }, row, row];
  const form = directionSheet(cleanDirection({ amount: 7, indicators: [], groups: { 党建: rows } }));
  const workbook = workbookOf({ 附表3: form });
  const live = new LiveCheck(workbook, standards);
  expect(live.report().findings[0]?.fixes[0]?.changes.edits).toMatchObject([{ kind: "delete-rows" }]);
  const lower = { sheet: "附表3", row: 11, column: 4 };
  expect(cellOf(workbook, lower)?.value).toBe(row.basis);
  const next = withValue(workbook, lower, "依据招标文件");
  expect(live.update(next)).toBe(true);
  expect(said(live.report())).toEqual(said(check(next, standards)));
});
