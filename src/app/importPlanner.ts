import type { SheetDraft } from "../core/sheetDraft";
import { sentence } from "../core/message";
import { cellAt, sheetNamed, type Sheet, type Workbook } from "../core/workbook";
import type { Note, Planner, PlanStep } from "../generators/plan";
import type { ImportedTables } from "./planRequest";

/** Excel's own bound of the name of a sheet, in characters. */
const LONGEST_NAME = 31;

/** Puts the sheets of a document behind those of the workbook. What was put there before is not put there again. */
export function importPlanner({ sheets, remarks }: ImportedTables): Planner {
  return (workbook) => {
    const steps: PlanStep[] = [];
    const known: Note[] = [];
    const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
    let behind = workbook.sheets.at(-1)?.name ?? null;
    for (const { draft, title } of sheets) {
      const same = namesFor(draft.name).find((name) => holds(sheetNamed(workbook, name), draft));
      if (same !== undefined) {
        known.push({ message: sentence("pane/import-known", { sheet: same }), at: { sheet: same, row: 0, column: 0 } });
        continue;
      }
      const name = namesFor(draft.name).find((one) => !taken.has(one.toLowerCase())) ?? draft.name;
      taken.add(name.toLowerCase());
      const key = title === "" ? "pane/import-sheet" : "pane/import-titled-sheet";
      steps.push({
        message: sentence(key, { sheet: name, title: title.replace(/\s+/g, " ") }),
        at: { sheet: name, row: 0, column: 0 },
        edits: [{ kind: "add-sheet", draft: { ...draft, name }, behind }],
      });
      behind = name;
    }
    const place = { sheet: firstNameOf(workbook, steps), row: 0, column: 0 };
    return { steps, differences: [], remarks: [...known, ...remarks.map((message) => ({ message, at: place }))] };
  };
}

function firstNameOf({ sheets }: Workbook, [step]: readonly PlanStep[]): string {
  return step?.at.sheet ?? sheets[0]?.name ?? "";
}

/** The name itself, then the name with a number, as Excel names copies. */
function namesFor(name: string): readonly string[] {
  const numbered = Array.from({ length: 98 }, (_, index) => ` (${String(index + 2)})`);
  return ["", ...numbered].map((suffix) => name.slice(0, LONGEST_NAME - suffix.length) + suffix);
}

/** Whether a sheet holds all that the draft would write. */
function holds(sheet: Sheet | undefined, { cells }: SheetDraft): boolean {
  return (
    sheet !== undefined &&
    cells.every(({ row, column, value, formula }) => {
      const cell = cellAt(sheet, row, column);
      return formula === undefined
        ? (cell?.value ?? null) === (value === "" ? null : value)
        : cell?.formula === formula;
    })
  );
}
