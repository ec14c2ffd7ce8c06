import { qualifiedAddress } from "../../core/a1";
import type { BoundRow, BoundValue, Submission } from "../../core/bind/bound";
import { bareName } from "../../core/names";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { bareLabel } from "../../core/text";
import { fundsTold, partPairs, workPairs } from "../../forms/agreement/pairs";
import { packageOf, type Package } from "../../forms/agreement/package";
import type { Direction } from "../../forms/funds";
import { judgedFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

const RULE = "across/name-drift";

/** 同一事项在各表中的名称一致。 */
export const nameDrift = defineRule({
  id: "across/name-drift",
  severity: "warning",
  title: "同一事项在各表中的名称一致",
  broken: "名称不一致：{cell}写的是“{text}”，{otherCell}写的是“{otherText}”，看来说的是同一事项。",
  why: "名称一致，各表才对得上：请把其中一处改成与另一处相同；若确实不是同一事项，不用改。",
  judge(submission) {
    const found = packageOf(submission);
    return typeof found === "string" ? [] : driftsIn(submission, found).map(findingOf);
  },
});

/** One thing by two names. */
interface Drift {
  readonly one: BoundValue;
  readonly other: BoundValue;
}

function driftsIn({ forms }: Submission, found: Package): readonly Drift[] {
  const items = flatMapped(workPairs(found), ({ left, right, exact }) =>
    exact ? [] : driftBetween(right.fields["expenditureDirection"], left.cells["item"]),
  );
  const funds = flatMapped(fundsTold(found), (fund) => {
    const { main, directions } = fund;
    if (main === undefined) return [];
    const named = flatMapped(directions, ({ fields }) =>
      driftBetween(fields["specialFundName"], main.row.cells["name"]),
    );
    const parts = flatMapped(partPairs(fund, main), ({ left, right, exact }) => {
      const own = nameCell(right.direction, right.rows);
      // A part need not be worded as its content is, but each should tell of the other.
      return exact || own === undefined || tellsOf(own, left.cells["name"])
        ? []
        : driftBetween(own, left.cells["name"]);
    });
    return [...named, ...parts];
  });
  const order = new Map(forms.map(({ sheet }, index) => [sheet, index]));
  const place = ({ one }: Drift): number => order.get(one.at.sheet) ?? 0;
  return [...items, ...funds].sort((one, other) => place(one) - place(other));
}

/** Where a content, or a direction, has its name. */
function nameCell({ fields }: Direction, rows: readonly BoundRow[] | undefined): BoundValue | undefined {
  return rows === undefined ? fields["expenditureDirection"] : rows[0]?.cells["content"];
}

function driftBetween(one: BoundValue | undefined, other: BoundValue | undefined): readonly Drift[] {
  if (one === undefined || other === undefined || one.text === "" || other.text === "") return [];
  return bareName(one.text) === bareName(other.text) ? [] : [{ one, other }];
}

/** Whether one name is in the other: 党建 and 党建工作. */
function tellsOf(one: BoundValue, other: BoundValue | undefined): boolean {
  const [left, right] = [bareLabel(one.text), bareLabel(other?.text ?? "")];
  return left.includes(right) || right.includes(left);
}

function findingOf({ one, other }: Drift): JudgedFinding {
  return judgedFinding({
    rule: RULE,
    severity: "warning",
    suspect: { at: one.at },
    values: {
      cell: qualifiedAddress(one.at),
      text: one.text,
      otherCell: qualifiedAddress(other.at),
      otherText: other.text,
    },
    related: [{ at: other.at, role: "copy" }],
    subject: `${one.text}/${other.text}`,
  });
}
