import { qualifiedAddress } from "../../core/a1";
import type { Span } from "../../core/cell";
import type { BoundForm } from "../../core/bind/bound";
import { mismatchesOf, type Mismatch } from "../../core/costing/dimension";
import { nounIn } from "../../core/costing/measure";
import type { Expression } from "../../core/costing/expression";
import type { Fix } from "../../core/finding";
import { sidesOf, sidesWithAmount } from "../../core/costing/evaluate";
import { missingFactor } from "../../core/costing/missingFactor";
import { countsOf } from "../../core/costing/verdict";
import { costingTexts, type CostingText } from "../../core/identities/costingTexts";
import { placeIn } from "../../core/identities/operands";
import { rowName } from "../../core/identities/selection";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { replacePieces, type Replacement } from "../../core/textEdit";
import type { Workbook } from "../../core/workbook";
import { judgedFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

/** A price is copied with its unit from another row more often than a count is. */
const PRICE_WRONG = 0.6;
const COUNT_WRONG = 0.3;

/** 数量的单位与单价的单位一致。 */
export const unitMismatch = defineRule({
  id: "costing/unit-mismatch",
  severity: "warning",
  title: "数量的单位与单价的单位一致",
  broken: "{cell}：“{calculation}”的数量以“{count}”计，单价却是每“{per}”的，两个单位对不上。",
  why: "数量和单价的单位不一致，审核时看不出费用是按什么计算的；请统一成同一个单位。",
  judge({ workbook, forms }) {
    return flatMapped(forms, (form) => flatMapped(costingTexts(form), (text) => mismatchesIn(workbook, form, text)));
  },
});

function mismatchesIn(workbook: Workbook, form: BoundForm, text: CostingText): readonly JudgedFinding[] {
  const seen = new Set<number>();
  return flatMapped(text.reading.calculations, (calculation) => {
    const mismatches = mismatchesOf(calculation).filter(({ per }) => !seen.has(per.span.start));
    if (mismatches.length === 0 || leavesOut(form, text, calculation)) return [];
    return mismatches.map((mismatch) => {
      seen.add(mismatch.per.span.start);
      return findingOf(workbook, text, mismatch);
    });
  });
}

/** Where a count is missing, the measures cannot match; that is said by another rule. */
function leavesOut({ unit }: BoundForm, { reading, inYuan }: CostingText, calculation: Expression): boolean {
  const stated = reading.equations.find(({ computed }) => computed === calculation);
  const beside = inYuan && sidesWithAmount(calculation, unit, inYuan);
  const sides = stated === undefined ? beside : sidesOf(stated);
  return sides !== undefined && missingFactor(calculation, sides, countsOf(reading)) !== undefined;
}

function findingOf(
  workbook: Workbook,
  { row, basis }: CostingText,
  { count, per, calculation: { span } }: Mismatch,
): JudgedFinding {
  const { at } = basis;
  const place = (measure: Mismatch["per"]) => ({ at, span: placeIn(basis, measure.span) });
  const noun = nounIn(count);
  const replaced = (measure: Mismatch["per"], unit: string, confidence: number): readonly Fix[] =>
    spoils(basis.text, measure.span, unit) ? [] : fixOf(workbook, { place: place(measure), text: unit }, confidence);
  const fixes = [
    ...replaced(per, noun ?? count.word, PRICE_WRONG),
    // 6个社区 cannot become 6次 without its noun being lost.
    ...(noun === undefined ? replaced(count, per.word, COUNT_WRONG) : []),
  ];
  return judgedFinding({
    rule: "costing/unit-mismatch",
    severity: "warning",
    suspect: place(per),
    values: {
      cell: qualifiedAddress(at),
      calculation: basis.text.slice(span.start, span.end),
      count: count.word,
      per: per.word,
    },
    fixes,
    subject: rowName(row),
  });
}

/** True where the unit would stand twice (人人, 元/次·次), or in the place of figures, where words say it: 月工资4000元. */
function spoils(text: string, { start, end }: Span, unit: string): boolean {
  if (/\d/.test(text.slice(start, end))) return true;
  const before = text.slice(0, start).replace(/[/·、*×]$/, "");
  const behind = text.slice(end).replace(/^[/·、*×]/, "");
  return before.endsWith(unit) || behind.startsWith(unit);
}

function fixOf(workbook: Workbook, replacement: Replacement, confidence: number): readonly Fix[] {
  const changes = replacePieces(workbook, [replacement]);
  return changes === undefined ? [] : [{ title: changes.title, safety: "judgement", confidence, changes }];
}
