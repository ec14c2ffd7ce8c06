import Big from "big.js";
import { qualifiedAddress } from "../../core/a1";
import { yuanPer } from "../../core/amount";
import { nameOf, type BoundForm } from "../../core/bind/bound";
import type { Operand } from "../../core/identity";
import { equalAmounts } from "../../core/identities/equal";
import { amountOperand } from "../../core/identities/operands";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { bareLabel } from "../../core/text";
import { judgedFinding } from "../finding";
import { yearOfPeriod } from "./period";
import { isPositive, isZero } from "../../core/sign";
import { flatMapped } from "../../core/flatMapped";

/**
 * The total may hold what others bore. Only what is a slip of the fingers away is taken for one; for the rest a person is
 * asked.
 */
const DOUBT_OF_ONE_YEAR = 11;

/** A project that comes again each year prints the total of several beside a period that names the current one. */
const SEVERAL_YEARS = 2;

const RULE = "across/year-total";

/** 年度金额不大于项目总额，实施期在一年之内的两者相等。 */
export const yearTotal = defineRule({
  id: "across/year-total",
  severity: "warning",
  title: "年度金额不大于项目总额，实施期在一年之内的两者相等",
  broken:
    "{sheet}“{statedName}”（{statedCell}）是{stated}{unit}，项目的总金额（{cells}）是{computed}{unit}，相差{difference}{unit}。",
  why: "年度金额是项目总额中当年的部分，不能大于项目总额；实施期只有这一年的，两者应当一致。",
  identities({ forms }) {
    return flatMapped(forms, (form) => {
      const amounts = amountsOf(form);
      if (amounts === undefined || !isWithinItsYear(form) || isOfSeveralYears(amounts)) return [];
      return equalAmounts(RULE, nameOf(form), amounts.annual, amounts.total, { doubt: DOUBT_OF_ONE_YEAR });
    });
  },
  judge({ forms }) {
    // Within one year the amounts must be the same; that is for the diagnosis to explain.
    return flatMapped(forms, (form) => (isWithinItsYear(form) ? [] : excessIn(form)));
  },
});

interface Amounts {
  readonly annual: Operand;
  readonly total: Operand;
}

/** Both amounts, where both are filled in: many editions leave the total at zero where a project has only its year. */
function amountsOf(form: BoundForm): Amounts | undefined {
  const [annual, total] = [operandOf(form, "annualAmount"), operandOf(form, "totalAmount")];
  if (annual?.value == null || total?.value == null || isZero(annual.value) || isZero(total.value)) return undefined;
  return { annual, total };
}

function operandOf(form: BoundForm, field: string): Operand | undefined {
  const value = form.fields[field];
  return value && amountOperand(form, value, "total", bareLabel(form.form.fields[field]?.labels[0] ?? field));
}

function isOfSeveralYears({ annual, total }: Amounts): boolean {
  return inYuan(total).gte(inYuan(annual).times(SEVERAL_YEARS));
}

function inYuan({ value, unit }: Operand): Big {
  return (value ?? new Big(0)).times(unit === null ? 1 : yuanPer(unit));
}

function isWithinItsYear({ fields, year }: BoundForm): boolean {
  const period = yearOfPeriod(fields["implementationPeriod"]?.text ?? "");
  return period !== undefined && (year === null || year === period);
}

function excessIn(form: BoundForm): readonly JudgedFinding[] {
  const { annual, total } = amountsOf(form) ?? {};
  if (annual?.value == null || total === undefined || annual.unit === null) return [];
  const inUnit = inYuan(total).div(yuanPer(annual.unit));
  const excess = annual.value.minus(inUnit);
  if (!isPositive(excess)) return [];
  return [
    judgedFinding({
      rule: RULE,
      severity: "warning",
      suspect: annual.place,
      values: {
        sheet: form.sheet,
        statedName: annual.name,
        statedCell: qualifiedAddress(annual.place.at),
        stated: annual.value.toFixed(),
        cells: qualifiedAddress(total.place.at),
        computed: inUnit.toFixed(),
        difference: excess.toFixed(),
        unit: annual.unit,
      },
      related: [{ at: total.place.at, role: "total" }],
      subject: nameOf(form),
    }),
  ];
}
