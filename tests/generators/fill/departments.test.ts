import fc from "fast-check";
import { checkWorkbook } from "../../../src/app/check";
import { cellKey } from "../../../src/core/cell";
import { cellOf, type Workbook } from "../../../src/core/workbook";
import { withComputedValues } from "../../../src/core/formula/recalculate";
import { workbookOf, type GridSheet } from "../../../src/host/memory/grid";
import { departmentOf, plans } from "../../fixtures/generated";
import { fill } from "./harness";

const RUNS = 40;
const drawn = fc.record({
  plan: plans,
  totals: fc.constantFrom("typed" as const, "formulas" as const),
  links: fc.boolean(),
  holes: fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
});

/** The pictures without some of their typed amounts: those for which a die shows less than so much. */
function withHoles(
  sheets: Readonly<Record<string, GridSheet>>,
  amounts: ReadonlySet<string>,
  isHole: () => boolean,
): Readonly<Record<string, GridSheet>> {
  return Object.fromEntries(
    Object.entries(sheets).map(([sheet, picture]) => {
      const cells = picture.cells.map((row, number) =>
        row.map((cell, column) => (amounts.has(cellKey({ sheet, row: number, column })) && isHole() ? null : cell)),
      );
      return [sheet, { ...picture, cells }];
    }),
  );
}

/** What stands in cells before stands in them afterwards. */
function expectKept(before: Workbook, after: Workbook): void {
  for (const { name, rows } of before.sheets) {
    for (const [row, cells] of rows) {
      for (const [column, cell] of cells) {
        const now = cellOf(after, { sheet: name, row, column });
        if (cell.formula === undefined)
          expect([name, row, column, now?.value]).toEqual([name, row, column, cell.value]);
        else expect([name, row, column, now?.formula]).toEqual([name, row, column, cell.formula]);
      }
    }
  }
}

test("amounts that were taken out come back as they were or not at all, and nothing else changes", () => {
  let restored = 0;
  fc.assert(
    fc.property(drawn, ({ plan, totals, links, holes }) => {
      const { sheets, amounts } = departmentOf(plan, totals);
      const dice = holes[Symbol.iterator]();
      const keys = new Set(amounts.map(cellKey));
      const full = withComputedValues(workbookOf(sheets));
      const holed = workbookOf(withHoles(sheets, keys, () => Number(dice.next().value) < 3));
      const { after } = fill(holed, { links });
      expectKept(holed, after);
      for (const at of amounts) {
        const now = cellOf(after, at)?.value ?? null;
        const wasTaken = (cellOf(holed, at)?.value ?? null) === null;
        if (wasTaken && now !== null) {
          expect([at, now]).toEqual([at, cellOf(full, at)?.value]);
          restored += 1;
        }
      }
    }),
    { numRuns: RUNS },
  );
  expect(restored).toBeGreaterThan(RUNS);
});

test("a sheet that is taken out comes back with amounts that agree", () => {
  fc.assert(
    fc.property(drawn, fc.nat(), ({ plan, totals, links }, which) => {
      const { sheets } = departmentOf(plan, totals);
      const names = Object.keys(sheets);
      const gone = names[which % names.length] ?? "";
      const { after, differences } = fill(
        workbookOf(Object.fromEntries(Object.entries(sheets).filter(([name]) => name !== gone))),
        { links },
      );
      expect(after.sheets.map(({ name }) => name)).toEqual(names);
      expect(differences).toEqual([]);
      expect(checkWorkbook(after).findings.filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    { numRuns: RUNS / 2 },
  );
});

test("a whole department needs nothing", () => {
  fc.assert(
    fc.property(drawn, ({ plan, totals, links }) => {
      const { cells, differences, remarks } = fill(workbookOf(departmentOf(plan, totals).sheets), { links });
      expect([cells, differences, remarks]).toEqual([[], [], []]);
    }),
    { numRuns: RUNS },
  );
});
