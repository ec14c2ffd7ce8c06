import { momentOf, type Moment } from "./dates";
import type { Section, Token } from "./numberFormatTokens";

const WEEKDAYS = "日一二三四五六";
const ENGLISH_WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
const DIGITS = ["", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"];
const TENS = ["", "十", "拾"];

type DateToken = Extract<Token, { kind: "date" }>;

function isDate(token: Token): token is DateToken {
  return token.kind === "date";
}

/** True when the section shows a date or a time. */
export function isDateSection(section: Section): boolean {
  return section.tokens.some(isDate);
}

/** `m` means minutes after an hour or before a second. */
function isMinute(dates: readonly DateToken[], index: number): boolean {
  return dates[index - 1]?.text.startsWith("h") === true || dates[index + 1]?.text.startsWith("s") === true;
}

/** 2023 as 二〇二三; 12 as 十二. */
function inNumerals(text: string, numerals: number, isYear: boolean): string {
  const digits = DIGITS[numerals];
  if (digits === undefined || digits === "") return text;
  const digit = (value: number): string => digits[value] ?? "";
  if (isYear) return Array.from(text, (one) => digit(Number(one))).join("");
  const number = Number(text);
  const tens = Math.floor(number / 10);
  if (tens === 0) return digit(number);
  return `${tens > 1 ? digit(tens) : ""}${TENS[numerals] ?? ""}${number % 10 === 0 ? "" : digit(number % 10)}`;
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

function calendarPart(text: string, moment: Moment): string {
  switch (text.charAt(0)) {
    case "y":
      return text.length <= 2 ? padded(moment.year % 100, 2) : padded(moment.year, 4);
    case "e":
      return String(moment.year);
    case "a":
      return `${text.length === 4 ? "星期" : ""}${WEEKDAYS[moment.weekday] ?? ""}`;
    case "m":
      if (text.length <= 2) return padded(moment.month, text.length);
      return (MONTHS[moment.month - 1] ?? "").slice(0, text.length === 3 ? 3 : text.length === 5 ? 1 : undefined);
    default:
      if (text.length <= 2) return padded(moment.day, text.length);
      return (ENGLISH_WEEKDAYS[moment.weekday] ?? "").slice(0, text.length === 3 ? 3 : undefined);
  }
}

function halfOfDay(text: string, hours: number): string {
  const [morning = "", afternoon = ""] = text.split("/");
  return hours < 12 ? morning : afternoon;
}

const UNITS_PER_DAY = new Map([
  ["h", 24],
  ["m", 1440],
  ["s", 86_400],
]);

/** A serial in the words of a date section; `undefined` where no such date exists. */
export function formatDate(section: Section, serial: number, isDate1904: boolean): string | undefined {
  const fraction = section.tokens.find((token) => token.kind === "fraction-of-second");
  const precision = fraction === undefined ? 1000 : Math.max(1, 10 ** (3 - fraction.text.length));
  const moment = momentOf(serial, isDate1904, precision);
  if (moment === undefined) return undefined;
  const dates = section.tokens.filter(isDate);
  const isHalved = dates.some(({ text }) => text.includes("/"));
  let index = -1;

  function datePart(token: DateToken, at: Moment): string {
    const { text } = token;
    const first = text.slice(0, 1);
    if (text.includes("/")) return halfOfDay(text, at.hours);
    if (token.elapsed) return padded(Math.floor(serial * (UNITS_PER_DAY.get(first) ?? 0) + 1e-9), text.length);
    if (first === "h") {
      const hours = isHalved ? ((at.hours + 11) % 12) + 1 : at.hours;
      return inNumerals(padded(hours, text.length), section.numerals, false);
    }
    if (first === "s") return inNumerals(padded(at.seconds, text.length), section.numerals, false);
    if (first === "m" && text.length <= 2 && isMinute(dates, index)) {
      return inNumerals(padded(at.minutes, text.length), section.numerals, false);
    }
    const part = calendarPart(text, at);
    return /^\d+$/.test(part) ? inNumerals(part, section.numerals, first === "y" || first === "e") : part;
  }

  return section.tokens
    .map((token) => {
      if (token.kind === "fraction-of-second") {
        return `.${padded(moment.milliseconds, 3).slice(0, token.text.length)}`;
      }
      if (token.kind !== "date") return token.text;
      index += 1;
      return datePart(token, moment);
    })
    .join("");
}
