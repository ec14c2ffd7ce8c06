import { nameOf, type BoundForm, type BoundRow, type Submission } from "../../core/bind/bound";
import { remembered } from "../../core/remembered";
import { bareLabel } from "../../core/text";
import { relationsWithProjects } from "../../forms/agreement/across";
import { packageWithProjects, type Package } from "../../forms/agreement/package";
import { habitsWithin, sumRelation, wholeIndicators, type Relation } from "../../forms/agreement/relations";
import { fieldSlot, rowSlot, type Slot } from "../../forms/agreement/slots";
import { amountField, isProject } from "../../forms/directions";

/** A total and what it adds up. */
export type Sum = Extract<Relation, { kind: "sum" }>;

/**
 * The sums that a workbook may keep to: those that its forms say, and those that people mostly keep to. Of the latter only
 * those that have held so far say anything.
 */
export const sumsIn = remembered((submission: Submission): readonly Sum[] => {
  const found = packageWithProjects(submission);
  const { forms } = submission;
  const relations = [
    ...relationsWithProjects(submission),
    ...forms.flatMap(habitsWithin),
    ...forms.flatMap(wholeIndicators),
    ...forms.filter(isProject).flatMap(costingAlone),
    ...(typeof found === "string" ? [] : ofOverall(forms, found)),
  ];
  return relations.filter((relation): relation is Sum => relation.kind === "sum");
});

/** A costing without a total of its own is mostly all of its project. */
function costingAlone(project: BoundForm): readonly Relation[] {
  if (project.fields["costingTotal"] !== undefined) return [];
  const rows = project.tables["costing"] ?? [];
  return sumRelation(
    fieldSlot(project, amountField(project)),
    rows.map((row) => rowSlot(project, row, "amount", "")),
  );
}

/** Without 附表2 the projects are mostly what 部门整体 calls 项目支出, and each may be one of its tasks. */
function ofOverall(forms: readonly BoundForm[], { summary, directions, projects }: Package): readonly Relation[] {
  if (summary !== undefined) return [];
  const own = directions.length > 0 ? directions : projects;
  const amounts = own.map((form) => fieldSlot(form, amountField(form)));
  const overall = forms.filter(({ form }) => form.id === "department-overall");
  return overall.flatMap((form) => [
    ...sumRelation(fieldSlot(form, "projectExpenditure"), amounts),
    ...own.flatMap((project) => taskOf(form, project)),
  ]);
}

function taskOf(overall: BoundForm, project: BoundForm): readonly Relation[] {
  const rows = (overall.tables["tasks"] ?? []).filter((row) => bareLabel(taskName(row)) === bareLabel(nameOf(project)));
  const slot = (row: BoundRow, column: string): Slot | undefined => rowSlot(overall, row, column, taskName(row));
  return rows.flatMap((row) => [
    ...sumRelation(slot(row, "amount"), [fieldSlot(project, amountField(project))]),
    ...sumRelation(slot(row, "fiscalAppropriation"), [fieldSlot(project, "fiscalAppropriation")]),
    ...sumRelation(slot(row, "otherFunds"), [fieldSlot(project, "otherFunds")]),
    ...sumRelation(slot(row, "amount"), [slot(row, "fiscalAppropriation"), slot(row, "otherFunds")]),
  ]);
}

function taskName(row: BoundRow): string {
  return row.cells["name"]?.text ?? "";
}
