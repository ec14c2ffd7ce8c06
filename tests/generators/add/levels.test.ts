import fc from "fast-check";
import { readSubmission } from "../../../src/app/check";
import { renderMessage } from "../../../src/core/message";
import type { FormContent } from "../../../src/core/formContent";
import type { Workbook } from "../../../src/core/workbook";
import { catalogueFor } from "../../../src/locales";
import { edited } from "../damage";
import { departments, row, type DepartmentContent } from "../departmentContent";
import { completed, departmentWorkbook } from "../repair/reading";
import { addDirection } from "./harness";

/** Indicators that the place does not ask for. */
const VOLUNTARY = ["经济效益指标", "生态效益指标"];

/** A department that prints none of them. */
const [withoutThem] = fc.sample(departments, { seed: 5, numRuns: 1 });
if (withoutThem === undefined) throw new Error("no department");

/** The same, with both in 附表1 and in the directions. */
const withThem: DepartmentContent = {
  ...withoutThem,
  overall: withVoluntary(withoutThem.overall),
  directions: withoutThem.directions.map(withVoluntary),
};

function withVoluntary(content: FormContent): FormContent {
  const own = content.tables["indicators"] ?? [];
  const first = own.findIndex(({ cells }) => cells["level1"]?.value === "效益指标");
  const more = VOLUNTARY.map((level2) =>
    row({ level1: "效益指标", level2, level3: `${level2}之一`, indicatorValue: "100%" }),
  );
  return {
    ...content,
    tables: { ...content.tables, indicators: [...own.slice(0, first), ...more, ...own.slice(first)] },
  };
}

/** The workbook with none of its indicators' levels merged downwards. */
function unmerged(workbook: Workbook): Workbook {
  return edited(
    workbook,
    readSubmission(workbook).forms.flatMap(({ sheet: name, tables }) => {
      const columns = (tables["indicators"] ?? []).flatMap(({ cells }) =>
        ["level1", "level2"].flatMap((level) => cells[level]?.at.column ?? []),
      );
      const merges = workbook.sheets.find((sheet) => sheet.name === name)?.merges ?? [];
      return merges
        .filter(({ top, bottom, left }) => top < bottom && columns.includes(left))
        .map((area) => ({ kind: "unmerge" as const, sheet: name, area }));
    }),
  );
}

function level2On(workbook: Workbook, last: number): readonly string[] {
  const form = readSubmission(workbook)
    .forms.filter(({ form: { id } }) => id === "expenditure-direction")
    .at(last);
  return [...new Set((form?.tables["indicators"] ?? []).flatMap(({ cells }) => cells["level2"]?.text ?? []))];
}

const wanted = { name: "应急管理", fundName: "应急经费", parts: [{ name: "应急演练", amount: 3 }] };

test("a new direction prints no indicators that the other forms leave out", () => {
  const { after } = addDirection(departmentWorkbook(withoutThem), wanted);
  expect(level2On(after, -1)).toEqual(expect.arrayContaining(["数量指标", "成本指标"]));
  expect(level2On(after, -1).filter((name) => VOLUNTARY.includes(name))).toEqual([]);
});

test("those that they print it does, too", () => {
  const { after } = addDirection(departmentWorkbook(withThem), wanted);
  expect(level2On(after, -1)).toEqual(expect.arrayContaining(VOLUNTARY));
});

test("where levels are not merged, what was typed keeps its levels when the workbook is completed after", () => {
  const { after } = addDirection(unmerged(departmentWorkbook(withoutThem)), wanted);
  const labels = completed(after).plan.steps.map(({ message }) => renderMessage(message, catalogueFor("zh-CN")));
  expect(labels.filter((said) => VOLUNTARY.some((name) => said.includes(name)))).toEqual([]);
  const rows = (workbook: Workbook): readonly string[] =>
    (readSubmission(workbook).forms.find(({ sheet }) => sheet === "附表1")?.tables["indicators"] ?? []).map(
      ({ cells }) => `${cells["level2"]?.text ?? ""} ${cells["level3"]?.text ?? ""}`,
    );
  expect(rows(completed(after).after)).toEqual(rows(after));
});
