import { cellKey, type CellRef } from "../../core/cell";
import { isCellEdit, isRowEdit, placeOfEdit, type CellEdit, type Edit, type RowEdit } from "../../core/edit";
import { success, type Outcome } from "../../core/outcome";
import { sheetNamed, type Workbook } from "../../core/workbook";
import { planSteps, type Laws, type Step } from "../../core/writing/changes";
import { protectedRows } from "../../core/writing/judgeRows";
import { protectedStructure } from "../../core/writing/judgeSheets";
import { concerns, rowBefore } from "../../core/writing/rowShift";
import { requestLooks } from "./rowLooks";
import type { OfficeMemory } from "./rowMemory";
import { isInsideSheet, requestStands, standOf, type Touched } from "./touched";

/** Where a row stood before all of the changes; a new row is looked up in the row above, whose looks it takes. */
function originalRow(sheet: string, row: number, moved: readonly RowEdit[]): number {
  let current = row;
  for (const edit of [...moved].reverse()) {
    if (concerns(edit, sheet)) current = rowBefore(edit, current) ?? Math.max(edit.row - 1, 0);
  }
  return current;
}

/** The rows that were moved before an edit. */
function movedBefore(edits: readonly Edit[], edit: Edit): readonly RowEdit[] {
  return edits.slice(0, edits.indexOf(edit)).filter(isRowEdit);
}

/** A change set with rows that was judged, and what writing it needs. */
export interface RowPlan {
  readonly steps: readonly Step[];
  /** The number format of the cell of an edit before all of the changes. */
  numberFormatOf(edit: CellEdit): string;
}

function originalOf(edits: readonly Edit[], edit: CellEdit): CellEdit {
  const at = { ...edit.at, row: originalRow(edit.at.sheet, edit.at.row, movedBefore(edits, edit)) };
  return { ...edit, at };
}

/** The rights of the sheets, by name. */
type Rights = ReadonlyMap<string, Excel.WorksheetProtectionOptions | undefined>;

/** What Excel said of the workbook beyond its content. */
interface Facts {
  readonly unlocked: ReadonlySet<string>;
  readonly rights: Rights;
  readonly isStructureLocked: boolean;
}

function lawsOf(workbook: Workbook, moved: readonly RowEdit[], facts: Facts): Laws {
  const { unlocked, rights, isStructureLocked } = facts;
  const nameOf = (sheet: number): string => workbook.sheets[sheet]?.name ?? "";
  return {
    isLocked: (sheet, row, column) =>
      !unlocked.has(keyOf({ sheet: nameOf(sheet), row: originalRow(nameOf(sheet), row, moved), column })),
    // Array formulas, tables and the like are unknown here: Excel itself guards them.
    wholes: () => [],
    judgeArea: () => success(null),
    judgeSheets: () => (isStructureLocked ? protectedStructure() : success(null)),
    judgeRows: (sheet, edit) => {
      if (workbook.sheets[sheet]?.isProtected !== true) return success(null);
      const options = rights.get(nameOf(sheet).toLowerCase());
      const isAllowed = edit.kind === "insert-rows" ? options?.allowInsertRows : options?.allowDeleteRows;
      return isAllowed === true ? success(null) : protectedRows(edit);
    },
  };
}

function keyOf(at: CellRef): string {
  return cellKey({ ...at, sheet: at.sheet.toLowerCase() });
}

/** Asks for everything that judging and undoing need, in one round trip, and judges. */
export async function planRows(
  context: Excel.RequestContext,
  workbook: Workbook,
  edits: readonly Edit[],
  memory: OfficeMemory,
): Promise<Outcome<RowPlan>> {
  const { worksheets, protection } = context.workbook;
  protection.load({ protected: true });
  worksheets.load({ name: true, protection: { protected: true, options: true } });
  const known = edits.filter((edit) => sheetNamed(workbook, placeOfEdit(edit).sheet) !== undefined);
  const cells = known.flatMap((edit) => (isCellEdit(edit) && isInsideSheet(edit.at) ? edit : []));
  const originals = cells.map((edit) => originalOf(edits, edit));
  const stands = requestStands(context, originals);
  const standOfEdit = new Map<CellEdit, Touched>();
  stands.forEach((stand, index) => {
    const edit = cells[index];
    if (edit !== undefined) standOfEdit.set(edit, stand);
  });
  const looks = known.flatMap((edit) => {
    const sheet = edit.kind === "delete-rows" && isSound(edit) ? sheetNamed(workbook, edit.sheet) : undefined;
    if (edit.kind !== "delete-rows" || sheet === undefined) return [];
    const first = originalRow(edit.sheet, edit.row, movedBefore(edits, edit));
    const answer = requestLooks(context, sheet, edit, first);
    return answer === undefined ? [] : { edit, answer };
  });
  await context.sync();

  const rights: Rights = new Map(
    worksheets.items.map(({ name, protection: own }) => [name.toLowerCase(), own.protected ? own.options : undefined]),
  );
  const unlocked = new Set(
    stands.filter(({ range }) => !range.format.protection.locked).map(({ edit }) => keyOf(edit.at)),
  );
  const facts: Facts = { unlocked, rights, isStructureLocked: protection.protected };
  const moved: RowEdit[] = [];
  const planned = planSteps(workbook, edits, lawsOf(workbook, [], facts), memory, (step) => {
    if (step.kind === "rows") moved.push(step.edit);
    return success(lawsOf({ ...workbook, sheets: step.after }, [...moved], facts));
  });
  if (!planned.ok) return planned;
  for (const { edit, answer } of looks) memory.rowLooks.set(edit, answer());
  return success({
    steps: planned.value,
    numberFormatOf: (edit) => {
      const stand = standOfEdit.get(edit);
      return stand === undefined ? "General" : standOf(stand).numberFormat;
    },
  });
}

function isSound({ row, count }: RowEdit): boolean {
  return Number.isInteger(row) && Number.isInteger(count) && count >= 1 && isInsideSheet({ sheet: "", row, column: 0 });
}
