import { columnPixels } from "../../../src/host/xlsx/appearance";
import { opened, sheetData, xlsxOf } from "./package";

const STYLES =
  '<fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><i val="0"/><u/><strike/><sz val="16"/><color theme="4" tint="-0.5"/><name val="黑体"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>' +
  '<borders><border/><border><left style="thin"><color auto="1"/></left><right style="none"/><top style="double"><color rgb="FF112233"/></top></border></borders>' +
  '<cellXfs><xf/><xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1" indent="2"/></xf><xf fillId="3"/><xf fillId="1"/></cellXfs>' +
  '<dxfs><dxf><font><sz val="99"/></font><fill><patternFill patternType="solid"/></fill></dxf></dxfs>';

const appearance = opened(
  xlsxOf({
    sheets: [
      '<sheetViews><sheetView showGridLines="0"/></sheetViews><sheetFormatPr defaultRowHeight="18" defaultColWidth="10"/>' +
        '<cols><col min="2" max="3" width="20.5" style="2"/></cols>' +
        sheetData('<row r="1" ht="30"><c r="A1" s="1"/></row><row r="2" s="3" customFormat="1"/>'),
    ],
    styles: STYLES,
  }),
).appearance.sheets[0];

test("the style of a cell", () => {
  expect(appearance?.styleAt(0, 0)).toEqual({
    font: { name: "黑体", size: 16, bold: true, italic: false, underline: true, strike: true, colour: "#203864" },
    fill: "#FFFF00",
    borders: { left: { style: "thin", colour: "#000000" }, top: { style: "double", colour: "#112233" } },
    horizontal: "center",
    vertical: "center",
    wrap: true,
    indent: 2,
  });
});

test("cells that are not listed take the style of their row, else of their column, else the default", () => {
  expect(appearance?.styleAt(5, 1).fill).toBe("#FF0000");
  expect(appearance?.styleAt(1, 1).fill).toBe("#DFDFDF");
  expect(appearance?.styleAt(5, 7)).toEqual({
    font: { name: "宋体", size: 11, bold: false, italic: false, underline: false, strike: false },
    borders: {},
    horizontal: "general",
    vertical: "bottom",
    wrap: false,
    indent: 0,
  });
});

test("widths, heights and grid lines", () => {
  expect([0, 1, 2, 3].map((column) => appearance?.columnWidth(column))).toEqual([10, 20.5, 20.5, 10]);
  expect([appearance?.rowHeight(0), appearance?.rowHeight(1)]).toEqual([30, undefined]);
  expect([appearance?.defaultRowHeight, appearance?.showsGridLines]).toEqual([18, false]);
  expect(columnPixels(8 + 5 / 7)).toBe(61);
});
