import type { moneyUnits } from "./money-units";

/** Further labels for fields and columns: form id → field, or `table.column` → labels. */
export type LabelSynonyms = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A level-2 indicator that a place prints below a level 1. */
export interface Level2 {
  readonly name: string;
  readonly synonyms?: readonly string[];
  /** It must have a level-3 indicator with a value. */
  readonly isCompulsory: boolean;
}

/** A level-1 indicator as a place prints it. */
export interface Level1 {
  readonly name: string;
  readonly synonyms?: readonly string[];
  readonly level2: readonly Level2[];
  /** The lowest and the highest sum of weights that the place allows below it. */
  readonly weights?: readonly [lowest: number, highest: number];
}

/** The highest price that a place allows for something (支出标准). */
export interface ExpenditureStandard {
  /** What people call it: 培训费. */
  readonly name: string;
  /** Words by which a costing row is told to be of it. */
  readonly words: readonly string[];
  readonly atMost: number;
  readonly unit: keyof typeof moneyUnits;
  /** What the price is for: 人 and 天 of 元/人·天. */
  readonly per: readonly string[];
}

/** What places do differently with the same forms: data that rules ask, never a constant in a rule. */
export interface Profile {
  /** Kebab-case; what `--profile` names. */
  readonly id: string;
  /** The profile of Gouji that this one, made by a user, begins with. */
  readonly base?: string;
  /** In words, for people. */
  readonly name: string;
  /** The regulation or the published form it is taken from. */
  readonly basis: string;
  /** Labels beyond those that the forms know. */
  readonly labels: LabelSynonyms;
  /** The level-1 scheme with its compulsory rows, in the order in which it is printed. */
  readonly levels: readonly Level1[];
  /** Whether ≥, ≤ and = stand in the value or in a column of their own. */
  readonly signs: "in-value" | "own-column";
  /** The lowest satisfaction that a reviewer accepts, in percent. */
  readonly satisfactionMinimum: number;
  /** What the weights of all indicators add up to; `null` where the place has no weights. */
  readonly weightBase: number | null;
  /** Points for 预算执行 beside the indicators' weights. */
  readonly executionWeight: number;
  /** What 绩效标准 means: where the value comes from (计划, 历史, 行业), or an explanation of the indicator. */
  readonly performanceStandard: "source" | "explanation";
  /** The fewest level-3 indicators that a reviewer accepts. */
  readonly fewestIndicators: number;
  /** Prices that a reviewer compares with; Gouji brings none, a user's profile may. */
  readonly standards?: readonly ExpenditureStandard[];
}
