const YEARS = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const YEARS_NAMED = /(?<!\d)(?:19|20)\d{2}(?=\s*年|[.\-/]\d)/g;

/** The years that a text names as years: 2023年, 2023.1.1. */
export function yearsNamed(text: string): readonly number[] {
  return Array.from(text.matchAll(YEARS_NAMED), ([year]) => Number(year));
}

/** A text with one year put in place of another, wherever it stands. */
export function withYear(text: string, from: number, to: number): string {
  return text.replace(YEARS, (year) => (Number(year) === from ? String(to) : year));
}

/** True where a text names one year only. */
export function isOfYear(text: string, year: number): boolean {
  const years = Array.from(text.matchAll(YEARS), ([found]) => Number(found));
  return years.length > 0 && years.every((one) => one === year);
}

/** A time and nothing else: 2023年年底, 2023年12月31日前完成. */
const TIME =
  /^(?:[\d年月日季度上下半底末初中旬前后以之内至到起止于在按]|[\s.\-—－/~～、,，:：；;（）()≤≥<>=]|完成|到位|全部|任务|各项|工作)+$/u;

/** True where a text says when something is to be done, and nothing else. */
export function isTime(text: string): boolean {
  return TIME.test(text);
}
