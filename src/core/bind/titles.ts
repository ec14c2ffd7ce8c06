import type { Area } from "../cell";
import type { Form } from "../form";
import type { Grid, Slot } from "../grid";
import { foldLabel, loosePattern } from "../text";
import { rememberedForGood } from "../remembered";
import { flatMapped } from "../flatMapped";

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
  const known = knownTitlesOf(forms);
  return flatMapped(grid.rows, (row) => {
    const slots = grid.slotsInRow(row);
    // Brackets and numbers may follow the last character of a title, also in other cells; but it stands there.
    return slots.some(({ text }) => known.lastCharacters.test(text)) ? titlesInRow(slots, known) : [];
  });
}

/**
 * A title may be split over neighbouring cells: 2023年 | 部门整体支出 | 绩效目标表. So the cells left of one that ends like
 * a title are read together with it, up to another title.
 */
function titlesInRow(row: readonly Slot[], known: KnownTitles): readonly Title[] {
  const titles: Title[] = [];
  let first = 0;
  row.forEach((slot, last) => {
    if (!mayEndTitle(slot)) return;
    let best: (Title & { readonly length: number; readonly start: number }) | undefined;
    let text = "";
    for (let start = last; start >= Math.max(first, last - MOST_PIECES + 1); start -= 1) {
      const begin = row[start];
      if (begin === undefined || (start < last && APPENDIX.test(foldLabel(begin.text)))) break;
      text = begin.text + text;
      if (text.length > LONGEST_TITLE) break;
      const announced = announcedBy(text, known);
      if (announced === undefined) continue;
      const { forms: titled, length } = announced;
      // More pieces only where they make a longer title, or say the year or the place: 单位：万元 beside a title does not.
      if (best === undefined || length > best.length || isFrontOf(row, start, best.start)) {
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

/** 年 or 度 in a cell of its own between the year and the title says nothing alone. */
const LINK = /^\p{Script=Han}$/u;

/** Whether the cells from one up to where a title begins say the year or the place before it, without a gap. */
function isFrontOf(row: readonly Slot[], start: number, title: number): boolean {
  const pieces = row.slice(start, title);
  const isClosed = pieces.every(({ area }, index) => area.right + 1 >= (row[start + index + 1]?.column ?? Infinity));
  const [first = "", ...links] = pieces.map(({ text }) => foldLabel(text));
  return isClosed && links.every((link) => LINK.test(link)) && FRONT.test(first + links.join(""));
}

/** What a title announces: the forms it may stand over, and how much of the text it is. */
interface Announced {
  readonly forms: readonly Form[];
  readonly length: number;
}

/** The titles of all forms, folded once, so that a text is looked up and not compared with each. */
interface KnownTitles {
  readonly byTitle: ReadonlyMap<string, Announced>;
  /** The lengths that titles have, the longest first. */
  readonly lengths: readonly number[];
  /** Matches a text that has a character with which a title ends. */
  readonly lastCharacters: RegExp;
}

const knownTitlesOf = rememberedForGood((forms: readonly Form[]): KnownTitles => {
  const bearers = new Map<string, Set<Form>>();
  for (const form of forms) {
    for (const title of [form.title, ...(form.titleSynonyms ?? [])].map((one) => plainTitle(foldLabel(one)))) {
      bearers.set(title, (bearers.get(title) ?? new Set()).add(form));
    }
  }
  const titles = [...bearers.keys()];
  return {
    byTitle: new Map(
      Array.from(bearers, ([title, titled]) => [
        title,
        { forms: announcedForms([...titled], forms), length: title.length },
      ]),
    ),
    lengths: [...new Set(titles.map(({ length }) => length))].sort((one, other) => other - one),
    lastCharacters: new RegExp([...new Set(titles.map((title) => loosePattern(title.slice(-1))))].join("|")),
  };
});

/** The forms that a title may stand over: those that bear it, and others that it may be meant for. */
function announcedForms(titled: readonly Form[], forms: readonly Form[]): readonly Form[] {
  // A title that says no more than 绩效目标表 may stand over any form; which one it is shows in its labels.
  if (titled.every(({ isGeneric }) => isGeneric === true)) return forms;
  // A title names the form; editions borrow one another's titles. The ones that print it come first.
  const ids = new Set(titled.map(({ id }) => id));
  return [...titled, ...forms.filter((form) => ids.has(form.id) && !titled.includes(form))];
}

/** How many characters of a title an edition itself prints; 0 where it has another title. */
export function titleLength(form: Form, text: string): number {
  const bare = bareTitle(text);
  const printed = printedTitles(form).filter((one) => bare.endsWith(one));
  return Math.max(0, ...printed.map(({ length }) => length));
}

const printedTitles = rememberedForGood(({ title, titleSynonyms = [] }: Form) =>
  [title, ...titleSynonyms].map(foldLabel),
);

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

/** What the longest title announces that the text ends with: 专项资金支出方向绩效目标表 is no 支出绩效目标表. */
function announcedBy(text: string, { byTitle, lengths }: KnownTitles): Announced | undefined {
  if (text.length < 4) return undefined;
  const folded = plainTitle(bareTitle(text));
  const length = lengths.find((one) => one <= folded.length && byTitle.has(folded.slice(-one)));
  return length === undefined ? undefined : byTitle.get(folded.slice(-length));
}

const TITLE_END = /[表)）一二三四五六七八九十\d]/;

/** Whether a cell can be the end of a title: brackets and numbers may follow it there; most cells of a workbook cannot. */
function mayEndTitle({ text }: Slot): boolean {
  if (text.length > LONGEST_TITLE || !TITLE_END.test(text.trimEnd().slice(-1))) return false;
  return /(?:^|[表)])[一二三四五六七八九十\d]*$/.test(foldLabel(text));
}
