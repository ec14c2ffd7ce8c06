import { foldLabel } from "../../core/text";

/** A period without an end, or one that comes again. */
const OPEN = /长期|以后|起$|开始$|至今|每年|经常|永久|持续|常年/;

/** A year on its own, before a month, or at the head of 20240101. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?=(?:\d{2}){0,2}(?!\d))/g;

/** 2024年1月-12月: the end is of the same year. */
const RANGE_WITHIN = /^\D*\d{4}年.*\d.*[-~—–至到].*\d+月/;

/** A year and nothing else. */
const WHOLE_YEAR = /^\d{4}(?:年度?|全年)?$/;

/** The one calendar year in which a period lies; `undefined` where it crosses years, has no end or cannot be read. */
export function yearOfPeriod(text: string): number | undefined {
  const folded = foldLabel(text);
  if (OPEN.test(folded)) return undefined;
  const [first, ...more] = Array.from(folded.matchAll(YEAR), ([year]) => Number(year));
  if (first === undefined || more.some((year) => year !== first)) return undefined;
  // A single date may be where the period begins.
  const hasEnd = more.length > 0 || WHOLE_YEAR.test(folded) || RANGE_WITHIN.test(folded);
  return hasEnd ? first : undefined;
}
