import { qualifiedAddress } from "../../core/a1";
import { isNotApplicable } from "../../core/amount";
import { bareName } from "../../core/names";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { relationsOf } from "../../forms/agreement/across";
import type { Slot } from "../../forms/agreement/slots";
import { judgedFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

const RULE = "across/unit-name";

/** 各表的填报单位一致。 */
export const unitName = defineRule({
  id: "across/unit-name",
  severity: "warning",
  title: "各表的填报单位一致",
  broken: "填报单位不一致：{cell}写的是“{text}”，{otherCell}写的是“{otherText}”。",
  why: "同一套表由同一个单位填报，各表的填报单位应当一致；请核对全称，把写错的一处改过来。",
  judge(submission) {
    return flatMapped(relationsOf(submission), (relation) =>
      relation.kind === "shared-text" && relation.slots.every(({ field }) => field === "unitName")
        ? disagreements(relation.slots)
        : [],
    );
  },
});

/** One finding for each name that is not the usual one, however many forms bear it. */
function disagreements(slots: readonly Slot[]): readonly JudgedFinding[] {
  const byName = new Map<string, Slot[]>();
  for (const slot of slots) {
    const name = bareName(slot.value.text);
    if (name !== "" && !isNotApplicable(slot.value.text)) byName.set(name, [...(byName.get(name) ?? []), slot]);
  }
  // Among equals the form that comes first is believed; it is for a person to tell.
  const most = Math.max(...Array.from(byName.values(), ({ length }) => length));
  const usual = [...byName.values()].find(({ length }) => length === most)?.[0];
  if (usual === undefined) return [];
  return flatMapped([...byName], ([name, [first, ...others]]) =>
    first === undefined || name === bareName(usual.value.text) ? [] : [disagreement(first, others, usual)],
  );
}

function disagreement(first: Slot, others: readonly Slot[], usual: Slot): JudgedFinding {
  return judgedFinding({
    rule: RULE,
    severity: "warning",
    suspect: { at: first.value.at },
    values: {
      cell: qualifiedAddress(first.value.at),
      text: first.value.text,
      otherCell: qualifiedAddress(usual.value.at),
      otherText: usual.value.text,
    },
    related: [usual, ...others].map(({ value }) => ({ at: value.at, role: "copy" })),
    subject: first.value.text,
  });
}
