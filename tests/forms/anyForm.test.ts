import fc from "fast-check";
import {
  blankColumnBefore,
  blankRowBefore,
  extraColumn,
  hiddenRows,
  looseLabels,
  mergedRight,
  numbersAsText,
  offset,
  renamed,
  sideBySide,
  someUnmerged,
  splitHeaders,
  stacked,
  unrelatedSheets,
  type Distortion,
} from "../fixtures/distortions";
import { editionWorkbooks } from "../fixtures/editions";
import { reading } from "../fixtures/reading";

/** A distortion with the words that show it in a counterexample. */
const named = (name: string, distort: Distortion) => ({ name, distort });

const distortion = fc.oneof(
  fc.constantFrom(
    named("numbers as text", numbersAsText),
    named("loose labels", looseLabels),
    named("split headers", splitHeaders),
    named("extra column", extraColumn),
    named("renamed", renamed),
    named("unrelated sheets", unrelatedSheets),
  ),
  fc.tuple(fc.nat(5), fc.nat(4)).map(([rows, columns]) => named(`offset ${rows}, ${columns}`, offset(rows, columns))),
  fc.integer({ min: 1, max: 40 }).map((at) => named(`blank row before ${at}`, blankRowBefore(at))),
  fc.integer({ min: 1, max: 12 }).map((at) => named(`blank column before ${at}`, blankColumnBefore(at))),
  fc.integer({ min: 1, max: 4 }).map((every) => named(`unmerged ${every}`, someUnmerged(every))),
  fc.integer({ min: 1, max: 4 }).map((every) => named(`merged right ${every}`, mergedRight(every))),
  fc.integer({ min: 1, max: 4 }).map((every) => named(`hidden ${every}`, hiddenRows(every))),
);

test.each(editionWorkbooks().map(({ name, workbook }) => [name, workbook] as const))(
  "%s is read alike however its rows and columns are moved, merged and hidden",
  (_, workbook) => {
    const expected = reading(workbook);
    expect(expected.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.array(distortion, { minLength: 1, maxLength: 3 }), (some) => {
        expect(reading(some.reduce((one, { distort }) => distort(one), workbook))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  },
);

/** A form without a known title begins nowhere beside others: such forms are read on sheets of their own. */
const titled = editionWorkbooks().filter(({ name }) => name !== "unknown-form.xlsx");

test("two forms of any editions on one sheet, one below the other or beside one another, are read alike", () => {
  const one = fc.constantFrom(...titled);
  const together = fc.constantFrom(named("stacked", stacked), named("side by side", sideBySide));
  fc.assert(
    fc.property(one, one, together, ({ workbook: upper }, { workbook: lower }, { distort }) => {
      const sheets = [...upper.sheets.slice(0, 1), ...lower.sheets.slice(0, 1)];
      const apart = { revision: "", sheets };
      expect(reading(distort(apart))).toEqual(reading(apart));
    }),
    { numRuns: 60 },
  );
});
