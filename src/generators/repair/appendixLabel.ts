import type { BoundForm, Submission } from "../../core/bind/bound";
import type { CellRef } from "../../core/cell";
import { sheetNamed, textOf, type Sheet } from "../../core/workbook";
import { numberNamed } from "./numberNamed";
import { labelNamesOf, TITLE } from "./names";

/** The number of a form that stands several times: 附表3-2, 附件3－2, or without its second number. */
const NUMBERED = /^(\s*附[表件]\s*(\d+))(?:(\s*[-－—]\s*)(\d+))?(\s*[:：]?\s*)$/;

/** The number above the title of one of several forms of a kind, and what else speaks for a number. */
export interface AppendixLabel {
  readonly at: CellRef;
  readonly text: string;
  /** What stands before the second number, with the dash where there is one. */
  readonly before: string;
  readonly after: string;
  /** The number of the kind: 3 in 附表3-2. */
  readonly main: string;
  readonly number: number | undefined;
  /** The number that the name of the sheet gives it; `undefined` also where the sheet holds several forms of the kind. */
  readonly named: number | undefined;
  /** Its place among the forms of its kind, from 1. */
  readonly place: number;
}

/** The numbers of the forms of one kind, in their order; a form without one or on a protected sheet is left out. */
export function appendixLabels(forms: readonly BoundForm[], submission: Submission): readonly AppendixLabel[] {
  const sheets = forms.map(({ sheet }) => sheet);
  return forms.flatMap((form, index) => {
    const label = labelOf(form, submission);
    if (label === undefined) return [];
    return { ...label, named: numberNamed(sheets, index, label.main), place: index + 1 };
  });
}

function labelOf(form: BoundForm, submission: Submission): Omit<AppendixLabel, "place" | "named"> | undefined {
  const sheet = sheetNamed(submission.workbook, form.sheet);
  if (sheet === undefined || sheet.isProtected) return undefined;
  const { top, bottom, left, right } = placeOf(form, sheet, submission);
  const rows = [...sheet.rows].filter(([row]) => row >= top && row <= bottom).sort(([one], [other]) => one - other);
  for (const [row, cells] of rows) {
    for (const [column, { value, formula }] of cells) {
      if (column < left || column > right) continue;
      const match = typeof value === "string" && formula === undefined ? NUMBERED.exec(value) : null;
      if (match === null) continue;
      const [text, start = "", main = "", dash = "-", digits, after = ""] = match;
      return {
        at: { sheet: sheet.name, row, column },
        text,
        before: `${start}${dash}`,
        after,
        main,
        number: digits === undefined ? undefined : Number(digits),
      };
    }
  }
  return undefined;
}

/**
 * Where the number of a form may stand: from the end of the form above it to the line below its title, for further down a
 * form only mentions others; over its own columns where another form stands beside it.
 */
function placeOf({ form, profile, range, sheet: name }: BoundForm, sheet: Sheet, { forms }: Submission): Place {
  const others = forms.filter((other) => other.sheet === name && other.range !== range).map((other) => other.range);
  const above = others.filter(({ bottom }) => bottom < range.top);
  const isBeside = others.some(({ top, bottom }) => top <= range.bottom && bottom >= range.top);
  const names = labelNamesOf(form, profile);
  const titles = [...sheet.rows].flatMap(([row, cells]) =>
    row < range.top || row > range.bottom || ![...cells.values()].some((cell) => names.namesOf(textOf(cell)).has(TITLE))
      ? []
      : row,
  );
  return {
    top: Math.max(-1, ...above.map(({ bottom }) => bottom)) + 1,
    bottom: titles.length === 0 ? range.bottom : Math.min(...titles) + 1,
    left: isBeside ? range.left : 0,
    right: isBeside ? range.right : Infinity,
  };
}

interface Place {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
