import { chineseNumber } from "../chineseNumber";

/** How a number is written: 一, ①, or in so many figures. */
export type NumberStyle = "chinese" | "circled" | { readonly digits: number };

/** A number in the name of a sheet. */
export interface SheetNumber {
  readonly value: number;
  readonly style: NumberStyle;
  /** Where in the name it stands, and behind which character it ends. */
  readonly start: number;
  readonly end: number;
}

/** A Chinese numeral begins many a word, 一般公共服务 and 三农, so that it counts where no word follows, or behind what is numbered. */
const NUMBER =
  /\d+|(?<=[第表件])[一二三四五六七八九十]+|(?<=方向|项目)[一二三四五六七八九十]+|[一二三四五六七八九十]+(?!\p{Script=Han})|[①-⑳]/gu;
const CIRCLED = 0x2460;
const LAST_CIRCLED = 20;
/** Numbers from here on are years. */
const FIRST_YEAR = 1900;

const CHINESE = new Map(Array.from({ length: 99 }, (_, index) => [chineseNumber(index + 1), index + 1]));

function readNumber(text: string): Pick<SheetNumber, "value" | "style"> | undefined {
  if (/^\d/.test(text)) return { value: Number(text), style: { digits: text.startsWith("0") ? text.length : 1 } };
  const chinese = CHINESE.get(text);
  if (chinese !== undefined) return { value: chinese, style: "chinese" };
  const circled = (text.codePointAt(0) ?? 0) - CIRCLED + 1;
  return circled >= 1 && circled <= LAST_CIRCLED ? { value: circled, style: "circled" } : undefined;
}

/** The last number in a sheet's name that is no year, from 1; `undefined` where there is none. */
export function numberInName(name: string): SheetNumber | undefined {
  const numbers = [...name.matchAll(NUMBER)].flatMap(({ 0: text, index }): readonly SheetNumber[] => {
    const read = readNumber(text);
    return read === undefined || read.value >= FIRST_YEAR ? [] : [{ ...read, start: index, end: index + text.length }];
  });
  return numbers.at(-1);
}

/** The number that a sheet bears among its like, from 1; `undefined` for one that bears none. */
export function numberOfSheet(sheet: string): number | undefined {
  return numberInName(sheet)?.value;
}

/** A number as others are written; ① goes no further than ⑳. */
export function numberWritten(number: number, style: NumberStyle): string {
  if (style === "chinese") return chineseNumber(number);
  if (style === "circled" && number <= LAST_CIRCLED) return String.fromCodePoint(CIRCLED + number - 1);
  return String(number).padStart(typeof style === "object" ? style.digits : 1, "0");
}
