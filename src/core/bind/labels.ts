import { moneyUnitIn } from "../amount";
import type { FieldDescription, Form } from "../form";
import type { Grid, Slot } from "../grid";
import { bareLabel, foldCharacters } from "../text";
import { rememberedForGood, rememberedIn } from "../remembered";
import { flatMapped } from "../flatMapped";

/** What the search for labels looks at. */
export interface LabelView {
  readonly grid: Grid;
  /** Whether a slot stands in no table. */
  readonly isOutside: (slot: Slot) => boolean;
  readonly labels: FormLabels;
}

/** All labels of a form, bare. */
export interface FormLabels {
  /** Labels of fields, their group headings, other labels and the footer. */
  readonly known: ReadonlySet<string>;
  /** Those among them that belong to something else than a field that is only like them; 合计 of a table may stand elsewhere, too. */
  readonly taken: ReadonlySet<string>;
  /** Labels that head others and hold no value of their own. */
  readonly headings: ReadonlySet<string>;
  /** What labels of fields are like. */
  readonly likes: readonly RegExp[];
}

/** Longer texts are no labels that only resemble known ones. */
const LONGEST_LIKE = 16;

/** The labels of a form. */
export const labelsOfForm = rememberedForGood(({ fields, otherLabels, footer }: Form): FormLabels => {
  const own = Object.values(fields);
  const listed = (described: readonly FieldDescription[]): readonly string[] =>
    [
      ...flatMapped(described, ({ labels, within }) => (within === undefined ? labels : [...labels, within])),
      ...otherLabels,
      ...footer,
    ].map(bareLabel);
  return {
    known: new Set(listed(own)),
    taken: new Set(listed(own.filter(({ value }) => typeof value !== "object"))),
    headings: new Set(otherLabels.map(bareLabel)),
    likes: flatMapped(own, ({ like }) => (like === undefined ? [] : [like])),
  };
});

/** The bare labels of a field. */
export const bareLabelsOf = rememberedForGood(({ labels }: FieldDescription) => labels.map(bareLabel));

/** The cells that bear a listed label, by label: the printed one first, then its synonyms, then labels split over rows. */
export function listedLabels(view: LabelView, field: FieldDescription): readonly (readonly Slot[])[] {
  const { grid, isOutside } = view;
  const found: (readonly Slot[])[] = [];
  // Most labels stand nowhere.
  const add = (slots: readonly Slot[]): void => {
    if (slots.length === 0) return;
    const fitting = slots.filter((slot) => isOutside(slot) && standsWithin(view, slot, field.within));
    if (fitting.length > 0) found.push(fitting);
  };
  const labels = bareLabelsOf(field);
  for (const label of labels) add(grid.labelled(label));
  for (const label of labels) add(grid.tallLabelled(label).map(({ slot }) => slot));
  return found;
}

/** The cells whose text nobody has listed as a label but that resembles the field's. */
export function likeLabels(view: LabelView, field: FieldDescription): readonly Slot[] {
  if (field.like === undefined) return [];
  return slotsLike(view.grid, field.like).filter(
    (slot) =>
      !view.labels.taken.has(view.grid.labelOf(slot)) && view.isOutside(slot) && standsWithin(view, slot, field.within),
  );
}

/** The cells whose text resembles a label. Editions share what their labels are like, and a sheet is looked through once. */
const slotsLike = rememberedIn((grid: Grid, like: RegExp): readonly Slot[] =>
  grid.labelledLike((label) => isLike(like, label)),
);

/** Whether a label is short enough for one and resembles a field's. */
export function isLike(like: RegExp, label: string): boolean {
  return label !== "" && label.length <= LONGEST_LIKE && like.test(label);
}

/** Whether a label that nobody has listed resembles the field's. */
export function isLikeLabel(view: LabelView, { like, within }: FieldDescription, label: string, slot: Slot): boolean {
  return like !== undefined && !view.labels.taken.has(label) && isLike(like, label) && standsWithin(view, slot, within);
}

/** The cells whose text, or whose text before a colon, is a label that a person pointed at. */
export function givenLabels({ grid }: LabelView, { given = [] }: FieldDescription): readonly Slot[] {
  return flatMapped(given.map(bareLabel), (label) => [
    ...grid.labelled(label),
    ...grid.slots.filter(({ text }) => bareLabel(/^[^:：]*(?=[:：])/.exec(text)?.[0] ?? "") === label),
  ]);
}

/** Whether a cell holds a label and so no value. */
export function isLabel({ grid, labels }: LabelView, slot: Slot): boolean {
  const label = grid.labelOf(slot);
  if (labels.known.has(label) || /[:：]\s*$/.test(slot.text)) return true;
  const hasDigits = /\d/.test(foldCharacters(slot.text));
  if (hasDigits) return false;
  // 金额单位：元 is a label, 36（元） a value.
  if (moneyUnitIn(slot.text) !== undefined) return true;
  return labels.likes.some((like) => isLike(like, label));
}

/** Whether a label belongs to the group of a field: a field of a group stands in the rows of the group's heading, right of it, or below it in its columns. */
export function standsWithin({ grid }: LabelView, slot: Slot, within: string | undefined): boolean {
  if (within === undefined) return true;
  const wanted = bareLabel(within);
  return grid.labelled(wanted).some((heading) => {
    const { area } = heading;
    const beside = slot.column > area.right && slot.row >= area.top && slot.row <= headingBottom(grid, heading);
    const below = slot.row > area.bottom && slot.column >= area.left && slot.column <= area.right;
    return beside || below;
  });
}

/** An unmerged heading covers the blank cells below it, up to the next text in its column. */
const headingBottom = rememberedIn((grid: Grid, heading: Slot): number => {
  const last = grid.rows.at(-1) ?? heading.area.bottom;
  let { bottom } = heading.area;
  while (bottom < last && grid.slotAt(bottom + 1, heading.column) === undefined) bottom += 1;
  return bottom;
});
