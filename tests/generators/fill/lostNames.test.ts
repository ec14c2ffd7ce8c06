import fc from "fast-check";
import { cellOf, type Workbook } from "../../../src/core/workbook";
import { departments } from "../departmentContent";
import { withValues } from "../damage";
import { completed, departmentWorkbook, lostBetween, mergesIn, saidIn, type Said } from "../repair/reading";

const department = fc.sample(departments, { seed: 1, numRuns: 2 })[1];
if (department === undefined) throw new Error("no department");
const whole = departmentWorkbook(department);
const said = saidIn(whole);

const NAMES = ["workPlan.item", "funds.name", "expenditureDirection", "costing.content"];

/** The cells that hold a name, one for each. */
const places: readonly (readonly [string, Said])[] = NAMES.flatMap((kind) => {
  const all = [...said.values()].filter((one) => one.kind === kind);
  const cells = new Map(all.map((one) => [`${one.value.at.sheet} ${String(one.value.at.row)}`, one]));
  return [...cells.values()].map((one) => [`${kind} ${one.text}`, one] as const);
});

function insertedIn(workbook: Workbook): number {
  const edits = completed(workbook).plan.changes.edits;
  return edits.filter(({ kind }) => kind === "insert-rows").length;
}

test("there are names of every kind", () => {
  expect(places.length).toBeGreaterThan(12);
});

test.each(places)("%s comes back in its place", (_, { value: { at } }) => {
  const { after } = completed(withValues(whole, [{ at, value: null }]));
  expect(lostBetween(said, saidIn(after))).toEqual([]);
  expect(mergesIn(after)).toEqual(mergesIn(whole));
  expect(completed(after).plan.steps).toEqual([]);
});

test.each(places)("%s that somebody worded otherwise stays", (_, { value: { at } }) => {
  const damaged = withValues(whole, [{ at, value: "另有安排" }]);
  const { after } = completed(damaged);
  const now = after.sheets.find(({ name }) => name === at.sheet);
  const texts = [...(now?.rows.values() ?? [])].map((row) => row.get(at.column)?.value);
  expect(texts).toContain("另有安排");
});

/** The places of several names. */
function placesOf(kind: string, sheet?: string): readonly Said[] {
  return places.flatMap(([, one]) =>
    one.kind === kind && (sheet ?? one.value.at.sheet) === one.value.at.sheet ? [one] : [],
  );
}

test("the lost name of a group of one row below another one comes back", () => {
  const pair = fc
    .sample(departments, { seed: 5, numRuns: 80 })
    .flatMap((one) =>
      one.directions.map((direction, index) => ({ one, index, rows: direction.tables["costing"] ?? [] })),
    )
    .find(({ rows }) => {
      const contents = rows.map(({ cells }) => String(cells["content"]?.value));
      const [first, second] = [...new Set(contents)].map((name) => contents.filter((own) => own === name).length);
      return first === 1 && second === 1 && new Set(contents).size < contents.length;
    });
  if (pair === undefined) throw new Error("no such department");
  const workbook = departmentWorkbook(pair.one);
  const before = saidIn(workbook);
  const name = String(pair.rows[1]?.cells["content"]?.value);
  const place = [...before.values()].find(({ kind, text }) => kind === "costing.content" && text === name);
  if (place === undefined) throw new Error(name);
  const { after } = completed(withValues(workbook, [{ at: place.value.at, value: null }]));
  expect(lostBetween(before, saidIn(after))).toEqual([]);
  expect(mergesIn(after)).toEqual(mergesIn(workbook));
});

test("several lost names are told apart by their amounts", () => {
  const all = placesOf("funds.name");
  const { after } = completed(
    withValues(
      whole,
      all.map(({ value: { at } }) => ({ at, value: null })),
    ),
  );
  expect(all.map(({ value: { at } }) => cellOf(after, at)?.value)).toEqual(all.map(({ text }) => text));
});

test("which of two lost names is which cannot be told where nothing speaks for either", () => {
  const items = placesOf("workPlan.item").map(({ value: { at } }) => at);
  const goals = items.map((at) =>
    [...said.values()].find((one) => one.kind === "workPlan.workTarget" && one.value.at.row === at.row),
  );
  const damaged = withValues(whole, [
    ...items.map((at) => ({ at, value: null })),
    ...goals.flatMap((goal) => (goal === undefined ? [] : [{ at: goal.value.at, value: "另有目标" }])),
  ]);
  const { after } = completed(damaged);
  expect(items.map((at) => cellOf(after, at)?.value ?? null)).toEqual(items.map(() => null));
  expect(insertedIn(damaged)).toBe(0);
});

test("a name whose amount is another one's is not written", () => {
  const [first] = placesOf("funds.name").filter(({ text }) => text === "消防器材");
  if (first === undefined) throw new Error("no such part");
  const { at } = first.value;
  const amount = { ...at, column: at.column + 1 };
  const damaged = withValues(whole, [
    { at, value: null },
    { at: amount, value: 1 },
  ]);
  expect(cellOf(completed(damaged).after, at)?.value ?? null).toBeNull();
  expect(insertedIn(damaged)).toBe(0);
});
