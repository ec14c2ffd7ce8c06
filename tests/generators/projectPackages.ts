import fc from "fast-check";
import type { FormContent } from "../../src/core/formContent";
import type { Form } from "../../src/core/form";
import type { Workbook } from "../../src/core/workbook";
import { departmentOverall } from "../../src/forms/department-overall";
import { chongqing } from "../../src/forms/project-target/chongqing";
import { document88 } from "../../src/forms/project-target/document-88";
import { ezhou } from "../../src/forms/project-target/ezhou";
import { guangyuan } from "../../src/forms/project-target/guangyuan";
import { xiangtan } from "../../src/forms/project-target/xiangtan";
import { specialFundSummary } from "../../src/forms/special-fund-summary";
import { draftForm } from "../../src/generators/draftForm";
import { fieldsOf, row } from "./departmentContent";
import { writtenAndRead } from "./reading";

/** The editions in which a department may hand in its projects beside 附表1 and 附表2. */
export const EDITIONS: readonly Form[] = [xiangtan, ezhou, document88, chongqing, guangyuan];

const FUNDS = ["农村公路养护", "智慧社区平台建设", "古树名木保护", "水库维修养护"];
const PARTS = ["日常巡查", "设备购置", "数据采集", "宣传培训", "病虫害防治", "围栏修缮", "大坝观测", "闸门检修"];
const GOALS = ["完成全年任务，群众满意", "改善出行条件；提升服务水平", "设施完好，运行平稳"];
/** Goals that are told apart. */
const MOST_GOALS = 20;

/** How the sheets of the projects are called. */
const SHEETS: readonly ((name: string, number: number) => string)[] = [
  (_, number) => `附表3-${String(number)}`,
  (_, number) => `项目${String(number)}`,
  (name) => name,
  (name, number) => `${String(number)}.${name}`,
];

/** A department that hands in project forms where others have 附表3. */
export interface ProjectPackage {
  readonly form: Form;
  readonly workbook: Workbook;
  /** The sheets of its projects, in order. */
  readonly sheets: readonly string[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** Such departments, whose every number agrees: each project is a 大项, or each is a 小项 of one. */
export const projectPackages: fc.Arbitrary<ProjectPackage> = fc
  .record({
    form: fc.constantFrom(...EDITIONS),
    funds: fc.array(fc.array(fc.integer({ min: 2, max: 90 }), { minLength: 2, maxLength: 2 }), {
      minLength: 2,
      maxLength: 4,
    }),
    basic: fc.integer({ min: 100, max: 900 }),
    goals: fc
      .array(fc.constantFrom(...GOALS), { minLength: MOST_GOALS, maxLength: MOST_GOALS })
      .map((goals) => goals.map((goal, index) => `${String(index + 1)}项：${goal}`)),
    sheetOf: fc.constantFrom(...SHEETS),
    isByPart: fc.boolean(),
  })
  .map(({ form, funds, basic, goals, sheetOf, isByPart }) => {
    const partOf = (fund: number, part: number): string => PARTS[fund * 2 + part] ?? "";
    const goalOf = (index: number) => ({
      implementationTarget: goals[index % goals.length] ?? "",
      annualTarget: goals[(index + 10) % goals.length] ?? "",
    });
    const project = sum(funds.map(sum));
    const wholes = funds.map((parts, fund) => ({
      name: FUNDS[fund] ?? "",
      goals: goalOf(fund * 5),
      costs: parts.map((amount, part) => [partOf(fund, part), amount] as const),
    }));
    const single = funds.flatMap((parts, fund) =>
      parts.map((amount, part) => ({
        name: partOf(fund, part),
        goals: goalOf(fund * 5 + part + 1),
        costs: [[`${partOf(fund, part)}支出`, amount] as const],
      })),
    );
    const overall: FormContent = {
      year: 2026,
      fields: fieldsOf({
        unitName: "青石区交通局",
        departmentName: "青石区交通局",
        generalPublicBudget: basic + project,
        basicExpenditure: basic,
        projectExpenditure: project,
        responsibilities: "管好路",
      }),
      tables: {
        workPlan: (isByPart ? single : wholes).map(({ name, goals: { annualTarget } }) =>
          row({ item: name, responsibleUnit: "公路股", workTarget: annualTarget }),
        ),
        indicators: [
          row({ level1: "产出指标", level2: "数量指标", level3: "公路里程", indicatorValue: "30公里" }),
          row({ level1: "产出指标", level2: "成本指标", level3: "基本支出", indicatorValue: basic }),
          row({ level1: "产出指标", level2: "成本指标", level3: "项目支出", indicatorValue: project }),
        ],
      },
    };
    const summary: FormContent = {
      year: 2026,
      fields: fieldsOf({ unitName: "青石区交通局" }),
      tables: {
        funds: funds.flatMap((parts, fund) => [
          row({ name: FUNDS[fund] ?? "", amount: sum(parts), ...goalOf(fund * 5) }),
          ...parts.map((amount, part) => row({ name: partOf(fund, part), amount, ...goalOf(fund * 5 + part + 1) }, 2)),
        ]),
      },
    };
    const drafts = (isByPart ? single : wholes).map(({ name, goals: own, costs }, index) => {
      const sheetName = sheetOf(name, index + 1);
      return draftForm(form, projectContent(form, name, own, costs), { sheetName, number: index + 1, unit: "万元" })
        .draft;
    });
    const workbook = writtenAndRead(
      draftForm(departmentOverall, overall, { sheetName: "附表1", unit: "万元" }).draft,
      draftForm(specialFundSummary, summary, { sheetName: "附表2", unit: "万元" }).draft,
      ...drafts,
    );
    return { form, workbook, sheets: drafts.map(({ name }) => name) };
  });

function projectContent(
  form: Form,
  name: string,
  goals: Readonly<Record<string, string>>,
  costs: readonly (readonly [content: string, amount: number])[],
): FormContent {
  const annual = sum(costs.map(([, amount]) => amount));
  const all = fieldsOf({
    projectName: name,
    departmentName: "青石区交通局",
    implementingUnit: "青石区公路中心",
    annualAmount: annual,
    totalAmount: annual,
    totalFiscalAppropriation: annual,
    fiscalAppropriation: annual,
    implementationPeriod: "2026.01-2026.12",
    ...goals,
  });
  const fields = Object.fromEntries(Object.entries(all).filter(([field]) => field in form.fields));
  const levels = form.profile.levels.flatMap(({ name: level1, level2 }) =>
    level2.flatMap(({ name: second }) =>
      /成本/.test(second)
        ? costs.map(([level3, amount]) =>
            row({ level1, level2: second, level3, indicatorValue: `${String(amount)}万元` }),
          )
        : [row({ level1, level2: second, level3: `${second}之一`, indicatorValue: "良好" })],
    ),
  );
  const costing = costs.map(([content, amount]) =>
    row({ content, item: `${content}费`, amount, basis: `${String(amount)}次*1（万元/次）=${String(amount)}万元` }),
  );
  return { year: 2026, fields, tables: { indicators: levels, costing } };
}
