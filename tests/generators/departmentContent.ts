import fc from "fast-check";
import type { ContentRow, ContentValue, FormContent } from "../../src/core/formContent";
import { plans, type Plan } from "../fixtures/generated";

const FUND_NAMES = ["党群服务经费", "城市管理经费", "文教卫生经费"];
const ITEM_NAMES = [
  "网格巡查",
  "消防器材",
  "道路养护",
  "老人食堂",
  "图书借阅",
  "健康体检",
  "垃圾分类",
  "法律咨询",
  "就业培训",
];
const DETAIL_NAMES = ["宣传", "购置", "劳务"];

/** Sentences as people write them: short and long, with line breaks and signs of their own. */
const sentences = fc.constantFrom(
  "完成全年任务",
  "持续改善辖区环境，居民出行更加便利。",
  "坚持以人为本，围绕居民最关心、最直接、最现实的利益问题，扎实做好救助、就业、住房保障等工作，稳步推进老旧小区改造",
  "做好“平安创建”；\n巩固《条例》实施成果",
  "提升服务水平（含周末延时服务）",
);

const VALUES = ["≥95%", "100%", "及时", "明显改善", "长期", "≤2天", "12次"];

export const row = (cells: Readonly<Record<string, string | number>>, depth = 1): ContentRow => ({
  depth,
  cells: Object.fromEntries(Object.entries(cells).map(([name, value]): [string, ContentValue] => [name, { value }])),
});

export const fieldsOf = (fields: Readonly<Record<string, string | number>>): FormContent["fields"] =>
  Object.fromEntries(Object.entries(fields).map(([name, value]): [string, ContentValue] => [name, { value }]));

