import fc from "fast-check";
import { checkWorkbook, readSubmission } from "../../../src/app/check";
import type { Workbook } from "../../../src/core/workbook";
import { reading } from "../../fixtures/reading";
import { projectPackages } from "../projectPackages";
import { fill } from "./harness";

const RUNS = 12;

const without = (workbook: Workbook, sheet: string): Workbook => ({
  ...workbook,
  revision: `without ${sheet}`,
  sheets: workbook.sheets.filter(({ name }) => name !== sheet),
});

/** What is said of forms without the rows of their indicators and costings, of which nothing but their names is known. */
const fieldsOf = (workbook: Workbook): readonly string[] =>
  reading(workbook).filter(
    (line) => !/^project-target \S+ (?:indicators|implementationIndicators|costing) \d/.test(line),
  );

/** What a project costs, by its contents: the rows of one content together. */
const costsOf = (workbook: Workbook): readonly string[] =>
  readSubmission(workbook).forms.flatMap(({ form, fields, tables }) =>
    form.id !== "project-target"
      ? []
      : (tables["costing"] ?? []).map(({ cells }) =>
          [fields["projectName"], cells["content"], cells["amount"]].map((value) => value?.text ?? "").join(" "),
        ),
  );

const isFinding = ({ rule }: { readonly rule: string }): boolean =>
  // How an amount was reckoned is for a person to say, and so is what else a form asks for.
  rule !== "costing/no-calculation" && rule !== "structure/field-empty";

test("a whole package with project forms needs nothing", () => {
  fc.assert(
    fc.property(projectPackages, ({ workbook }) => {
      const { cells, steps, differences, remarks } = fill(workbook);
      expect([cells, steps, differences, remarks]).toEqual([[], [], [], []]);
    }),
    { numRuns: RUNS, seed: 20261126 },
  );
});

/**
 * What does not come back: three-level indicators with their values, 支出明细 with their 测算依据, and what a 小项 consists of,
 * for no other form says so.
 */
test("any project form that is taken out comes back in its place, with all that other forms say of it", () => {
  fc.assert(
    fc.property(projectPackages, fc.nat(), ({ workbook, sheets }, which) => {
      const gone = sheets[which % sheets.length] ?? "";
      const { after, steps, differences, remarks } = fill(without(workbook, gone));
      expect([steps.length, differences, remarks]).toEqual([1, [], []]);
      expect(after.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
      expect(fieldsOf(after)).toEqual(fieldsOf(workbook));
      for (const { name } of workbook.sheets.filter((one) => one.name !== gone)) {
        expect(after.sheets.find((one) => one.name === name)).toEqual(workbook.sheets.find((one) => one.name === name));
      }
      const isOfParts = costsOf(workbook).every((line) => line.split(" ")[1] !== `${line.split(" ")[0] ?? ""}支出`);
      if (isOfParts) expect(costsOf(after)).toEqual(costsOf(workbook));
      const known = new Set(checkWorkbook(workbook).findings.map(({ fingerprint }) => fingerprint));
      const fresh = checkWorkbook(after).findings.filter(({ fingerprint }) => !known.has(fingerprint));
      expect(fresh.filter(isFinding).map(({ rule }) => rule)).toEqual([]);
    }),
    { numRuns: RUNS, seed: 20261126 },
  );
});
