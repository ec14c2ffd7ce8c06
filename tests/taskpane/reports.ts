import type { CellRef } from "../../src/core/cell";
import type { Finding } from "../../src/core/finding";
import type { Message } from "../../src/core/message";
import type { FormSummary, Report } from "../../src/core/report";

/** Words as they are: an unknown key is shown as it is written. */
export function words(text: string): Message {
  return [{ key: text, values: {} }];
}

/** A form of 36 rows and 6 columns on a sheet. */
function form(sheet: string, name: string): FormSummary {
  return {
    form: "expenditure-direction",
    title: "专项资金支出方向绩效目标表",
    name,
    sheet,
    range: { top: 0, left: 0, bottom: 35, right: 5 },
    year: 2023,
    unit: "万元",
    profile: "zhuzhou",
    fields: [],
    tables: [],
  };
}

/** A finding at a cell that changes a text there. */
export function finding(at: CellRef, before: string, after: readonly string[], more: Partial<Finding> = {}): Finding {
  return {
    rule: "costing-product",
    severity: "error",
    outcome: "fail",
    message: words(`测算依据“${before}”算出147万元，本行金额是7万元，相差140万元。`),
    reason: words("其他两处都是7万元：支出明细金额D27、网格化管理小计。改动这一处即全部相符。"),
    suspect: { at },
    related: [
      { at: { ...at, column: at.column - 1 }, role: "amount" },
      { at: { sheet: "附表2", row: 7, column: 2 }, role: "copy" },
    ],
    fixes: after.map((value, index) => ({
      title: words(`把“${before}”改为“${value}”`),
      safety: "judgement" as const,
      confidence: [0.93, 0.05, 0.02][index] ?? 0.01,
      changes: {
        title: words(`${at.sheet}：改为“${value}”`),
        edits: [{ kind: "set-value", at, value, expect: before }],
      },
    })),
    fingerprint: `costing-product ${at.sheet} ${String(at.row)} ${String(at.column)}`,
    ...more,
  };
}

/** A report with these findings over two forms. */
export function report(findings: readonly Finding[], more: Partial<Report> = {}): Report {
  return {
    revision: "1",
    forms: [
      form("附表3-1", "党建、网格化管理、安全、综合行政执法等工作经费"),
      form("附表3-2", "社区人员经费和工作经费"),
    ],
    findings,
    unchecked: [],
    identities: { checked: 58, violated: findings.length },
    ...more,
  };
}

/** 附表1 with a field for each source of money. */
export function overallForm(sources: Readonly<Record<string, readonly [label: string, amount: string]>>): FormSummary {
  return {
    ...form("附表1", "某街道办事处"),
    form: "department-overall",
    fields: Object.entries(sources).map(([name, [label, text]], index) => ({
      name,
      label,
      kind: "amount",
      text,
      at: { sheet: "附表1", row: index + 5, column: 2 },
      isExpected: false,
    })),
  };
}
