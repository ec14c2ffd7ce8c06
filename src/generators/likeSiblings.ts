import type { Submission } from "../core/bind/bound";
import type { Area, CellRef } from "../core/cell";
import type { OtherWords } from "../core/headersFooters";
import type { CellLikeness, DraftCell, SheetDraft } from "../core/sheetDraft";
import type { DraftedForm } from "./draftForm";
import { pageWords, type CellPair } from "./pageWords";
import { modelOf, type ModelLabel } from "./repair/model";
import { labelNamesOf } from "./repair/names";
import type { SheetLabel } from "./repair/sheetRows";
import { labelKey, siblingsOf, type LabelPair, type Sibling } from "./siblings";
import { wordedLike } from "./siblingWords";

/**
 * Makes a new form like those that the workbook holds: its labels in their words, its letters, alignment, columns, lines and
 * pages like those of the last form of its edition; where there is none, what all forms print alike is as the others print it.
 */
export function likeSiblings(drawn: DraftedForm, submission: Submission): SheetDraft {
  const { draft, form } = drawn;
  const siblings = siblingsOf(submission, form);
  if (siblings.length === 0) return draft;
  const pairs = pairsOf(drawn, siblings);
  const byCell = new Map(pairs.map((pair) => [placeKey(pair.label.cell), pair]));
  const places = likePlaces(drawn, siblings);
  const otherwise = lettersOf(siblings);
  const same = siblings.find(({ isSame }) => isSame);
  const cells = draft.cells.map((cell): DraftCell => {
    const pair = byCell.get(placeKey(cell));
    const like = likenessOf(pair) ?? places.get(placeKey(cell)) ?? otherwise(cell);
    const worded = pair === undefined ? cell : wordedLike(drawn, pair, siblings);
    return like === undefined ? worded : { ...worded, like };
  });
  const columnsLike = same !== undefined && hasSameColumns(pairs) ? same.bound.sheet : undefined;
  const printed = pairs.flatMap(({ label, sibling, model }): readonly CellPair[] => {
    const own = cells.find((cell) => placeKey(cell) === placeKey(label.cell));
    return sibling === same && own !== undefined ? [[model.slot.text, own.value]] : [];
  });
  const words = same === undefined ? [] : pageWords(same.bound, drawn, printed);
  return {
    ...draft,
    cells,
    ...(columnsLike === undefined ? {} : { columnsLike }),
    ...pageLikeOf(siblings, words),
  };
}

/** The margins of all forms are alike, while some are printed upright and others across. */
function pageLikeOf([first]: readonly Sibling[], words: OtherWords): Pick<SheetDraft, "pageLike"> {
  if (first === undefined) return {};
  const { sheet } = first.bound;
  return { pageLike: first.isSame ? { sheet, isSameForm: true, words } : { sheet } };
}

function placeKey({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${String(row)},${String(column)}`;
}

/** What every form prints, whatever it is for. */
const SHARED = /^(?:title|appendix|unit|field:(?:unitName|preparedBy|phone)|footer:.*)$/;

/** The labels of the new form, each with that of the first sibling that prints it; 名称 is paired in the order it comes. */
function pairsOf({ draft, places, form, content, profile }: DraftedForm, siblings: readonly Sibling[]): LabelPair[] {
  const names = labelNamesOf(form, profile);
  const isValue = new Set(
    Object.entries(places.fields).flatMap(([field, at]) =>
      at === undefined || content.fields[field] === undefined ? [] : [placeKey(at)],
    ),
  );
  const labels = modelOf(form, draft, places, names)
    .lines.flatMap((line) => line.labels)
    .filter(({ cell, holdsValues }) => holdsValues || !isValue.has(placeKey(cell)));
  return labels.flatMap((label): readonly LabelPair[] => {
    const key = labelKey(label.names);
    const index = labels.filter((other) => labelKey(other.names) === key).indexOf(label);
    for (const sibling of siblings) {
      const isModel = sibling.isSame || [...label.names].every((name) => SHARED.test(name));
      const models = sibling.labels.filter(
        ({ names: own, holdsValues }) => holdsValues === label.holdsValues && labelKey(own) === key,
      );
      const model = models[index] ?? models[0];
      if (isModel && model !== undefined) return [{ label, sibling, model }];
    }
    return [];
  });
}

function likenessOf(pair: LabelPair | undefined): CellLikeness | undefined {
  if (pair === undefined) return undefined;
  const { sibling, model } = pair;
  return { at: at(sibling, model.slot), isSamePlace: true };
}

function at(
  { bound: { sheet } }: Sibling,
  { row, column }: { readonly row: number; readonly column: number },
): CellRef {
  return { sheet, row, column };
}

/** The cells of values, each after the one that holds the same value of the sibling. */
function likePlaces({ places }: DraftedForm, siblings: readonly Sibling[]): ReadonlyMap<string, CellLikeness> {
  const found = new Map<string, CellLikeness>();
  const same = siblings.find(({ isSame }) => isSame);
  if (same === undefined) return found;
  const { fields, tables } = same.bound;
  for (const [field, place] of Object.entries(places.fields)) {
    const model = fields[field]?.at;
    if (place !== undefined && model !== undefined) found.set(placeKey(place), { at: model, isSamePlace: true });
  }
  for (const [table, rows] of Object.entries(places.tables)) {
    for (const [column, place] of (rows ?? []).flatMap((row) => Object.entries(row))) {
      const model = tables[table]?.map(({ cells }) => cells[column]?.at).find((one) => one !== undefined);
      if (place !== undefined && model !== undefined) found.set(placeKey(place), { at: model, isSamePlace: true });
    }
  }
  return found;
}

/** The letters of all other cells: those of a heading of a sibling's table inside the frame, those of its unit around it. */
function lettersOf(siblings: readonly Sibling[]): (cell: DraftCell) => CellLikeness | undefined {
  const first = (test: (label: SheetLabel) => boolean): CellLikeness | undefined => {
    for (const sibling of siblings) {
      const label = sibling.labels.find(test);
      if (label !== undefined) return { at: at(sibling, label.slot) };
    }
    return undefined;
  };
  const framed = first(({ names }) => [...names].some((name) => name.startsWith("column:")));
  const around = first(({ names }) => names.has("unit") || names.has("field:unitName"));
  return ({ look }) => (look.isFramed === true ? framed : look.size === undefined ? around : undefined);
}

/** True where all headings of the tables cover the columns that the sibling's do. */
function hasSameColumns(pairs: readonly LabelPair[]): boolean {
  const headings = pairs.filter(({ label, sibling }) => sibling.isSame && isHeading(label));
  const isLevel = ({ left, right }: Area, other: Area): boolean => left === other.left && right === other.right;
  return headings.length > 0 && headings.every(({ label, model }) => isLevel(label.area, model.slot.area));
}

function isHeading({ names }: ModelLabel): boolean {
  return [...names].every((name) => name.startsWith("column:"));
}
