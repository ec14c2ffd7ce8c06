import type Big from "big.js";
import { yuanPer } from "../../core/amount";
import type { Submission } from "../../core/bind/bound";
import { sameCell, type CellRef, type CellValue } from "../../core/cell";
import type { CellEdit } from "../../core/edit";
import { cellOf, textOf, type Workbook } from "../../core/workbook";
import { writtenBehind } from "./lineText";
import { reference, sumFormula } from "./links";
import type { Known, Term } from "./known";
import { moneyStyleFor } from "./style";
import { relationsWithin } from "../../forms/agreement/relations";
import { isEmpty, slotKey, type Slot } from "../../forms/agreement/slots";

/** What a place will hold, apart from the label in its cell. */
export interface Content {
  readonly value: CellValue;
  /** Without its leading `=`. */
  readonly formula?: string;
}

/** Decides how what is known is written: as values, or as formulas that follow their sources. */
export class Writer {
  private readonly texts = new Set<string>();

  constructor(
    private readonly submission: Submission,
    private readonly links: boolean,
    /** Whether a total that its own form adds up is a formula where the other totals of the workbook are. */
    private readonly followsSiblings = false,
  ) {}

  /** The content for a place; those it follows from must have been asked for before. */
  contentOf(known: Known): Content {
    const { slot, value, terms } = known;
    const isText = typeof value === "string" || this.isWithUnit(slot) || isInside(this.submission.workbook, slot);
    if (isText) this.texts.add(slotKey(slot));
    const content = typeof value === "string" ? value : this.amountOf(slot, value);
    const followsRows = this.followsSiblings && isOwnTotal(known) && hasFormulasBeside(this.submission, slot);
    const formula = this.links || followsRows ? this.formulaOf(slot, terms, typeof value === "string") : undefined;
    return formula === undefined ? { value: content } : { value: content, formula };
  }

  private amountOf(slot: Slot, yuan: Big): CellValue {
    const amount = yuan.div(yuanPer(slot.value.unit));
    return this.isWithUnit(slot) ? `${amount.toFixed()}${slot.value.unit}` : Number(amount.toFixed());
  }

  private isWithUnit({ isIndicator, form }: Slot): boolean {
    return isIndicator === true && moneyStyleFor(form, this.submission) === "with-unit";
  }

  private formulaOf(slot: Slot, terms: readonly Term[], isText: boolean): string | undefined {
    const { workbook } = this.submission;
    const home = slot.value.at.sheet;
    const [first] = terms;
    if (first === undefined || isInside(workbook, slot)) return undefined;
    if (isText) {
      if (isInside(workbook, first.slot) || first.slot.value.span !== undefined) return undefined;
      // Without the empty text, a formula would show what is a text as it is only by chance, and nothing as 0.
      return `${reference(first.slot.value.at, home)}&""`;
    }
    if (!terms.every((term) => this.isNumber(term.slot))) return undefined;
    const sum = sumFormula(terms, home, slot.value.unit);
    if (sum === undefined || !this.isWithUnit(slot)) return sum;
    return /[-+*/]/.test(sum.replace(/'[^']*'/g, "")) ? `(${sum})&"${slot.value.unit}"` : `${sum}&"${slot.value.unit}"`;
  }

  /** Whether a cell holds, or will hold, a plain number. */
  private isNumber(slot: Slot): boolean {
    const { value, text, span, computed } = slot.value;
    if (text === "" && !computed) return !this.texts.has(slotKey(slot));
    return typeof value === "number" && span === undefined;
  }
}

/** True for what the rows of its own sheet add up to. */
function isOwnTotal({ how, slot, terms }: Known): boolean {
  return how === "summed" && terms.every((term) => term.slot.value.at.sheet === slot.value.at.sheet);
}

/** Whether most totals like one are formulas: those of the same place in like forms, or else of any table. */
function hasFormulasBeside({ forms }: Submission, { form, field }: Slot): boolean {
  const totals = forms
    .flatMap(relationsWithin)
    .flatMap((relation) => (relation.kind === "sum" && relation.parts.length > 1 ? [relation.total] : []))
    .filter((total) => !isEmpty(total) && total.isIndicator !== true && total.value.span === undefined);
  const alike = totals.filter((total) => total.form.form.id === form.form.id && total.field === field);
  const beside = alike.length > 0 ? alike : totals;
  return beside.filter(({ value }) => value.computed).length * 2 > beside.length;
}

/** True where the value stands, or will stand, in one cell with its label. */
export function isInside(workbook: Workbook, { value: { at, span, text } }: Slot): boolean {
  return span !== undefined || (text === "" && textOf(cellOf(workbook, at)).trim() !== "");
}

/** What is written into one cell: one value, or those of several labels that stand in it. */
export interface CellWriting {
  readonly at: CellRef;
  readonly known: readonly Known[];
  readonly edit: CellEdit;
}

/** The edits that write what is known, one for each cell, in the order in which it became known. */
export function writingsOf(workbook: Workbook, writer: Writer, found: readonly Known[]): readonly CellWriting[] {
  const contents = new Map(found.map((known) => [known, writer.contentOf(known)]));
  const cells: { at: CellRef; known: Known[] }[] = [];
  for (const known of found) {
    const { at } = known.slot.value;
    const cell = cells.find((one) => sameCell(one.at, at));
    if (cell === undefined) cells.push({ at, known: [known] });
    else cell.known.push(known);
  }
  return cells.flatMap(({ at, known }) => {
    const edit = editOf(workbook, at, known, contents);
    return edit === undefined ? [] : [{ at, known, edit }];
  });
}

function editOf(
  workbook: Workbook,
  at: CellRef,
  known: readonly Known[],
  contents: ReadonlyMap<Known, Content>,
): CellEdit | undefined {
  const expect = cellOf(workbook, at)?.value ?? null;
  const [first] = known;
  const content = first && contents.get(first);
  if (first === undefined || content === undefined) return undefined;
  if (!isInside(workbook, first.slot)) {
    const { value, formula } = content;
    return formula === undefined
      ? { kind: "set-value", at, value, expect }
      : { kind: "set-formula", at, formula, expect };
  }
  // A cell that holds a formula beside its label is somebody's work.
  if (typeof expect !== "string" || cellOf(workbook, at)?.formula !== undefined) return undefined;
  const placeOf = ({ slot }: Known): number => slot.value.span?.start ?? expect.length;
  const value = [...known]
    // From the end, so that earlier places stay true.
    .sort((one, other) => placeOf(other) - placeOf(one))
    .reduce((text, one) => writtenBehind(text, placeOf(one), String(contents.get(one)?.value ?? "")), expect);
  return { kind: "set-value", at, value, expect };
}
