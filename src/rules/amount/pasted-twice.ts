import { qualifiedAddress } from "../../core/a1";
import type { BoundForm, BoundRow, BoundValue } from "../../core/bind/bound";
import type { Span } from "../../core/cell";
import { placeIn } from "../../core/identities/operands";
import { rowName } from "../../core/identities/selection";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { bareLabel, foldCharacters } from "../../core/text";
import { replacePieces } from "../../core/textEdit";
import type { Workbook } from "../../core/workbook";
import { judgedFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

/** 854万854万: money with its unit, twice in a row. */
const MONEY_TWICE = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?\s*(?:(?:百万|千|万|亿)?元|[万亿]))\s*\1(?!\d)/;

/** 12.512.5 and ≥90%≥90%: a whole text with a figure in it, twice; 3636 may be a number. */
const TEXT_TWICE = /^(?!\d+$)(.*\d.*?)\s*\1$/;

/** Longer texts hold sentences. */
const LONGEST_VALUE = 40;

/** The figure is there, and there is nothing else that it could mean. */
const CONFIDENCE = 0.95;

/** 同一个数没有连着粘贴两遍。 */
export const pastedTwice = defineRule({
  id: "amount/pasted-twice",
  severity: "warning",
  title: "同一个数没有连着写两遍",
  broken: "{cell}把“{once}”连着写了两遍：“{twice}”。",
  why: "多半是粘贴了两次；这样的数读不出来，有关的金额也就没有核对，请只留一个。",
  judge({ workbook, forms }) {
    return flatMapped(forms, (form) => flatMapped(textsOf(form), (text) => findingFor(workbook, text)));
  },
});

interface Text {
  readonly name: () => string;
  readonly value: BoundValue;
  /** True where the text is one value, false where it is a calculation or a sentence. */
  readonly isValue: boolean;
}

/** The cells that hold an amount, the value of an indicator, or a calculation. */
function textsOf(form: BoundForm): readonly Text[] {
  const fields = flatMapped(
    Object.entries(form.form.fields),
    ([
      name,
      {
        kind,
        labels: [label],
      },
    ]) => {
      const value = kind === "amount" ? form.fields[name] : undefined;
      return value === undefined || !isTypedText(value) ? [] : [{ name: () => bareLabel(label), value, isValue: true }];
    },
  );
  const cells = flatMapped(Object.entries(form.form.tables), ([table, { columns }]) => {
    const looked = flatMapped(Object.entries(columns), ([column, { kind }]) => {
      const isValue = kind === "amount" || column === "indicatorValue";
      return isValue || column === "basis" ? [{ column, isValue }] : [];
    });
    return flatMapped(form.tables[table] ?? [], (row: BoundRow) =>
      flatMapped(looked, ({ column, isValue }) => {
        const value = row.cells[column];
        return value === undefined || !isTypedText(value) ? [] : [{ name: () => rowName(row), value, isValue }];
      }),
    );
  });
  return [...fields, ...cells];
}

function isTypedText({ value, computed }: BoundValue): boolean {
  return typeof value === "string" && !computed;
}

interface Doubled {
  readonly span: Span;
  readonly once: string;
}

/** Whether a text can be another one twice at all, which is seen faster than a pattern finds it. */
function isTwice(folded: string): boolean {
  const bare = folded.replace(/\s/g, "");
  return bare.slice(0, bare.length / 2) === bare.slice(bare.length / 2);
}

function doubledIn({ value: { text }, isValue }: Text): Doubled | undefined {
  const folded = foldCharacters(text);
  const whole = isValue && text.length <= LONGEST_VALUE && isTwice(folded) ? TEXT_TWICE.exec(folded) : null;
  const found = whole ?? MONEY_TWICE.exec(folded);
  const once = found?.[1];
  if (found === null || once === undefined) return undefined;
  const { index } = found;
  return {
    span: { start: index, end: index + found[0].length },
    once: text.slice(index, index + once.length),
  };
}

function findingFor(workbook: Workbook, text: Text): readonly JudgedFinding[] {
  const doubled = doubledIn(text);
  if (doubled === undefined) return [];
  const { value, name } = text;
  const place = { at: value.at, span: placeIn(value, doubled.span) };
  const changes = replacePieces(workbook, [{ place, text: doubled.once }]);
  return [
    judgedFinding({
      rule: "amount/pasted-twice",
      severity: "warning",
      suspect: place,
      values: {
        cell: qualifiedAddress(value.at),
        once: doubled.once,
        twice: value.text.slice(doubled.span.start, doubled.span.end),
      },
      fixes:
        changes === undefined ? [] : [{ title: changes.title, safety: "judgement", confidence: CONFIDENCE, changes }],
      subject: name(),
    }),
  ];
}
