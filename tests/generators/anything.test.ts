import fc from "fast-check";
import type { ContentRow, ContentValue, FormContent } from "../../src/core/formContent";
import type { Form } from "../../src/core/form";
import type { SheetDraft } from "../../src/core/sheetDraft";
import { forms } from "../../src/forms";
import { draftForm } from "../../src/generators/draftForm";
import { writtenAndRead } from "./reading";

const values: fc.Arbitrary<ContentValue> = fc.oneof(
  fc.record({
    value: fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.constantFrom("", "产出指标", "数量指标", "36", "36万元", "/", "合计", "一", "据实结算\n三次", '引号"'),
    ),
  }),
  fc.record({ value: fc.constantFrom(1, null), formula: fc.constantFrom("1+1", "SUM(A1:A3)") }),
);

const cellsOf = (names: readonly string[]): fc.Arbitrary<Readonly<Partial<Record<string, ContentValue>>>> =>
  fc
    .array(fc.tuple(fc.constantFrom("nothing", ...names), values), { maxLength: 6 })
    .map((pairs) => Object.fromEntries(pairs));

/** Any content whatever of a form, also with names that it does not have. */
function contentsOf(form: Form): fc.Arbitrary<FormContent> {
  const tables = Object.entries(form.tables).map(([name, { columns }]) =>
    fc
      .array(fc.record({ depth: fc.integer({ min: 1, max: 3 }), cells: cellsOf(Object.keys(columns)) }), {
        maxLength: 7,
      })
      .map((rows): [string, readonly ContentRow[]] => [name, rows]),
  );
  return fc
    .tuple(fc.constantFrom(null, 2026), cellsOf(Object.keys(form.fields)), fc.tuple(...tables))
    .map(([year, fields, rows]) => ({ year, fields, tables: Object.fromEntries(rows) }));
}

/** The cells that two cells or merged areas claim. */
function claimedTwice({ cells, merges }: SheetDraft): readonly string[] {
  const claimed = new Set<string>();
  return cells.flatMap(({ row, column }) => {
    const area = merges.find(({ top, left }) => top === row && left === column);
    const own: string[] = [];
    for (let down = row; down <= (area?.bottom ?? row); down += 1) {
      for (let across = column; across <= (area?.right ?? column); across += 1)
        own.push(`${String(down)},${String(across)}`);
    }
    const twice = own.filter((key) => claimed.has(key));
    for (const key of own) claimed.add(key);
    return twice;
  });
}

test("any content of any form becomes a sheet whose cells do not overlap, with a place for each row", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...forms).chain((form) => fc.tuple(fc.constant(form), contentsOf(form))),
      ([form, content]) => {
        const { draft, places } = draftForm(form, content, { sheetName: "表", marksInputs: false });
        expect(claimedTwice(draft)).toEqual([]);
        expect(writtenAndRead(draft).sheets).toHaveLength(1);
        for (const [table, rows = []] of Object.entries(places.tables)) {
          const wanted = content.tables[table]?.length ?? 0;
          if (wanted > 0) expect(rows).toHaveLength(wanted);
        }
      },
    ),
    { numRuns: 150 },
  );
});
