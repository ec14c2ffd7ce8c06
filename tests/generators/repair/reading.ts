import { readSubmission } from "../../../src/app/check";
import type { BoundForm, BoundRow, BoundValue } from "../../../src/core/bind/bound";
import { sentence } from "../../../src/core/message";
import type { Workbook } from "../../../src/core/workbook";
import { planInARow, type JoinedPlan } from "../../../src/generators/inARow";
import { completionPlanners } from "../../../src/generators/planners";
import { workbookAfter } from "../../../src/core/writing/after";
import { departmentOverall } from "../../../src/forms/department-overall";
import { expenditureDirection } from "../../../src/forms/expenditure-direction";
import { specialFundSummary } from "../../../src/forms/special-fund-summary";
import { draftForm } from "../../../src/generators/draftForm";
import type { DepartmentContent } from "../departmentContent";
import { writtenAndRead } from "../reading";

/** What is planned for a workbook, and what it becomes. */
export function completed(workbook: Workbook): { readonly plan: JoinedPlan; readonly after: Workbook } {
  const plan = planInARow(workbook, completionPlanners({}), readSubmission, sentence("fill/title"));
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  const after = workbookAfter(workbook, plan.value.changes.edits);
  if (!after.ok) throw new Error(JSON.stringify(after.failure));
  return { plan: plan.value, after: after.value };
}

/** The forms of a department on a sheet each, filled as far as one form tells of the other. */
export function departmentWorkbook({ unit, overall, summary, directions }: DepartmentContent): Workbook {
  const drafted = [
    draftForm(departmentOverall, overall, { sheetName: "附表1", unit }),
    draftForm(specialFundSummary, summary, { sheetName: "附表2", unit }),
    ...directions.map((direction, index) =>
      draftForm(expenditureDirection, direction, {
        sheetName: `附表3-${String(index + 1)}`,
        number: index + 1,
        unit,
      }),
    ),
  ];
  return completed(writtenAndRead(...drafted.map(({ draft }) => draft))).after;
}

/** One value as it was read, and where. */
export interface Said {
  readonly text: string;
  readonly value: BoundValue;
  readonly kind: string;
}

const ROW_NAMES: Readonly<Record<string, readonly string[]>> = {
  workPlan: ["item"],
  indicators: ["level3"],
  funds: ["name"],
  costing: ["item"],
};

function nameOfRow(table: string, row: BoundRow): string {
  return (ROW_NAMES[table] ?? []).map((column) => row.cells[column]?.text ?? "").join("/");
}

function nameOfForm({ form, fields }: BoundForm): string {
  return `${form.id} ${fields["specialFundName"]?.text ?? ""}`.trim();
}

/** Everything that the forms of a workbook say, by names and not by places; what is empty says nothing. */
export function saidIn(workbook: Workbook): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  const add = (name: string, kind: string, value: BoundValue | undefined): void => {
    if (value === undefined || value.text === "") return;
    let key = name;
    for (let count = 2; said.has(key); count += 1) key = `${name} (${String(count)})`;
    said.set(key, { text: value.text, value, kind });
  };
  for (const form of readSubmission(workbook).forms) {
    for (const [field, value] of Object.entries(form.fields)) add(`${nameOfForm(form)}.${field}`, field, value);
    for (const [table, rows] of Object.entries(form.tables)) {
      for (const row of rows ?? []) {
        for (const [column, value] of Object.entries(row.cells)) {
          add(`${nameOfForm(form)}.${table}[${nameOfRow(table, row)}].${column}`, `${table}.${column}`, value);
        }
      }
    }
  }
  return said;
}

/** What one reading says and another does not, or says otherwise. */
export function lostBetween(before: ReadonlyMap<string, Said>, after: ReadonlyMap<string, Said>): readonly string[] {
  return [...before].flatMap(([key, { text }]) => {
    const now = after.get(key)?.text;
    return now === text ? [] : [`${key}: ${text} → ${now ?? "nothing"}`];
  });
}

/** The merged areas of a workbook, comparable. */
export function mergesIn({ sheets }: Workbook): readonly string[] {
  return sheets
    .flatMap(({ name, merges }) =>
      merges.map(({ top, left, bottom, right }) => `${name} ${[top, left, bottom, right].join(",")}`),
    )
    .sort();
}
