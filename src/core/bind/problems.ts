import { bareLabel } from "../text";
import type { BindingProblem, BoundValue } from "./bound";
import { labelsOf, valueBeside } from "./fields";
import type { FormView } from "./view";

/** What was not understood about a form: labels that are missing, or that stand beside different values. */
export function problemsOf(
  view: FormView,
  fields: Readonly<Record<string, BoundValue | undefined>>,
): readonly BindingProblem[] {
  const problems: BindingProblem[] = [];
  for (const [name, field] of Object.entries(view.form.fields)) {
    const label = bareLabel(field.labels[0]);
    if (fields[name] === undefined) {
      if (field.optional !== true) problems.push({ kind: "label-missing", label });
      continue;
    }
    if (typeof field.value === "object") continue;
    const labels = labelsOf(view, field);
    // One label contradicts nothing; two of them, one for each half of the form, are as they should be.
    if (labels.length < 2 || (field.occurrence !== undefined && labels.length === 2)) continue;
    const values = labels.map((slot) => valueBeside(view, field, slot));
    const filled = values.filter(({ text }) => text !== "");
    if (new Set(filled.map(({ text }) => bareLabel(text))).size > 1) {
      problems.push({ kind: "label-twice", label, values: filled });
    }
  }
  for (const [name, { label = "", optional }] of Object.entries(view.form.tables)) {
    const placed = view.tables.some((table) => table.name === name);
    if (!placed && optional !== true && label !== "") problems.push({ kind: "label-missing", label });
  }
  return problems;
}
