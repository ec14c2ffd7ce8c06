import type { Session } from "../app/session";
import { qualifiedAddress } from "../core/a1";
import type { CellRef } from "../core/cell";
import type { Edit } from "../core/edit";
import { sentence } from "../core/message";
import { cellOf, type Workbook } from "../core/workbook";
import { typedValue } from "./typedValue";

/** Asks whether a formula may be lost; resolves to the answer. */
export type AskAboutFormula = (at: CellRef, formula: string, text: string) => Promise<boolean>;

/**
 * Writes a text typed by hand, so that 撤销 can take it back. A formula is replaced by another formula without asking,
 * by a value only after asking. What was found before is checked again, so that no finding outlives its cause.
 */
export async function typeInto(
  session: Session,
  workbook: Workbook,
  at: CellRef,
  text: string,
  askAboutFormula: AskAboutFormula,
): Promise<void> {
  const cell = cellOf(workbook, at);
  const expect = cell?.value ?? null;
  let edit: Edit = { kind: "set-value", at, value: typedValue(text, expect), expect };
  if (cell?.formula !== undefined) {
    if (text.startsWith("=") && text.length > 1) edit = { kind: "set-formula", at, formula: text.slice(1), expect };
    else if (!(await askAboutFormula(at, cell.formula, text))) return;
  }
  const title = sentence("page/edited", { cell: qualifiedAddress(at) });
  const isWritten = await session.applyChanges({ title, edits: [edit] });
  if (isWritten && session.getState().report !== null) await session.validate();
}
