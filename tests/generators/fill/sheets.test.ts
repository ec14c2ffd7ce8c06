import { checkWorkbook, readSubmission } from "../../../src/app/check";
import type { Workbook } from "../../../src/core/workbook";
import { workbookOf, type GridSheet } from "../../../src/host/memory/grid";
import { draftForm } from "../../../src/generators/draftForm";
import { sheetOfDraft } from "../../../src/core/writing/sheets";
import { expenditureDirection } from "../../../src/forms/expenditure-direction";
import { cleanDirection, directionSheet, summarySheet } from "../../fixtures/department";
import { reading } from "../../fixtures/reading";
import { sampleWorkbook } from "../../fixtures/sample";
import { fill, fillPictures, replaced } from "./harness";
import { besidesEmpty } from "../../fixtures/findings";

const sample = sampleWorkbook();
const without = (workbook: Workbook, sheet: string): Workbook => ({
  ...workbook,
  revision: `without ${sheet}`,
  sheets: workbook.sheets.filter(({ name }) => name !== sheet),
});
const names = ({ sheets }: Workbook): readonly string[] => sheets.map(({ name }) => name);

/** The lines of a reading that speak of one form, without its name. */
const linesOf = (workbook: Workbook, form: string, name: string): readonly string[] =>
  reading(workbook).flatMap((line) =>
    line.startsWith(`${form} ${name} `) ? [line.slice(form.length + name.length + 2)] : [],
  );

describe.each([false, true])("a sheet of the founding workbook that is gone comes back (links: %s)", (links) => {
  test.each(names(sample))("%s: in its place, by its name, and everything else stays", (sheet) => {
    const { after, differences, remarks, plan } = fill(without(sample, sheet), { links });
    expect(names(after)).toEqual(names(sample));
    expect([differences, remarks, plan.steps.length]).toEqual([[], [], 1]);
    const others = sample.sheets.filter(({ name }) => name !== sheet);
    for (const other of others) expect(after.sheets.find(({ name }) => name === other.name)).toEqual(other);
    const rules = (workbook: Workbook) =>
      checkWorkbook(workbook).findings.flatMap(({ rule, severity }) => (severity === "error" ? [rule] : []));
    const own = sheet === "附表3-1" ? [] : ["costing/arithmetic"];
    // Whose department it is stands on 附表1 only.
    expect(rules(after)).toEqual(sheet === "附表1" ? [...own, "structure/field-empty"] : own);
  });

  test("附表2 reads the same but for the goals of its 小项 and two names that 附表3 words otherwise", () => {
    const { after } = fill(without(sample, "附表2"), { links });
    const [now, before] = [after, sample].map((workbook) => linesOf(workbook, "special-fund-summary", ""));
    const short = (line: string): string => line.split("|").slice(0, 3).join("|");
    expect(now?.filter((line) => !/ 2: /.test(line))).toEqual(before?.filter((line) => !/ 2: /.test(line)));
    expect(now?.filter((line) => / 2: /.test(line)).map(short)).toEqual(
      before
        ?.filter((line) => / 2: /.test(line))
        .map((line) =>
          short(line)
            .replace("党群服务阵地建设", "惠民阵地建设")
            .replace("老旧小区路灯及下水道施工", "老旧小区路灯安装及下水道工程"),
        ),
    );
  });

  test.each([
    ["附表3-1", "党建、网格化管理、安全、综合行政执法等工作经费"],
    ["附表3-2", "社区人员经费和工作经费"],
    ["附表3-3", "党群服务阵地建设、老旧小区路灯及下水道施工"],
  ])("%s reads the same but for its costing's details and the texts of its indicators", (sheet, direction) => {
    const { after } = fill(without(sample, sheet), { links });
    const fields = (workbook: Workbook) =>
      linesOf(workbook, "expenditure-direction", direction).filter((line) => !/^(?:costing|indicators) \d/.test(line));
    expect(fields(after)).toEqual(fields(sample));
  });

  test("附表1: items, goals of the year, 项目支出 and its indicator, who fills in; nothing else is known of it", () => {
    const { after } = fill(without(sample, "附表1"), { links });
    const overall = readSubmission(after).forms.find(({ sheet }) => sheet === "附表1");
    const field = (name: string) => overall?.fields[name]?.text;
    expect(["projectExpenditure", "preparedBy", "phone"].map(field)).toEqual(["364.59", "李某", "22000000"]);
    expect(["departmentName", "generalPublicBudget", "basicExpenditure", "responsibilities"].map(field)).toEqual([
      "",
      "",
      "",
      "",
    ]);
    expect(overall?.tables["workPlan"]?.map(({ cells }) => cells["item"]?.text)).toEqual([
      "党建、网格化管理、安全、综合行政执法等工作经费",
      "社区人员经费和工作经费",
      "党群服务阵地建设、老旧小区路灯及下水道施工",
    ]);
  });
});

