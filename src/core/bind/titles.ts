import type { Area } from "../cell";
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
  /** Where it stands, from its first piece to its last. */
  readonly area: Area;
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
    let best: (Title & { readonly length: number; readonly start: number }) | undefined;
    for (let start = last; start >= Math.max(first, last - MOST_PIECES + 1); start -= 1) {
      const pieces = row.slice(start, last + 1);
      const [begin] = pieces;
      if (begin === undefined || (start < last && APPENDIX.test(foldLabel(begin.text)))) break;
      const text = pieces.map((piece) => piece.text).join("");
      const { forms: titled, length } = formsTitledBy(text, forms);
      // More pieces only where they make a longer title, or say the year or the place: 单位：万元 beside a title does not.
      const isNext = best?.start === start + 1 && begin.area.right + 1 >= best.slot.column;
      const isFront = isNext && FRONT.test(foldLabel(begin.text));
      if (titled.length > 0 && (length > (best?.length ?? 0) || isFront)) {
        best = { forms: titled, slot: begin, text, area: { ...begin.area, right: slot.area.right }, length, start };
      }
    }
    if (best === undefined) return;
    titles.push(best);
    first = last + 1;
  });
  return titles;
}

/** What may stand before a title in a cell of its own: 2024年, 某某区, 2024年中央对地方. */
const FRONT =
  /^(?:[^:]{0,16}(?:19|20)\d{2}年?度?[^:]{0,12}|[^:]{1,16}(?:[省市区县州镇乡局厅委办院会所站处校馆队]|中心|部门|单位))$/;

/** The folded titles of forms; folding them for every cell of a large sheet would cost more than reading it. */
const knownTitles = new WeakMap<readonly Form[], readonly { readonly title: string; readonly form: Form }[]>();

function titlesOf(forms: readonly Form[]) {
  const known = knownTitles.get(forms);
  if (known !== undefined) return known;
  const titles = forms.flatMap((form) =>
    [form.title, ...(form.titleSynonyms ?? [])].map((title) => ({ title: plainTitle(foldLabel(title)), form })),
  );
  knownTitles.set(forms, titles);
  return titles;
}

/** How many characters of a title an edition itself prints; 0 where it has another title. */
export function titleLength({ title, titleSynonyms = [] }: Form, text: string): number {
  const bare = bareTitle(text);
  const printed = [title, ...titleSynonyms].map(foldLabel).filter((one) => bare.endsWith(one));
  return Math.max(0, ...printed.map(({ length }) => length));
}

/** （2024年度） behind a title and 区域（项目） inside it are no part of what it is compared with. */
function bareTitle(text: string): string {
  return foldLabel(text).replace(/\([^()]*\)/g, "");
}

/** 申报表, 批复表, 公开表 of one form are told by who prints them when, and not by what they hold. */
function plainTitle(title: string): string {
  return title.replace(
    /(绩效目标)(?:申报|批复|审批|公开|情况|设置|设定|调整|填报|备案|信息|明细)+表[一二三四五六七八九十\d]*$/,
    "$1表",
  );
}

/** The forms with the longest title that the text ends with: 专项资金支出方向绩效目标表 is no 支出绩效目标表. */
function formsTitledBy(
  text: string,
  forms: readonly Form[],
): { readonly forms: readonly Form[]; readonly length: number } {
  if (text.length < 4 || text.length > LONGEST_TITLE) return { forms: [], length: 0 };
  const folded = plainTitle(bareTitle(text));
  const fitting = titlesOf(forms).filter(({ title }) => folded.endsWith(title));
  const longest = Math.max(0, ...fitting.map(({ title }) => title.length));
  const titled = [...new Set(fitting.filter(({ title }) => title.length === longest).map(({ form }) => form))];
  // A title that says no more than 绩效目标表 may stand over any form; which one it is shows in its labels.
  const isAny = titled.length > 0 && titled.every(({ isGeneric }) => isGeneric === true);
  if (isAny) return { forms, length: longest };
  // A title names the form; editions borrow one another's titles. The ones that print it come first.
  const ids = new Set(titled.map(({ id }) => id));
  const editions = forms.filter((form) => ids.has(form.id) && !titled.includes(form));
  return { forms: [...titled, ...editions], length: longest };
}

/** Whether a cell can be the end of a title; most cells of a workbook cannot. */
function mayEndTitle({ text }: Slot): boolean {
  return text.length <= LONGEST_TITLE && /[表)）一二三四五六七八九十\d]\s*$/.test(text);
}
