/**
 * How people mistype figures, as probabilities of each kind of slip given that one was made. Roughly 68 of 100 slips of
 * digits replace one, 11 leave one out, 11 interchange two, 10 add one; the rest are habits of these forms.
 */
export const SLIPS = {
  substitution: 0.4,
  omission: 0.07,
  addition: 0.07,
  transposition: 0.07,
  decimalPoint: 0.07,
  moneyUnit: 0.06,
  sign: 0.02,
  /** The value of the row above or below. */
  neighbour: 0.06,
  /** An amount of another place, in a cell that should repeat its own. */
  pasted: 0.05,
  /** A copy on another sheet that was not updated. */
  stale: 0.09,
  /** Any other value, for no reason that shows. */
  otherValue: 0.03,
  leftEmpty: 0.02,
  missingRow: 0.08,
  /** The text of another row, word for word, where a text of its own belongs. */
  copiedText: 0.02,
  /** A text that belongs to something else, such as last year's, which stands nowhere in the workbook. */
  textOfElsewhere: 0.01,
} as const;

/** −ln of a probability: what it costs to believe something. */
export const nats = (probability: number): number => -Math.log(probability);

/** What a figure costs when it could have been any other, per digit. */
export const DIGIT = Math.log(10);