/** 附表3 with nothing but its title, its direction, its fund and its costing. */
const costingOnly = (): Workbook => {
  const forms = readSubmission(sample).forms.filter(({ form }) => form.id === expenditureDirection.id);
  const sheets = forms.map(({ fields, tables, year, sheet }, index) => {
    const costing = (tables["costing"] ?? []).map(({ depth, cells }) => ({
      depth,
      cells: Object.fromEntries(
        ["content", "item", "amount", "basis"].map((column) => [column, { value: cells[column]?.value ?? null }]),
      ),
    }));
    const named = (["expenditureDirection", "specialFundName"] as const).map(
      (field) => [field, { value: fields[field]?.text ?? "" }] as const,
    );
    const content = { year, fields: Object.fromEntries(named), tables: { costing } };
    return sheetOfDraft(draftForm(expenditureDirection, content, { sheetName: sheet, number: index + 1 }).draft);
  });
  return { revision: "costing only", sheets };
};

describe("the founding package from nothing but its costing tables", () => {
  test.each([false, true])("every amount agrees and comes to what it was (links: %s)", (links) => {
    const { after, differences, remarks } = fill(costingOnly(), { links });
    expect(names(after)).toEqual(["附表1", "附表2", "附表3-1", "附表3-2", "附表3-3"]);
    expect([differences, remarks]).toEqual([[], []]);
    // The one wrong text of the founding workbook is in a costing.
    const errors = besidesEmpty(checkWorkbook(after).findings).filter(({ severity }) => severity === "error");
    expect(errors.map(({ rule }) => rule)).toEqual(["costing/arithmetic"]);
    // 303.59 is no odd amount beside the sum that repeats it.
    expect(checkWorkbook(after).findings.map(({ rule }) => rule)).not.toContain("amount/decimals");
    const forms = readSubmission(after).forms;
    expect(
      forms.map(({ fields }) => (fields["total"] ?? fields["projectAmount"] ?? fields["projectExpenditure"])?.text),
    ).toEqual(["364.59", "364.59", "36", "303.59", "25"]);
    const costs = forms.flatMap(({ tables }) =>
      (tables["indicators"] ?? []).flatMap(({ cells }) =>
        cells["level2"]?.text === "成本指标"
          ? [`${cells["level3"]?.text ?? ""} ${cells["indicatorValue"]?.text ?? ""}`]
          : [],
      ),
    );
    expect(costs).toContain("网格化管理 10");
    expect(costs).toHaveLength(2 + 4 + 1 + 2);
  });
});