/** A department whose every number agrees, as the contents of its forms. */
export interface DepartmentContent {
  readonly unit: Plan["unit"];
  readonly overall: FormContent;
  readonly summary: FormContent;
  readonly directions: readonly FormContent[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

interface Words {
  readonly responsibilities: string;
  readonly goals: readonly string[];
  readonly values: readonly string[];
  readonly levels: readonly (readonly [level1: string, level2: string, count: number])[];
  readonly isTotalGiven: boolean;
}

const words: fc.Arbitrary<Words> = fc.record({
  responsibilities: sentences,
  goals: fc.array(sentences, { minLength: 9, maxLength: 9 }),
  values: fc.array(fc.constantFrom(...VALUES), { minLength: 9, maxLength: 9 }),
  levels: fc
    .tuple(...Array.from({ length: 6 }, () => fc.integer({ min: 1, max: 3 })))
    .map(([quantity = 1, quality = 1, time = 1, social = 1, lasting = 1, satisfied = 1]) => [
      ["产出指标", "数量指标", quantity] as const,
      ["产出指标", "质量指标", quality] as const,
      ["产出指标", "时效指标", time] as const,
      ["效益指标", "社会效益指标", social] as const,
      ["效益指标", "可持续影响指标", lasting] as const,
      ["效益指标", "社会公众及服务对象满意度指标", satisfied] as const,
    ]),
  isTotalGiven: fc.boolean(),
});

/** Indicators of all levels, those of costs at their place. */
function indicatorRows(
  { values, levels }: Words,
  costs: readonly ContentRow[],
  extra: Readonly<Record<string, string>>,
) {
  const plain = levels.map(([level1, level2, count]) =>
    Array.from({ length: count }, (_, index) =>
      row({
        level1,
        level2,
        level3: `${level2.replace(/指标$/, "")}方面之${"甲乙丙"[index] ?? ""}`,
        indicatorValue: values[index] ?? "",
        ...extra,
      }),
    ),
  );
  return [...plain.slice(0, 3).flat(), ...costs, ...plain.slice(3).flat()];
}

/** Who fills in all forms. */
const PEOPLE = { preparedBy: "李某", phone: "22000000" };

/** Departments whose every number agrees, in the forms of 株洲. */
export const departments: fc.Arbitrary<DepartmentContent> = fc.tuple(plans, words).map(([plan, said]) => {
  const { unit, decimals, basic, governmentFunds, funds } = plan;
  const amount = (units: number): number => Number((units / 10 ** decimals).toFixed(decimals));
  const itemOf = (fund: number, item: number): string => ITEM_NAMES[fund * 3 + item] ?? "";
  const goalOf = (index: number): string => said.goals[index % said.goals.length] ?? "";
  const itemTotal = (rows: Plan["funds"][number][number]): number => sum(rows.map(({ count, price }) => count * price));
  const fundTotal = (items: Plan["funds"][number]): number => sum(items.map(itemTotal));
  const project = sum(funds.map(fundTotal));
  const total = amount(basic + project);
  const overall: FormContent = {
    year: 2026,
    fields: fieldsOf({
      unitName: "青石区某某街道办事处",
      departmentName: "青石区某某街道办事处",
      ...(said.isTotalGiven ? { totalBudget: total } : {}),
      generalPublicBudget: amount(basic + project - governmentFunds),
      governmentFunds: amount(governmentFunds),
      basicExpenditure: amount(basic),
      projectExpenditure: amount(project),
      responsibilities: said.responsibilities,
      ...PEOPLE,
    }),
    tables: {
      workPlan: funds.map((_, fund) =>
        row({ item: `${itemOf(fund, 0)}等工作`, responsibleUnit: "综合办", workTarget: goalOf(fund) }),
      ),
      indicators: indicatorRows(
        said,
        [
          row({ level1: "产出指标", level2: "成本指标", level3: "基本支出", indicatorValue: amount(basic) }),
          row({ level1: "产出指标", level2: "成本指标", level3: "项目支出", indicatorValue: amount(project) }),
        ],
        {},
      ),
    },
  };
  const summary: FormContent = {
    year: 2026,
    fields: fieldsOf({
      unitName: "青石区某某街道办事处",
      ...(said.isTotalGiven ? { total: amount(project) } : {}),
      ...PEOPLE,
    }),
    tables: {
      funds: funds.flatMap((items, fund) => [
        row({
          name: FUND_NAMES[fund] ?? "",
          amount: amount(fundTotal(items)),
          implementationTarget: goalOf(fund),
          annualTarget: goalOf(fund + 1),
        }),
        ...items.map((rows, item) =>
          row(
            {
              name: itemOf(fund, item),
              amount: amount(itemTotal(rows)),
              implementationTarget: goalOf(fund + item),
              annualTarget: goalOf(fund + item + 1),
            },
            2,
          ),
        ),
      ]),
    },
  };
  const directions = funds.map((items, fund): FormContent => {
    const own = amount(fundTotal(items));
    return {
      year: 2026,
      fields: fieldsOf({
        unitName: "青石区某某街道办事处",
        expenditureDirection: `${itemOf(fund, 0)}等工作`,
        specialFundName: FUND_NAMES[fund] ?? "",
        specialFundAmount: own,
        ...(said.isTotalGiven ? { projectAmount: own, costingTotal: own } : {}),
        implementationPeriod: "2026.1.1-2026.12.31",
        implementationTarget: goalOf(fund),
        annualTarget: goalOf(fund + 1),
        ...PEOPLE,
      }),
      tables: {
        indicators: indicatorRows(
          said,
          items.map((rows, item) =>
            row({
              level1: "产出指标",
              level2: "成本指标",
              level3: itemOf(fund, item),
              indicatorValue: amount(itemTotal(rows)),
              performanceStandard: "计划标准",
            }),
          ),
          { performanceStandard: "历史标准" },
        ),
        costing: items.flatMap((rows, item) =>
          rows.map(({ count, price }, index) =>
            row({
              content: itemOf(fund, item),
              item: `${itemOf(fund, item)}${DETAIL_NAMES[index] ?? ""}`,
              amount: amount(count * price),
              basis: `${String(count)}次*${String(amount(price))}（${unit}/次）=${String(amount(count * price))}${unit}`,
            }),
          ),
        ),
      },
    };
  });
  return { unit, overall, summary, directions };
});
