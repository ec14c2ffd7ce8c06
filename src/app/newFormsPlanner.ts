import type { Form } from "../core/form";
import { sentence } from "../core/message";
import { sheetNamed } from "../core/workbook";
import { draftForm } from "../generators/draftForm";
import type { Note, Planner, PlanStep } from "../generators/plan";
import { formSets, isCounted } from "./formSets";
import type { NewForms } from "./planRequest";

/** One form that is wanted, by the name of its sheet. */
interface Wanted {
  readonly form: Form;
  readonly number: number;
  readonly sheetName: string;
}

/** Puts blank forms behind the sheets of a workbook; sheets that are there already stay as they are. */
export function newFormsPlanner({ set, year, unitName, directions }: NewForms): Planner {
  return (workbook) => {
    const steps: PlanStep[] = [];
    const remarks: Note[] = [];
    let behind = workbook.sheets.at(-1)?.name ?? null;
    for (const { form, number, sheetName } of wantedIn(set, directions)) {
      const at = { sheet: sheetName, row: 0, column: 0 };
      if (sheetNamed(workbook, sheetName) !== undefined) {
        remarks.push({ message: sentence("pane/form-known", { sheet: sheetName }), at });
        continue;
      }
      const content = { year, fields: {}, tables: {} };
      const { draft } = draftForm(form, content, { sheetName, number, ...(unitName === "" ? {} : { unitName }) });
      const words = { sheet: sheetName, title: `${String(year)}年${form.title}` };
      steps.push({
        message: sentence("pane/import-titled-sheet", words),
        at,
        edits: [{ kind: "add-sheet", draft, behind }],
      });
      behind = sheetName;
    }
    return { steps, differences: [], remarks };
  };
}

function wantedIn(id: string, directions: number): readonly Wanted[] {
  const set = formSets.find((one) => one.id === id);
  return (set?.forms ?? []).flatMap((form) =>
    Array.from({ length: isCounted(form) ? directions : 1 }, (_, index) => ({
      form,
      number: index + 1,
      sheetName: sheetNameOf(form, index + 1),
    })),
  );
}

function sheetNameOf({ layout, title }: Form, number: number): string {
  return layout?.sheetName ?? layout?.appendix?.replace("{number}", String(number)) ?? title;
}
