import fc from "fast-check";
import type { Area } from "../../../src/core/cell";
import { importDocument } from "../../../src/host/docx/importDocument";
import { valueOf } from "../legacy/files";
import { docxOf, row, table, type CellSketch } from "./build";

jest.setTimeout(60_000);

const cell: fc.Arbitrary<CellSketch> = fc.record({
  span: fc.integer({ min: 1, max: 3 }),
  down: fc.constantFrom<"restart" | "continue">("restart", "restart", "continue"),
});
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
const widths = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 8 });
const tables = fc.array(fc.record({ rows, widths }), { minLength: 1, maxLength: 3 });

function overlap(one: Area, other: Area): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

test("whatever tables a document holds: no text is lost or doubled, and no areas overlap", () => {
  fc.assert(
    fc.property(tables, (sketches) => {
      let number = 0;
      const texts: string[] = [];
      const body = sketches.map((sketch) =>
        table(
          sketch.widths,
          sketch.rows.map((cells) =>
            row(
              cells.map((one) => {
                const content = `第${String((number += 1))}格`;
                // What stands in a lower part is shown by no program.
                if (one.down === "restart") texts.push(content);
                return one.down === "restart" ? { ...one, content } : one;
              }),
            ),
          ),
        ),
      );
      const { workbook, source } = valueOf(importDocument(docxOf(body.join("")), "a.docx"));
      const found = workbook.sheets.flatMap(({ rows: all }) =>
        Array.from(all.values(), (cells) => Array.from(cells.values(), ({ value }) => value)).flat(),
      );
      expect(found).toHaveLength(texts.length);
      expect(new Set(found)).toEqual(new Set(texts));
      for (const { draft } of source.sheets) {
        draft.merges.forEach((one, index) => {
          expect(draft.merges.slice(index + 1).filter((other) => overlap(one, other))).toEqual([]);
        });
        const places = draft.cells.map(({ row: at, column }) => `${at},${column}`);
        expect(new Set(places).size).toBe(places.length);
      }
    }),
    { numRuns: 150 },
  );
});