describe("names and places of new sheets", () => {
  const funds = { 业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } } };
  const direction = directionSheet(cleanDirection());

  test.each([
    [["3-1支出方向"], ["1部门整体支出绩效目标表", "2专项资金绩效目标汇总表", "3-1支出方向"]],
    [["党建"], ["附表1", "附表2", "党建"]],
    [
      ["封面", "附表3－1"],
      ["封面", "附表1", "附表2", "附表3－1"],
    ],
  ])("beside %s", (given, wanted) => {
    const sheets = given.map((name) => [name, name === "封面" ? { cells: [["预算"]] } : direction] as const);
    expect(names(fillPictures(Object.fromEntries(sheets)).after)).toEqual(wanted);
  });

  test.each([
    ["contents", { 党建: 7, 安全: 5, 环卫: 3, 绿化: 1 }, ["环卫、绿化", "4"]],
    ["directions", { 社区党建和安全: 12, 城市管理: 4 }, ["城市管理", "4"]],
  ])("one of two directions of a fund, where its 小项 are %s", (_, parts, wanted) => {
    const { after, differences } = fillPictures({
      附表2: replaced(summarySheet(16, { 城管: { amount: 16, parts } }), "目标", "完成全年任务"),
      "附表3-1": directionSheet(cleanDirection({ fund: "城管", fundAmount: 16 })),
    });
    expect(names(after)).toEqual(["附表1", "附表2", "附表3-1", "附表3-2"]);
    const made = readSubmission(after).forms.find(({ sheet }) => sheet === "附表3-2");
    expect([made?.fields["expenditureDirection"]?.text, made?.fields["projectAmount"]?.text]).toEqual(wanted);
    expect(differences).toEqual([]);
  });

  test("a fund whose directions lack an amount that no 小项 explains gets no further one", () => {
    const parts = { 党建: 7, 安全: 5, 环卫: 3 };
    const summary = summarySheet(16, { 城管: { amount: 16, parts } });
    const one = directionSheet(cleanDirection({ fund: "城管", fundAmount: 16 }));
    expect(names(fillPictures({ 附表2: summary, "附表3-1": one }).after)).toEqual(["附表1", "附表2", "附表3-1"]);
  });

  test.each(["市级", "县级", "", "区级"])("a title bears the place of the others: %s", (place) => {
    const title = `2024年${place}专项资金支出方向绩效目标表`;
    const { after } = fillPictures({ "附表3-1": replaced(direction, "2024年区级专项资金支出方向绩效目标表", title) });
    const summary = after.sheets.find(({ name }) => name === "附表2");
    const texts = [...(summary?.rows.values() ?? [])].flatMap((row) => [...row.values()].map(({ value }) => value));
    expect(texts).toContain(`2024年${place}专项资金绩效目标汇总表`);
  });

  test("a name that is taken is not used twice", () => {
    const sheets = { 附表2: { cells: [["说明"]] }, "附表3-1": direction };
    expect(names(fillPictures(sheets).after)).toContain("附表2（2）");
  });

  test("the unit is that of the others", () => {
    const inYuan = directionSheet(cleanDirection({ unit: "元" }));
    const { after } = fillPictures({ "附表3-1": inYuan });
    expect(readSubmission(after).forms.map(({ unit }) => unit)).toEqual(["元", "元", "元"]);
  });

  test.each<[string, Readonly<Record<string, GridSheet>>]>([
    [
      "a 附表3 without a fund",
      { 附表2: summarySheet(12, funds), "附表3-1": replaced(replaced(direction, "业务经费", null), "党建", "宣传") },
    ],
    [
      "a fund by another name",
      { 附表2: summarySheet(12, funds), "附表3-1": replaced(direction, "业务经费", "街道办事") },
    ],
  ])("no 附表3 is made beside %s, which may be the missing one", (_, sheets) => {
    expect(names(fillPictures(sheets).after)).toEqual(["附表1", "附表2", "附表3-1"]);
  });

  test("forms of other places are no package", () => {
    const workbook = workbookOf({
      表: {
        cells: [
          ["项目支出绩效目标申报表"],
          ["项目名称", "养护", "主管部门", "某局"],
          ["一级指标", "二级指标", "三级指标", "指标值"],
          ["产出指标", "数量指标", "里程", "10公里"],
        ],
      },
    });
    expect(names(fill(workbook).after)).toEqual(["表"]);
  });
});
