import Big from "big.js";
import { isPositive } from "../sign";

/** An amount in the characters of cheques, up to its 元. */
export interface CapitalAmount {
  /** In the unit that follows: 元, with its 角 and 分, or 万元. */
  readonly value: Big;
  /** How many decimals its 角 and 分 make. */
  readonly decimals: number;
  /** Of the characters before 元. */
  readonly length: number;
}

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** 贰万捌仟元整, 叁拾万圆, 壹佰元伍角贰分; more characters than any amount has are none. */
const AMOUNT =
  /([壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{0,24})[元圆](?:零?([壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?/y;

/** Reads the amount (大写金额) that begins at an offset of a text. */
export function capitalAmountAt(text: string, start: number): CapitalAmount | undefined {
  AMOUNT.lastIndex = start;
  const [, whole, tenths, hundredths] = AMOUNT.exec(text) ?? [];
  if (whole === undefined) return undefined;
  // 贰拾捌万元 is 28 of 万元, as 28万元 is.
  const inWan = tenths === undefined && hundredths === undefined ? /^[^万亿]+(?=[万亿]$)/.exec(whole)?.[0] : undefined;
  if (inWan !== undefined) return { value: wholeOf(inWan), decimals: 0, length: inWan.length };
  const decimals = hundredths !== undefined ? 2 : tenths !== undefined ? 1 : 0;
  const fraction = new Big(digitOf(tenths)).times(10).plus(digitOf(hundredths)).div(100);
  return { value: wholeOf(whole).plus(fraction), decimals, length: whole.length };
}

function digitOf(character: string | undefined): number {
  return character === undefined ? 0 : Math.max(0, DIGITS.indexOf(character));
}

/** 叁佰亿零伍拾万: groups below ten thousand, each with what it counts. */
function wholeOf(characters: string): Big {
  let all = new Big(0);
  let below = 0;
  let digit = 0;
  for (const character of characters) {
    const place = PLACES[character];
    const myriad = MYRIADS[character];
    if (place === undefined && myriad === undefined) {
      digit = digitOf(character);
      continue;
    }
    // 拾万 is 壹拾万.
    if (place !== undefined) below += (digit === 0 ? 1 : digit) * place;
    if (myriad !== undefined) {
      all = all.plus(new Big(below + digit).times(myriad));
      below = 0;
    }
    digit = 0;
  }
  return all.plus(below + digit);
}

/** Figures of more than twelve digits nobody writes in characters. */
const MOST = 1e12;

/** Writes a whole amount in the characters of cheques: 肆佰零伍万零陆; `undefined` for a fraction and for nothing. */
export function inCapitals(value: Big): string | undefined {
  if (!isPositive(value) || value.gte(MOST) || !value.eq(value.round(0))) return undefined;
  const groups = [
    [Math.floor(Number(value) / 100_000_000), "亿"],
    [Math.floor(Number(value) / 10_000) % 10_000, "万"],
    [Number(value) % 10_000, ""],
  ] as const;
  let written = "";
  for (const [group, sign] of groups) {
    if (group === 0) continue;
    const gap = written !== "" && group < 1000 ? "零" : "";
    written += `${gap}${belowTenThousand(group)}${sign}`;
  }
  return written;
}

function belowTenThousand(value: number): string {
  let written = "";
  let isGap = false;
  for (const [place, sign] of [
    [1000, "仟"],
    [100, "佰"],
    [10, "拾"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      isGap = written !== "";
      continue;
    }
    written += `${isGap ? "零" : ""}${DIGITS.charAt(digit)}${sign}`;
    isGap = false;
  }
  return written;
}
