/** The part of `gouji check --format jsonl` that is scored, as its contract prints it. */
import * as v from "valibot";

const content = v.union([v.string(), v.number(), v.null()]);

const edit = v.union([
  v.object({ sheet: v.string(), address: v.string(), before: content, after: content }),
  v.object({ sheet: v.string(), row: v.number(), delete: v.literal(true) }),
  v.object({ sheet: v.string(), row: v.number(), insert: v.literal(true) }),
]);

const place = v.object({ sheet: v.string(), address: v.string() });

const finding = v.object({
  rule: v.string(),
  severity: v.picklist(["error", "warning", "info"]),
  outcome: v.picklist(["fail", "review"]),
  message: v.string(),
  suspect: place,
  related: v.array(place),
  fixes: v.array(v.object({ title: v.string(), confidence: v.number(), edits: v.array(edit) })),
});

const report = v.object({
  file: v.string(),
  findings: v.array(finding),
});

export type Edit = v.InferOutput<typeof edit>;
export type Finding = v.InferOutput<typeof finding>;
export type Fix = Finding["fixes"][number];
export type Report = v.InferOutput<typeof report>;

/** @throws where the line is no report, or the file could not be read */
export function readReport(line: string): Report {
  return v.parse(report, JSON.parse(line));
}

const ARITHMETIC = new Set([
  "across/project-expenditure",
  "across/fund-direction",
  "across/fund-item-group",
  "across/cost-indicator-header",
  "across/year-total",
  "costing/arithmetic",
  "costing/amount",
  "costing/sum",
  "costing/missing-factor",
  "costing/money-unit",
]);

/** The findings that say that numbers contradict each other, the surest first. */
export function arithmeticFindings({ findings }: Report): readonly Finding[] {
  return findings.filter(
    ({ rule, outcome, severity }) =>
      outcome === "fail" && severity !== "info" && (ARITHMETIC.has(rule) || rule.startsWith("amount/")),
  );
}
