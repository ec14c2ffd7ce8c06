import Big from "big.js";
import { formatDate, isDateSection } from "./dateFormat";
import { sectionsOf, type Section, type Token } from "./numberFormatTokens";

/** The formats that a file names by number only, as Excel in Chinese shows them (ECMA-376, 18.8.30, with zh-cn). */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;"¥"-#,##0.00'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, "#,##0;-#,##0"],
  [38, "#,##0;-#,##0"],
  [39, "#,##0.00;-#,##0.00"],
  [40, "#,##0.00;-#,##0.00"],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** Excel calculates with binary numbers and shows fifteen decimal digits of them. */
const SHOWN_DIGITS = 15;

/** A number as a person sees it in the format General: 0.1 + 0.2 is 0.3. */
export function generalText(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(SHOWN_DIGITS)));
}

/** Lays the digits of a whole number into the places of the integer part, from the right. */
function integerPart(tokens: readonly Token[], digits: string, isGrouped: boolean): string {
  const firstPlace = tokens.findIndex(({ kind }) => kind === "digit");
  let rest = digits;
  let laid = 0;
  let text = "";
  const lay = (digit: string): void => {
    text = `${digit}${isGrouped && laid > 0 && laid % 3 === 0 ? "," : ""}${text}`;
    laid += 1;
  };
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token === undefined || token.kind === "comma") continue;
    if (token.kind !== "digit") text = token.text + text;
    else if (rest !== "") {
      lay(rest.slice(-1));
      rest = rest.slice(0, -1);
      while (index === firstPlace && rest !== "") {
        lay(rest.slice(-1));
        rest = rest.slice(0, -1);
      }
    } else if (token.text === "0") lay("0");
    else if (token.text === "?") text = ` ${text}`;
  }
  return text;
}

/** Lays the digits after the point into their places; zeros at the end vanish from `#` and `?`. */
function decimalPart(tokens: readonly Token[], digits: string): string {
  const places = tokens.filter(({ kind }) => kind === "digit");
  let shown = places.length;
  while (shown > 0 && digits[shown - 1] === "0" && places[shown - 1]?.text !== "0") shown -= 1;
  let index = 0;
  return tokens
    .map((token) => {
      if (token.kind !== "digit") return token.text;
      const digit = index < shown ? (digits[index] ?? "0") : token.text === "?" ? " " : "";
      index += 1;
      return digit;
    })
    .join("");
}

/** The number without its sign in the places of a section; `undefined` for fractions and numerals, which are left plain. */
function formatNumber(section: Section, magnitude: number): string | undefined {
  const { tokens } = section;
  if (section.numerals > 0 || tokens.some(({ kind }) => kind === "fraction")) return undefined;
  if (tokens.some(({ kind }) => kind === "general")) {
    return tokens.map(({ kind, text }) => (kind === "general" ? generalText(magnitude) : text)).join("");
  }
  const exponent = tokens.findIndex(({ kind }) => kind === "exponent");
  if (exponent >= 0) return formatScientific(tokens, exponent, magnitude);
  if (!tokens.some(({ kind }) => kind === "digit")) return tokens.map(({ text }) => text).join("");
  let scaled = new Big(magnitude.toPrecision(SHOWN_DIGITS));
  for (const { kind } of tokens) if (kind === "percent") scaled = scaled.times(100);
  const lastPlace = tokens.findLastIndex(({ kind }) => kind === "digit");
  // Commas behind the last place divide by a thousand each; one between places groups the digits.
  for (let at = lastPlace + 1; tokens[at]?.kind === "comma"; at++) scaled = scaled.div(1000);
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const before = point < 0 ? tokens : tokens.slice(0, point);
  const after = point < 0 ? [] : tokens.slice(point + 1).filter(({ kind }) => kind !== "comma");
  const firstPlace = before.findIndex(({ kind }) => kind === "digit");
  const isGrouped = before.some(({ kind }, at) => kind === "comma" && at > firstPlace && at < lastPlace);
  const [whole = "", decimals = ""] = scaled.toFixed(after.filter(({ kind }) => kind === "digit").length).split(".");
  const integer = integerPart(before, whole === "0" ? "" : whole, isGrouped);
  return `${integer}${point < 0 ? "" : "."}${decimalPart(after, decimals)}`;
}

function formatScientific(tokens: readonly Token[], exponent: number, magnitude: number): string | undefined {
  const mantissa = tokens.slice(0, exponent);
  const point = mantissa.findIndex(({ kind }) => kind === "point");
  const places = (some: readonly Token[]): number => some.filter(({ kind }) => kind === "digit").length;
  if (places(point < 0 ? mantissa : mantissa.slice(0, point)) !== 1) return undefined;
  const decimals = point < 0 ? 0 : places(mantissa.slice(point));
  const [digits = "", power = "0"] = magnitude.toExponential(decimals).split("e");
  const sign = power.startsWith("-") ? "-" : tokens[exponent]?.text.endsWith("+") === true ? "+" : "";
  return `${digits}E${sign}${power.replace(/^[+-]/, "").padStart(places(tokens.slice(exponent)), "0")}`;
}

function sectionFor(sections: readonly Section[], value: number): { section: Section | undefined; isSigned: boolean } {
  const [first, second, third] = sections;
  if (sections.some(({ condition }) => condition !== undefined)) {
    const section = sections.find(({ condition }) => condition?.(value) ?? true);
    return { section, isSigned: value < 0 };
  }
  if (value < 0 && second !== undefined) return { section: second, isSigned: false };
  if (value === 0 && third !== undefined) return { section: third, isSigned: false };
  return { section: first, isSigned: value < 0 };
}

/** What a person sees of a number; `undefined` where that is the plain value or nothing this program can tell. */
export type NumberFormatter = (value: number) => string | undefined;

/** Prepares a number format once for all cells that have it. */
export function numberFormatter(code: string, isDate1904: boolean): NumberFormatter {
  const sections = sectionsOf(code);
  return (value) => {
    const { section, isSigned } = sectionFor(sections, value);
    if (section === undefined || section.tokens.some(({ kind }) => kind === "text")) return undefined;
    if (isDateSection(section)) return formatDate(section, value, isDate1904);
    const text = formatNumber(section, Math.abs(value));
    return text === undefined ? undefined : `${isSigned ? "-" : ""}${text}`.trim();
  };
}
