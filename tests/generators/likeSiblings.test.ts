import { readSubmission } from "../../src/app/check";
import { formSets } from "../../src/app/formSets";
import { newFormsPlanner } from "../../src/app/newFormsPlanner";
import type { Cell } from "../../src/core/cell";
import type { Edit } from "../../src/core/edit";
import type { DraftCell, SheetDraft } from "../../src/core/sheetDraft";
import type { Workbook } from "../../src/core/workbook";
import { addDirectionPlanner } from "../../src/generators/add/direction";
import { fillPlanner } from "../../src/generators/fill/fill";
import { sampleWorkbook } from "../fixtures/sample";

const sample = sampleWorkbook();

/** A workbook whose texts are other ones. */
function reworded(workbook: Workbook, words: (text: string, sheet: string) => string): Workbook {
  const cellOf = (cell: Cell, sheet: string): Cell =>
    typeof cell.value === "string" ? { ...cell, value: words(cell.value, sheet) } : cell;
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: new Map(
      Array.from(sheet.rows, ([row, cells]) => [
        row,
        new Map(Array.from(cells, ([column, cell]) => [column, cellOf(cell, sheet.name)])),
      ]),
    ),
  }));
  return { ...workbook, revision: `${workbook.revision}-reworded`, sheets };
}

function draftsIn(steps: readonly { readonly edits: readonly Edit[] }[]): readonly SheetDraft[] {
  return steps.flatMap(({ edits }) => edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.draft] : [])));
}

function added(workbook: Workbook): SheetDraft {
  const [draft] = draftsIn(addDirectionPlanner({ name: "人才引进", amount: 30 })(workbook, readSubmission).steps);
  if (draft === undefined) throw new Error("no sheet");
  return draft;
}

function startingWith({ cells }: SheetDraft, start: string): DraftCell | undefined {
  return cells.find(({ value }) => typeof value === "string" && value.startsWith(start));
}

const valuesOf = ({ cells }: SheetDraft): readonly unknown[] => cells.map(({ value }) => value);

const otherwise = reworded(sample, (text) =>
  text
    .replace("（盖章）", "")
    .replace(/^附表(\d)/, "附件$1")
    .replace(/^2023年/, "某局2023年度")
    .replace("金额单位：", "单位："),
);

describe("a sheet that is added with a direction", () => {
  test("has the words of its siblings: its number, the unit's name in the title, no place for a seal", () => {
    const draft = added(otherwise);
    expect(valuesOf(draft)).toEqual(expect.arrayContaining(["附件3-4", "填报单位：", "单位：万元"]));
    expect(valuesOf(draft)).toContain("某局2023年度区级专项资金支出方向绩效目标表");
  });

  test("keeps the place for a seal and the usual words where they have them", () => {
    const draft = added(sample);
    expect(valuesOf(draft)).toEqual(expect.arrayContaining(["附表3-4", "填报单位：（盖章）", "金额单位：万元"]));
    expect(valuesOf(draft)).toContain("2023年区级专项资金支出方向绩效目标表");
  });

  test("holds no value of its siblings but those that follow for it", () => {
    const named = reworded(sample, (text) => text.replace("填报单位：（盖章）", "填报单位：甲街道（盖章）"));
    expect(startingWith(added(named), "填报单位")?.value).toBe("填报单位：甲街道（盖章）");
    const others = reworded(sample, (text, sheet) =>
      sheet.startsWith("附表3") ? text.replace("填报单位：（盖章）", `填报单位：${sheet}（盖章）`) : text,
    );
    expect(startingWith(added(others), "填报单位")?.value).not.toContain("附表3");
  });

  test("leaves out a line that they leave out, and no other", () => {
    const signed = (one: SheetDraft): boolean => startingWith(one, "单位负责人签字") !== undefined;
    const unsigned = reworded(sample, (text, sheet) =>
      sheet.startsWith("附表3") && text.startsWith("单位负责人签字") ? "" : text,
    );
    expect([signed(added(sample)), signed(added(unsigned))]).toEqual([true, false]);
  });

  test("has the letters of the last of them cell by cell, and its columns where they are the same", () => {
    const draft = added(sample);
    expect(draft.columnsLike).toBe("附表3-3");
    expect(draft.pageLike).toMatchObject({ sheet: "附表3-3", isSameForm: true });
    expect(startingWith(draft, "填报单位")?.like).toEqual({
      at: { sheet: "附表3-3", row: 2, column: 0 },
      isSamePlace: true,
      isCopy: true,
      saysSame: true,
    });
    expect(draft.cells.find(({ value }) => value === "人才引进")?.like?.at).toEqual({
      sheet: "附表3-3",
      row: 3,
      column: 1,
    });
    expect(draft.cells.filter(({ like }) => like === undefined)).toEqual([]);
  });
});

test("a form that has no sibling of its kind takes what all forms print from the others, and no columns", () => {
  const [draft] = draftsIn(
    fillPlanner({ links: false })(
      { ...otherwise, sheets: otherwise.sheets.filter(({ name }) => name !== "附表2") },
      readSubmission,
    ).steps,
  );
  expect(draft?.name).toBe("附表2");
  expect(draft && valuesOf(draft)).toEqual(expect.arrayContaining(["附件2", "填报单位："]));
  expect(draft && valuesOf(draft)).toContain("某局2023年度区级专项资金绩效目标汇总表");
  expect(draft?.columnsLike).toBeUndefined();
  expect(draft?.pageLike).toEqual({ sheet: "附表1" });
  expect(draft && startingWith(draft, "填报单位")?.like?.at.sheet).toBe("附表1");
});

test("blank forms put into a workbook are like those in it, for their own year", () => {
  const wanted = { kind: "new-forms", set: formSets[0] ?? "", year: 2024, unitName: "", directions: 4 } as const;
  const drafts = draftsIn(newFormsPlanner(wanted)(otherwise, readSubmission).steps);
  expect(drafts.map(({ name }) => name)).toEqual(["附表3-4"]);
  expect(drafts.flatMap(valuesOf)).toEqual(
    expect.arrayContaining(["附件3-4", "填报单位：", "某局2024年度区级专项资金支出方向绩效目标表"]),
  );
});
