import { momentOf, serialOfIso } from "../../../src/host/xlsx/dates";
import { generalText, numberFormatter } from "../../../src/host/xlsx/numberFormat";

const ACCOUNTING = '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ';

test.each<[string, number, string | undefined]>([
  ["0.00", 3, "3.00"],
  ["0.00", 2.675, "2.68"],
  ["0.00", -1.005, "-1.01"],
  ["#,##0.00", 1234567.891, "1,234,567.89"],
  ["#,##0.00", 0.5, "0.50"],
  ["0.0#", 5, "5.0"],
  ["0.0#", 5.25, "5.25"],
  ["#", 0, ""],
  ["#,##0,", 1234567, "1,235"],
  ["0%", 0.98, "98%"],
  ["0.00%", 0.12345, "12.35%"],
  ["0.00E+00", 12345, "1.23E+04"],
  ['0"万元"', 36, "36万元"],
  ["000-0000", 1234567, "123-4567"],
  ["#,##0;[Red]-#,##0", -5000, "-5,000"],
  ["#,##0;(#,##0)", -5000, "(5,000)"],
  ['0;-0;"无"', 0, "无"],
  ['[>=100]"大";[<0]"负";0.0', 150, "大"],
  ['[>=100]"大";[<0]"负";0.0', 7, "7.0"],
  [ACCOUNTING, 1234.5, "¥1,234.50"],
  [ACCOUNTING, -1234.5, "¥-1,234.50"],
  [ACCOUNTING, 0, "¥-"],
  ["[$¥-804]#,##0", 36, "¥36"],
  ["G/通用格式", 36.5, "36.5"],
  ["# ?/?", 0.5, undefined],
  ["@", 5, undefined],
  [";;;", 5, ""],
])("%s shows %p as %p", (code, value, text) => {
  expect(numberFormatter(code, false)(value)).toBe(text);
});

test.each<[string, number, string | undefined]>([
  ["yyyy/m/d", 44931, "2023/1/5"],
  ["yyyy-mm-dd", 60, "1900-02-29"],
  ["yyyy-mm-dd", 59, "1900-02-28"],
  ["yyyy-mm-dd", 61, "1900-03-01"],
  ['yyyy"年"m"月"d"日";@', 44931, "2023年1月5日"],
  ["yyyy年mm月", 44931, "2023年01月"],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 45281, "二〇二三年十二月二十一日"],
  ["yyyy-mm-dd aaaa", 45281, "2023-12-21 星期四"],
  ["d-mmm-yy", 44931, "5-Jan-23"],
  ["h:mm AM/PM", 0.75, "6:00 PM"],
  ['上午/下午h"时"mm"分"', 0.5, "下午12时00分"],
  ["yyyy/m/d h:mm:ss", 44931.999999, "2023/1/6 0:00:00"],
  ["[h]:mm", 1.5, "36:00"],
  ["mm:ss.0", 0.50001, "00:00.9"],
  ["yyyy/m/d", -1, undefined],
  ["yyyy/m/d", 2_958_466, undefined],
])("%s shows the day %p as %p", (code, serial, text) => {
  expect(numberFormatter(code, false)(serial)).toBe(text);
});

test("General shows fifteen digits", () => {
  expect([0.1 + 0.2, 303.59000000000003, 7, 1e21].map(generalText)).toEqual(["0.3", "303.59", "7", "1e+21"]);
});

test("serials of ISO texts, in both calendars", () => {
  expect(serialOfIso("2023-01-05", false)).toBe(44931);
  expect(serialOfIso("2023-01-05T18:00:00Z", false)).toBe(44931.75);
  expect(serialOfIso("12:00", false)).toBe(0.5);
  expect(serialOfIso("1900-02-28", false)).toBe(59);
  expect(serialOfIso("2023-01-05", true)).toBe(44931 - 1462);
  expect(serialOfIso("一月五日", false)).toBeUndefined();
  expect(momentOf(44931 - 1462, true)).toMatchObject({ year: 2023, month: 1, day: 5, weekday: 4 });
});
