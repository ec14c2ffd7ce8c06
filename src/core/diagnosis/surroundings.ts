/** What is known of a number's surroundings that makes some slips likelier. */
export interface Surroundings {
  /** True for an amount that stands on another sheet as well. */
  readonly isCopy: boolean;
  /** True when the row above or below has the same value. */
  readonly isAsNextRow: boolean;
  /** True when some other number has the same value. */
  readonly isElsewhere: boolean;
}
