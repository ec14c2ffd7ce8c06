import { moneyUnitIn } from "../amount";
import type { FieldDescription } from "../form";
import type { Slot } from "../grid";
import { foldCharacters, foldLabel, loosePattern } from "../text";
import type { BoundValue } from "./bound";
import { pieceOf, valueAt } from "./values";
import type { FormView, Line } from "./view";

/** The cells outside the tables that may hold label and value: a colon parts them, or a figure follows. */
export function linesOf(slots: Iterable<Slot>): readonly Line[] {
  return [...slots]
    .filter(({ text }) => /[:：\d０-９¥￥]/.test(text) && /\p{Script=Han}/u.test(text))
    .map((slot) => ({ slot, folded: foldCharacters(slot.text), bare: foldLabel(slot.text) }));
}

/** （盖章） is a place for a stamp, no value. */
const STAMP = /^[(（](?:公章|盖章|签章|签字|印章)[)）]$/;

/** Reads 填表人：李某  联系电话：22000000: a value behind its label's colon, up to the next label or the end of the line. */
export function readInside(view: FormView, field: FieldDescription): BoundValue | undefined {
  for (const label of field.labels) {
    const wanted = foldLabel(label);
    for (const { slot, folded, bare } of view.lines) {
      if (!bare.includes(wanted)) continue;
      const indices = patternFor(view, label).exec(folded)?.indices?.[1];
      if (indices === undefined) continue;
      const whole = valueAt(view.grid, slot.row, slot.column, moneyUnitIn(slot.text) ?? view.unit);
      const piece = pieceOf(whole, slot.text, { start: indices[0], end: indices[1] });
      return STAMP.test(piece.text) ? { ...piece, text: "", span: { start: indices[0], end: indices[0] } } : piece;
    }
  }
  return undefined;
}

function patternFor({ form }: FormView, label: string): RegExp {
  const all = Object.values(form.fields).flatMap(({ labels }) => labels);
  const nextLabel = [...all, ...form.footer].map(loosePattern).join("|");
  return new RegExp(
    `(?:^|[\\s;,。、(:])${loosePattern(label)}\\s*(?:\\([^()]*\\)\\s*)?(?::|(?=[\\d¥-]))([^\\n]*?)(?=\\s(?:${nextLabel})\\s*(?:\\([^()]*\\)\\s*)?:|\\n|$)`,
    "d",
  );
}
