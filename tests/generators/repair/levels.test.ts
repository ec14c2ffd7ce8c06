import fc from "fast-check";
import { cellOf, type Workbook } from "../../../src/core/workbook";
import { departments } from "../departmentContent";
import { edited, withoutRow, withValues } from "../damage";
import { completed, departmentWorkbook, mergesIn, saidIn, type Said } from "./reading";

/** A department whose indicators stand in several rows each. */
const department = fc.sample(departments, { seed: 3, numRuns: 60 }).find(({ overall }) => {
  const rows = overall.tables["indicators"] ?? [];
  const counts = rows
    .map(({ cells }) => String(cells["level2"]?.value))
    .reduce((seen, name) => seen.set(name, (seen.get(name) ?? 0) + 1), new Map<string, number>());
  return [...counts.values()].filter((count) => count > 1).length > 4;
});
if (department === undefined) throw new Error("no department");
const whole = departmentWorkbook(department);
const said = [...saidIn(whole).values()];

/** The rows in which a level-2 indicator of several rows begins, in 附表1 and one 附表3. */
const firstRows = said.flatMap((one): readonly (readonly [string, Said])[] => {
  const { sheet, row } = one.value.at;
  const isKnown = one.kind === "indicators.level2" && ["附表1", "附表3-1"].includes(sheet);
  const isMerged = mergesIn(whole).some((area) =>
    area.startsWith(`${sheet} ${String(row)},${String(one.value.at.column)},`),
  );
  return isKnown && isMerged ? [[`${sheet} ${one.text}`, one]] : [];
});
const unique = [...new Map(firstRows).entries()];

/** The levels of each level-3 indicator of a sheet. */
function levelsOn(workbook: Workbook, sheetName: string): ReadonlyMap<string, string> {
  const rows = [...saidIn(workbook).entries()].filter(([, { value }]) => value.at.sheet === sheetName);
  return new Map(rows.flatMap(([key, { kind, text }]) => (/\.level[12]$/.test(kind) ? [[key, text] as const] : [])));
}

test("there are such indicators", () => {
  expect(unique.length).toBeGreaterThan(6);
});

test.each(unique)("%s comes back where its first row was deleted", (_, { value: { at } }) => {
  const sheet = whole.sheets.find(({ name }) => name === at.sheet);
  if (sheet === undefined) throw new Error(at.sheet);
  const damaged = edited(whole, withoutRow(sheet, at.row));
  const { after } = completed(damaged);
  const gone = [...saidIn(whole)].flatMap(([key, { kind, value }]) =>
    kind === "indicators.level3" && value.at.row === at.row && value.at.sheet === at.sheet
      ? [key.replace(/\.level3$/, "")]
      : [],
  );
  const expected = [...levelsOn(whole, at.sheet)].filter(([key]) => !gone.some((one) => key.startsWith(one)));
  expect([...levelsOn(after, at.sheet)].filter(([key]) => !gone.some((one) => key.startsWith(one)))).toEqual(expected);
  expect(completed(after).plan.steps).toEqual([]);
});

test("a name that somebody gave the rows stays", () => {
  const [, one] = unique[1] ?? [];
  if (one === undefined) throw new Error("no indicator");
  const { at } = one.value;
  const sheet = whole.sheets.find(({ name }) => name === at.sheet);
  if (sheet === undefined) throw new Error(at.sheet);
  const damaged = withValues(edited(whole, withoutRow(sheet, at.row)), [{ at, value: "自定指标" }]);
  const { after } = completed(damaged);
  expect(cellOf(after, at)?.value).toBe("自定指标");
});

test("a row that was added below an indicator without merging it is one of it", () => {
  const last = said
    .filter(({ kind, value }) => kind === "indicators.level3" && value.at.sheet === "附表1")
    .find(({ text }) => text === "项目支出");
  if (last === undefined) throw new Error("no costs");
  const row = last.value.at.row + 1;
  const added = withValues(edited(whole, [{ kind: "insert-rows", sheet: "附表1", row, count: 1 }]), [
    { at: { ...last.value.at, row }, value: "其他成本" },
  ]);
  const { after } = completed(added);
  const levels = [...saidIn(after)].find(([key]) => key.includes("[其他成本].level2"))?.[1].text;
  expect(levels).toBe("成本指标");
});
