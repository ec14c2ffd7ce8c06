import Big from "big.js";
import { qualifiedAddress } from "../../core/a1";
import { exactYuanPer } from "../../core/amount";
import type { Submission } from "../../core/bind/bound";
import { sumRepair } from "../../core/diagnosis/formulas";
import { formIdentities } from "../../core/identities/patterns";
import type { Identity, Operand } from "../../core/identity";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { cellOf, type Workbook } from "../../core/workbook";
import { judgedFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

/** The total is what its formula will show, so that nothing changes but how it comes about. */
const CONFIDENCE = 0.95;

/** Where several totals are typed, so many formulas stand beside each. */
const FORMULAS_FOR_EACH = 2;

/** 别处的合计是公式，这里的也应是公式。 */
export const typedTotal = defineRule({
  id: "amount/typed-total",
  severity: "info",
  title: "别处的合计是公式的，这里的也用公式",
  broken: "{cell}的“{name}”{stated}{unit}是手工键入的数，而别处同样的合计（{others}）是公式。",
  why: "手工键入的合计在明细改动后不会跟着变；现在两边一致，改成公式最稳妥。",
  judge(submission) {
    return flatMapped([...sumsByRule(submission).values()], (sums) => {
      const typed = sums.filter(({ stated }) => !stated.computed && stated.value !== null);
      const computed = sums.filter(({ stated }) => stated.computed);
      // Where many are typed, that is how this workbook is filled in.
      if (computed.length < (typed.length === 1 ? 1 : typed.length * FORMULAS_FOR_EACH)) return [];
      return flatMapped(typed, (sum) => findingFor(submission.workbook, sum, computed));
    });
  },
});

/** The sums that the forms prescribe, by the rule that they belong to: those of one rule are alike. */
function sumsByRule({ forms }: Submission): ReadonlyMap<string, readonly Identity[]> {
  const found = new Map<string, Identity[]>();
  for (const identity of flatMapped(forms, formIdentities)) {
    const { rule, stated, terms } = identity;
    const isSum = stated.role === "total" && terms.every(({ operands }) => operands[0]?.role === "amount");
    if (isSum) found.set(rule, [...(found.get(rule) ?? []), identity]);
  }
  return found;
}

/** Only where the typed total is right: what is wrong with it otherwise is for the arithmetic to say. */
function findingFor(workbook: Workbook, sum: Identity, computed: readonly Identity[]): readonly JudgedFinding[] {
  const { stated, subject, terms } = sum;
  if (!isNumber(workbook, stated) || !addsUp(sum)) return [];
  // SUM passes over numbers that are texts.
  if (!terms.every(({ operands }) => operands.every((part) => part.value === null || isNumber(workbook, part))))
    return [];
  const changes = sumRepair(workbook, sum);
  if (changes === undefined) return [];
  const { at } = stated.place;
  return [
    judgedFinding({
      rule: "amount/typed-total",
      severity: "info",
      suspect: { at },
      values: {
        cell: qualifiedAddress(at),
        name: stated.name,
        stated: stated.value?.toFixed() ?? "",
        unit: stated.unit ?? "",
        others: shown(computed.map((one) => qualifiedAddress(one.stated.place.at))),
      },
      related: computed.map((one) => ({ at: one.stated.place.at, role: "total" })),
      fixes: [{ title: changes.title, safety: "judgement", confidence: CONFIDENCE, changes }],
      subject: `${subject}/${stated.name}`,
    }),
  ];
}

function isNumber(workbook: Workbook, { place: { at, span } }: Operand): boolean {
  return span === undefined && typeof cellOf(workbook, at)?.value === "number";
}

const ZERO = new Big(0);

function addsUp({ stated, terms }: Identity): boolean {
  const worth = ({ value, unit }: Operand): Big =>
    value === null || unit === null ? (value ?? ZERO) : value.times(exactYuanPer(unit));
  const sum = terms.reduce((total, { operands: [part] }) => (part ? total.plus(worth(part)) : total), ZERO);
  return stated.value !== null && sum.eq(worth(stated));
}

/** More cells are not named. */
const MOST_NAMED = 4;

function shown(cells: readonly string[]): string {
  return cells.slice(0, MOST_NAMED).join("、") + (cells.length > MOST_NAMED ? "…" : "");
}
