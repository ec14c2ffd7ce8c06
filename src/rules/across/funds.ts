import type { BoundRow, BoundValue, Submission } from "../../core/bind/bound";
import type { Identity, Role } from "../../core/identity";
import { amountsAddUp, equalAmounts } from "../../core/identities/equal";
import { amountOperand } from "../../core/identities/operands";
import { groupRows, listPath } from "../../core/identities/patterns";
import { pairByName } from "../../core/names";
import { expenditureDirection } from "../../forms/expenditure-direction";
import { fundsOf, itemName, type Direction, type Summary } from "../../forms/funds";

/** Names that are alike only in part may be no pair. */
const DOUBT_OF_SIMILAR_NAMES = 12;

/** Names drift between forms, and an item of the summary may be split otherwise in the direction form. */
const DOUBT_OF_ITEMS = 13;

/** 附表2大项 = Σ附表3项目金额 = 所属专项金额, fund by fund. */
export function fundDirectionIdentities(submission: Submission): readonly Identity[] {
  const rule = "across/fund-direction";
  return fundsOf(submission).flatMap(({ name, directions, main, exact }) => {
    const doubt = exact ? undefined : DOUBT_OF_SIMILAR_NAMES;
    const projectAmounts = directions.map((form) => fieldOperand(form, "projectAmount", "项目金额"));
    const fundAmounts = directions.map((form) => fieldOperand(form, "specialFundAmount", "所属专项金额"));
    if (main === undefined) {
      // Without a summary only a fund with a single direction tells what its whole is.
      const [only] = projectAmounts;
      return projectAmounts.length === 1 ? equalAmounts(rule, name, fundAmounts[0], only, DOUBT_OF_ITEMS) : [];
    }
    const stated = rowOperand(main.summary, main.row, "total");
    return [
      ...amountsAddUp(rule, name, stated, projectAmounts, doubt),
      ...fundAmounts.flatMap((amount) =>
        amount?.value == null ? [] : equalAmounts(rule, name, stated, amount, doubt),
      ),
    ];
  });
}

/** 附表2小项 = the 支出内容简介 of the same name in the direction forms of its fund. */
export function fundItemIdentities(submission: Submission): readonly Identity[] {
  return fundsOf(submission).flatMap(({ directions, main }) => {
    if (main === undefined) return [];
    const contents = directions.flatMap((form) =>
      groupRows(form.tables.costing ?? [], "content").map(({ name, rows }) => ({ name, rows, form })),
    );
    // A fund with several directions may list the directions themselves as its items.
    const pairs = pairByName(main.parts, contents, itemName, ({ name }) => name);
    return pairs.flatMap(({ left, right, exact }) =>
      amountsAddUp(
        "across/fund-item-group",
        right.name,
        rowOperand(main.summary, left, "amount"),
        right.rows.map(
          ({ cells }) => cells["amount"] && amountOperand(right.form, cells["amount"], "amount", right.name),
        ),
        exact ? DOUBT_OF_ITEMS : DOUBT_OF_SIMILAR_NAMES,
        listPath(right.form, "costing", right.name),
      ),
    );
  });
}

/** One goal of a fund where it stands twice: in the summary and in its direction form. */
interface FundGoal {
  readonly fund: string;
  /** What the goal is called, in the words of the form. */
  readonly label: string;
  readonly summary: BoundValue;
  readonly direction: BoundValue;
}

/** The goals that must be the same: those of funds with a single direction, for several ones part the goal between them. */
export function fundGoals(submission: Submission): readonly FundGoal[] {
  return fundsOf(submission).flatMap(({ name, directions: [only, ...others], main }) => {
    if (only === undefined || others.length > 0 || main === undefined) return [];
    return (["implementationTarget", "annualTarget"] as const).flatMap((field) => {
      const [summary, direction] = [main.row.cells[field], only.fields[field]];
      const isFilled = summary !== undefined && direction !== undefined && summary.text !== "" && direction.text !== "";
      const [label] = expenditureDirection.fields[field].labels;
      return isFilled ? [{ fund: name, label, summary, direction }] : [];
    });
  });
}

function rowOperand(summary: Summary, row: BoundRow, role: Role) {
  const { amount } = row.cells;
  return amount && amountOperand(summary, amount, role, itemName(row));
}

function fieldOperand(form: Direction, field: "projectAmount" | "specialFundAmount", name: string) {
  const value = form.fields[field];
  return value && amountOperand(form, value, "total", name);
}
