import type { BoundRow, Submission } from "../../core/bind/bound";
import type { Identity, Operand, Role } from "../../core/identity";
import { amountsAddUp, equalAmounts, type Meaning } from "../../core/identities/equal";
import { amountOperand } from "../../core/identities/operands";
import { listPath } from "../../core/identities/patterns";
import { packageOf } from "../../forms/agreement/package";
import { partPairs } from "../../forms/agreement/pairs";
import { fundsOf, itemName, type Direction, type Fund, type Summary } from "../../forms/funds";
import { flatMapped } from "../../core/flatMapped";

/** Names that are alike only in part may be no pair. */
const DOUBT_OF_SIMILAR_NAMES = 12;

/** Names drift between forms, and an item of the summary may be split otherwise in the direction form. */
const DOUBT_OF_ITEMS = 13;

/** 附表2大项 = Σ附表3项目金额 = 所属专项金额, fund by fund. */
export function fundDirectionIdentities(submission: Submission): readonly Identity[] {
  const rule = "across/fund-direction";
  return flatMapped(fundsIn(submission), ({ name, directions, main, exact }) => {
    const bond = main && `${main.summary.sheet}/${itemName(main.row)}/${name}`;
    const meaning: Meaning = exact || bond === undefined ? {} : { doubt: DOUBT_OF_SIMILAR_NAMES, bond };
    const projectAmounts = directions.map((form) => fieldOperand(form, "projectAmount", "项目金额"));
    const fundAmounts = directions.map((form) => fieldOperand(form, "specialFundAmount", "所属专项金额"));
    if (main === undefined) {
      // Without a summary only a fund with a single direction tells what its whole is.
      const [only] = projectAmounts;
      return projectAmounts.length === 1
        ? equalAmounts(rule, name, fundAmounts[0], only, { doubt: DOUBT_OF_ITEMS })
        : [];
    }
    const stated = rowOperand(main.summary, main.row, "total");
    return [
      ...amountsAddUp(rule, name, stated, projectAmounts, meaning),
      ...flatMapped(fundAmounts, (amount) =>
        amount?.value == null ? [] : equalAmounts(rule, name, stated, amount, meaning),
      ),
    ];
  });
}

/** 附表2小项 = the 支出内容简介 of the same name in the direction forms of its fund, or one of several directions itself. */
export function fundItemIdentities(submission: Submission): readonly Identity[] {
  const rule = "across/fund-item-group";
  return flatMapped(fundsIn(submission), (fund) => {
    const { main } = fund;
    if (main === undefined) return [];
    return flatMapped(partPairs(fund, main), ({ left, right: { direction, name, rows }, exact }) => {
      const stated = rowOperand(main.summary, left, "amount");
      if (rows === undefined) {
        const whole = fieldOperand(direction, "projectAmount", "项目金额");
        return exact ? amountsAddUp(rule, name, stated, [whole], { doubt: DOUBT_OF_ITEMS, habit: rule }) : [];
      }
      const amounts = rows.map(
        ({ cells }) => cells["amount"] && amountOperand(direction, cells["amount"], "amount", name),
      );
      return amountsAddUp(rule, name, stated, amounts, {
        doubt: exact ? DOUBT_OF_ITEMS : DOUBT_OF_SIMILAR_NAMES,
        habit: rule,
        list: listPath(direction, "costing", name),
      });
    });
  });
}

/** The funds with their direction forms, those that do not name their fund and tell of it otherwise included. */
function fundsIn(submission: Submission): readonly Fund[] {
  const named = fundsOf(submission);
  const found = packageOf(submission);
  if (typeof found === "string" || found.misplaced.length > 0) return named;
  const told = found.funds.filter(({ main, directions }) => main !== undefined && directions.length > 0);
  const toldOf = ({ main }: Fund): Fund | undefined => told.find((one) => one.main?.row === main?.row);
  const known = new Set(named.map(({ main }) => main?.row));
  return [...named.map((fund) => toldOf(fund) ?? fund), ...told.filter(({ main }) => !known.has(main?.row))];
}

/** The amount in a row of the summary. */
export function rowOperand(summary: Summary, row: BoundRow, role: Role): Operand | undefined {
  const { amount } = row.cells;
  return amount && amountOperand(summary, amount, role, itemName(row));
}

function fieldOperand(form: Direction, field: "projectAmount" | "specialFundAmount", name: string) {
  const value = form.fields[field];
  return value && amountOperand(form, value, "total", name);
}
