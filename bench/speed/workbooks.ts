import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../../src/core/a1";

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook whose one sheet has nothing to do with the forms: names, figures and remarks in ten columns. */
export function unrelatedWorkbook(rows: number): Uint8Array {
  const cell = (row: number, column: number): string => {
    const at = `${columnLetters(column)}${row + 1}`;
    if (column % 2 === 1) return `<c r="${at}"><v>${row * 3 + column}.5</v></c>`;
    return `<c r="${at}" t="inlineStr"><is><t>职工${row}的备注${column}</t></is></c>`;
  };
  const lines = Array.from({ length: rows }, (_, row) => {
    const cells = Array.from({ length: 10 }, (__, column) => cell(row, column));
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  return zipSync({
    "[Content_Types].xml": strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="工资" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `${XML}<worksheet xmlns="${MAIN}"><sheetData>${lines.join("")}</sheetData></worksheet>`,
    ),
  });
}
