import type { Submission } from "../core/bind/bound";
import type { DraftCell, SheetDraft } from "../core/sheetDraft";
import { sentence } from "../core/message";
import { sheetNamed, textOf } from "../core/workbook";
import { draftNewForms } from "../generators/newForms";
import type { Note, Planner, PlanStep } from "../generators/plan";
import { singleFormOf } from "./formSets";
import type { NewForms } from "./planRequest";

/** Blank forms as they are asked for. @param beside the workbook that they are to stand in, where it is there already. */
export function draftsFor({ set, year, unitName, directions }: NewForms, beside?: Submission): readonly SheetDraft[] {
  const form = singleFormOf(set);
  return draftNewForms({
    year,
    directions,
    ...(unitName === "" ? {} : { unitName }),
    ...(form === undefined ? {} : { forms: [form] }),
    ...(beside === undefined ? {} : { beside }),
  });
}

/** Puts blank forms behind the sheets of a workbook; sheets that are there already stay as they are. */
export function newFormsPlanner(wanted: NewForms): Planner {
  return (workbook, read) => {
    const steps: PlanStep[] = [];
    const remarks: Note[] = [];
    const drafts = draftsFor(wanted, read(workbook));
    const isThere = ({ name }: SheetDraft): boolean => sheetNamed(workbook, name) !== undefined;
    const known = drafts.filter(isThere).map(({ name }) => name);
    let behind = workbook.sheets.at(-1)?.name ?? null;
    for (const draft of drafts) {
      const { name } = draft;
      const at = { sheet: name, row: 0, column: 0 };
      if (isThere(draft)) {
        remarks.push({ message: sentence("pane/form-known", { sheet: name }), at });
        continue;
      }
      const own = { ...draft, cells: draft.cells.map((cell) => withoutLinks(cell, known)) };
      const message = sentence("pane/import-titled-sheet", { sheet: name, title: titleOf(draft) });
      steps.push({ message, at, edits: [{ kind: "add-sheet", draft: own, behind }] });
      behind = name;
    }
    return { steps, differences: [], remarks };
  };
}

/** A sheet that was there before holds nobody knows what where the blank one would hold a total. */
function withoutLinks(cell: DraftCell, sheets: readonly string[]): DraftCell {
  const { formula, ...rest } = cell;
  const isLinked = sheets.some((name) => formula?.includes(`'${name.replaceAll("'", "''")}'!`) === true);
  return isLinked ? { ...rest, value: null } : cell;
}

/** The line in the largest letters. */
function titleOf({ cells }: SheetDraft): string {
  const [first] = [...cells].sort((one, other) => (other.look.size ?? 0) - (one.look.size ?? 0));
  return textOf(first);
}
