import type { Placed, Preview, PreviewStep } from "../app/preview";

/** The steps of one sheet, in their order. */
export interface StepGroup {
  readonly sheet: string;
  readonly steps: readonly Placed<PreviewStep>[];
}

/** The steps of a preview under the sheets they are about, in the order in which the sheets come first. */
export function groupSteps({ steps }: Preview): readonly StepGroup[] {
  const groups = new Map<string, Placed<PreviewStep>[]>();
  for (const step of steps) {
    const group = groups.get(step.at.sheet);
    if (group === undefined) groups.set(step.at.sheet, [step]);
    else group.push(step);
  }
  return Array.from(groups, ([sheet, own]) => ({ sheet, steps: own }));
}

/** How much would be written, by kind. */
export interface PreviewCounts {
  readonly steps: number;
  readonly cells: number;
  readonly rows: number;
  readonly deleted: number;
  readonly areas: number;
  readonly sheets: number;
}

/** Counts what would be written; the cells of new sheets are not counted. */
export function countsIn({ steps, edits }: Preview): PreviewCounts {
  const counts = { steps: steps.length, cells: 0, rows: 0, deleted: 0, areas: 0, sheets: 0 };
  for (const edit of edits) {
    switch (edit.kind) {
      case "set-value":
      case "set-formula":
        counts.cells++;
        break;
      case "insert-rows":
        counts.rows += edit.count;
        break;
      case "delete-rows":
        counts.deleted += edit.count;
        break;
      case "merge":
      case "unmerge":
      case "look-like":
        counts.areas++;
        break;
      case "add-sheet":
        counts.sheets++;
        break;
      case "remove-sheet":
        break;
    }
  }
  return counts;
}
