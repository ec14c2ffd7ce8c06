/** Characters of which numbers, amounts, percentages, fractions, dates and times consist, half and full width. */
const NUMBER_LIKE =
  /^[\s\u3000\d０-９.,:;/\\\-+%()$¥￥€£。．，：／－＋％（）'’"EeAaPpMm年月日时時分秒上下午点點号號元星期周一二三四五六七八九十〇零]*$/;

const DIGIT = /[\d０-９一二三四五六七八九十〇零]/;

const ENGLISH_MONTH = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

const LITERAL = /^\s*(true|false|真|假|#.*)\s*$/i;

/**
 * True when Excel, given this text as if it were typed, might store something else: a formula (`=1+1`), a number
 * (`001`, `50%`), a date (`1-2`, `3月5日`), a truth value, an error; or swallow a leading apostrophe. Rather too often
 * true than once too rarely: the price is only a cell formatted as text, while a converted text is lost.
 */
export function mightBeConverted(text: string): boolean {
  if (/^\s*[=+\-@'＝＋－]/.test(text) || LITERAL.test(text)) return true;
  if (!DIGIT.test(text)) return false;
  // Scientific notation and times are covered by the letters E, A, P, M in the set.
  return NUMBER_LIKE.test(text) || (ENGLISH_MONTH.test(text) && text.length <= 32);
}
