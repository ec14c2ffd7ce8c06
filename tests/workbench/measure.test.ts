import { fontFamilies, heavier, type Line } from "../../src/workbench/look";
import { lookOf } from "../../src/workbench/lookOf";
import { heightNeeded, linesIn, type Measure } from "../../src/workbench/measure";

/** Chinese characters are 10 wide, all others 5. */
const measure: Measure = (text) => Array.from(text).reduce((sum, one) => sum + (one > "\u2e80" ? 10 : 5), 0);

test.each([
  ["一二三四五", 50, 1],
  ["一二三四五", 45, 2],
  ["一\n二", 100, 2],
  ["", 100, 1],
  ["一 chapter", 40, 2],
  ["abcdefghij", 25, 2],
])("%p in %p pixels takes %p lines", (text, width, lines) => {
  expect(linesIn(text, width, "10px serif", measure)).toBe(lines);
});

test("a text that does not wrap takes one line, however long", () => {
  const look = lookOf({
    font: { name: "宋体", size: 10.5, bold: false, italic: false, underline: false, strike: false },
    borders: {},
    horizontal: "general",
    vertical: "center",
    wrap: false,
    indent: 0,
  });
  const one = heightNeeded("一", 20, look, measure);
  expect(heightNeeded("一二三四五六七", 20, look, measure)).toBe(one);
  expect(heightNeeded("一二三四五六七", 20, { ...look, wrap: true }, measure)).toBeGreaterThan(3 * one);
});

test("of two lines on one edge the wider is drawn", () => {
  const thin: Line = { width: 1, style: "solid", color: "#ff0000" };
  const thick: Line = { width: 2, style: "solid", color: "#000000" };
  expect(heavier(thin, thick)).toBe(thick);
  expect(heavier(thick, thin)).toBe(thick);
  expect(heavier(undefined, thin)).toBe(thin);
  expect(heavier(undefined, undefined)).toBeUndefined();
});

test("a font's name cannot leave its quotes", () => {
  expect(fontFamilies('x", y; }')).toMatch(/^"x, y; }", /);
  expect(fontFamilies("仿宋_GB2312")).toContain("FangSong");
});
