import type { Form } from "../form";
import type { Grid, Slot } from "../grid";
import { foldLabel } from "../text";

/** A title cell (or the first of several that share a title) and the form it announces. */
export interface Title {
  readonly form: Form;
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
    const whole = formTitledBy(slot.text, forms);
    if (whole !== undefined) titles.push({ form: whole, slot, text: slot.text });
    // A row is looked at as a whole once, at its first cell.
    else if (grid.slotsInRow(slot.row)[0] === slot) titles.push(...splitTitle(grid.slotsInRow(slot.row), forms));
  }
  return titles;
}

/** 2023年 | 部门整体支出 | 绩效目标表: neighbouring cells that only together are a title. */
function splitTitle(row: readonly Slot[], forms: readonly Form[]): readonly Title[] {
  if (row.length < 2 || row.some(({ text }) => formTitledBy(text, forms) !== undefined)) return [];
  for (let first = 0; first < row.length; first += 1) {
    let text = "";
    for (const slot of row.slice(first, first + MOST_PIECES)) {
      text += slot.text;
      if (text.length > LONGEST_TITLE) break;
      const form = formTitledBy(text, forms);
      const start = row[first];
      if (form !== undefined && start !== undefined) return [{ form, slot: start, text }];
    }
  }
  return [];
}

function formTitledBy(text: string, forms: readonly Form[]): Form | undefined {
  if (text.length < 4 || text.length > LONGEST_TITLE) return undefined;
  const folded = foldLabel(text).replace(/\([^()]*\)$/, "");
  const ends = (title: string): boolean => folded.endsWith(foldLabel(title));
  return forms.find((form) => [form.title, ...(form.titleSynonyms ?? [])].some(ends));
}
