import fc from "fast-check";
import type { Edit } from "../../../src/core/edit";
import { cellKey, type CellRef } from "../../../src/core/cell";
import type { Sheet, Workbook } from "../../../src/core/workbook";
import { edited, withoutRow, withValues } from "../damage";
import { departments, type DepartmentContent } from "../departmentContent";
import { completed, departmentWorkbook, lostBetween, mergesIn, saidIn, type Said } from "./reading";

/**
 * What is restored after one loss:
 * - a label, a merged area, a number of 序号, a total, a name: everything; but a number that is the only one of its kind
 *   (一 of one 大项, 1 of one 小项) may as well never have been there;
 * - a row: its labels, and what other forms or rows tell of it. What is known nowhere else stays lost (`KNOWN_NOWHERE`), with
 *   what formulas made of it (`MADE_OF`);
 * - a sheet: what the others tell of it (see the list in its test).
 */
const MORE = process.env["LOSS_RUNS"];
/** A run is slow; the same few are made each time, and others where LOSS_RUNS says how many. */
const RUNS: readonly fc.Parameters<never>[] =
  MORE === undefined ? [1, 20261126, 4711].map((seed) => ({ numRuns: 1, seed })) : [{ numRuns: Number(MORE) }];
/** Losses that are tried, one by one, on each department. */
const LOSSES = 3;

function assertOnSeeds<T extends readonly unknown[]>(property: fc.IProperty<T>): void {
  for (const { numRuns, seed } of RUNS) {
    fc.assert(property, {
      ...(numRuns === undefined ? {} : { numRuns }),
      ...(seed === undefined ? {} : { seed }),
      endOnFailure: true,
    });
  }
}

const known = new Map<string, Workbook>();

/** The workbook of a department; one seed gives the same departments to every test. */
function workbookOf(department: DepartmentContent): Workbook {
  const key = JSON.stringify(department);
  const workbook = known.get(key) ?? departmentWorkbook(department);
  known.set(key, workbook);
  return workbook;
}

const picks = fc.array(fc.nat(), { minLength: LOSSES, maxLength: LOSSES });

function chosen<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}

function cellsOf({ sheets }: Workbook): readonly (CellRef & { readonly value: string })[] {
  return sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { value, formula }]) =>
        typeof value === "string" && formula === undefined ? [{ sheet: name, row, column, value }] : [],
      ),
    ),
  );
}

const emptied = ({ sheet, row, column, value }: CellRef & { readonly value: string }): Edit => ({
  kind: "set-value",
  at: { sheet, row, column },
  value: null,
  expect: value,
});

/** The cells that hold a value of the forms; what stands elsewhere is printed. Levels are values that are printed. */
function contentCells(said: ReadonlyMap<string, Said>): ReadonlySet<string> {
  const content = [...said.values()].filter(({ kind }) => !/\.level[12]$/.test(kind));
  return new Set(content.map(({ value }) => cellKey(value.at)));
}

function restoredWholly(workbook: Workbook, damaged: Workbook): void {
  const { after } = completed(damaged);
  expect(lostBetween(saidIn(workbook), saidIn(after))).toEqual([]);
  expect(mergesIn(after)).toEqual(mergesIn(workbook));
  expect(completed(after).plan.steps).toEqual([]);
}

test("a lost label is written again", () => {
  assertOnSeeds(
    fc.property(departments, picks, (department, indices) => {
      const workbook = workbookOf(department);
      const content = contentCells(saidIn(workbook));
      const labels = cellsOf(workbook).filter((at) => !content.has(cellKey(at)));
      for (const index of indices) restoredWholly(workbook, edited(workbook, [emptied(chosen(labels, index))]));
    }),
  );
});

test("a lost merged area is merged again", () => {
  assertOnSeeds(
    fc.property(departments, picks, (department, indices) => {
      const workbook = workbookOf(department);
      const merges = workbook.sheets.flatMap(({ name, merges: areas }) =>
        areas.map((area): Edit => ({ kind: "unmerge", sheet: name, area })),
      );
      for (const index of indices) restoredWholly(workbook, edited(workbook, [chosen(merges, index)]));
    }),
  );
});

const TOTALS = ["total", "costingTotal", "projectAmount", "specialFundAmount", "projectExpenditure"];
const NAMES = ["workPlan.item", "funds.name", "expenditureDirection", "specialFundName", "costing.content"];

/** Cells of some kinds; of numbers those that have their like. */
function placesOf(said: ReadonlyMap<string, Said>, kinds: readonly string[]): readonly CellRef[] {
  const all = [...said.values()].filter(({ kind }) => kinds.includes(kind));
  const isLike = (one: Said, other: Said): boolean => /\d/.test(one.text) === /\d/.test(other.text);
  return all.flatMap((one) => {
    const alike = all.filter((other) => other.kind === one.kind && isLike(one, other));
    return one.kind === "funds.number" && alike.length < 2 ? [] : [one.value.at];
  });
}

