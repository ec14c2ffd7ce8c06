import { foldLabel } from "../../core/text";

/** A day as it is written: 2024年1月1日, 2024.1.1, 2024-01-01, 20240101; a month where the day is left out. */
const DATE = String.raw`(\d{4})(?:[年./-](\d{1,2})(?:月|[月./-](\d{1,2})日?)?|(\d{2})(\d{2}))`;

/** The same of the year that was named before: 12月31日, 12月, 12.31. */
const DATE_WITHIN = String.raw`(\d{1,2})(?:月|[月./-](\d{1,2})日?)`;

const TO = "(?:[-~—–至到]+)";

const WHOLE_YEAR = /^(\d{4})(?:年度?|年?全年)?$/;

/** 2024年1-12月: the month is named once. */
const MONTHS = new RegExp(String.raw`^(\d{4})[年./-](\d{1,2})${TO}(\d{1,2})月份?$`);
const BETWEEN_YEARS = new RegExp(`^${DATE}${TO}${DATE}$`);
const WITHIN_YEAR = new RegExp(`^${DATE}${TO}${DATE_WITHIN}$`);

const FIRST_MONTH = 1;
const LAST_MONTH = 12;

/**
 * What a period means, however it is written: equal for 2024年1月-2024年12月, 2024.1.1-2024.12.31 and 2024年. A month stands
 * for all its days. What cannot be read as two dates is its own text.
 */
export function periodMeant(text: string): string {
  const folded = foldLabel(text);
  const year = WHOLE_YEAR.exec(folded);
  if (year !== null) return between([year[1]], [year[1], String(LAST_MONTH)]);
  const months = MONTHS.exec(folded);
  if (months !== null) return between([months[1], months[2]], [months[1], months[3]]);
  const years = BETWEEN_YEARS.exec(folded);
  if (years !== null) {
    return between(
      [years[1], years[2] ?? years[4], years[3] ?? years[5]],
      [years[6], years[7] ?? years[9], years[8] ?? years[10]],
    );
  }
  const within = WITHIN_YEAR.exec(folded);
  if (within === null) return folded;
  return between([within[1], within[2] ?? within[4], within[3] ?? within[5]], [within[1], within[6], within[7]]);
}

/** Year, month and day, as far as they are written. */
type Written = readonly (string | undefined)[];

function between(first: Written, last: Written): string {
  const [firstYear, firstMonth = FIRST_MONTH, firstDay = 1] = first.map(toNumber);
  const [lastYear = 0, lastMonth = LAST_MONTH, lastDay = daysIn(lastYear, lastMonth)] = last.map(toNumber);
  return `${dated(firstYear, firstMonth, firstDay)}/${dated(lastYear, lastMonth, lastDay)}`;
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function daysIn(year: number, month: number): number {
  // The day before the first of the next month.
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dated(...numbers: readonly (number | undefined)[]): string {
  return numbers.map(String).join("-");
}
