import { checkWorkbook } from "../../src/app/check";
import { cellAt } from "../../src/core/workbook";
import { departmentOverall } from "../../src/forms/department-overall";
import { expenditureDirection } from "../../src/forms/expenditure-direction";
import { genericForm } from "../../src/forms/generic";
import { specialFundSummary } from "../../src/forms/special-fund-summary";
import { draftForm } from "../../src/generators/draftForm";
import type { SheetDraft } from "../../src/core/sheetDraft";
import { blankContent, boundFrom, kindOf, printedForms, writtenAndRead } from "./reading";

describe.each(printedForms)("%s, blank", (_, form) => {
  const { draft, places } = draftForm(form, blankContent(), { sheetName: "表" });
  const bound = boundFrom(draft);

  test("is read as the form it is, with all that it prints", () => {
    expect([kindOf(bound.form), bound.year, bound.unit]).toEqual([kindOf(form), 2026, form.defaultUnit]);
    expect(bound.profile.id).toBe(form.profile.id);
    expect(bound.problems).toEqual([]);
    expect(Object.keys(places.fields).filter((name) => bound.fields[name] === undefined)).toEqual([]);
    expect(Object.keys(places.tables).filter((name) => bound.tables[name] === undefined)).toEqual([]);
  });

  test("gets one finding, which says that it is blank and what is to be filled in", () => {
    const { findings } = checkWorkbook(writtenAndRead(draft));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([["structure/field-empty", "error"]]);
    const [{ key, values } = { key: "", values: {} }] = findings[0]?.message ?? [];
    expect(key).toBe("empty/form");
    const compulsory = Object.entries(form.fields).filter(
      ([name, field]) =>
        field.compulsory !== undefined &&
        places.fields[name] !== undefined &&
        (field.compulsoryWithout === undefined || places.fields[field.compulsoryWithout] === undefined),
    );
    expect(compulsory.length).toBeGreaterThan(1);
    expect(values["labels"]?.split("、").length).toBeGreaterThanOrEqual(compulsory.length);
  });

  test("prints every level 2 of its profile with room beside it", () => {
    const printed = (bound.tables["indicators"] ?? []).map(({ cells }) => cells["level2"]?.text ?? "");
    const known = form.profile.levels.flatMap(({ level2 }) => level2);
    if (form.tables["indicators"] === undefined) expect(printed).toEqual([]);
    else {
      const missing = known.filter(
        ({ name, synonyms = [] }) => ![name, ...synonyms].some((one) => printed.includes(one)),
      );
      expect(missing).toEqual([]);
    }
  });

  test("leaves no hole in its frame", () => {
    expect(holesIn(draft)).toEqual([]);
  });

  test("repeats the header of its last table on A4", () => {
    const { first = -1 } = draft.page.repeatedRows ?? {};
    const names = draft.cells.filter(({ row }) => row === first).map(({ value }) => value);
    expect(names.length).toBeGreaterThan(3);
  });
});

/** The rows in which cells with borders do not cover each column once. */
function holesIn({ cells, merges, columnWidths }: SheetDraft): readonly string[] {
  const covered = new Map<string, number>();
  const framedRows = new Set<number>();
  for (const { row, column, look } of cells) {
    if (look.isFramed !== true) continue;
    const area = merges.find(({ top, left }) => top === row && left === column);
    for (let down = row; down <= (area?.bottom ?? row); down += 1) {
      framedRows.add(down);
      for (let across = column; across <= (area?.right ?? column); across += 1) {
        const key = `${String(down)},${String(across)}`;
        covered.set(key, (covered.get(key) ?? 0) + 1);
      }
    }
  }
  return [...framedRows].flatMap((row) =>
    columnWidths.map((_, column) => `${String(row)},${String(column)}`).filter((key) => covered.get(key) !== 1),
  );
}

test("totals are formulas over the places of their parts", () => {
  const formulasOf = (form: Parameters<typeof draftForm>[0]) => {
    const [sheet] = writtenAndRead(draftForm(form, blankContent(), { sheetName: "表" }).draft).sheets;
    return [...(sheet?.rows ?? [])].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { formula }]) => (formula === undefined ? [] : [[row, column, formula]])),
    );
  };
  expect(formulasOf(departmentOverall).slice(0, 1)).toEqual([[4, 1, '"资金总额："&SUM(D7:D9)']]);
  expect(formulasOf(expenditureDirection)).toEqual([
    [4, 1, "D29"],
    [28, 3, "SUM(D20:D28)"],
  ]);
  expect(formulasOf(specialFundSummary)).toEqual([
    [4, 2, "SUM(C6,C10,C14)"],
    [5, 2, "SUM(C7:C9)"],
    [9, 2, "SUM(C11:C13)"],
    [13, 2, "SUM(C15:C17)"],
  ]);
});

test("绩效标准 offers its values where the place says where values come from, elsewhere it offers none", () => {
  const listsOf = (form: Parameters<typeof draftForm>[0]) =>
    draftForm(form, blankContent(), { sheetName: "表" }).draft.lists.map(({ values }) => values[0]);
  expect(listsOf(expenditureDirection)).toContain("计划标准");
  const ezhou = printedForms.find(([, { edition }]) => edition === "ezhou")?.[1];
  expect(ezhou && listsOf(ezhou)).not.toContain("计划标准");
});

test("input cells are marked, labels and formulas are not", () => {
  const { draft } = draftForm(expenditureDirection, blankContent(), { sheetName: "表" });
  const isInput = (row: number, column: number): boolean =>
    draft.inputs.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  expect([isInput(3, 1), isInput(3, 0), isInput(4, 1), isInput(28, 3)]).toEqual([true, false, false, false]);
  expect(draftForm(expenditureDirection, blankContent(), { sheetName: "表", marksInputs: false }).draft.inputs).toEqual(
    [],
  );
});

test("a form without a layout is drawn nevertheless", () => {
  const [sheet] = writtenAndRead(draftForm(genericForm, blankContent(), { sheetName: "表" }).draft).sheets;
  expect(sheet && cellAt(sheet, 0, 0)?.value).toBe("2026年绩效目标表");
});
