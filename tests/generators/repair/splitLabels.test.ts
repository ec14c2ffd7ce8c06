import { readSubmission } from "../../../src/app/check";
import type { Edit } from "../../../src/core/edit";
import { textOf, type Workbook } from "../../../src/core/workbook";
import { bareLabel } from "../../../src/core/text";
import { planRollOver } from "../../../src/generators/rollOver";
import fc from "fast-check";
import { edited } from "../damage";
import { departments } from "../departmentContent";
import { completed, departmentWorkbook, mergesIn } from "./reading";

const department = fc.sample(departments, { seed: 7, numRuns: 20 }).find(({ directions }) => directions.length > 1);
if (department === undefined) throw new Error("no department");
const printed = departmentWorkbook(department);

/** 附表1 with 资金总额 in a merged cell of its own and its amount in another one beside it. */
function withSplitTotal(amount: number | null): Workbook {
  const [sheet] = printed.sheets;
  const row = [...(sheet?.rows ?? [])].find(([, cells]) =>
    [...cells.values()].some((cell) => bareLabel(textOf(cell)).startsWith("资金总额")),
  )?.[0];
  const area = sheet?.merges.find(({ top, bottom, left }) => top === row && bottom === row && left > 0);
  if (sheet === undefined || row === undefined || area === undefined) throw new Error("no 资金总额");
  const { name, rows } = sheet;
  const at = { sheet: name, row, column: area.left };
  const middle = area.left + 1;
  const held = rows.get(row)?.get(area.left)?.value ?? null;
  const edits: readonly Edit[] = [
    { kind: "unmerge", sheet: name, area },
    { kind: "set-value", at, value: "资金总额", expect: held },
    ...(amount === null
      ? []
      : [{ kind: "set-value", at: { ...at, column: middle + 1 }, value: amount, expect: null } as const]),
    { kind: "merge", sheet: name, area: { ...area, right: middle } },
    { kind: "merge", sheet: name, area: { ...area, left: middle + 1 } },
  ];
  return edited(printed, edits);
}

function totalOf(workbook: Workbook): string {
  const [form] = readSubmission(workbook).forms;
  return form?.fields["totalBudget"]?.text ?? "";
}

const isMerge = (edit: Edit): boolean => edit.kind === "merge" || edit.kind === "unmerge";

/** The cells of 附表1 with 资金总额 and beside it, in its row. */
function besideTotal({ sheets }: Workbook): readonly (string | undefined)[] {
  const row = [...(sheets[0]?.rows.values() ?? [])].find((cells) =>
    [...cells.values()].some((cell) => bareLabel(textOf(cell)).startsWith("资金总额")),
  );
  return [...(row ?? [])].sort(([one], [other]) => one - other).map(([, cell]) => cell.formula ?? textOf(cell));
}

test("a label beside an amount that is lost is not joined with it: the amount comes back into its own cell", () => {
  const damaged = withSplitTotal(null);
  const { plan, after } = completed(damaged);
  expect(plan.changes.edits.filter(isMerge)).toEqual([]);
  expect(mergesIn(after)).toEqual(mergesIn(damaged));
  const [heading, label, total] = besideTotal(after);
  expect([heading?.startsWith("年度预算申请"), label]).toEqual([true, "资金总额"]);
  expect(total).toMatch(/^SUM\([A-Z]+\d+:[A-Z]+\d+\)$/);
  expect(completed(after).plan.steps).toEqual([]);
});

test("an amount that stands beside its label stays as it is", () => {
  const workbook = withSplitTotal(Number(totalOf(printed)));
  expect(besideTotal(completed(workbook).after)).toEqual(besideTotal(workbook));
});

test("after last year's amounts are emptied, nothing is to be merged", () => {
  const workbook = withSplitTotal(100);
  const plan = planRollOver(workbook, readSubmission, { keep: "sentences" });
  const rolled = edited(
    workbook,
    plan.steps.flatMap(({ edits }) => edits),
  );
  expect(completed(rolled).plan.changes.edits.filter(isMerge)).toEqual([]);
});

test("an area that has come apart cell by cell is merged again", () => {
  const [sheet] = printed.sheets;
  const area = sheet?.merges.find(({ top, bottom, left, right }) => top === bottom && top > 2 && left > 0 && right > 3);
  if (sheet === undefined || area === undefined) throw new Error("no merged area");
  const damaged = edited(printed, [{ kind: "unmerge", sheet: sheet.name, area }]);
  expect(mergesIn(completed(damaged).after)).toEqual(mergesIn(printed));
});
