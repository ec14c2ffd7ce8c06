import Big from "big.js";
import { decimalsOf } from "../amount";
import { capitalAmountAt } from "./capitals";
import { measureAt } from "./measure";
import { chineseNumeralAt } from "./numerals";
import type { Token } from "./token";

const RUN = /\d[\d.,]*[.,]{2,}(?=[万千百亿]?元)|\d(?:[\d.,]*\d)?|\.\d+/y;
const WELL_FORMED = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$|^\.\d+$/;

/** 1万5千元, 3万5000元: one amount in two units. */
const COMPOUND = /(\d+(?:\.\d+)?)万(\d{1,4})([千百]?)(?=元)/y;

/** 一万五千元: the same in characters. */
const LONG_NUMERAL = /([一二两三四五六七八九十百]+)万([一二两三四五六七八九十百千零]+)(?=元)/y;

/** 六分之一, 3分之2: a share. */
const FRACTION =
  /(?<=的)(\d{1,2})\/(\d{1,2})(?![\d./]|[元人次])|([二两三四五六七八九十]{1,3}|[2-9]|1\d)分之([一二两三四五六七八九十]{1,3}|\d{1,2})/y;

/** 半年一次 says how often, not how long. */
const HALF_YEARLY = /半年(?=(?:[一二两三12]|组织|开展|举办)[^\d]{0,4}[次期场回]|[一二两三12][次期场回])/y;

/** 百分之七十 and 百分之70. */
const PERCENT = /百分之/y;

/** 2.88万万元, 500元元: a money unit that was typed twice; 元元宵 begins a word. */
const DOUBLED_UNIT = /(?:万万|亿亿)元|[万亿]?元[万亿]?元(?![宵旦素件器])/y;

/** More figures than any amount has. */
const MOST_FIGURES = 30;

/** The number that begins at an offset of a folded text, in figures or in Chinese characters. */
export function numberTokenAt(folded: string, start: number): Token | undefined {
  const character = folded.charAt(start);
  // Most characters begin no number.
  if (CAPITALS.has(character)) return inCapitals(folded, start);
  const isFigure = FIGURES.has(character);
  if (!isFigure && !NUMERALS.has(character)) return undefined;
  return fractionAt(folded, start) ?? (isFigure ? inFigures(folded, start) : inCharacters(folded, start));
}

const FIGURES: ReadonlySet<string> = new Set("0123456789.");
const NUMERALS: ReadonlySet<string> = new Set("一二两三四五六七八九十半");
const CAPITALS: ReadonlySet<string> = new Set("壹贰叁肆伍陆柒捌玖拾");

function inCapitals(folded: string, start: number): Token | undefined {
  const amount = capitalAmountAt(folded, start);
  if (amount === undefined) return undefined;
  const { value, decimals, length } = amount;
  return { kind: "number", value, decimals, isRange: false, span: { start, end: start + length } };
}

function fractionAt(folded: string, start: number): Token | undefined {
  FRACTION.lastIndex = start;
  const [whole, upper, lower, below = "", above = ""] = FRACTION.exec(folded) ?? [];
  if (whole === undefined) return undefined;
  const [divisor, dividend] = [lower ?? below, upper ?? above].map((digits) =>
    /\d/.test(digits) ? Number(digits) : (chineseNumeralAt(digits, 0)?.value ?? 0),
  );
  if (divisor === undefined || divisor === 0 || dividend === undefined) return undefined;
  const value = new Big(dividend).div(divisor);
  return {
    kind: "number",
    value,
    decimals: 0,
    isRange: false,
    isShare: true,
    span: { start, end: start + whole.length },
  };
}

function inFigures(folded: string, start: number): Token | undefined {
  // HT2023 names something, and so does 023 in it.
  if (/[A-WYZa-wyz\d]/.test(folded[start - 1] ?? "")) return undefined;
  COMPOUND.lastIndex = start;
  const compound = COMPOUND.exec(folded);
  if (compound !== null) return compoundNumber(compound, start);
  RUN.lastIndex = start;
  const run = RUN.exec(folded)?.[0];
  if (run === undefined) return undefined;
  const digits = run.includes(",") ? separated(folded, start, run) : run;
  const span = { start, end: start + digits.length };
  if (digits.length > MOST_FIGURES) return { kind: "malformed", candidates: [], span };
  if (!WELL_FORMED.test(digits)) return { kind: "malformed", candidates: readingsOf(digits), span };
  if (isName(folded, span.end)) return { kind: "word", text: digits, span };
  const doubled = doubledUnitAt(folded, span.end);
  if (doubled !== undefined) {
    const candidates = unitsMeantBy(doubled).map((unit) => `${digits}${unit}`);
    return { kind: "malformed", candidates, span: { start, end: span.end + doubled.length } };
  }
  const value = new Big(digits.replace(/,/g, ""));
  return { kind: "number", value, decimals: decimalsOf(digits), isRange: false, span };
}

