import { qualifiedAddress } from "../../core/a1";
import type { Fix } from "../../core/finding";
import type { CostingNumber, Expression } from "../../core/costing/expression";
import { numbersOf } from "../../core/costing/expression";
import { isDivisible } from "../../core/costing/measure";
import { calculationsOf, costingTexts, type CostingText } from "../../core/identities/costingTexts";
import { placeIn } from "../../core/identities/operands";
import { rowName } from "../../core/identities/selection";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { replacePieces } from "../../core/textEdit";
import type { Workbook } from "../../core/workbook";
import { judgedFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

/** The product stays the same, so that nothing else speaks for or against it. */
const EXCHANGED = 0.8;

/** 不能拆分的东西，数量是整数。 */
export const fractionalCount = defineRule({
  id: "costing/fractional-count",
  severity: "warning",
  title: "不能拆分的东西，数量是整数",
  broken: "{cell}：“{written}”不是整数，可是“{measure}”不能拆分；数量和单价可能写反了。",
  why: "数量不合常理，审核时会要求说明；请核对数量和单价各是多少。",
  judge({ workbook, forms }) {
    return flatMapped(forms, (form) => flatMapped(costingTexts(form), (text) => findingsIn(workbook, text)));
  },
});

function findingsIn(workbook: Workbook, text: CostingText): readonly JudgedFinding[] {
  const seen = new Set<number>();
  return flatMapped(calculationsOf(text.reading), (calculation) =>
    flatMapped(numbersOf(calculation), (number) => {
      if (!isSplit(number) || seen.has(number.span.start)) return [];
      seen.add(number.span.start);
      return [findingOf(workbook, text, calculation, number)];
    }),
  );
}

/** 0.6次, but neither 0.5天 nor 2.5万亩, nor 户均2.5人. */
function isSplit({ kind, value, scale, counts, per }: CostingNumber): boolean {
  const [measure, ...more] = counts;
  if (kind !== "count" || measure?.name == null || more.length + per.length > 0) return false;
  const whole = value.times(scale);
  return !whole.eq(whole.round(0)) && !isDivisible(measure.name);
}

function findingOf(
  workbook: Workbook,
  { row, basis }: CostingText,
  calculation: Expression,
  number: CostingNumber,
): JudgedFinding {
  const [measure] = number.counts;
  const end = measure?.span.end ?? number.span.end;
  return judgedFinding({
    rule: "costing/fractional-count",
    severity: "warning",
    suspect: { at: basis.at, span: placeIn(basis, number.span) },
    values: {
      cell: qualifiedAddress(basis.at),
      written: basis.text.slice(number.span.start, end),
      measure: measure?.word ?? "",
    },
    fixes: exchange(workbook, basis, calculation, number),
    subject: `${rowName(row)}/${number.typed}`,
  });
}

/** 0.6次*3万元/次 with its figures exchanged is 3次*0.6万元/次. */
function exchange(
  workbook: Workbook,
  basis: CostingText["basis"],
  calculation: Expression,
  count: CostingNumber,
): readonly Fix[] {
  const factors = calculation.kind === "product" ? calculation.factors : [];
  const whole = flatMapped(factors, (factor) =>
    factor.kind === "number" && factor.number.unit !== null && factor.number.value.eq(factor.number.value.round(0))
      ? factor.number
      : [],
  );
  const [price, ...more] = whole;
  if (price === undefined || more.length > 0) return [];
  const piece = (one: CostingNumber, other: CostingNumber) => ({
    place: { at: basis.at, span: placeIn(basis, one.span) },
    text: other.typed,
  });
  const changes = replacePieces(workbook, [piece(count, price), piece(price, count)]);
  return changes === undefined ? [] : [{ title: changes.title, safety: "judgement", confidence: EXCHANGED, changes }];
}
