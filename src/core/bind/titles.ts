import type { Form } from "../form";
import type { Grid, Slot } from "../grid";
import { foldLabel } from "../text";

/** A title cell (or the first of several that share a title) and the forms that bear such a title. */
export interface Title {
  /** The editions that it may announce; which one it is shows in their labels. */
  readonly forms: readonly Form[];
  readonly slot: Slot;
  /** The whole title, also where it is split over cells. */
  readonly text: string;
}

/** A title is a line of its own: longer texts only mention a form. */
const LONGEST_TITLE = 60;

/** A title is hardly ever split over more cells than this. */
const MOST_PIECES = 6;

/** 附表1 may stand left of a title; it is no piece of it. */
const APPENDIX = /^附[表件]/;

/** Finds the titles of a sheet in reading order. */
export function findTitles(grid: Grid, forms: readonly Form[]): readonly Title[] {
  return grid.rows.flatMap((row) => titlesInRow(grid.slotsInRow(row), forms));
}

/**
 * A title may be split over neighbouring cells: 2023年 | 部门整体支出 | 绩效目标表. So the cells left of one that ends like
 * a title are read together with it, up to another title.
 */
function titlesInRow(row: readonly Slot[], forms: readonly Form[]): readonly Title[] {
  const titles: Title[] = [];
  let first = 0;
  row.forEach((slot, last) => {
    if (!mayEndTitle(slot)) return;
    for (let start = Math.max(first, last - MOST_PIECES + 1); start <= last; start += 1) {
      const pieces = row.slice(start, last + 1);
      const [begin] = pieces;
      if (begin === undefined || (start < last && APPENDIX.test(foldLabel(begin.text)))) continue;
      const text = pieces.map((piece) => piece.text).join("");
      const titled = formsTitledBy(text, forms);
      if (titled.length === 0) continue;
      titles.push({ forms: titled, slot: begin, text });
      first = last + 1;
      return;
    }
  });
  return titles;
}

/** The folded titles of forms; folding them for every cell of a large sheet would cost more than reading it. */
const knownTitles = new WeakMap<readonly Form[], readonly { readonly title: string; readonly form: Form }[]>();

function titlesOf(forms: readonly Form[]) {
  const known = knownTitles.get(forms);
  if (known !== undefined) return known;
  const titles = forms.flatMap((form) =>
    [form.title, ...(form.titleSynonyms ?? [])].map((title) => ({ title: foldLabel(title), form })),
  );
  knownTitles.set(forms, titles);
  return titles;
}

/** Whether an edition itself prints a title. */
export function bearsTitle({ title, titleSynonyms = [] }: Form, text: string): boolean {
  const bare = bareTitle(text);
  return [title, ...titleSynonyms].some((one) => bare.endsWith(foldLabel(one)));
}

/** （2024年度） behind a title and 区域（项目） inside it are no part of what it is compared with. */
function bareTitle(text: string): string {
  return foldLabel(text).replace(/\([^()]*\)/g, "");
}

/** The forms with the longest title that the text ends with: 专项资金支出方向绩效目标表 is no 支出绩效目标表. */
function formsTitledBy(text: string, forms: readonly Form[]): readonly Form[] {
  if (text.length < 4 || text.length > LONGEST_TITLE) return [];
  const folded = bareTitle(text);
  const fitting = titlesOf(forms).filter(({ title }) => folded.endsWith(title));
  const longest = Math.max(0, ...fitting.map(({ title }) => title.length));
  const titled = [...new Set(fitting.filter(({ title }) => title.length === longest).map(({ form }) => form))];
  if (titled.length === 0) return [];
  // A title that says no more than 绩效目标表 may stand over any form; which one it is shows in its labels.
  if (titled.every(({ isGeneric }) => isGeneric === true)) return forms;
  // A title names the form; editions borrow one another's titles. The ones that print it come first.
  const ids = new Set(titled.map(({ id }) => id));
  return [...titled, ...forms.filter((form) => ids.has(form.id) && !titled.includes(form))];
}

/** Whether a cell can be the end of a title; most cells of a workbook cannot. */
function mayEndTitle({ text }: Slot): boolean {
  return text.length <= LONGEST_TITLE && /[表)）]\s*$/.test(text);
}
