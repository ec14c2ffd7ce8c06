import type { Part } from "./parts";

/** 含税价, 价税合计: words of a price with its tax in it. */
export const SAYS_TAXED = /(?<![不未非])含税|价税/;

/** 不含税价, 未税金额: words of a price without its tax. */
export const SAYS_NET = /(?:不含|未含|不包含|除|非含)税|未税|税前/;

/** 税额, 增值税: nothing but the tax itself. */
export const SAYS_TAX = /^\s*(?:其中:?)?(?:增值)?税[额金款]?[为是:]?\s*$/;

/** No longer name stands before an amount. */
const LONGEST_NAME = 16;

/** What stands before a place in its own clause, without blanks. */
export function clauseBefore(folded: string, start: number): string {
  const before = folded.slice(Math.max(0, start - LONGEST_NAME), start);
  return before.replace(/^.*[,，。;；、:：\n(（)）]/su, "").replace(/\s+/gu, "");
}

/** True for 含税价53万元 and 53万元（含税）. */
export function isTaxed({ amount: { span } }: Part, folded: string): boolean {
  return (
    SAYS_TAXED.test(clauseBefore(folded, span.start)) ||
    /^(?:[万亿]?元)?\s*\((?:含税|价税)/.test(folded.slice(span.end))
  );
}
