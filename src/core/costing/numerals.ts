const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The Chinese numeral that begins at an offset (十二, 两百三十, 半), below ten thousand. */
const NUMERAL = /(?:[零〇一二两三四五六七八九]?[十百千]|[一二两三四五六七八九])[零〇一二两三四五六七八九十百千]*|半/y;

/** 四五百, 七八: two figures side by side name a range. */
const RANGE = /[一二三四五六七八九]{2}/;

/** A numeral in Chinese characters: its value, how long it is, and whether it names a range. */
export interface ChineseNumeral {
  readonly value: number;
  readonly length: number;
  readonly isRange: boolean;
}

/** Reads the Chinese numeral at an offset of a text. */
export function chineseNumeralAt(text: string, start: number): ChineseNumeral | undefined {
  NUMERAL.lastIndex = start;
  const digits = NUMERAL.exec(text)?.[0];
  if (digits === undefined || /^[百千]/.test(digits)) return undefined;
  if (digits === "半") return { value: 0.5, length: 1, isRange: false };
  return { value: valueOf(digits), length: digits.length, isRange: RANGE.test(digits) };
}

function valueOf(digits: string): number {
  let value = 0;
  let pending = 0;
  let last = 1;
  for (const digit of digits) {
    const place = PLACES[digit];
    if (place === undefined) {
      pending = DIGITS[digit] ?? 0;
      if (digit === "零" || digit === "〇") last = 10;
      continue;
    }
    value += (pending === 0 ? 1 : pending) * place;
    pending = 0;
    last = place;
  }
  // 两百五 is 250, 两百零五 is 205.
  return value + pending * (last > 10 && !/[零〇]/.test(digits) ? last / 10 : 1);
}

/** Writes a whole number below ten thousand in Chinese characters; `undefined` for others. */
export function inChinese(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value >= 10_000) return undefined;
  let written = "";
  let gap = false;
  for (const [place, sign] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      gap = written !== "";
      continue;
    }
    written += `${gap ? "零" : ""}${"零一二三四五六七八九".charAt(digit)}${sign}`;
    gap = false;
  }
  return value >= 10 && value < 20 ? written.slice(1) : written;
}
