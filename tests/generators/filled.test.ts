import fc from "fast-check";
import { checkWorkbook, readSubmission } from "../../src/app/check";
import type { BoundForm, BoundValue } from "../../src/core/bind/bound";
import { sameCell, type CellRef } from "../../src/core/cell";
import type { FormContent } from "../../src/core/formContent";
import { textOf } from "../../src/core/workbook";
import { departmentOverall } from "../../src/forms/department-overall";
import { expenditureDirection } from "../../src/forms/expenditure-direction";
import { projectTargets } from "../../src/forms/project-target";
import { specialFundSummary } from "../../src/forms/special-fund-summary";
import { draftForm, type DraftedForm } from "../../src/generators/draftForm";
import { rowHeightsOf } from "../../src/host/draftRowHeights";
import { departments, fieldsOf, row } from "./departmentContent";
import { projects } from "./projectContent";
import { boundFrom, kindOf, writtenAndRead } from "./reading";

/** A value as a read gives it. */
const said = (value: FormContent["fields"][string]): string =>
  value?.value === undefined ? "" : textOf({ value: value.value }).trim();

function cellDifferences(name: string, wanted: string, read: BoundValue | undefined, place: CellRef | undefined) {
  if (wanted !== (read?.text ?? "")) return [`${name}: ${wanted} / ${read?.text ?? "nothing"}`];
  return read !== undefined && place !== undefined && sameCell(place, read.at) ? [] : [`${name} stands elsewhere`];
}

/** What differs between a content, as far as the edition prints it, and what was read. */
function differences(content: FormContent, { places }: DraftedForm, bound: BoundForm): readonly string[] {
  const fields = Object.keys(places.fields).flatMap((name) => {
    const [wanted, read] = [said(content.fields[name]), bound.fields[name]];
    const isComputed = content.fields[name] === undefined && read?.computed === true;
    if (wanted !== (read?.text ?? "") && !isComputed) return [`${name}: ${wanted} / ${read?.text ?? "nothing"}`];
    const place = places.fields[name];
    const isThere = place?.row === read?.at.row && place?.column === read?.at.column;
    return wanted === "" || isThere ? [] : [`${name} stands elsewhere`];
  });
  const tables = Object.entries(places.tables).flatMap(([table, rows = []]) => {
    const read = bound.tables[table] ?? [];
    const wanted = content.tables[table] ?? [];
    // Without rows of its own, a table has those of a blank form.
    if (wanted.length === 0) return [];
    if (read.length !== wanted.length) return [`${table}: ${String(wanted.length)} / ${String(read.length)} rows`];
    return rows.flatMap((row, index) =>
      Object.entries(row).flatMap(([column, place]) =>
        // Numbers that the content lacks are given.
        column === "number"
          ? []
          : cellDifferences(
              `${table}.${column}`,
              said(wanted[index]?.cells[column]),
              read[index]?.cells[column],
              place,
            ),
      ),
    );
  });
  return [...fields, ...tables, ...bound.problems.map(({ kind, label }) => `${kind} ${label}`)];
}

test("a department in the forms of 株洲 is read as it was, and nothing is found", () => {
  fc.assert(
    fc.property(departments, ({ unit, overall, summary, directions }) => {
      const drafted = [
        draftForm(departmentOverall, overall, { sheetName: "附表1", unit }),
        draftForm(specialFundSummary, summary, { sheetName: "附表2", unit }),
        ...directions.map((direction, index) =>
          draftForm(expenditureDirection, direction, {
            sheetName: `附表3-${String(index + 1)}`,
            number: index + 1,
            unit,
          }),
        ),
      ];
      const workbook = writtenAndRead(...drafted.map(({ draft }) => draft));
      const { forms } = readSubmission(workbook);
      expect(forms.map((bound) => [bound.form.id, bound.unit])).toEqual([
        ["department-overall", unit],
        ["special-fund-summary", unit],
        ...directions.map(() => ["expenditure-direction", unit]),
      ]);
      const contents = [overall, summary, ...directions];
      const wrong = forms.flatMap((bound, index) => {
        const [content, one] = [contents[index], drafted[index]];
        return content === undefined || one === undefined ? [] : differences(content, one, bound);
      });
      expect(wrong).toEqual([]);
      const { findings, identities } = checkWorkbook(workbook);
      expect(findings.map(({ rule }) => rule)).toEqual([]);
      expect(identities.violated).toBe(0);
      expect(identities.checked).toBeGreaterThan(5);
    }),
    { numRuns: 20 },
  );
});

