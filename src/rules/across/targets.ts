import { qualifiedAddress } from "../../core/a1";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { relationsOf } from "../../forms/agreement/across";
import { differenceBetween } from "../../forms/agreement/sameText";
import type { Slot } from "../../forms/agreement/slots";
import { judgedFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

const RULE = "across/targets";

/** 附表2大项的绩效目标与附表3的一致。 */
export const targets = defineRule({
  id: "across/targets",
  severity: "warning",
  title: "附表2大项的绩效目标与附表3的一致",
  broken:
    "专项“{subject}”的{label}前后不一致：{cell}写的是“{text}”，{otherCell}写的是“{otherText}”，开始不同的地方分别是“{here}”和“{there}”。",
  why: "汇总表和支出方向表说的是同一个专项，绩效目标应当逐字一致；只改了一处的，请把另一处也改过来。",
  judge(submission) {
    return flatMapped(relationsOf(submission), (relation) =>
      relation.kind === "same-text" ? disagreement(relation.one, relation.other) : [],
    );
  },
});

/** What is said of a goal of 附表3 and the one of 附表2, which bears the name of its row, where they differ. */
function disagreement(one: Slot, other: Slot): readonly JudgedFinding[] {
  const difference = differenceBetween(other, one);
  if (difference === undefined) return [];
  const [summary, direction] = [other.value, one.value];
  return [
    judgedFinding({
      rule: RULE,
      severity: "warning",
      suspect: { at: summary.at },
      values: {
        subject: other.name,
        label: one.name,
        cell: qualifiedAddress(summary.at),
        text: shortened(summary.text),
        otherCell: qualifiedAddress(direction.at),
        otherText: shortened(direction.text),
        here: difference.here,
        there: difference.there,
      },
      related: [{ at: direction.at, role: "copy" }],
      subject: `${other.name}/${one.name}`,
    }),
  ];
}

/** Longer sentences are cut; the cells themselves show the rest. */
const LONGEST = 40;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