test.each([
  ["number or total", [...TOTALS, "funds.number"]],
  ["name", NAMES],
])("a lost %s is written again", (_, kinds) => {
  assertOnSeeds(
    fc.property(departments, picks, (department, indices) => {
      const workbook = workbookOf(department);
      const places = placesOf(saidIn(workbook), kinds);
      for (const index of indices) {
        restoredWholly(workbook, withValues(workbook, [{ at: chosen(places, index), value: null }]));
      }
    }),
  );
});

/** What only its own row says of it. */
const KNOWN_NOWHERE = [
  /^(?:generalPublicBudget|governmentFunds|otherFunds|basicExpenditure|responsibilities)$/,
  /^workPlan\.(?:responsibleUnit|workTarget)$/,
  /^funds\.(?:implementationTarget|annualTarget)$/,
  /^indicators\.(?:level3|indicatorValue|performanceStandard)$/,
  /^costing\.(?:item|amount|basis)$/,
];

/** What formulas make of it. */
const MADE_OF: Readonly<Record<string, RegExp>> = {
  generalPublicBudget: /^totalBudget$/,
  governmentFunds: /^totalBudget$/,
  otherFunds: /^totalBudget$/,
  basicExpenditure: /^indicators\.indicatorValue$/,
  "costing.amount": /^(?:projectAmount|costingTotal)$/,
};

/** The row of a table that a value stands in, by name: `form.table[name]`. */
function rowOf(key: string): string {
  return key.replace(/\.[^.\]]+$/, "");
}

function expectRowBack(workbook: Workbook, sheet: Sheet, row: number): void {
  const before = saidIn(workbook);
  const own = new Map(
    [...before].filter(
      ([
        ,
        {
          value: { at },
        },
      ]) => at.sheet === sheet.name && at.row === row,
    ),
  );
  const kinds = [...own.values()].map(({ kind }) => kind);
  const isGone = (key: string): boolean =>
    own.has(key) && KNOWN_NOWHERE.some((one) => one.test(own.get(key)?.kind ?? ""));
  // A row of which only its own name told is gone as a whole.
  const goneRows = new Set(
    [...own].flatMap(([key, { kind }]) => (/level3$|costing\.item$/.test(kind) ? [rowOf(key)] : [])),
  );
  const { after } = completed(edited(workbook, withoutRow(sheet, row)));
  const lost = lostBetween(before, saidIn(after)).filter((line) => {
    const key = [...before.keys()].find((one) => line.startsWith(`${one}: `)) ?? "";
    const { kind = "", value } = before.get(key) ?? {};
    const isMade = value?.computed === true && kinds.some((one) => MADE_OF[one]?.test(kind));
    return !isGone(key) && !isMade && !goneRows.has(rowOf(key));
  });
  expect(lost).toEqual([]);
  expect(completed(after).plan.steps).toEqual([]);
}

test("of a lost row, what is printed in it and what others tell of it comes back", () => {
  assertOnSeeds(
    fc.property(departments, picks, (department, indices) => {
      const workbook = workbookOf(department);
      const places = workbook.sheets.flatMap((sheet) => [...sheet.rows.keys()].map((row) => ({ sheet, row })));
      for (const index of indices) {
        const { sheet, row } = chosen(places, index);
        expectRowBack(workbook, sheet, row);
      }
    }),
  );
});

/** What the other sheets tell of each form; the rest of a lost sheet is known nowhere else. */
const KNOWN_ELSEWHERE: Readonly<Record<string, readonly RegExp[]>> = {
  附表1: [/^projectExpenditure$/, /^workPlan\.item$/, /^unitName$|^preparedBy$|^phone$/],
  附表2: [/^total$/, /^funds\.(?:number|name|amount)$/, /^unitName$|^preparedBy$|^phone$/],
  "附表3-1": [
    /^(?:expenditureDirection|specialFundName|specialFundAmount|projectAmount|costingTotal)$/,
    /^(?:implementationTarget|annualTarget|unitName|preparedBy|phone)$/,
    /^costing\.content$/,
  ],
};

test("of a lost sheet, what the others tell of it comes back", () => {
  assertOnSeeds(
    fc.property(departments, fc.constantFrom(...Object.keys(KNOWN_ELSEWHERE)), (department, name) => {
      const workbook = workbookOf(department);
      const damaged = { ...workbook, revision: "damaged", sheets: workbook.sheets.filter((one) => one.name !== name) };
      const { after } = completed(damaged);
      expect(after.sheets.map((one) => one.name)).toEqual(workbook.sheets.map((one) => one.name));
      const [before, now] = [saidIn(workbook), saidIn(after)];
      const known = KNOWN_ELSEWHERE[name] ?? [];
      const texts = (said: ReadonlyMap<string, Said>): readonly string[] =>
        [...said.values()]
          .filter(({ value, kind }) => value.at.sheet === name && known.some((one) => one.test(kind)))
          .map(({ kind, text }) => `${kind} ${text}`);
      const found = new Set(texts(now));
      expect([...new Set(texts(before))].filter((text) => !found.has(text))).toEqual([]);
      const others = lostBetween(before, now).filter((line) => {
        const key = [...before.keys()].find((one) => line.startsWith(`${one}: `)) ?? "";
        return before.get(key)?.value.at.sheet !== name;
      });
      expect(others).toEqual([]);
      expect(completed(after).plan.steps).toEqual([]);
    }),
  );
});
