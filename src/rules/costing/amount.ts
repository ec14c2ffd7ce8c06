import { defineRule } from "../../core/rule";

/** 测算依据的结果与同一行的金额一致。 */
export const amount = defineRule({
  id: "costing/amount",
  severity: "error",
  title: "测算依据的结果与同一行的金额一致",
  broken:
    "{sheet}“{statedName}”的金额（{statedCell}）是{stated}{unit}，测算依据（{cells}）得出的却是{computed}{unit}，相差{difference}{unit}。",
  why: "金额与它的测算依据不一致，审核时会退回。",
});
