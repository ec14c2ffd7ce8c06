import { areaAddress } from "../../core/a1";
import { cellKey } from "../../core/cell";
import type { CellEdit, InsertRows, SheetEdit } from "../../core/edit";
import { success, type Outcome } from "../../core/outcome";
import { cellAt, type Sheet } from "../../core/workbook";
import type { Step } from "../../core/writing/changes";
import { continuedMerges } from "../../core/writing/mergedRows";
import { writeAreas } from "./areaWrite";
import { refusalOf } from "./batch";
import { formatsOfDraft } from "./draftWrite";
import { formatFor } from "./entry";
import { restoreLooks, wholeRows } from "./rowLooks";
import { formatsElsewhere, movedFormats, type OfficeMemory } from "./rowMemory";
import type { RowPlan } from "./rowPlan";
import { writeSheet } from "./sheetWrite";
import { rangeOf } from "./touched";
import { muteEvents, unmuteEvents } from "./watch";
import { putAll, remember, type CellEntry, type CellFormats } from "./write";

type StepOf<Kind extends Step["kind"]> = Extract<Step, { kind: Kind }>;

/** Writes the steps of a plan one after the other and keeps count of what the cells are formatted as meanwhile. */
export class StepWriter {
  /** The formats that cells took in these steps. */
  private formats: CellFormats = new Map();

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly plan: RowPlan,
    private readonly memory: OfficeMemory,
  ) {}

  /**
   * Writes a step: one round trip for cells, rows and merged areas, one more for looks, up to three for a sheet. How new
   * rows look is asked for with it and done by the next.
   * @param also is queued behind the step.
   */
  async write(step: Step, also: () => void): Promise<Outcome<unknown>> {
    switch (step.kind) {
      case "cells":
        return this.writeCells(step, also);
      case "areas":
        return this.writeAreas(step, also);
      case "sheet":
        return this.writeWhole(step.edit, also);
      case "rows":
        return this.writeRows(step, also);
    }
  }

  private async writeCells(step: StepOf<"cells">, also: () => void): Promise<Outcome<unknown>> {
    const entries = step.edits.map((edit, index) => this.entry(step, edit, index));
    const written = await putAll(this.context, entries, also);
    if (!written.ok) return written;
    for (const entry of entries) this.noteEntry(entry);
    return written;
  }

  private async writeAreas({ edits }: StepOf<"areas">, also: () => void): Promise<Outcome<unknown>> {
    const formats = await writeAreas(this.context, edits, this.memory);
    if (!formats.ok) return formats;
    for (const one of formats.value) {
      this.formats.set(cellKey(one.at), one);
      this.memory.formerFormats.delete(cellKey(one.at));
    }
    also();
    return success(null);
  }

  private async writeWhole(edit: SheetEdit, also: () => void): Promise<Outcome<unknown>> {
    const written = await writeSheet(this.context, edit);
    if (!written.ok) return written;
    if (edit.kind === "add-sheet") {
      for (const one of formatsOfDraft(edit.draft)) this.formats.set(cellKey(one.at), one);
    } else {
      this.formats = formatsElsewhere(this.formats, edit.sheet);
      this.memory.formerFormats = formatsElsewhere(this.memory.formerFormats, edit.sheet);
    }
    also();
    return success(null);
  }

  private async writeRows(step: StepOf<"rows">, also: () => void): Promise<Outcome<unknown>> {
    const { edit } = step;
    const rows = this.context.workbook.worksheets.getItem(edit.sheet).getRange(wholeRows(edit.row, edit.count));
    muteEvents(this.context);
    if (edit.kind === "insert-rows") rows.insert("Down");
    else rows.delete("Up");
    unmuteEvents(this.context);
    try {
      await this.context.sync();
    } catch (error) {
      return refusalOf(error, { sheet: edit.sheet, cell: wholeRows(edit.row, edit.count) });
    }
    this.formats = movedFormats(this.formats, edit);
    this.memory.formerFormats = movedFormats(this.memory.formerFormats, edit);
    if (edit.kind === "insert-rows") this.furnish(edit, step.before[step.sheet]);
    also();
    return success(null);
  }

  private entry(step: Extract<Step, { kind: "cells" }>, edit: CellEdit, index: number): CellEntry {
    const write = step.writes[index];
    const sheet = step.before[write?.sheet ?? -1];
    const cell = sheet && cellAt(sheet, edit.at.row, edit.at.column);
    const key = cellKey(edit.at);
    const numberFormat = this.formats.get(key)?.format ?? this.plan.numberFormatOf(edit);
    const content = write?.content ?? { value: null };
    return {
      edit,
      range: rangeOf(this.context, edit.at),
      before: { cell, numberFormat },
      content,
      numberFormat: formatFor(content, numberFormat, this.memory.formerFormats.get(key)?.format),
    };
  }

  private noteEntry(entry: CellEntry): void {
    const { at } = entry.edit;
    remember(entry, this.memory.formerFormats);
    this.formats.set(cellKey(at), { at, format: entry.numberFormat ?? entry.before.numberFormat });
  }

  /** Gives new rows what Excel does not give them by itself: merges as above them, or what deleted rows once had. */
  private furnish(edit: InsertRows, sheet: Sheet | undefined): void {
    // A protected sheet may let rows come and go, but nobody merges or formats there.
    if (sheet?.isProtected === true) return;
    const worksheet = this.context.workbook.worksheets.getItem(edit.sheet);
    const former = this.memory.rows.get(edit);
    const merges = former?.merges ?? continuedMerges(edit, sheet?.merges ?? []);
    for (const area of merges) worksheet.getRange(areaAddress(area)).merge(false);
    if (former === undefined) return;
    const looks = this.memory.rowLooks.get(former.deletion);
    const restored = looks === undefined ? [] : restoreLooks(worksheet, edit.sheet, edit.row, looks);
    for (const one of restored) this.formats.set(cellKey(one.at), one);
    for (const row of former.hiddenRows) worksheet.getRange(wholeRows(row, 1)).rowHidden = true;
  }
}
