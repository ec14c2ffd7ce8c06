import type { BoundForm, Submission } from "../core/bind/bound";
import { sentence } from "../core/message";
import type { Workbook } from "../core/workbook";
import { workbookAfter } from "../core/writing/after";
import { packageWithProjects } from "../forms/agreement/package";
import { isProject } from "../forms/directions";
import { expenditureDirection } from "../forms/expenditure-direction";
import { directionsOrProjects, formOfDirection, kindOfMost } from "./fill/directionForms";
import { lastSheet } from "./fill/sheetPlaces";
import { sheetStep } from "./fill/sheetStep";
import { draftBlank } from "./newForms";
import type { Note, PlanStep, Reader } from "./plan";

/** How many directions there are to be, and of which year. */
interface Wanted {
  readonly wanted: number;
  readonly year: number;
}

/** The forms that are added, and what could not be. */
export interface AddedDirections {
  readonly steps: readonly PlanStep[];
  readonly remarks: readonly Note[];
}

/**
 * Blank forms of directions behind those that stand, of the kind that most of these are: 附表3, or projects.
 * @param steps what makes the forms those of the new year.
 */
export function addedDirections(
  workbook: Workbook,
  steps: readonly PlanStep[],
  read: Reader,
  { wanted, year }: Wanted,
): AddedDirections {
  const found = packageWithProjects(read(workbook));
  const own = typeof found === "string" ? [] : directionsOrProjects(found);
  const kind = typeof found === "string" ? undefined : kindOfMost(found, own);
  if (kind !== undefined && isProject(kind)) return addedProjects(workbook, steps, read, { wanted, year });
  const [first] = own;
  if (kind !== undefined || first === undefined) {
    return { steps: addedForms(workbook, read(workbook).forms, { wanted, year }), remarks: [] };
  }
  const at = { sheet: first.sheet, row: first.range.top, column: first.range.left };
  const isEnough = own.length >= wanted;
  return { steps: [], remarks: isEnough ? [] : [{ at, message: sentence("roll-over/list", { sheet: first.sheet }) }] };
}

function addedForms(workbook: Workbook, forms: readonly BoundForm[], { wanted, year }: Wanted): readonly PlanStep[] {
  const own = forms.filter(({ form }) => form.id === expenditureDirection.id);
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  let behind = own.at(-1)?.sheet ?? workbook.sheets.at(-1)?.name ?? null;
  const steps: PlanStep[] = [];
  for (let number = own.length + 1; number <= wanted; number += 1) {
    const unit = own[0]?.unit ?? forms[0]?.unit;
    const { draft } = draftBlank(expenditureDirection, { year, number, unit }, taken, { workbook, forms });
    steps.push({
      at: { sheet: draft.name, row: 0, column: 0 },
      message: sentence("roll-over/added", { sheet: draft.name }),
      edits: [{ kind: "add-sheet", draft, behind }],
    });
    behind = draft.name;
  }
  return steps;
}

/** Projects as those of the new year are printed, with what all of them say alike. */
function addedProjects(
  workbook: Workbook,
  before: readonly PlanStep[],
  read: Reader,
  { wanted }: Wanted,
): AddedDirections {
  const steps: PlanStep[] = [];
  for (;;) {
    const edits = [...before, ...steps].flatMap((step) => step.edits);
    const after = workbookAfter(workbook, edits);
    const step = after.ok ? nextProject(read(after.value), steps, wanted, read) : undefined;
    if (step === undefined) return { steps, remarks: [] };
    steps.push(step);
  }
}

/** One more project behind those that are there; none where there are enough. */
function nextProject(
  submission: Submission,
  added: readonly PlanStep[],
  wanted: number,
  read: Reader,
): PlanStep | undefined {
  const found = packageWithProjects(submission);
  if (typeof found === "string") return undefined;
  const sheets = added.map(({ at }) => at.sheet);
  const own = directionsOrProjects(found).filter(({ sheet }) => !sheets.includes(sheet));
  const kind = kindOfMost(found, own);
  const number = own.length + added.length + 1;
  if (kind === undefined || number > wanted) return undefined;
  const behind = sheets.at(-1) ?? lastSheet(submission.workbook, kind.siblings) ?? null;
  const blank = { name: "", fundName: "", parts: [], number, behind, from: kind.siblings };
  const step = sheetStep(submission, formOfDirection(submission, found, kind, blank), read, false);
  return step && { ...step, message: sentence("roll-over/added", { sheet: step.at.sheet }) };
}
