import type { Edit } from "../../core/edit";
import { refusal, success, type Outcome } from "../../core/outcome";
import { cellAt, type Sheet } from "../../core/workbook";
import { createEditMemory, planSteps, type EditMemory, type Laws, type Step } from "../../core/writing/changes";
import { sheetsWith, type CellWrite } from "../../core/writing/edits";
import { withFullCalculation, withoutChainCells, type ChainCell } from "./calculation";
import type { FormatMemory } from "./layout/formats";
import { judgeAreaOfFile } from "./layout/judge";
import { withAreasChanged } from "./layout/patchAreas";
import { forget } from "./lists";
import { SIGNATURES, isSigned } from "./package";
import { PackageChanges } from "./packageChanges";
import { patchSheet, type SheetFacts } from "./patchSheet";
import { readXlsx, type XlsxDocument } from "./read";
import { judgeRowsOfFile } from "./rows/judge";
import { withRowsMoved, type FormerParts } from "./rows/patchRows";
import { attempt, damaged } from "./refused";
import { formatAt } from "./sheetAppearance";
import { judgeSheetsOfFile } from "./sheets/judge";
import { withSheetChanged, type BookMemory } from "./sheets/patchSheets";
import { readInlineRuns, readSharedRuns } from "./strings";
import { tableCaptions } from "./tables";

function lawsOf(document: XlsxDocument): Laws {
  const { inside } = document;
  const captions = new Map<number, ReturnType<typeof tableCaptions>>();
  const isLocked = (sheet: number, row: number, column: number): boolean => {
    const content = inside.contents[sheet];
    return content === undefined || inside.styles.isLocked(formatAt(content, row, column));
  };
  return {
    isLocked,
    wholes(sheet) {
      const known = captions.get(sheet) ?? tableCaptions(inside.pack, inside.part.sheets[sheet]?.part ?? "");
      captions.set(sheet, known);
      return [...(inside.contents[sheet]?.arrays ?? []), ...known];
    },
    judgeRows: (sheet, edit) => judgeRowsOfFile(document, sheet, edit, (row, column) => isLocked(sheet, row, column)),
    judgeArea: (sheet, edit) => judgeAreaOfFile(document, sheet, edit),
    judgeSheets: (edit) => judgeSheetsOfFile(document, edit),
  };
}

function factsOf({ inside, workbook }: XlsxDocument, index: number): SheetFacts {
  const { pack, part } = inside;
  const sheet = workbook.sheets[index];
  const content = inside.contents[index];
  return {
    formatOf: (row, column) => (content === undefined ? 0 : formatAt(content, row, column)),
    formulaOf: (row, column) => sheet && cellAt(sheet, row, column)?.formula,
    runsOf(type, xml) {
      if (type === "inlineStr") return readInlineRuns(xml);
      if (type !== "s" || part.sharedStrings === undefined) return [];
      const string = /<(?:[^\s:>]+:)?v[^>]*>\s*(\d+)/.exec(xml)?.[1];
      if (string === undefined) return [];
      return readSharedRuns(part.sharedStrings, pack.read(part.sharedStrings), Number(string));
    },
  };
}

function hasFormula(sheets: readonly Sheet[]): boolean {
  return sheets.some(({ rows }) =>
    [...rows.values()].some((row) => [...row.values()].some(({ formula }) => formula !== undefined)),
  );
}

/** The cells that held a formula and hold none any more, as the calculation chain names them. */
function lostFormulas({ inside, workbook }: XlsxDocument, writes: readonly CellWrite[]): readonly ChainCell[] {
  return writes.flatMap(({ sheet, row, column, content }) => {
    const before = workbook.sheets[sheet];
    const old = before && cellAt(before, row, column)?.formula;
    const sheetId = inside.part.sheets[sheet]?.sheetId;
    const isLost = old !== undefined && content.formula === undefined && sheetId !== undefined;
    return isLost ? [{ sheetId, row, column }] : [];
  });
}

function changeChain(changes: PackageChanges, document: XlsxDocument, writes: readonly CellWrite[]): void {
  const { part, calcChain } = document.inside.part;
  const lost = lostFormulas(document, writes);
  if (calcChain === undefined || lost.length === 0) return;
  changes.rewrite(calcChain, (text) => withoutChainCells(text, lost));
  if (changes.isRemoved(calcChain)) forget(changes, [part], [calcChain]);
}

