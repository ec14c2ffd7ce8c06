import { check } from "../../src/core/check";
import { forms } from "../../src/forms";
import { readXlsx } from "../../src/host/xlsx/read";
import { rules } from "../../src/rules";
import { brokenRelations, halfWidths } from "../../bench/accuracy/arithmetic";
import { caseNamed, corrupted, makeCase, MIXTURES, type Mixture } from "../../bench/accuracy/cases";
import { sameContent } from "../../bench/accuracy/contents";
import { department } from "../../bench/accuracy/department";
import { placesOf } from "../../bench/accuracy/model";
import { sampleBook } from "../../bench/accuracy/sample";

const numbers = Array.from({ length: 15 }, (_, index) => 500 + index);

test("in a clean department every relation holds", () => {
  for (const number of numbers) {
    const book = department(`test ${number}`);
    expect(book.relations.length).toBeGreaterThan(5);
    expect(brokenRelations(book, halfWidths(placesOf(book).keys(), "value"))).toEqual([]);
  }
});

test("the rules that compare wording have nothing to say of a clean department", () => {
  for (const number of numbers) {
    const read = readXlsx(makeCase("clean", number).file, "case.xlsx");
    const { findings } = read.ok ? check(read.value.workbook, { forms, rules }) : { findings: undefined };
    expect(findings?.filter(({ rule }) => rule.startsWith("across/"))).toEqual([]);
  }
});

test("formulas fill their cells", () => {
  for (const number of numbers) {
    for (const [printed, { cell }] of placesOf(department(`test ${number}`))) {
      if (printed.formula !== undefined) expect(cell.parts).toEqual([printed]);
    }
  }
});

test("the sample holds once its error is mended", () => {
  const book = sampleBook();
  expect(book.relations).toHaveLength(73);
  expect(brokenRelations(book, halfWidths(placesOf(book).keys(), "value"))).toEqual([]);
});

test.each(MIXTURES.filter((mixture) => mixture !== "clean"))(
  "%s: each error changes its cells and breaks something",
  (mixture) => {
    for (const number of numbers) {
      const { book, injections } = corrupted(mixture, number);
      expect(injections.length).toBe({ two: 2, three: 3 }[mixture as string] ?? 1);
      expect(brokenRelations(book, halfWidths(placesOf(book).keys(), "right"))).not.toEqual([]);
      for (const { cells, row } of injections) {
        expect(cells.length > 0 || row !== undefined).toBe(true);
        for (const cell of cells) expect(sameContent(cell.wrong, cell.right)).toBe(false);
      }
    }
  },
);

test("a case is the same for the same name, and another for another", () => {
  const one = makeCase("natural", 500);
  expect(caseNamed("natural-500")).toEqual(one);
  expect(makeCase("natural", 501).quantities).not.toEqual(one.quantities);
  expect(caseNamed("unnatural-500")).toBeUndefined();
});

test("the numbers stand where the case says, and only typed ones are changed", () => {
  for (const mixture of ["natural", "sample", "clean"] satisfies Mixture[]) {
    const { injections, quantities, identities } = makeCase(mixture, 502);
    for (const { cells } of injections) {
      for (const { sheet, address } of cells) {
        const found = quantities.filter((quantity) => quantity.sheet === sheet && quantity.address === address);
        expect(found.length).toBeGreaterThan(0);
        expect(found.every(({ computed }) => !computed)).toBe(true);
      }
    }
    for (const { stated, terms } of identities) {
      for (const id of [stated, ...terms.flatMap(({ factors }) => factors)]) expect(quantities[id]?.id).toBe(id);
    }
  }
});
