import type { BoundForm, Submission } from "../core/bind/bound";
import type { Form } from "../core/form";
import { gridOf } from "../core/grid";
import type { LayoutLine } from "../core/layout";
import { bareLabel } from "../core/text";
import { sheetNamed } from "../core/workbook";
import type { ModelLabel } from "./repair/model";
import { layoutOf } from "../forms/layouts";
import { labelNamesOf, type LabelName } from "./repair/names";
import { sheetRowsOf, type SheetLabel } from "./repair/sheetRows";

/** A form of the workbook as a model for a new one. */
export interface Sibling {
  readonly bound: BoundForm;
  /** True where it is of the same edition: then all of it is a model, else what all forms print alike. */
  readonly isSame: boolean;
  /** In reading order. */
  readonly labels: readonly SheetLabel[];
}

/** A label of a new form and the label of a sibling that names the same. */
export interface LabelPair {
  readonly label: ModelLabel;
  readonly sibling: Sibling;
  readonly model: SheetLabel;
}

/** Equal for labels that may name the same things. */
export function labelKey(names: ReadonlySet<LabelName>): string {
  return [...names].sort().join("|");
}

/** The forms after which a new one is made: the last of its own edition, and then the others of the workbook. */
export function siblingsOf({ workbook, forms }: Submission, { id, edition }: Form): readonly Sibling[] {
  const isLike = ({ form }: BoundForm): boolean => form.id === id && form.edition === edition;
  const own = forms.findLast(isLike);
  const others = forms.filter((bound) => !isLike(bound) && layoutOf(bound.form) !== undefined);
  return [...(own === undefined ? [] : [own]), ...others].flatMap((bound): readonly Sibling[] => {
    const { form, profile, range } = bound;
    const sheet = sheetNamed(workbook, bound.sheet);
    if (sheet === undefined) return [];
    const rows = sheetRowsOf(gridOf(sheet), range, labelNamesOf(form, profile));
    return [{ bound, isSame: bound === own, labels: rows.flatMap(({ labels }) => labels) }];
  });
}

/**
 * Tells the lines around a form's frame that the sibling of its edition does not print: its number, the places for hands.
 * Of another form's lines nothing follows.
 */
export function isLeftOutBy(siblings: readonly Sibling[]): (line: LayoutLine) => boolean {
  const same = siblings.find(({ isSame }) => isSame);
  const printed = new Set(same?.labels.flatMap(({ names }) => [...names]));
  return (line) => {
    const names = namesOfLine(line);
    return same !== undefined && names.length > 0 && !names.some((name) => printed.has(name));
  };
}

function namesOfLine(line: LayoutLine): readonly LabelName[] {
  if (line.kind === "appendix") return ["appendix"];
  if (line.kind !== "row" || line.isUnframed !== true) return [];
  // Without the line of the unit nobody would know what the amounts are in.
  if (line.cells.some((cell) => "unit" in cell)) return [];
  return line.cells.flatMap((cell): readonly LabelName[] => {
    if ("footer" in cell) return [`footer:${bareLabel(cell.footer)}`];
    if (!("inline" in cell)) return [];
    return cell.inline.map((one) => `field:${typeof one === "string" ? one : one.label}`);
  });
}
