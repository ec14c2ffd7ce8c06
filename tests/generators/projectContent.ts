import fc from "fast-check";
import type { Form } from "../../src/core/form";
import type { FormContent } from "../../src/core/formContent";
import { layoutOf } from "../../src/forms/layouts";
import { fieldsOf, row } from "./departmentContent";

const NAMES = ["农村公路养护", "智慧社区平台建设", "古树名木保护", "水库维修养护"];
const GOALS = ["完成全年任务，群众满意", "改善出行条件；\n提升服务水平", "设施完好，运行平稳"];

/** Whether the year's amount is a formula over what the edition prints. */
function isSummed(form: Form, hasCosting: boolean): boolean {
  const { identities } = form;
  const printsSources = JSON.stringify(layoutOf(form)?.lines ?? []).includes('"fiscalAppropriation"');
  const sums = identities.filter((one) => one.kind === "sum" && JSON.stringify(one.total).includes("annualAmount"));
  const ofCosting = sums.some((one) => one.rule === "amount/costing-total" && !("isHabit" in one));
  return (printsSources && sums.length > 0) || (hasCosting && ofCosting);
}

/** Contents of a form of 项目支出绩效目标表 in one of its editions, whose every number agrees. */
export function projects(form: Form): fc.Arbitrary<FormContent> {
  const counts = form.profile.levels.flatMap(({ level2 }) => level2.map(() => fc.integer({ min: 0, max: 3 })));
  return fc
    .record({
      name: fc.constantFrom(...NAMES),
      goals: fc.tuple(fc.constantFrom(...GOALS), fc.constantFrom(...GOALS)),
      costs: fc.array(fc.record({ count: fc.integer({ min: 1, max: 24 }), price: fc.integer({ min: 11, max: 999 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
      other: fc.integer({ min: 0, max: 10 }),
      counts: fc.tuple(...counts),
      hasCosting: fc.boolean(),
      isTotalGiven: fc.boolean(),
    })
    .map(({ name, goals, costs, other, counts: drawn, hasCosting, isTotalGiven }) => {
      const unit = form.defaultUnit;
      const annual = costs.reduce((sum, { count, price }) => sum + count * price, 0);
      const amounts = { fiscalAppropriation: annual - other, otherFunds: other };
      const all = fieldsOf({
        projectName: name,
        departmentName: "青石区交通运输局",
        implementingUnit: "青石区公路服务中心",
        // Without its sources, or the costing that it sums up, the amount must be given.
        ...(isTotalGiven || !isSummed(form, hasCosting) ? { annualAmount: annual } : {}),
        totalAmount: annual,
        totalFiscalAppropriation: annual - other,
        totalOtherFunds: other,
        ...amounts,
        implementationPeriod: "2026.01-2026.12",
        implementationTarget: goals[0],
        annualTarget: goals[1],
        adjustedAmount: annual,
        executedAmount: annual,
        centralSubsidy: annual - other,
        localFunds: other,
        upperLevelFunds: other,
      });
      const fields = Object.fromEntries(Object.entries(all).filter(([field]) => field in form.fields));
      let index = 0;
      const rows = form.profile.levels.flatMap(({ name: level1, level2 }) =>
        level2.flatMap(({ name: second }) =>
          Array.from({ length: drawn[index++] ?? 1 }, (_, at) =>
            row({
              level1,
              level2: second,
              level3: `${second.replace(/指标$/, "")}方面之${"甲乙丙"[at] ?? ""}`,
              indicatorValue: "良好",
            }),
          ),
        ),
      );
      const own = Object.keys(form.tables["indicators"]?.columns ?? {});
      const more = Object.fromEntries(
        Object.entries({
          performanceStandard: "计划标准",
          sign: "定性",
          unit: "级",
          weight: 5,
          direction: "正向指标",
          actualValue: "良好",
          score: 5,
        }).filter(([column]) => own.includes(column)),
      );
      const indicators = rows.map((one) => ({ ...one, cells: { ...one.cells, ...row(more).cells } }));
      const costing = costs.map(({ count, price }, at) =>
        row({
          content: at < 2 ? "材料" : "人工",
          item: `材料之${"甲乙丙丁"[at] ?? ""}`,
          amount: count * price,
          basis: `${String(count)}次*${String(price)}（${unit}/次）=${String(count * price)}${unit}`,
        }),
      );
      return {
        year: 2026,
        fields,
        tables: {
          indicators,
          implementationIndicators: rows,
          ...(hasCosting ? { costing } : {}),
        },
      };
    });
}
