import { moneyUnitIn, type MoneyUnit } from "../amount";
import type { Span } from "../cell";
import type { FieldDescription, Form } from "../form";
import type { Slot } from "../grid";
import { bareLabel, foldLabel, loosePattern } from "../text";
import type { BoundValue } from "./bound";
import { bareLabelsOf, isLikeLabel, standsWithin } from "./labels";
import { linesLike, linesOf, linesWith } from "./lines";
import { rememberedForGood, rememberedForGoodIn } from "../remembered";
import { groupUnit } from "./units";
import { pieceOf, valueAt } from "./values";
import type { FormView } from "./view";
import { flatMapped } from "../flatMapped";

/** （盖章） is a place for a stamp, no value; a name may follow it. */
const STAMP = /^\s*\((?:公章|盖章|签章|签字|印章|单位盖章|部门盖章)\)/;

/** 填报日期： behind a blank begins the next label, whatever it says. */
const NEXT_LABEL = /\s+\p{Script=Han}(?: ?[\p{Script=Han}/]){1,11}\s*(?:\([^()]*\)\s*)?:/u;

/** A text of sentences may hold such words itself. */
const SENTENCE = /[,，。;；]/;

/** Reads a value behind the colon of a label that is the field's but for its year, or like the field's. */
export function readInsideLike(view: FormView, field: FieldDescription): BoundValue | undefined {
  const { headed } = linesOf(view.grid);
  const listed = flatMapped(bareLabelsOf(field), (label) => headed.get(label) ?? []);
  const like = field.like === undefined ? [] : linesLike(view.grid, field.like);
  const line = [...new Set([...listed, ...like])]
    .sort(({ slot: one }, { slot: other }) => one.row - other.row || one.column - other.column)
    .find(
      (one) =>
        view.isOutside(one.slot) && (listed.includes(one) || isLikeLabel(view, field, one.label ?? "", one.slot)),
    );
  if (line === undefined) return undefined;
  const { slot, folded } = line;
  const whole = valueAt(view.grid, slot.row, slot.column, unitIn(view, slot));
  return pieceOf(whole, slot.text, withoutStrangers(folded, { start: folded.indexOf(":") + 1, end: folded.length }));
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
  const lines = [foldLabel(label), bareLabel(label)].map((wanted) => ({
    wanted,
    bearing: linesWith(view.grid, wanted).filter(({ slot }) => view.isOutside(slot)),
  }));
  const { wanted, bearing } = lines.find((one) => one.bearing.length > 0) ?? { wanted: "", bearing: [] };
  return flatMapped(bearing, ({ slot, folded }) => {
    if (!standsWithin(view, slot, field.within)) return [];
    const match = patternFor(view, field, wanted).exec(folded);
    if (match === null) return [];
    // The value is the last that the pattern takes in.
    const [taken, value = ""] = match;
    const end = match.index + taken.length;
    const whole = valueAt(view.grid, slot.row, slot.column, unitIn(view, slot));
    return [pieceOf(whole, slot.text, withoutStrangers(folded, { start: end - value.length, end }))];
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
  return (goesOn ? patternOfSentence : patternOfLine)(form, label);
}

const patternOfLine = rememberedForGoodIn((form: Form, label: string) => patternOf(form, label, "[^\\n]", "|\\n"));
const patternOfSentence = rememberedForGoodIn((form: Form, label: string) => patternOf(form, label, "[^]", ""));

function patternOf(form: Form, label: string, character: string, end: string): RegExp {
  return new RegExp(
    `(?:^|[\\s;,。、(:*])${loosePattern(label)}\\s*\\*?(?:\\([^()]*\\)\\s*)?(?::|(?=[\\d¥-]))(${character}*?)(?=\\s(?:${nextLabels(form)})\\s*(?:\\([^()]*\\)\\s*)?:${end}|$)`,
  );
}

/** A pattern for any label of a form. */
const nextLabels = rememberedForGood(({ fields, otherLabels, footer }: Form) => {
  const all = flatMapped(Object.values(fields), ({ labels }) => labels);
  return [...all, ...otherLabels, ...footer].map(loosePattern).join("|");
});
