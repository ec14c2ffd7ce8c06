import { addressOf } from "../../../src/core/a1";
import { isCellEdit } from "../../../src/core/edit";
import { workbookOf } from "../../../src/host/memory/grid";
import { summarySheet } from "../../fixtures/department";
import { checkArithmetic } from "../arithmeticRules";

type Funds = Parameters<typeof summarySheet>[1];

/** The findings of a summary in one line each: the suspect, and what the first repair writes. */
function findingsOf(total: number, funds: Funds): readonly string[] {
  return checkArithmetic(workbookOf({ 附表2: summarySheet(total, funds) })).findings.map(({ suspect, fixes }) => {
    const edits = fixes[0]?.changes.edits ?? [];
    const writes = edits.map((edit) =>
      isCellEdit(edit) && edit.kind === "set-value" ? `${addressOf(edit.at)}=${String(edit.value)}` : edit.kind,
    );
    return `${addressOf(suspect.at)}: ${writes.join(" ")}`;
  });
}

const party = { 宣传: 6.2, 培训: 10.6, 走访: 7.1 };
const community = { 保洁: 31.5, 巡查: 40.3 };

test("amounts that stand in each other's place are one finding, also with rows between them", () => {
  const funds = { 党建: { amount: 71.8, parts: party }, 社区: { amount: 23.9, parts: community } };
  expect(findingsOf(95.7, funds)).toEqual(["C5: C5=23.9 C9=71.8"]);
});

test("two slips that only look alike stay two findings", () => {
  const funds = { 党建: { amount: 29.3, parts: party }, 社区: { amount: 17.8, parts: community } };
  expect([...findingsOf(95.7, funds)].sort()).toEqual(["C5: C5=23.9", "C9: C9=71.8"]);
});