function compoundNumber([whole, tenThousands = "", rest = "", unit = ""]: RegExpExecArray, start: number): Token {
  const scale = unit === "千" ? 1000 : unit === "百" ? 100 : 1;
  const value = new Big(tenThousands).times(10_000).plus(new Big(rest).times(scale));
  return { kind: "number", value, decimals: 0, isRange: false, span: { start, end: start + whole.length } };
}

/** 5G, 4K, 3D: a figure before a letter that is no unit names something. */
function isName(folded: string, end: number): boolean {
  const next = folded[end] ?? "";
  if (!/[A-Za-z]/.test(next)) return false;
  return !/[xX]/.test(next) && measureAt(folded, end) === undefined;
}

/** In 2*3=6,4*1=4 the comma parts two calculations: there it stands between a result and a sign. */
function separated(folded: string, start: number, run: string): string {
  const groups = run.split(",");
  if (WELL_FORMED.test(run) || groups.some((group) => group === "" || /^0\d/.test(group))) return run;
  const parts = /=\s*$/.test(folded.slice(Math.max(0, start - 3), start));
  return parts && /[*×xX+]/.test(folded[start + run.length] ?? "") ? (groups[0] ?? run) : run;
}

/** What a mistyped number can have meant: 677,00 is 677.00 or 67700; 1.000.00 is 1000.00. */
function readingsOf(digits: string): readonly string[] {
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const bare = (text: string): string => text.replace(/[.,]/g, "");
  const decimal = `${bare(digits.slice(0, last))}.${digits.slice(last + 1)}`;
  return [decimal, bare(digits)]
    .filter((reading) => WELL_FORMED.test(reading))
    .map((reading) => new Big(reading).toFixed());
}

function doubledUnitAt(folded: string, end: number): string | undefined {
  DOUBLED_UNIT.lastIndex = end;
  return DOUBLED_UNIT.exec(folded)?.[0];
}

/** One of the two that were typed, or 亿 for 万万. */
function unitsMeantBy(doubled: string): readonly string[] {
  if (doubled === "万万元") return ["万元", "亿元"];
  return [...new Set(doubled.replace("亿亿", "亿").match(/[万亿]?元/g))];
}

/** What may follow a numeral in characters: a measure or money; 五保户 and 统一 hold none. */
function isCounting(folded: string, end: number): boolean {
  const ahead = folded.slice(end, end + 2);
  return /^(?:[万亿千百]?元|[万亿])/.test(ahead) || measureAt(folded, end) !== undefined;
}

function longNumeral(folded: string, start: number): Token | undefined {
  LONG_NUMERAL.lastIndex = start;
  const [whole, tenThousands, rest] = LONG_NUMERAL.exec(folded) ?? [];
  if (whole === undefined || tenThousands === undefined || rest === undefined) return undefined;
  const [high, low] = [tenThousands, rest].map((digits) => chineseNumeralAt(digits, 0)?.value ?? 0);
  const value = new Big(high ?? 0).times(10_000).plus(low ?? 0);
  return { kind: "number", value, decimals: 0, isRange: false, span: { start, end: start + whole.length } };
}

function inCharacters(folded: string, start: number): Token | undefined {
  if (/[第初周期零一二三四五六七八九十百统唯专单同万]/.test(folded[start - 1] ?? "")) return undefined;
  // 2000元/半天 is a price for half a day.
  if (folded[start] === "半" && folded[start - 1] === "/") return undefined;
  HALF_YEARLY.lastIndex = start;
  if (HALF_YEARLY.test(folded)) return undefined;
  const long = longNumeral(folded, start);
  if (long !== undefined) return long;
  PERCENT.lastIndex = start - 3;
  const isPercent = start >= 3 && PERCENT.test(folded);
  const numeral = chineseNumeralAt(folded, start);
  if (numeral === undefined) return undefined;
  const end = start + numeral.length;
  if (!isPercent && !isCounting(folded, end)) return undefined;
  return {
    kind: "number",
    value: new Big(numeral.value),
    decimals: numeral.value === 0.5 ? 1 : 0,
    isRange: numeral.isRange,
    span: { start, end },
  };
}
