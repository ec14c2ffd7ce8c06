import type { TypedInto } from "../host/memory/view";
import type { Session } from "../app/session";
import { qualifiedAddress } from "../core/a1";
import type { CellRef } from "../core/cell";
import type { Edit } from "../core/edit";
import { parseFormula } from "../core/formula/parse";
import { sentence } from "../core/message";
import { cellOf, type Workbook } from "../core/workbook";
import { typedValue } from "./typedValue";

/** Asks whether a formula may be lost; resolves to the answer. */
export type AskAboutFormula = (at: CellRef, formula: string, text: string) => Promise<boolean>;

/**
 * Writes a text typed by hand, so that 撤销 can take it back. A formula is replaced by another formula without asking,
 * by a value only after asking; elsewhere a text with an equals sign is a formula where the page can compute it. The host
 * tells the session of it, as Excel does, and what was found before follows.
 */
export async function typeInto(
  session: Session,
  host: TypedInto,
  workbook: Workbook,
  at: CellRef,
  text: string,
  askAboutFormula: AskAboutFormula,
): Promise<void> {
  const cell = cellOf(workbook, at);
  const expect = cell?.value ?? null;
  let edit: Edit = { kind: "set-value", at, value: typedValue(text, expect), expect };
  const formula = text.startsWith("=") && text.length > 1 ? text.slice(1) : undefined;
  const isKnown = formula !== undefined && parseFormula(formula, at.sheet) !== undefined;
  if (formula !== undefined && (isKnown || cell?.formula !== undefined)) {
    edit = { kind: "set-formula", at, formula, expect };
  } else if (cell?.formula !== undefined && !(await askAboutFormula(at, cell.formula, text))) {
    return;
  }
  const title = sentence("page/edited", { cell: qualifiedAddress(at) });
  await session.applyChanges({ title, edits: [edit] }, (changes) => host.type(changes));
}
