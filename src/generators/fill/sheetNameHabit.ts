import { nameOf, type BoundForm } from "../../core/bind/bound";
import { numberInName, numberWritten, type NumberStyle, type SheetNumber } from "./sheetNumber";

/** How the sheets of forms of one kind are named: 方向1, 附表3-1 党建, 党建. */
export interface NameHabit {
  /** What stands around the number, with a sign of `SUBJECTS` where the form's own name stands; the whole name where none is numbered. */
  readonly before: string;
  readonly behind: string;
  readonly number: NumberStyle | undefined;
  /** The numbers that the sheets bear already. */
  readonly taken: ReadonlySet<number>;
}

/** What a form is about, each with a sign for it that no sheet's name can hold. */
const SUBJECTS = [
  ["name", "/"],
  ["fund", "?"],
] as const;

/** What a form is called: its own name, and that of the fund it is of. */
export interface Names {
  readonly name?: string;
  readonly fund?: string;
}

function namesOf(form: BoundForm): Required<Names> {
  return { name: nameOf(form), fund: form.fields["specialFundName"]?.text.trim() ?? "" };
}

const FEWEST_LETTERS = 2;

/** A sheet's name with a sign for its form's own name, or for words out of it. */
function withSign(form: BoundForm): string {
  const { sheet } = form;
  const { title } = form.form;
  const names = namesOf(form);
  const subjects = SUBJECTS.map(([subject, sign]) => ({ text: names[subject], sign }));
  const whole = subjects.find(({ text }) => text.length >= FEWEST_LETTERS && sheet.includes(text));
  if (whole !== undefined) return sheet.replace(whole.text, whole.sign);
  const words = [...sheet.matchAll(/\p{Script=Han}+/gu)].filter(
    ([word]) => word.length >= FEWEST_LETTERS && !title.includes(word),
  );
  for (const { text, sign } of subjects) {
    const found = words.find(([word]) => text.includes(word));
    if (found !== undefined) return sheet.slice(0, found.index) + sign + sheet.slice(found.index + found[0].length);
  }
  return sheet;
}

/** The name of one sheet, taken apart at its last number. */
interface NameParts {
  readonly before: string;
  readonly behind: string;
  readonly number: SheetNumber | undefined;
}

function partsOf(form: BoundForm): NameParts {
  const text = withSign(form);
  const number = numberInName(text);
  if (number === undefined) return { before: text, behind: "", number };
  return { before: text.slice(0, number.start), behind: text.slice(number.end), number };
}

/** Whether the number of a single sheet is that of its kind: 附表3. */
function isOfKind({ before }: NameParts): boolean {
  return /[表件]\s*$/u.test(before);
}

/** What most of the names have in common; `undefined` where they tell neither number nor subject. */
export function habitOf(forms: readonly BoundForm[]): NameHabit | undefined {
  const isNumbered = ({ number }: NameParts): boolean => number !== undefined;
  const whole = forms.map(partsOf);
  // Beside 附表3-1 a sheet that is called 附表3 has no number of its own.
  const own = whole.filter((one) => isNumbered(one) && !isOfKind(one));
  const all = own.length > 0 ? own : whole;
  const taken = new Set(all.flatMap(({ number }) => (number === undefined ? [] : [number.value])));
  // Numbers that are all the same number nothing, and that of a single 附表3 is the number of its kind.
  const areNumbers = all.length > 1 ? taken.size === all.length : all.every((one) => isNumbered(one) && !isOfKind(one));
  if (all.some(isNumbered) && !areNumbers) return undefined;
  const keyOf = ({ before, behind }: NameParts): string => `${before}\n${behind}`;
  const count = (one: NameParts): number => all.filter((other) => keyOf(other) === keyOf(one)).length;
  const [best] = [...all].sort((one, other) => count(other) - count(one));
  const isTelling =
    best !== undefined && (best.number !== undefined || SUBJECTS.some(([, sign]) => best.before.includes(sign)));
  if (!isTelling || count(best) * 2 < all.length) return undefined;
  const { before, behind, number } = best;
  return { before, behind, number: number?.style, taken };
}

/** The forms of a package are numbered through, directions behind 附表1 and 附表2: 附表3, 附表4. */
const BEFORE_DIRECTIONS = 2;

function numberIn({ before, taken }: NameHabit, wanted: number): number {
  const isThrough = /[表件]\s*$/u.test(before) && Math.min(...taken) > BEFORE_DIRECTIONS;
  const first = isThrough ? BEFORE_DIRECTIONS + 1 : 1;
  const isNext = wanted >= first && taken.has(wanted - 1);
  let number = isNext ? wanted : wanted + first - 1;
  if (taken.has(number)) number = first;
  while (taken.has(number)) number += 1;
  return number;
}

/** Whether a further sheet has the names by which the others are called; a blank form has none. */
export function isTold({ before, behind }: NameHabit, names: Names): boolean {
  return SUBJECTS.every(([subject, sign]) => !`${before}${behind}`.includes(sign) || (names[subject] ?? "") !== "");
}

/**
 * The name of a further sheet of the kind.
 * @param number its place among its like, from 1.
 */
export function nameBy(habit: NameHabit, number: number, names: Names): string {
  const { before, behind, number: style } = habit;
  const own = style === undefined ? "" : numberWritten(numberIn(habit, number), style);
  return SUBJECTS.reduce<string>(
    (name, [subject, sign]) => name.replace(sign, () => names[subject] ?? ""),
    `${before}${own}${behind}`,
  );
}
