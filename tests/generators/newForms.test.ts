import { checkWorkbook, readSubmission } from "../../src/app/check";
import { cellOf } from "../../src/core/workbook";
import { draftNewForms, formNamed, formNames } from "../../src/generators/newForms";
import { writtenAndRead } from "./reading";

test.each([1, 4])("the package with %d directions is read as such, and each form is said to be blank", (directions) => {
  const drafts = draftNewForms({ year: 2026, unitName: "某某街道办事处", directions });
  const numbers = Array.from({ length: directions }, (_, index) => `附表3-${String(index + 1)}`);
  expect(drafts.map(({ name }) => name)).toEqual(["附表1", "附表2", ...numbers]);
  const workbook = writtenAndRead(...drafts);
  const { forms } = readSubmission(workbook);
  expect(forms.map(({ form, year }) => [form.id, year])).toEqual([
    ["department-overall", 2026],
    ["special-fund-summary", 2026],
    ...numbers.map(() => ["expenditure-direction", 2026]),
  ]);
  expect(forms.map(({ fields }) => fields["unitName"]?.text)).toEqual(forms.map(() => "某某街道办事处"));
  expect(forms[0]?.fields["departmentName"]?.text).toBe("某某街道办事处");
  expect(checkWorkbook(workbook).findings.map(({ rule, message: [first] }) => [rule, first?.key])).toEqual(
    forms.map(() => ["structure/field-empty", "empty/form"]),
  );
});

test("amounts that repeat those of another form follow it", () => {
  const workbook = writtenAndRead(...draftNewForms({ year: 2026, directions: 2 }));
  const { forms } = readSubmission(workbook);
  const formulaOf = (index: number, field: string) => {
    const at = forms[index]?.fields[field]?.at;
    return at && cellOf(workbook, at)?.formula;
  };
  expect(formulaOf(0, "projectExpenditure")).toBe("'附表2'!C5");
  expect([formulaOf(2, "specialFundAmount"), formulaOf(3, "specialFundAmount")]).toEqual(["'附表2'!C6", "'附表2'!C10"]);
});

test("every form is known by its name, alone and with others", () => {
  const all = formNames().map(formNamed);
  expect(all).not.toContain(undefined);
  expect(new Set(all).size).toBe(all.length);
  expect(formNamed("project-target")?.edition).toBe("document-88");
  expect(formNamed("project-target:shanghai")?.edition).toBe("shanghai");
  expect([formNamed("project-target:nowhere"), formNamed("generic"), formNamed("")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const drafts = draftNewForms({ year: 2026, forms: all.flatMap((form) => form ?? []), directions: 2 });
  const names = drafts.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.length > 31 || /[\\/?*[\]:]/.test(name))).toEqual([]);
  expect(readSubmission(writtenAndRead(...drafts)).forms).toHaveLength(drafts.length);
});