function writtenBytes(document: XlsxDocument, writes: readonly CellWrite[]): Uint8Array {
  const { inside, workbook } = document;
  const changes = new PackageChanges(document);
  inside.part.sheets.forEach(({ part }, index) => {
    const own = writes.filter(({ sheet }) => sheet === index);
    if (own.length === 0) return;
    changes.rewrite(part, (text) => {
      const patched = patchSheet(text, own, factsOf(document, index));
      if (patched === undefined) throw damaged(part);
      return patched;
    });
  });
  changeChain(changes, document, writes);
  if (hasFormula(sheetsWith(workbook.sheets, writes))) changes.rewrite(inside.part.part, withFullCalculation);
  return changes.bytes();
}

/** A document after a change set, with what was done. */
export interface Patched {
  readonly document: XlsxDocument;
  readonly steps: readonly Step[];
}

/** What edits that undo others give back, with parts and sheets of the file and formats of cells. */
export interface FileMemory extends EditMemory, BookMemory {
  readonly parts: WeakMap<Edit, FormerParts>;
  readonly formats: FormatMemory;
}

/** A memory that knows nothing yet. */
export function createFileMemory(): FileMemory {
  return {
    ...createEditMemory(),
    parts: new WeakMap(),
    formats: new WeakMap(),
    books: new WeakMap(),
    removed: new WeakMap(),
  };
}

function bytesAfter(document: XlsxDocument, step: Step, memory: FileMemory): Uint8Array {
  if (step.kind === "cells") return writtenBytes(document, step.writes);
  if (step.kind === "areas") return withAreasChanged(document, step, memory);
  if (step.kind === "sheet") return withSheetChanged(document, step, hasFormula(step.after), memory);
  const { edit } = step;
  const rows = memory.rows.get(edit);
  const former = rows && { merges: rows.merges, parts: memory.parts.get(rows.deletion) ?? new Map() };
  const { bytes, parts } = withRowsMoved(document, edit, hasFormula(step.after), former);
  if (edit.kind === "delete-rows") memory.parts.set(edit, parts);
  return bytes;
}

/**
 * Writes edits into the file, all or none. Only the XML of the touched cells changes, with what must follow from it:
 * formulas that shared a replaced one are written out, the calculation chain forgets a lost formula, and Excel is told to
 * compute anew where the workbook has formulas. Whole rows move everything that names cells (see `withRowsMoved`). All
 * other parts keep their bytes.
 * @param memory what inverse edits restore; given by a host that made them.
 * @returns the new document and the steps to it, or a refusal: `changed`, `protected`, `missing-sheet`, `unsupported` (a
 * cell inside a merged area, an array formula or a table's caption; a text too long; rows through a table and the like; a
 * signed file), `damaged`. Never
 * throws.
 */
export function patchInSteps(
  document: XlsxDocument,
  edits: readonly Edit[],
  memory: FileMemory = createFileMemory(),
): Outcome<Patched> {
  return attempt(document.name, () => {
    if (edits.length === 0) return success({ document, steps: [] });
    if (isSigned(document.inside.pack)) return refusal("unsupported", { detail: SIGNATURES });
    let current = document;
    // What is written is a new document each time; if one step is refused, nobody has seen the others.
    const planned = planSteps(document.workbook, edits, lawsOf(document), memory, (step) => {
      const shown = { ...current, workbook: { ...current.workbook, sheets: step.before } };
      const read = readXlsx(bytesAfter(shown, step, memory), document.name);
      if (!read.ok) return read;
      current = read.value;
      return success(lawsOf(current));
    });
    return planned.ok ? success({ document: current, steps: planned.value }) : planned;
  });
}

/** The document after edits: see {@link patchInSteps}. */
export function patchXlsx(document: XlsxDocument, edits: readonly Edit[], memory?: FileMemory): Outcome<XlsxDocument> {
  const patched = patchInSteps(document, edits, memory);
  return patched.ok ? success(patched.value.document) : patched;
}
