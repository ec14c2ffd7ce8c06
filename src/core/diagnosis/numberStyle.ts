import type Big from "big.js";
import { inCapitals } from "../costing/capitals";
import { inChinese } from "../costing/numerals";
import { isNegative, isZero } from "../sign";

/**
 * Writes a number as the one it replaces was written: thousands commas, decimals, full-width digits, characters. Where
 * that cannot be (a fraction in characters), in plain figures.
 */
export function inStyleOf(typed: string, value: Big): string {
  if (isNegative(value)) return inFigures(typed, value);
  if (/^[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+$/.test(typed)) return inCapitals(value) ?? value.toFixed();
  if (/^[^\d０-９]+$/.test(typed)) return inCharacters(typed, value) ?? value.toFixed();
  const compound = /^\d+(?:\.\d+)?万\d+([千百]?)$/.exec(typed);
  return compound === null ? inFigures(typed, value) : inTwoUnits(compound[1] ?? "", value);
}

const WAN = 10_000;

/** 1万5千 for 15000; what has no 万 in it, or a fraction, in figures. */
function inTwoUnits(smaller: string, value: Big): string {
  const high = value.div(WAN).round(0, 0);
  const rest = value.minus(high.times(WAN));
  if (isZero(high) || !rest.eq(rest.round(0))) return value.toFixed();
  if (isZero(rest)) return `${high.toFixed()}万`;
  const size = smaller === "千" ? 1000 : 100;
  const fits = smaller !== "" && rest.mod(size).eq(0);
  return `${high.toFixed()}万${fits ? `${rest.div(size).toFixed()}${smaller}` : rest.toFixed()}`;
}

/** 十二, 两百五十, 一万五千; `undefined` for what nobody writes so. */
function inCharacters(typed: string, value: Big): string | undefined {
  const high = Number(value.div(WAN).round(0, 0));
  const low = Number(value.minus(high * WAN));
  const thousands = low === 0 ? "" : `${low < WAN / 10 ? "零" : ""}${inChinese(low) ?? "?"}`;
  const written = high === 0 ? inChinese(low) : `${inChinese(high) ?? "?"}万${thousands}`;
  if (written === undefined || written.includes("?")) return undefined;
  if (written === "二") return "两";
  return typed.includes("两") ? written.replace(/二(?=[百千万])/g, "两") : written;
}

function inFigures(typed: string, value: Big): string {
  const decimals = /[.．](.*)$/.exec(typed)?.[1] ?? "";
  const printsZeros = /[0０]$/.test(decimals);
  let digits = printsZeros ? value.toFixed(Math.max(decimals.length, decimalsNeeded(value))) : value.toFixed();
  if (/[,，]/.test(typed)) {
    const [whole = "", fraction] = digits.split(".");
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, typed.includes("，") ? "，" : ",");
    digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  }
  if (!/[０-９]/.test(typed)) return digits;
  const point = typed.includes(".") ? "." : "．";
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace(".", point);
}

function decimalsNeeded(value: Big): number {
  return value.toFixed().split(".")[1]?.length ?? 0;
}
