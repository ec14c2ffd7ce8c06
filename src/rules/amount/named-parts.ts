import { sentenceIdentities } from "../../core/identities/sentences";
import { defineRule } from "../../core/rule";
import { flatMapped } from "../../core/flatMapped";

/** 其中之后各部分之和等于其前的金额。 */
export const namedParts = defineRule({
  id: "amount/named-parts",
  severity: "warning",
  title: "“其中”各部分之和等于其前的金额",
  broken: "{statedCell}：“其中”各部分{calculation}={computed}，前面的金额却是{stated}{unit}，相差{difference}{unit}。",
  why: "“其中”列出的各部分应与前面的金额一致；如果没有列全，请写明“等”。",
  identities: ({ forms }) => flatMapped(forms, sentenceIdentities),
});
