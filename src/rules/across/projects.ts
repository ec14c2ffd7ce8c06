import type { BoundForm, BoundRow, Submission } from "../../core/bind/bound";
import type { Identity, Operand } from "../../core/identity";
import { amountsAddUp, equalAmounts } from "../../core/identities/equal";
import { amountOperand } from "../../core/identities/operands";
import { listPath } from "../../core/identities/patterns";
import { groupRows } from "../../core/identities/selection";
import { pairByName } from "../../core/names";
import { itemName } from "../../forms/funds";
import { summarisedProjects } from "../../forms/projects";
import { rowOperand } from "./funds";
import { flatMapped } from "../../core/flatMapped";

/** A project form need not be of the same budget as the summary beside it, though it bears the name of one of its rows. */
const DOUBT_OF_PROJECTS = 13;

/** Names that are alike only in part may be no pair. */
const DOUBT_OF_SIMILAR_NAMES = 12;

/** 附表2的一行 = 同名项目的年度金额. */
export function projectIdentitiesAcross(submission: Submission): readonly Identity[] {
  return flatMapped(summarisedProjects(submission), ({ project, summary, row, exact }) => {
    const rule = "across/fund-direction";
    const { annualAmount } = project.fields;
    const amount = annualAmount && amountOperand(project, annualAmount, "total", "项目金额");
    if (amount?.value == null) return [];
    return equalAmounts(rule, itemName(row), rowOperand(summary, row, "total"), amount, {
      doubt: exact ? DOUBT_OF_PROJECTS : DOUBT_OF_SIMILAR_NAMES,
      habit: "across/project-amount",
    });
  });
}

/** 附表2小项 = the contents of the same name in the costing of the project form of its fund. */
export function projectItemIdentities(submission: Submission): readonly Identity[] {
  return flatMapped(summarisedProjects(submission), ({ project, summary, parts }) => {
    const contents = groupRows(project.tables["costing"] ?? [], "content");
    const pairs = pairByName(parts, contents, itemName, ({ name }) => name);
    return flatMapped(pairs, ({ left, right, exact }) =>
      amountsAddUp(
        "across/fund-item-group",
        right.name,
        rowOperand(summary, left, "amount"),
        right.rows.map(({ cells }) => amountIn(project, cells, right.name)),
        {
          doubt: exact ? DOUBT_OF_PROJECTS : DOUBT_OF_SIMILAR_NAMES,
          habit: "across/fund-item-group",
          list: listPath(project, "costing", right.name),
        },
      ),
    );
  });
}

function amountIn(form: BoundForm, { amount }: BoundRow["cells"], name: string): Operand | undefined {
  return amount && amountOperand(form, amount, "amount", name);
}
