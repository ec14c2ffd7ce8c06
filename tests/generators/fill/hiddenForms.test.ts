import { readSubmission } from "../../../src/app/check";
import type { Workbook } from "../../../src/core/workbook";
import { fillPlanner } from "../../../src/generators/fill/fill";
import { sampleWorkbook } from "../../fixtures/sample";

function drawn(workbook: Workbook) {
  const { steps, remarks } = fillPlanner()(workbook, readSubmission);
  const added = steps.flatMap(({ edits }) => edits.filter(({ kind }) => kind === "add-sheet"));
  return { added: added.length, said: remarks.flatMap(({ message }) => message.map(({ key }) => key)) };
}

const withSheets = (change: (sheets: Workbook["sheets"]) => Workbook["sheets"]): Workbook => {
  const sample = sampleWorkbook();
  return { ...sample, sheets: change(sample.sheets) };
};

test("a form on a hidden sheet is named and not drawn again", () => {
  const hidden = withSheets((sheets) =>
    sheets.map((sheet) => (sheet.name === "附表2" ? { ...sheet, visibility: "hidden" as const } : sheet)),
  );
  const { added, said } = drawn(hidden);
  expect(added).toBe(0);
  expect(said).toContain("fill/hidden");
});

test("one that stands nowhere is drawn, and nothing is said", () => {
  const { added, said } = drawn(withSheets((sheets) => sheets.filter(({ name }) => name !== "附表2")));
  expect(added).toBe(1);
  expect(said).not.toContain("fill/hidden");
});
