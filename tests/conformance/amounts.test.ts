import { checkWorkbook } from "../../src/app/check";
import { qualifiedAddress } from "../../src/core/a1";
import { createMemoryHost } from "../../src/host/memory/host";
import { workbookOf, type GridCell, type GridPicture } from "../../src/host/memory/grid";
import { rules } from "../../src/rules";

type Sheets = Record<string, GridPicture>;

/** 项目支出绩效目标申报表 with both amounts and a period. */
const project = (period: GridCell, total: GridCell, annual: GridCell, goal = "完成养护"): Sheets => ({
  项目: [
    ["2024年项目支出绩效目标申报表"],
    ["项目名称", "道路养护", "主管部门", "某市交通局"],
    ["项目总额（万元）", total, "年度资金总额（万元）", annual],
    ["项目实施期", period],
    ["实施期绩效目标", "完成养护"],
    ["年度绩效目标", goal],
    ["一级指标", "二级指标", "三级指标", "指标值", "绩效标准"],
    ["产出指标", "数量指标", "养护里程", "30公里", "计划标准"],
  ],
});

/** What each rule finds, where, the first repair it offers, and what it must pass over. */
const cases: Readonly<
  Record<
    string,
    {
      readonly found: Readonly<Record<string, readonly [Sheets, suspect: string, repaired?: unknown]>>;
      readonly silent: Readonly<Record<string, Sheets>>;
    }
  >
> = {
  "across/year-total": {
    found: {
      "a year above the whole": [project("2023年1月-2025年12月", 100, 130), "项目!D3"],
      "a year above the whole, in other units": [project("2023-2025", "100万元", "1300000元"), "项目!D3 1300000"],
      "a year that is not the whole": [project("2024年1月-12月", 100, 1000), "项目!D3", 100],
      "dates in figures": [project("20240101-20241231", 13, 130), "项目!D3", 13],
    },
    silent: {
      "one year, the same": project("2024.1.1-2024.12.31", 100, 100),
      "one year, in other units": project("2024年度", "100万元", "1000000元"),
      "several years": project("2023年至2025年", 300, 100),
      "no end": project("2024年1月起", 300, 100),
      "a single date": project("2024年3月1日", 300, 100),
      "another year": project("2023年1月-2023年12月", 300, 100),
      "no total": project("2024年", null, 100),
      "a total left at zero": project("2024年", 0, 100),
    },
  },
};

/** The place of a finding with the piece of the text it is about, as in 附表3!E12 677,00. */
const shown = (sheets: Sheets, { at, span }: ReturnType<typeof checkWorkbook>["findings"][number]["suspect"]) => {
  const value = workbookOf(sheets)
    .sheets.find(({ name }) => name === at.sheet)
    ?.rows.get(at.row)
    ?.get(at.column)?.value;
  return span === undefined
    ? qualifiedAddress(at)
    : `${qualifiedAddress(at)} ${String(value).slice(span.start, span.end)}`;
};

describe.each(Object.entries(cases))("%s", (id, { found, silent }) => {
  const rule = rules.find((one) => one.id === id);

  describe.each(Object.entries(found))("finds %s", (_, [sheets, suspect, repaired]) => {
    test("at its place, with its severity, and says nothing beside it", () => {
      const { findings } = checkWorkbook(workbookOf(sheets));
      expect(findings.map((finding) => [finding.rule, shown(sheets, finding.suspect)])).toEqual([[id, suspect]]);
      expect(findings[0]?.severity).toBe(rule?.severity);
      expect(findings[0]?.outcome).toBe("fail");
      const [edit] = findings[0]?.fixes[0]?.changes.edits ?? [];
      expect(edit?.kind === "set-value" ? edit.value : edit?.kind === "set-formula" ? edit.formula : undefined).toBe(
        repaired,
      );
    });

    test("and its first repair leaves nothing to say", async () => {
      const host = createMemoryHost(workbookOf(sheets));
      const changes = checkWorkbook(host.workbook()).findings[0]?.fixes[0]?.changes;
      expect(changes !== undefined).toBe(repaired !== undefined);
      if (changes === undefined) return;
      expect((await host.apply(changes)).ok).toBe(true);
      expect(checkWorkbook(host.workbook()).findings).toEqual([]);
    });
  });

  test.each(Object.entries(silent))("is silent: %s", (_, sheets) => {
    expect(checkWorkbook(workbookOf(sheets)).findings).toEqual([]);
  });
});

test("across/year-total asks where the amounts are no slip apart", () => {
  const { findings } = checkWorkbook(workbookOf(project("2024年1月至12月", 260, 86)));
  expect(findings.map(({ rule, outcome, fixes }) => [rule, outcome, fixes])).toEqual([
    ["across/year-total", "review", []],
  ]);
});
