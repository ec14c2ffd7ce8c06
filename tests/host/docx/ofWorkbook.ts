import type { Area } from "../../../src/core/cell";
import { cellAt, textOf, type Sheet } from "../../../src/core/workbook";
import { cell, LINES, paragraph, table, type Xml } from "./build";

const WIDTH = 1500;

/** The rows above the framed part of a form, which Word has as lines: 附表1, title, 填报单位. */
const LINES_ABOVE = 3;
const LINES_BELOW = /^(?:单位负责人签字|填表人)/;

function coveredBy(sheet: Sheet, rowNumber: number, column: number): Area | undefined {
  return sheet.merges.find(
    ({ top, bottom, left, right }) => rowNumber >= top && rowNumber <= bottom && column >= left && column <= right,
  );
}

function rowXml(sheet: Sheet, rowNumber: number, columns: number): Xml {
  const cells: Xml[] = [];
  for (let column = 0; column < columns;) {
    const area = coveredBy(sheet, rowNumber, column);
    const span = area === undefined ? 1 : area.right - area.left + 1;
    const isHigh = area !== undefined && area.bottom > area.top;
    const isFirst = area === undefined || area.top === rowNumber;
    cells.push(
      cell({
        content: isFirst ? textOf(cellAt(sheet, rowNumber, column)) : "",
        span,
        ...(isHigh ? { down: isFirst ? "restart" : "continue" } : {}),
      }),
    );
    column += span;
  }
  return `<w:tr>${cells.join("")}</w:tr>`;
}

function lineXml(sheet: Sheet, rowNumber: number): Xml {
  const texts = Array.from(sheet.rows.get(rowNumber)?.values() ?? [], textOf);
  return paragraph(texts.join("          "));
}

/** A form of a workbook as people have it in Word: lines, a table, lines. */
export function documentOf(sheet: Sheet): Xml {
  const numbers = [...sheet.rows.keys()];
  const columns = Math.max(
    ...Array.from(sheet.rows.values(), (cells) => Math.max(...cells.keys()) + 1),
    ...sheet.merges.map(({ right }) => right + 1),
  );
  const isBelow = (number: number): boolean => LINES_BELOW.test(textOf(cellAt(sheet, number, 0)));
  const inTable = numbers.filter((number) => number >= LINES_ABOVE && !isBelow(number));
  return [
    ...numbers.filter((number) => number < LINES_ABOVE).map((number) => lineXml(sheet, number)),
    table(
      Array.from({ length: columns }, () => WIDTH),
      inTable.map((number) => rowXml(sheet, number, columns)),
      LINES,
    ),
    ...numbers.filter(isBelow).map((number) => lineXml(sheet, number)),
  ].join("");
}
