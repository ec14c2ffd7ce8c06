import type { Area } from "../cell";
import type { Form } from "../form";
import type { Grid, Slot } from "../grid";
import { foldLabel } from "../text";

/** A part of a sheet that holds one form, beginning at its title. */
export interface Region {
  readonly form: Form;
  readonly title: Slot;
  readonly range: Area;
}

/** A title is a line of its own: longer texts only mention a form. */
const LONGEST_TITLE = 60;

/** 附表1, 附件3-2: the line that numbers a form stands right above its title. */
const APPENDIX_LINE = /^附[表件]/;

/** Finds the forms of a sheet by their titles, each reaching down to the line before the next. */
export function findRegions(grid: Grid, forms: readonly Form[]): readonly Region[] {
  const titles = grid.slots.flatMap((slot) => {
    const form = formTitledBy(slot.text, forms);
    return form === undefined ? [] : [{ form, slot, top: topOf(grid, slot) }];
  });
  return titles.flatMap(({ form, slot, top }, index) => {
    const next = titles.slice(index + 1).find((other) => other.top > top);
    const range = usedRange(grid, top, next === undefined ? Infinity : next.top - 1);
    return range === undefined ? [] : [{ form, title: slot, range }];
  });
}

function formTitledBy(text: string, forms: readonly Form[]): Form | undefined {
  if (text.length > LONGEST_TITLE) return undefined;
  const folded = foldLabel(text);
  const ends = (title: string): boolean => folded.replace(/\([^()]*\)$/, "").endsWith(foldLabel(title));
  return forms.find((form) => [form.title, ...(form.titleSynonyms ?? [])].some(ends));
}

function topOf(grid: Grid, title: Slot): number {
  const above = grid.slotsInRow(title.row - 1);
  return above.some((slot) => APPENDIX_LINE.test(foldLabel(slot.text))) ? title.row - 1 : title.row;
}

function usedRange(grid: Grid, top: number, bottom: number): Area | undefined {
  const inside = grid.slots.filter((slot) => slot.row >= top && slot.row <= bottom);
  if (inside.length === 0) return undefined;
  const edge = (pick: (area: Area) => number, choose: (...values: number[]) => number): number =>
    inside.map((slot) => pick(slot.area)).reduce((one, other) => choose(one, other));
  return {
    top,
    left: edge((area) => area.left, Math.min),
    bottom: Math.min(
      edge((area) => area.bottom, Math.max),
      bottom,
    ),
    right: edge((area) => area.right, Math.max),
  };
}
