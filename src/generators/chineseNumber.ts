const DIGITS = "零一二三四五六七八九";

/** 一, 二, … 十一, … 九十九; beyond that in figures. */
export function chineseNumber(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? (DIGITS[tens] ?? "") : ""}${tens > 0 ? "十" : ""}${ones > 0 ? (DIGITS[ones] ?? "") : ""}`;
}
