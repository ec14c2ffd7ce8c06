import fc from "fast-check";
import { checkWorkbook } from "../../src/app/check";
import {
  blankRowBefore,
  looseLabels,
  numbersAsText,
  offset,
  renamed,
  sideBySide,
  splitTitles,
  stacked,
  unmerged,
  unrelatedSheets,
  type Distortion,
} from "../fixtures/distortions";
import { reading } from "../fixtures/reading";
import { sampleWorkbook } from "../fixtures/sample";

const sample = sampleWorkbook();

const expected = reading(sample);

const distortions: Readonly<Record<string, Distortion>> = {
  "offset rows and columns": offset(3, 2),
  "other names and order": renamed,
  "nothing is merged": unmerged,
  "numbers typed as texts": numbersAsText,
  "labels with blanks and line breaks": looseLabels,
  "titles split over cells": splitTitles,
  "one below the other": stacked,
  "beside one another": sideBySide,
  "unrelated sheets": unrelatedSheets,
  "a blank row in a table": blankRowBefore(24),
};

test.each(Object.entries(distortions))("read alike: %s", (_, distort) => {
  expect(reading(distort(sample))).toEqual(expected);
});

test.each(Object.entries(distortions))("checked alike: %s", (_, distort) => {
  const errors = checkWorkbook(distort(sample)).findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ rule, fixes }) => [rule, fixes[0]?.changes.edits.length])).toEqual([["costing/arithmetic", 1]]);
});

test("any of them together leave the reading as it is", () => {
  const one = fc.oneof(
    fc.constantFrom(renamed, numbersAsText, looseLabels, unrelatedSheets),
    fc.tuple(fc.nat(5), fc.nat(4)).map(([rows, columns]) => offset(rows, columns)),
    fc.integer({ min: 10, max: 40 }).map(blankRowBefore),
  );
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 4 }),
      fc.constantFrom(stacked, sideBySide, unmerged, splitTitles),
      (some, last) => {
        const distorted = some.reduce((workbook, distort) => distort(workbook), last(sample));
        expect(reading(distorted)).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});
