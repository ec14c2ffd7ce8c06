import fc from "fast-check";
import { checkWorkbook, readSubmission } from "../../src/app/check";
import { amountOfValue, readAmount } from "../../src/core/amount";
import type { BoundValue } from "../../src/core/bind/bound";
import { foldLabel } from "../../src/core/text";
import type { Workbook } from "../../src/core/workbook";
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
import { sampleWorkbook } from "../fixtures/sample";

const sample = sampleWorkbook();

/** What a value says, however it is typed. */
function said(value: BoundValue | undefined): string {
  if (value === undefined) return "∅";
  const amount = value.span === undefined ? amountOfValue(value.value, value.text) : readAmount(value.text);
  return amount?.value.toFixed() ?? foldLabel(value.text);
}

/** What all forms of a workbook say, a line for each value, without regard to where it stands. */
function reading(workbook: Workbook): readonly string[] {
  return readSubmission(workbook)
    .forms.flatMap(({ form, year, unit, fields, tables }) => {
      const name = `${form.id} ${said(fields[form.namedBy])}`;
      const values = Object.entries(fields).map(([field, value]) => `${name} ${field}: ${said(value)}`);
      const rows = Object.entries(tables).flatMap(([table, body]) =>
        (body ?? []).map(
          ({ depth, cells }, index) =>
            `${name} ${table} ${String(index)} ${String(depth)}: ${Object.values(cells).map(said).join("|")}`,
        ),
      );
      return [`${name} ${String(year)} ${unit}`, ...values, ...rows];
    })
    .sort();
}

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
