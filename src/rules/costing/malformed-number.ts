import type Big from "big.js";
import { qualifiedAddress } from "../../core/a1";
import type { BoundForm } from "../../core/bind/bound";
import type { Fix } from "../../core/finding";
import { readCosting, type MalformedNumber } from "../../core/costing/reading";
import { judge } from "../../core/costing/verdict";
import { costingTexts, type CostingText } from "../../core/identities/costingTexts";
import { placeIn } from "../../core/identities/operands";
import { rowName } from "../../core/identities/selection";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { replacePieces } from "../../core/textEdit";
import type { Workbook } from "../../core/workbook";
import { judgedFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

/** With what is meant the text comes out; or nothing tells. */
const FITS = 0.95;
const MAY_BE = 0.4;
const DOES_NOT_FIT = 0.02;

/** 测算依据里的数字写法正确。 */
export const malformedNumber = defineRule({
  id: "costing/malformed-number",
  severity: "warning",
  title: "测算依据里的数字写法正确",
  broken: "{cell}：“{typed}”不是正确的数字写法，看不出是多少，测算依据没有核对。",
  why: "小数点和千位逗号写错，数字就有几种读法，审核时会要求改正。",
  judge({ workbook, forms }) {
    return flatMapped(forms, (form) =>
      flatMapped(costingTexts(form), (text) =>
        text.reading.malformed.map((number) => findingOf(workbook, form, text, number)),
      ),
    );
  },
});

function findingOf(workbook: Workbook, form: BoundForm, text: CostingText, number: MalformedNumber): JudgedFinding {
  const { basis, row } = text;
  const typed = basis.text.slice(number.span.start, number.span.end);
  return judgedFinding({
    rule: "costing/malformed-number",
    severity: "warning",
    suspect: { at: basis.at, span: placeIn(basis, number.span) },
    values: { cell: qualifiedAddress(basis.at), typed },
    fixes: fixesFor(workbook, form, text, number),
    subject: `${rowName(row)}/${typed}`,
  });
}

function fixesFor(
  workbook: Workbook,
  form: BoundForm,
  { basis, inYuan }: CostingText,
  { span, candidates }: MalformedNumber,
): readonly Fix[] {
  const fits = candidates.map((candidate) => comesOut(withCandidate(basis.text, span, candidate), form, inYuan));
  const decided = fits.filter(Boolean).length === 1;
  return flatMapped(candidates, (candidate, index): readonly Fix[] => {
    const place = { at: basis.at, span: placeIn(basis, span) };
    const changes = replacePieces(workbook, [{ place, text: candidate }]);
    const confidence = !decided ? MAY_BE : fits[index] === true ? FITS : DOES_NOT_FIT;
    return changes === undefined ? [] : [{ title: changes.title, safety: "judgement", confidence, changes }];
  }).sort((one, other) => other.confidence - one.confidence);
}

function withCandidate(text: string, { start, end }: MalformedNumber["span"], candidate: string): string {
  return text.slice(0, start) + candidate + text.slice(end);
}

/** True where everything that can be computed of a text is right. */
function comesOut(text: string, { unit }: BoundForm, inYuan: Big | undefined): boolean {
  const reading = readCosting(text, { unit, ...(inYuan === undefined ? {} : { amount: inYuan }) });
  const verdicts = judge(reading, unit, inYuan);
  const isRight = (kind: string): boolean => kind === "right" || kind === "rounding";
  const compared = flatMapped(verdicts, (verdict) => ("comparison" in verdict ? verdict.comparison.kind : []));
  return compared.length > 0 && compared.every(isRight);
}
