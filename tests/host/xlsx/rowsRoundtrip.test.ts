import fc from "fast-check";
import { areaAddress, parseArea } from "../../../src/core/a1";
import { areaContains } from "../../../src/core/cell";
import type { Edit } from "../../../src/core/edit";
import { rowsBetween, sheetNamed, type Workbook } from "../../../src/core/workbook";
import { workbookOf, type GridCell } from "../../../src/host/memory/grid";
import { createMemoryHost } from "../../../src/host/memory/host";
import type { Host } from "../../../src/host/port";
import { createXlsxHost } from "../../../src/host/xlsx/host";
import { opened, xlsxOfWorkbook } from "./package";

const address = fc
  .tuple(
    fc.constantFrom("", "$"),
    fc.constantFrom("A", "B", "C"),
    fc.constantFrom("", "$"),
    fc.integer({ min: 1, max: 9 }),
  )
  .map((parts) => parts.join(""));
const reference = fc.oneof(
  address,
  fc.tuple(address, address).map(([one, other]) => `SUM(${one}:${other})`),
  fc.tuple(fc.constantFrom("附表1!", "'附表 2'!"), address).map((parts) => parts.join("")),
);
const cell: fc.Arbitrary<GridCell> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<GridCell>(null, 1, "甲", true) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(reference, reference)
      .map(([one, other]): GridCell => ({ formula: `${one}+${other}`, value: 1 })),
  },
);
const grid = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 6, maxLength: 6 });
const merges = fc.subarray(["A1:A3", "B1:C1", "B2:C2", "A5:C6", "B4:B6"]).map((areas) => {
  // The last two overlap.
  return areas.includes("A5:C6") ? areas.filter((area) => area !== "B4:B6") : areas;
});

/** Under a merged area nothing stands. */
function withoutCovered(cells: readonly (readonly GridCell[])[], areas: readonly string[]): readonly GridCell[][] {
  const merged = areas.flatMap((area) => parseArea(area) ?? []);
  return cells.map((line, row) =>
    line.map((held, column) => {
      const area = merged.find((other) => areaContains(other, row, column));
      return area === undefined || (area.top === row && area.left === column) ? held : null;
    }),
  );
}

interface Wish {
  readonly kind: "insert" | "delete" | "set";
  readonly sheet: string;
  readonly row: number;
  readonly count: number;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom("insert" as const, "delete" as const, "set" as const),
  sheet: fc.constantFrom("附表1", "附表 2"),
  row: fc.integer({ min: 0, max: 7 }),
  count: fc.integer({ min: 1, max: 3 }),
});

function editOf(workbook: Workbook, { kind, sheet, row, count }: Wish): Edit {
  if (kind === "insert") return { kind: "insert-rows", sheet, row, count };
  const found = sheetNamed(workbook, sheet);
  if (kind === "delete") return { kind: "delete-rows", sheet, row, count, expect: rowsBetween(found, row, count) };
  const at = { sheet, row, column: 2 };
  return { kind: "set-value", at, value: count, expect: found?.rows.get(row)?.get(2)?.value ?? null };
}

/** Everything but what formulas show, which one host computes and the other does not. */
function plain({ sheets }: Workbook): unknown {
  return sheets.map(({ rows, merges: areas }) => [
    [...rows].map(([row, cells]) => [
      row,
      Array.from(cells, ([column, { value, formula }]) => [column, formula === undefined ? value : `=${formula}`]),
    ]),
    areas.map(areaAddress).sort(),
  ]);
}

async function workbookOfHost(host: Host): Promise<Workbook> {
  const read = await host.read();
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}

test("a file and a workbook in memory agree, there and back, however rows come and go", async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(
      grid,
      merges,
      grid,
      fc.array(wish, { minLength: 1, maxLength: 4 }),
      async (one, areas, other, wishes) => {
        const workbook = workbookOf({ 附表1: { cells: withoutCovered(one, areas), merges: areas }, "附表 2": other });
        const file = createXlsxHost(opened(xlsxOfWorkbook(workbook)));
        const memory = createMemoryHost(await workbookOfHost(file));
        const start = plain(memory.workbook());
        const undos = [];
        for (const wanted of wishes) {
          const [inFile, inMemory] = [
            await file.apply({ title: [], edits: [editOf(await workbookOfHost(file), wanted)] }),
            await memory.apply({ title: [], edits: [editOf(memory.workbook(), wanted)] }),
          ];
          expect(inFile.ok).toBe(inMemory.ok);
          expect(plain(await workbookOfHost(file))).toEqual(plain(memory.workbook()));
          if (inFile.ok && inMemory.ok) undos.push([inFile.value, inMemory.value] as const);
        }
        accepted += undos.length;
        for (const [inFile, inMemory] of undos.reverse()) {
          expect([(await file.apply(inFile)).ok, (await memory.apply(inMemory)).ok]).toEqual([true, true]);
          expect(plain(await workbookOfHost(file))).toEqual(plain(memory.workbook()));
        }
        expect(plain(memory.workbook())).toEqual(start);
      },
    ),
    { numRuns: 60 },
  );
  expect(accepted).toBeGreaterThan(60);
});
