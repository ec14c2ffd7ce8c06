import type { FormContent } from "../../core/formContent";
import type { DraftCell, SheetDraft } from "../../core/sheetDraft";
import { layoutOf } from "../../forms/layouts";
import { computedPlaces } from "../draftFormulas";
import { placesIn, type DraftedForm, type DraftOptions } from "../draftForm";
import type { Drawing } from "../drawing";
import { pageWords, type CellPair } from "../pageWords";
import { lookOfLine, SheetBuilder } from "../sheetBuilder";
import { drawAround } from "./around";
import { copiedLines, type CopiedLines } from "./lines";
import type { CopyModel } from "./model";
import { drawCopiedRow } from "./tableRow";

/** The width of a column where the host does not know that of the model. */
const USUAL_WIDTH = 12;

/**
 * Draws a form on a copy of the rows of another one, as a person would: all its labels, merged areas and looks, with other
 * values. Tables have the rows that the content asks for; totals are formulas (see `computedPlaces`). What the content
 * does not know is empty. Rows that add up others inside a table are left out, for nothing tells which.
 */
export function draftCopy(model: CopyModel, content: FormContent, options: DraftOptions): DraftedForm {
  const { sheetName, number = 1, unitName, marksInputs = true } = options;
  const { form, unit, profile } = model.bound;
  const layout = layoutOf(form);
  const right = rightOf(model);
  const widths = Array.from({ length: right + 1 }, (_, column) => layout?.columnWidths[column] ?? USUAL_WIDTH);
  const named = unitName === undefined ? {} : { unitName: { value: unitName } };
  const drawing: Drawing = {
    form,
    profile: options.profile ?? profile,
    content: { ...content, fields: { ...named, ...content.fields } },
    words: { unit, year: content.year, number },
    builder: new SheetBuilder(widths),
    fields: new Map(),
    tables: new Map(),
  };
  const copied = copiedLines(model, content);
  drawAround(drawing, model, copied);
  copied.lines.forEach((line, row) => {
    drawCopiedRow(drawing, model, copied, { line, row, right });
  });
  drawing.builder.row = copied.lines.length;
  const page = { orientation: layout?.orientation ?? "portrait" } as const;
  const draft = drawing.builder.finish(sheetName, computedPlaces(drawing), { marksInputs, page });
  const drawn = {
    form,
    profile: drawing.profile,
    content: drawing.content,
    draft: lookingLike(draft, model, copied),
    places: placesIn(drawing, sheetName),
  };
  return { ...drawn, draft: { ...drawn.draft, pageLike: pageLikeOf(drawn, model, copied) } };
}

/** How the sheet is printed: as that of the model, in the words of the new form. */
function pageLikeOf(
  drawn: DraftedForm,
  { bound, grid, isAlone, others }: CopyModel,
  { lines }: CopiedLines,
): NonNullable<SheetDraft["pageLike"]> {
  const pairs = drawn.draft.cells.flatMap(({ row, column, value }): readonly CellPair[] => {
    const line = lines[row];
    const slot = line === undefined || line.region !== undefined ? undefined : grid.slotAt(line.like, column);
    return slot?.row === line?.like && slot?.column === column ? [[slot.text, value]] : [];
  });
  const isShared = (text: string): boolean =>
    others.some(({ slots }) => slots.some((slot) => slot.text.trim() === text));
  const { sheet } = bound;
  // What else is printed of a sheet that several forms share is not of this one.
  return isAlone ? { sheet, isSameForm: true, words: pageWords(bound, drawn, pairs, isShared) } : { sheet };
}

function rightOf({ bound, grid }: CopyModel): number {
  const areas = [...grid.slots.map(({ area }) => area), ...grid.sheet.merges];
  return Math.max(bound.range.right, ...areas.map(({ right }) => right));
}

/** The draft with each of its cells, empty ones and covered ones too, looking as that of the model. */
function lookingLike(draft: SheetDraft, { bound, grid }: CopyModel, { lines }: CopiedLines): SheetDraft {
  const { sheet } = bound;
  const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;
  const drawn = new Map(draft.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const cells = lines.flatMap(({ like }, row) =>
    draft.columnWidths.map((_, column): DraftCell => {
      const cell = drawn.get(keyOf(row, column)) ?? { row, column, value: null, look: lookOfLine };
      const saysSame = cell.value !== null && grid.slotAt(like, column)?.text === cell.value;
      const at = { sheet, row: like, column };
      return { ...cell, like: { at, isSamePlace: true, isCopy: true, ...(saysSame ? { saysSame } : {}) } };
    }),
  );
  return {
    ...draft,
    cells,
    // What the model asks of what is typed into it is copied with its rows.
    lists: [],
    columnsLike: sheet,
    rowsLike: { sheet, rows: lines.map(({ like }) => like) },
  };
}
