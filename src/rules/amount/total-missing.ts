import { defineRule } from "../../core/rule";

/** 各部分有金额时合计不为空。 */
export const totalMissing = defineRule({
  id: "amount/total-missing",
  severity: "error",
  title: "各部分有金额时合计不为空",
  broken: "{sheet}“{statedName}”（{statedCell}）没有金额，而它的各部分相加（{calculation}）是{computed}{unit}。",
  why: "合计为空或为零，而各部分有金额，审核时会退回。",
});
