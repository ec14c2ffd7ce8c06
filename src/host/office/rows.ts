import type { ChangeSet, Edit } from "../../core/edit";
import { success, type Outcome } from "../../core/outcome";
import type { Sheet, Workbook } from "../../core/workbook";
import type { Step } from "../../core/writing/changes";
import { inverseOf } from "../../core/writing/inverse";
import { inExcel, refusalOf } from "./batch";
import { requestContents, rowsOf, type Contents } from "./contents";
import { readWorkbook } from "./read";
import type { OfficeMemory } from "./rowMemory";
import { planRows } from "./rowPlan";
import { StepWriter } from "./rowWrite";

/** What was written, and what the workbook shows since. */
interface Written {
  readonly steps: readonly Step[];
  readonly after: Workbook;
  /** Why the other steps were not written. */
  readonly refused: Outcome<never> | undefined;
}

function requestSheets(context: Excel.RequestContext, sheets: readonly Sheet[]): readonly Contents[] {
  return sheets.map(({ name }) => requestContents(context.workbook.worksheets.getItem(name)));
}

/** The sheets as they should be, with the cells as Excel has them now. */
function withCells(sheets: readonly Sheet[], contents: readonly Contents[]): readonly Sheet[] {
  return sheets.map((sheet, index) => {
    const found = contents[index];
    return found === undefined ? sheet : { ...sheet, rows: rowsOf(found, () => false) };
  });
}

async function writeIn(
  context: Excel.RequestContext,
  workbook: Workbook,
  edits: readonly Edit[],
  memory: OfficeMemory,
): Promise<Outcome<Written>> {
  const planned = await planRows(context, workbook, edits, memory);
  if (!planned.ok) return planned;
  const { steps } = planned.value;
  const writer = new StepWriter(context, planned.value, memory);
  let contents: readonly Contents[] = [];
  let sheets = workbook.sheets;
  for (const [index, step] of steps.entries()) {
    const written = await writer.write(step, () => {
      if (index === steps.length - 1) contents = requestSheets(context, step.after);
    });
    if (!written.ok) {
      const done = steps.slice(0, index);
      return success({ steps: done, after: { ...workbook, sheets }, refused: written });
    }
    sheets = step.after;
  }
  try {
    await context.sync();
  } catch (error) {
    return success({ steps, after: { ...workbook, sheets }, refused: refusalOf(error, undefined) });
  }
  return success({ steps, after: { ...workbook, sheets: withCells(sheets, contents) }, refused: undefined });
}

/** Takes steps back after one behind them was refused; waits for a cell that the person has begun to edit meanwhile. */
async function takeBackSteps({ steps, after }: Written, memory: OfficeMemory): Promise<void> {
  if (steps.length === 0) return;
  await inExcel(
    async (context) => {
      const contents = requestSheets(context, after.sheets);
      await context.sync();
      const now = { ...after, sheets: withCells(after.sheets, contents) };
      return writeIn(context, now, inverseOf(steps, now, memory), memory);
    },
    undefined,
    true,
  );
}

/**
 * Writes a change set with whole rows, all or none: reads everything, judges, then writes one round trip for each
 * stretch of cells and each change of rows, and reads the cells back.
 *
 * Reading the merged areas clears Excel's own undo on Windows, which is why this is asked for by the person only.
 *
 * Excel itself moves formulas, names, rules, notes and drawings, and gives new rows the formats of the row above.
 * Undoing a deletion gives back contents, merges, number formats, fonts, fills, alignment, heights and what was hidden,
 * and the formulas that had referred to the rows. Lost are: borders and locks where they differ from those of the row
 * above, patterns of fills, formats of single characters, looks of more than 200 rows, notes, links and pictures of the
 * rows, rules and validations that held for these rows only.
 * @returns a refusal: `changed`, `protected`, `missing-sheet`, `unsupported`, `cell-editing`, `too-large`, `host`.
 */
export async function applyRows(changes: ChangeSet, memory: OfficeMemory): Promise<Outcome<ChangeSet>> {
  const read = await readWorkbook();
  if (!read.ok) return read;
  const written = await inExcel((context) => writeIn(context, read.value.workbook, changes.edits, memory));
  if (!written.ok) return written;
  const { steps, after, refused } = written.value;
  if (refused !== undefined) {
    await takeBackSteps(written.value, memory);
    return refused;
  }
  return success({ title: changes.title, edits: inverseOf(steps, after, memory) });
}