describe.each(projectTargets.map((form) => [kindOf(form), form] as const))("%s", (kind, form) => {
  test("is read as it was, and nothing is found", () => {
    fc.assert(
      fc.property(projects(form), (content) => {
        const drafted = draftForm(form, content, { sheetName: "表" });
        const bound = boundFrom(drafted.draft);
        expect(kindOf(bound.form)).toBe(kind);
        expect(differences(content, drafted, bound)).toEqual([]);
        expect(checkWorkbook(writtenAndRead(drafted.draft)).findings.map(({ rule }) => rule)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});

test("a total is a formula unless its content says something else", () => {
  const draft = (total: number | string | undefined, ...amounts: readonly (number | string)[]) => {
    const { draft: sheet, places } = draftForm(
      expenditureDirection,
      {
        year: 2026,
        fields: total === undefined ? {} : fieldsOf({ costingTotal: total }),
        tables: { costing: amounts.map((amount) => row({ content: "党建", item: "宣传", amount, basis: "据实结算" })) },
      },
      { sheetName: "表" },
    );
    const at = places.fields["costingTotal"];
    const cell = sheet.cells.find((one) => one.row === at?.row && one.column === at.column);
    return [cell?.formula?.replace(/\(.*\)/, ""), cell?.value];
  };
  expect(draft(undefined, 0.1, 0.2)).toEqual(["SUM", 0.3]);
  expect(draft(0.3, 0.1, 0.2)).toEqual(["SUM", 0.3]);
  expect(draft(0.4, 0.1, 0.2)).toEqual([undefined, 0.4]);
  expect(draft("0.3万元", 0.1, 0.2)).toEqual([undefined, "0.3万元"]);
  expect(draft(undefined, 0.1, "/")).toEqual(["SUM", 0.1]);
  // SUM would pass over an amount that is a text.
  expect(draft(undefined, 0.1, "0.2万元")).toEqual([undefined, null]);
  expect(draft(undefined)).toEqual(["SUM", 0]);
});

test("the amount inside a label's own cell follows its sources, in thousandths, too", () => {
  const content = { year: 2026, fields: fieldsOf({ generalPublicBudget: 0.1, governmentFunds: 0.2 }), tables: {} };
  const { draft } = draftForm(departmentOverall, content, { sheetName: "表" });
  const cell = draft.cells.find(({ formula }) => formula?.includes("资金总额"));
  expect(cell?.value).toBe("资金总额：0.3");
});

test("any content can be drawn: rows that lack columns, levels that come twice, halves of different length", () => {
  const halves = projectTargets.find(({ edition }) => edition === "document-88");
  const level = (level1: string, level3: string) => row({ level1, level2: "数量指标", level3, indicatorValue: "1个" });
  const content = {
    year: null,
    fields: {},
    tables: {
      indicators: [level("产出指标", "甲"), level("产出指标", "乙"), level("满意度指标", "丙"), row({})],
      implementationIndicators: [level("产出指标", "丁"), level("效益指标", "戊"), level("满意度指标", "己")],
      unknown: [row({ whatever: 1 })],
    },
  };
  const drafted = halves && draftForm(halves, content, { sheetName: "表" });
  const rows = (name: string) => drafted?.places.tables[name]?.map(({ level3 }) => (level3?.row ?? 0) - 11);
  expect(rows("indicators")).toEqual([0, 1, 3, 4]);
  expect(rows("implementationIndicators")).toEqual([0, 2, 3]);
});

test("heights let wrapped texts be seen whole", () => {
  const heightOf = (basis: string): number => {
    const content = { year: 2026, fields: {}, tables: { costing: [row({ item: "宣传", amount: 1, basis })] } };
    const { draft, places } = draftForm(expenditureDirection, content, { sheetName: "表" });
    return rowHeightsOf(draft).get(places.tables["costing"]?.[0]?.["basis"]?.row ?? -1) ?? 0;
  };
  expect(heightOf("据实结算")).toBe(20);
  expect(heightOf("据实结算".repeat(20))).toBeGreaterThan(80);
  expect(heightOf("一\n二\n三")).toBeGreaterThan(40);
});
