import fc from "fast-check";
import type { Cell, CellValue } from "../../../src/core/cell";
import type { CellEdit } from "../../../src/core/edit";
import type { Sheet, Workbook } from "../../../src/core/workbook";
import { planWrites, sheetsWith } from "../../../src/core/writing/edits";
import { workbookOf, type GridCell } from "../../../src/host/memory/grid";
import { withFreshValues } from "../../../src/core/formula/recalculate";
import { createXlsxHost } from "../../../src/host/xlsx/host";
import { changedEntries, patched } from "./patching";
import { opened, xlsxOfWorkbook } from "./package";

/** Many runs of whole reads and writes take seconds on a busy machine. */
jest.setTimeout(120_000);

const SIZE = 6;

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom("_x0041_", "<", "&", "]]>", "\r", "\n", " ", "\ud800", "万", "\u0000", "'"),
    maxLength: 6,
  }),
  fc.constantFrom("=1+1", "001", "1-2", "2次*3.5（万元/次）=7万元", "__proto__"),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const value: fc.Arbitrary<CellValue> = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const cell: fc.Arbitrary<GridCell> = fc.oneof(
  { weight: 4, arbitrary: value },
  { weight: 1, arbitrary: fc.record({ formula: fc.constantFrom("A1+1", 'A1&"<"', "SUM(A1:B2)"), value }) },
);
const grid = fc.array(fc.array(cell, { maxLength: SIZE }), { maxLength: SIZE });

interface Target {
  readonly sheet: "附表1" | "附表2";
  readonly row: number;
  readonly column: number;
  readonly fresh: CellValue | { readonly formula: string };
}

const target: fc.Arbitrary<Target> = fc.record({
  sheet: fc.constantFrom("附表1", "附表2"),
  row: fc.nat(SIZE + 2),
  column: fc.nat(SIZE + 2),
  fresh: fc.oneof({ weight: 4, arbitrary: value }, fc.record({ formula: fc.constant("B2*2") })),
});
const targets = fc.uniqueArray(target, {
  selector: ({ sheet, row, column }) => `${sheet}${row},${column}`,
  minLength: 1,
  maxLength: 8,
});

function editOf(workbook: Workbook, { sheet, row, column, fresh }: Target): CellEdit {
  const at = { sheet, row, column };
  const held = workbook.sheets
    .find(({ name }) => name === sheet)
    ?.rows.get(row)
    ?.get(column);
  const expect = held?.value ?? null;
  if (typeof fresh === "object" && fresh !== null) return { kind: "set-formula", at, formula: fresh.formula, expect };
  return { kind: "set-value", at, value: fresh, expect };
}

/** Cells without their shown texts, which the file makes and memory does not. */
function plain(sheets: readonly Sheet[]): unknown {
  const bare = ({ value: held, formula, error }: Cell): Partial<Cell> => ({
    value: held,
    ...(formula === undefined ? {} : { formula }),
    ...(error === undefined ? {} : { error }),
  });
  return sheets.map(({ name, rows }) => [
    name,
    [...rows].map(([row, cells]) => [row, [...cells].map(([column, one]) => [column, bare(one)])]),
  ]);
}

test("reading a patched file gives the old workbook with the edits in it, and undoing gives the old one", async () => {
  await fc.assert(
    fc.asyncProperty(grid, grid, targets, async (first, second, wanted) => {
      const bytes = xlsxOfWorkbook(workbookOf({ 附表1: first, 附表2: second }));
      const document = opened(bytes);
      const edits = wanted.map((one) => editOf(document.workbook, one));
      const after = patched(document, ...edits);
      const planned = planWrites(document.workbook, edits, { isLocked: () => false, wholes: () => [] });
      const expected = planned.ok ? sheetsWith(document.workbook.sheets, planned.value) : [];
      expect(plain(after.workbook.sheets)).toEqual(plain(expected));

      const allowed = [
        "xl/workbook.xml",
        ...wanted.map(({ sheet }) => `xl/worksheets/sheet${sheet === "附表1" ? 1 : 2}.xml`),
      ];
      expect(allowed).toEqual(expect.arrayContaining([...changedEntries(bytes, after.bytes)]));

      const host = createXlsxHost(document);
      // Who writes through the host expects what the host shows: formulas without a value come with one.
      const seen = host.document().workbook;
      const inverse = await host.apply({ title: [], edits: wanted.map((one) => editOf(seen, one)) });
      expect(inverse.ok && (await host.apply(inverse.value)).ok).toBe(true);
      // The host shows formulas as they come out, also where the file's own values were made up.
      expect(plain(host.document().workbook.sheets)).toEqual(plain(withFreshValues(document.workbook).sheets));
    }),
    { numRuns: 200 },
  );
});

test("what is written reads back as it was given", () => {
  fc.assert(
    fc.property(grid, (cells) => {
      const workbook = workbookOf({ 附表1: cells });
      const readable = workbookOf({
        附表1: cells.map((row) => row.map((one) => (one === "" ? null : one))),
      });
      expect(plain(opened(xlsxOfWorkbook(workbook)).workbook.sheets)).toEqual(plain(readable.sheets));
    }),
    { numRuns: 100 },
  );
});
