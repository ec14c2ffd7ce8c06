import type { BoundForm, Submission } from "../../core/bind/bound";
import { qualifiedAddress } from "../../core/a1";
import type { CellRef } from "../../core/cell";
import { flatMapped } from "../../core/flatMapped";
import { sentence } from "../../core/message";
import { sheetNamed, textOf } from "../../core/workbook";
import { layoutOf } from "../../forms/layouts";
import { APPENDIX, labelNamesOf, TITLE } from "./names";
import type { Trial } from "./trial";

/** What is left of the number of a form (附表3-2) that was typed over or torn apart. */
const FRAGMENT = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3}|\d{1,2}\s*[-－—]\s*\d{1,2})$/;

/** A cell near a title, seen from it. */
interface Beside {
  readonly above: number;
  readonly column: number;
  readonly text: string;
  /** Whether it is the number of the form: 附表3-2. */
  readonly isNumber: boolean;
  readonly at: CellRef;
}

/**
 * Says of cells in which a form should bear its number (附表3-2), as the other forms of the workbook do in the same place, and
 * that hold a mere figure instead. It is what somebody typed, so it stays.
 */
export function remarkOnFragments(submission: Submission, trial: Trial): void {
  const alone = submission.forms.filter(
    ({ sheet }) => submission.forms.filter((other) => other.sheet === sheet).length === 1,
  );
  const found = alone.map((form): Titled => ({ form, cells: besideTitle(form, submission) }));
  const numbered = found.flatMap(({ cells }) => cells.filter(({ isNumber }) => isNumber).slice(0, 1));
  const [usual] = numbered;
  const isUsual = ({ above, column }: Beside): boolean => above === usual?.above && column === usual.column;
  if (usual === undefined || !numbered.every(isUsual)) return;
  for (const { form, cells } of found) {
    const own = cells.find(isUsual);
    if (own === undefined || !FRAGMENT.test(own.text) || cells.some(({ isNumber }) => isNumber)) continue;
    const wanted = wantedFor(form, found, usual.text);
    if (wanted === undefined) continue;
    trial.remark(
      sentence("repair/appendix-fragment", { cell: qualifiedAddress(own.at), text: own.text, wanted }),
      own.at,
    );
  }
}

interface Titled {
  readonly form: BoundForm;
  readonly cells: readonly Beside[];
}

/** The number that a form should bear: as its like bear theirs, else as its edition prints it. */
function wantedFor({ form: { id }, ...own }: BoundForm, all: readonly Titled[], usual: string): string | undefined {
  const kind = all.filter(({ form }) => form.form.id === id);
  const place = String(kind.findIndex(({ form }) => form.sheet === own.sheet) + 1);
  const [like] = kind.flatMap(({ cells }) => cells.filter(({ isNumber }) => isNumber));
  if (like !== undefined) return like.text.replace(/([-－—]\s*)\d+/, `$1${place}`);
  const form = kind.find((one) => one.form.sheet === own.sheet)?.form.form;
  const [word = "附表"] = /^附[表件]/.exec(usual) ?? [];
  const printed = form && layoutOf(form)?.appendix;
  return printed?.replace(/^附表/, word).replace("{number}", place);
}

/** The cells of the rows above the title of a form that hold anything. */
function besideTitle({ form, profile, range, sheet: name }: BoundForm, { workbook }: Submission): readonly Beside[] {
  const sheet = sheetNamed(workbook, name);
  if (sheet === undefined || sheet.isProtected) return [];
  const names = labelNamesOf(form, profile);
  const title = Math.min(
    ...flatMapped(Array.from(sheet.rows), ([row, cells]) =>
      row <= range.bottom && [...cells.values()].some((cell) => names.namesOf(textOf(cell)).has(TITLE)) ? [row] : [],
    ),
  );
  if (!Number.isFinite(title)) return [];
  return flatMapped(Array.from(sheet.rows), ([row, cells]) =>
    row >= title
      ? []
      : flatMapped(Array.from(cells), ([column, cell]) => {
          const text = textOf(cell).trim();
          const at = { sheet: name, row, column };
          return text === "" || cell.formula !== undefined
            ? []
            : [{ above: title - row, column, text, isNumber: names.namesOf(text).has(APPENDIX), at }];
        }),
  );
}
