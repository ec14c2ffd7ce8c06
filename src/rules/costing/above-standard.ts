import Big from "big.js";
import { qualifiedAddress } from "../../core/a1";
import { yuanPer } from "../../core/amount";
import type { BoundForm } from "../../core/bind/bound";
import { numbersOf, type CostingNumber } from "../../core/costing/expression";
import { cancels, measureNamed } from "../../core/costing/measure";
import { calculationsOf, costingTexts, type CostingText } from "../../core/identities/costingTexts";
import { placeIn } from "../../core/identities/operands";
import { rowName } from "../../core/identities/selection";
import { defineRule, type JudgedFinding } from "../../core/rule";
import type { ExpenditureStandard } from "../../standards/profile";
import { judgedFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

/** 单价不超过支出标准。 */
export const aboveStandard = defineRule({
  id: "costing/above-standard",
  severity: "warning",
  title: "单价不超过支出标准",
  broken: "{cell}：{typed}高于“{standard}”的标准{most}{unit}{per}，超出{difference}{unit}。",
  why: "单价超过支出标准，审核时会核减；确有依据的请写明文件。标准来自所选口径文件的 standards。",
  judge({ forms }) {
    return flatMapped(forms, (form) => {
      const standards = form.profile.standards ?? [];
      return standards.length === 0 ? [] : flatMapped(costingTexts(form), (text) => aboveIn(form, text, standards));
    });
  },
});

function aboveIn(
  form: BoundForm,
  text: CostingText,
  standards: readonly ExpenditureStandard[],
): readonly JudgedFinding[] {
  const { row, basis, reading } = text;
  const words = [row.cells["content"], row.cells["item"], basis].map((value) => value?.text ?? "").join(" ");
  const prices = new Map(
    flatMapped(flatMapped(calculationsOf(reading), numbersOf), (number) =>
      number.unit === null ? [] : [[number.span.start, number] as const],
    ),
  );
  return flatMapped(
    standards.filter(({ words: named }) => named.some((word) => words.includes(word))),
    (standard) => flatMapped([...prices.values()], (price) => findingFor(text, price, standard, form)),
  );
}

function findingFor(
  { row, basis }: CostingText,
  price: CostingNumber,
  standard: ExpenditureStandard,
  { unit: formUnit }: BoundForm,
): readonly JudgedFinding[] {
  const { name, atMost, unit, per } = standard;
  if (!isFor(price, per)) return [];
  const inYuan = price.value.times(yuanPer(price.unit ?? formUnit));
  const most = new Big(atMost).times(yuanPer(unit));
  if (inYuan.lte(most)) return [];
  return [
    judgedFinding({
      rule: "costing/above-standard",
      severity: "warning",
      suspect: { at: basis.at, span: placeIn(basis, price.span) },
      values: {
        cell: qualifiedAddress(basis.at),
        typed: `${price.typed}${price.unit ?? formUnit}`,
        standard: name,
        most: new Big(atMost).toFixed(),
        unit,
        per: per.map((one) => `/${one}`).join(""),
        difference: inYuan.minus(most).div(yuanPer(unit)).round(6).toFixed(),
      },
      subject: `${rowName(row)}/${name}/${price.typed}`,
    }),
  ];
}

/** True when a price is for just what the standard is for: per person and day, not per person. */
function isFor(price: CostingNumber, per: readonly string[]): boolean {
  const own = price.per.filter(({ name }) => name !== "年");
  const wanted = per.map(measureNamed);
  return own.length === wanted.length && wanted.every((measure) => own.some((one) => cancels(one, measure)));
}
