import { moneyUnitIn, type MoneyUnit } from "../amount";
import type { Span } from "../cell";
import type { FieldDescription } from "../form";
import type { Slot } from "../grid";
import { bareLabel, foldCharacters, foldLabel, loosePattern } from "../text";
import type { BoundValue } from "./bound";
import { isLikeLabel, standsWithin } from "./labels";
import { groupUnit } from "./units";
import { pieceOf, valueAt } from "./values";
import type { FormView, Line } from "./view";

/** The cells outside the tables that may hold label and value: a colon parts them, or a figure follows. */
export function linesOf(slots: Iterable<Slot>): readonly Line[] {
  return [...slots]
    .filter(({ text }) => /[:：\d０-９¥￥]/.test(text) && /\p{Script=Han}/u.test(text))
    .map((slot) => ({ slot, folded: foldCharacters(slot.text), bare: foldLabel(slot.text) }));
}

/** （盖章） is a place for a stamp, no value; a name may follow it. */
const STAMP = /^\s*\((?:公章|盖章|签章|签字|印章|单位盖章|部门盖章)\)/;

/** 填报日期： behind a blank begins the next label, whatever it says. */
const NEXT_LABEL = /\s+\p{Script=Han}(?: ?[\p{Script=Han}/]){1,11}\s*(?:\([^()]*\)\s*)?:/u;

/** A text of sentences may hold such words itself. */
const SENTENCE = /[,，。;；]/;

/** Longer texts before a colon are no labels. */
const LONGEST_PREFIX = 24;

/** Reads a value behind the colon of a label that is the field's but for its year, or like the field's. */
export function readInsideLike(view: FormView, field: FieldDescription): BoundValue | undefined {
  for (const { slot, folded } of view.lines) {
    const colon = folded.indexOf(":");
    // Most cells of a large sheet have no label, which must be seen at once.
    if (colon < 1 || colon > LONGEST_PREFIX) continue;
    const label = bareLabel(slot.text.slice(0, colon));
    const isListed = field.labels.some((own) => bareLabel(own) === label);
    if (!isListed && !isLikeLabel(view, field, label, slot)) continue;
    const whole = valueAt(view.grid, slot.row, slot.column, unitIn(view, slot));
    return pieceOf(whole, slot.text, withoutStrangers(folded, { start: colon + 1, end: folded.length }));
  }
  return undefined;
}

function unitIn({ grid, unit }: FormView, slot: Slot): MoneyUnit {
  return moneyUnitIn(slot.text) ?? groupUnit(grid, slot) ?? unit;
}

/** Reads 填表人：李某  联系电话：22000000: a value behind its label's colon, up to the next label or the end of the line. */
export function readInside(view: FormView, field: FieldDescription): BoundValue | undefined {
  for (const label of field.labels) {
    const [piece] = piecesBehind(view, field, label);
    if (piece !== undefined) return piece;
  }
  return undefined;
}

/** What stands behind the label in each cell that bears it, in reading order. */
export function piecesBehind(view: FormView, field: FieldDescription, label: string): readonly BoundValue[] {
  // 支出方向：… without its （子项） is the same label, too.
  const [wanted = ""] = [foldLabel(label), bareLabel(label)].filter((one) =>
    view.lines.some(({ bare }) => bare.includes(one)),
  );
  if (wanted === "") return [];
  return view.lines.flatMap(({ slot, folded, bare }) => {
    if (!bare.includes(wanted) || !standsWithin(view, slot, field.within)) return [];
    const indices = patternFor(view, field, wanted).exec(folded)?.indices?.[1];
    if (indices === undefined) return [];
    const whole = valueAt(view.grid, slot.row, slot.column, unitIn(view, slot));
    return [pieceOf(whole, slot.text, withoutStrangers(folded, { start: indices[0], end: indices[1] }))];
  });
}

/** A piece without the stamp before it and the label of something else behind it. */
function withoutStrangers(folded: string, { start, end }: Span): Span {
  const stamp = STAMP.exec(folded.slice(start, end))?.[0].length ?? 0;
  const piece = folded.slice(start + stamp, end);
  const next = NEXT_LABEL.exec(piece)?.index;
  const isOther = next !== undefined && !SENTENCE.test(piece.slice(0, next));
  return { start: start + stamp, end: isOther ? start + stamp + next : end };
}

/** Beside an amount or a name a new line says something else; a sentence goes on. */
function patternFor({ form }: FormView, { kind, value }: FieldDescription, label: string): RegExp {
  const goesOn = kind === "text" && value !== "inside";
  const all = Object.values(form.fields).flatMap(({ labels }) => labels);
  const nextLabel = [...all, ...form.otherLabels, ...form.footer].map(loosePattern).join("|");
  return new RegExp(
    `(?:^|[\\s;,。、(:*])${loosePattern(label)}\\s*\\*?(?:\\([^()]*\\)\\s*)?(?::|(?=[\\d¥-]))(${goesOn ? "[^]" : "[^\\n]"}*?)(?=\\s(?:${nextLabel})\\s*(?:\\([^()]*\\)\\s*)?:${goesOn ? "" : "|\\n"}|$)`,
    "d",
  );
}
