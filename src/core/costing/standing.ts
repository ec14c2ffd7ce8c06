/** What the words before an amount say it is; `null` where they say nothing of the kind. */
export interface Standing {
  /** past: paid or decided earlier; own: what the row asks for; whole: a contract or a project, of which the row may be a part. */
  readonly role: "past" | "own" | "whole" | null;
  /** True for what is left of a whole: 尾款, 余款. */
  readonly isRest: boolean;
  /** The year in which the amount falls, where it is named. */
  readonly year: number | null;
}

/** 已支付300万元, 上年预算20万元: background, not what is asked for. */
const PAST =
  /已(?:经|先后|累计)?(?:支付|付|拨付?|下达|完成|安排|到位|使用|支出|兑付|结算|投入|缴)|上年|去年|上一?年度?|往年|历年|以前年度|前[一二两三]?年|决算|执行数|原预算|前期/;

/** 2022年预算安排6万元: what was planned or spent in a year that is named. */
const BUDGET_OF_YEAR =
  /((?:19|20)\d{2})年度?(?:的|全年|实际|年初|部门|财政|项目|共)*(?:预算|安排|支出|执行|投入|拨付|下达|列支)/;

/** 参照上年度执行数安排6万元: what is asked for is reckoned after an earlier year, and is none of it. */
const AFTER_PAST =
  /(?:参照|参考|按照?|比照|对照|依照|依据|根据|结合|沿用|延续)[^,;。]*(?=拟|申请|安排|列支|列入|编列|编制|测算|计划|申报|控制在|需)/g;

const OWN =
  /拟|计划|申报|本级|本年|今年|当年|本次|此次|本期|尾款|余款|剩余|余额?$|申请|[我本][省市区县镇乡街村校院局]|[省市区县镇乡](?:级|本级)?(?:财政)?(?:配套|承担|负担|安排|出资|自筹)|财政(?:补助|安排|承担)|应付|需支付|拟支付|支付/;

const WHOLE = /贷款|本金|合同|中标|投资|概算|造价|结算价|审定|评审价|总(?:价|额|金额|费用|成本|预算|经费|资金)/;

const REST = /尾款|余款|剩余|余额?$|还需|尚需|未付/;

/** How far back a clause is looked at. */
const LONGEST_CLAUSE = 24;

/** The same, found out when it is first asked for. @param ownYear the first year that the form is for */
export function standingAt(folded: string, start: number, ownYear?: number): () => Standing {
  let known: Standing | undefined;
  return () => (known ??= standingBefore(folded, start, ownYear));
}

function roleIn(words: string): Standing["role"] {
  return PAST.test(words) ? "past" : OWN.test(words) ? "own" : WHOLE.test(words) ? "whole" : null;
}

/**
 * What the words right before an amount say of it.
 * @param folded the whole text with its dates; `start` where the amount begins; `ownYear` that of the form.
 */
function standingBefore(folded: string, start: number, ownYear = 0): Standing {
  const before = folded.slice(Math.max(0, start - LONGEST_CLAUSE), start);
  const words = before.split(/[,;。、\n]|[万亿]元?|元/).at(-1) ?? "";
  const clause = words.replace(/[\s:为约¥]+$/, "").replace(AFTER_PAST, "");
  const year = /(?:19|20)\d{2}(?=年)/.exec(clause)?.[0];
  // 项目尾款：合同价50万元: what stands nearest to the amount says what it is.
  const said = roleIn(clause.split(":").at(-1) ?? "") ?? roleIn(clause);
  const earlier = BUDGET_OF_YEAR.exec(clause)?.[1];
  const role = earlier !== undefined && Number(earlier) < ownYear ? "past" : said;
  return { role, isRest: REST.test(clause), year: year === undefined ? null : Number(year) };
}
