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

/** Finds the titles of a sheet in reading order. */
export function findTitles(grid: Grid, forms: readonly Form[]): readonly Title[] {
  const titles: Title[] = [];
  for (const slot of grid.slots) {
    const titled = formsTitledBy(slot.text, forms);
    if (titled.length > 0) titles.push({ forms: titled, slot, text: slot.text });
    // A row is looked at as a whole once, at its first cell.
    else if (grid.slotsInRow(slot.row)[0] === slot) titles.push(...splitTitle(grid.slotsInRow(slot.row), forms));
  }
  return titles;
}

/** 2023年 | 部门整体支出 | 绩效目标表: neighbouring cells that only together are a title. */
function splitTitle(row: readonly Slot[], forms: readonly Form[]): readonly Title[] {
  if (row.length < 2 || row.some(({ text }) => formsTitledBy(text, forms).length > 0)) return [];
  for (let first = 0; first < row.length; first += 1) {
    let text = "";
    for (const slot of row.slice(first, first + MOST_PIECES)) {
      text += slot.text;
      if (text.length > LONGEST_TITLE) break;
      const titled = formsTitledBy(text, forms);
      const start = row[first];
      if (titled.length > 0 && start !== undefined) return [{ forms: titled, slot: start, text }];
    }
  }
  return [];
}

/** The forms with the longest title that the text ends with: 专项资金支出方向绩效目标表 is no 支出绩效目标表. */
function formsTitledBy(text: string, forms: readonly Form[]): readonly Form[] {
  if (text.length < 4 || text.length > LONGEST_TITLE) return [];
  const folded = foldLabel(text).replace(/\([^()]*\)$/, "");
  const lengthOf = (form: Form): number =>
    Math.max(
      0,
      ...[form.title, ...(form.titleSynonyms ?? [])]
        .map(foldLabel)
        .filter((title) => folded.endsWith(title))
        .map((title) => title.length),
    );
  const lengths = forms.map(lengthOf);
  const longest = Math.max(0, ...lengths);
  return longest === 0 ? [] : forms.filter((_, index) => lengths[index] === longest);
}
