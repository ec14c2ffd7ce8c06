import type { BoundRow, Submission } from "../../core/bind/bound";
import type { Identity, Role } from "../../core/identity";
import { amountsAddUp, equalAmounts, type Meaning } from "../../core/identities/equal";
import { amountOperand } from "../../core/identities/operands";
import { groupRows, listPath } from "../../core/identities/patterns";
import { pairByName } from "../../core/names";
import { fundsOf, itemName, type Direction, type Summary } from "../../forms/funds";

/** Names that are alike only in part may be no pair. */
const DOUBT_OF_SIMILAR_NAMES = 12;

/** Names drift between forms, and an item of the summary may be split otherwise in the direction form. */
const DOUBT_OF_ITEMS = 13;

/** 附表2大项 = Σ附表3项目金额 = 所属专项金额, fund by fund. */
export function fundDirectionIdentities(submission: Submission): readonly Identity[] {
  const rule = "across/fund-direction";
  return fundsOf(submission).flatMap(({ name, directions, main, exact }) => {
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
      ...fundAmounts.flatMap((amount) =>
        amount?.value == null ? [] : equalAmounts(rule, name, stated, amount, meaning),
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
        {
          doubt: exact ? DOUBT_OF_ITEMS : DOUBT_OF_SIMILAR_NAMES,
          habit: "across/fund-item-group",
          list: listPath(right.form, "costing", right.name),
        },
      ),
    );
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
