import { addressOf, areaAddress } from "../../core/a1";
import { cellBody, cellElement } from "../xlsx/cellXml";
import { escapeAttribute } from "../xlsx/escapes";
import { FIRST_OWN_FORMAT, UNFRAMED } from "../xlsx/newPackage/looks";
import { packed } from "../xlsx/newPackage/packageParts";
import { GENERAL, type LegacyCell, type LegacySheet, type LegacyTrack, type LegacyWorkbook } from "./model";

/** Numbers the cell formats as cells ask for them; 0 is the default. */
class CellFormats {
  private readonly numbers = new Map<string, number>([[`locked:${GENERAL}`, 0]]);
  private readonly records: { readonly code: string; readonly isLocked: boolean }[] = [
    { code: GENERAL, isLocked: true },
  ];

  numberOf({ format, isLocked }: LegacyCell): number {
    const key = `${isLocked ? "locked" : "open"}:${format}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.records.length);
    return this.records.push({ code: format, isLocked }) - 1;
  }

  xml(): string {
    const codes = [...new Set(this.records.map(({ code }) => code))].filter((code) => code !== GENERAL);
    const formats = codes.map(
      (code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escapeAttribute(code)}"/>`,
    );
    const idOf = (code: string): number => (code === GENERAL ? 0 : FIRST_OWN_FORMAT + codes.indexOf(code));
    // Forms are full of sentences in merged cells, which nobody could read in one line.
    const records = this.records.map(
      ({ code, isLocked }) =>
        `<xf numFmtId="${idOf(code)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1" applyProtection="1">` +
        `<alignment vertical="center" wrapText="1"/>${isLocked ? "" : '<protection locked="0"/>'}</xf>`,
    );
    return [
      formats.length === 0 ? "" : `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`,
      '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>',
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      `<borders count="1">${UNFRAMED}</borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${records.length}">${records.join("")}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    ].join("");
  }
}

function cellXml(row: number, column: number, cell: LegacyCell, formats: CellFormats): string {
  const format = formats.numberOf(cell);
  const attributes = ` r="${addressOf({ row, column })}"${format === 0 ? "" : ` s="${format}"`}`;
  const body = cellBody("", cell.content, []);
  if (cell.array === undefined) return cellElement("c", attributes, body);
  const xml = body.xml.replace(
    "<f>",
    () => `<f t="array" ref="${areaAddress(cell.array ?? { top: row, left: column, bottom: row, right: column })}">`,
  );
  return cellElement("c", attributes, { ...body, xml });
}

function columnXml({ first, last, size, isHidden }: LegacyTrack): string {
  const width = size === undefined ? "" : ` width="${size}" customWidth="1"`;
  return `<col min="${first + 1}" max="${last + 1}"${width}${isHidden ? ' hidden="1"' : ""}/>`;
}

/** The rows that hold cells or have a height of their own, in ascending order. */
function rowsXml({ rows, rowTracks }: LegacySheet, formats: CellFormats): string {
  const tracks = new Map<number, LegacyTrack>();
  for (const track of rowTracks) for (let row = track.first; row <= track.last; row++) tracks.set(row, track);
  const numbers = [...new Set([...rows.keys(), ...tracks.keys()])].sort((one, other) => one - other);
  const pieces = numbers.map((row) => {
    const track = tracks.get(row);
    const height = track?.size === undefined ? "" : ` ht="${track.size}" customHeight="1"`;
    const cells = Array.from(rows.get(row) ?? [], ([column, cell]) => cellXml(row, column, cell, formats));
    return `<row r="${row + 1}"${height}${track?.isHidden === true ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
  });
  return pieces.join("");
}

function sheetInside(sheet: LegacySheet, formats: CellFormats): string {
  const { columns, merges, isProtected } = sheet;
  const merged = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return [
    columns.length === 0 ? "" : `<cols>${columns.map(columnXml).join("")}</cols>`,
    `<sheetData>${rowsXml(sheet, formats)}</sheetData>`,
    isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "",
    merged.length === 0 ? "" : `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>`,
  ].join("");
}

const STATES = { visible: "", hidden: ' state="hidden"', "very-hidden": ' state="veryHidden"' } as const;

function workbookInside({ sheets, isDate1904 }: LegacyWorkbook): string {
  const listed = sheets.map(
    ({ name, visibility }, index) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${STATES[visibility]} r:id="rId${index + 1}"/>`,
  );
  const active = Math.max(
    0,
    sheets.findIndex(({ visibility }) => visibility === "visible"),
  );
  return [
    isDate1904 ? '<workbookPr date1904="1"/>' : "",
    `<bookViews><workbookView activeTab="${active}"/></bookViews>`,
    `<sheets>${listed.join("")}</sheets>`,
  ].join("");
}

/** Writes a new .xlsx file; the same workbook always gives the same bytes. */
export function writeXlsx(workbook: LegacyWorkbook): Uint8Array {
  const formats = new CellFormats();
  const sheets = workbook.sheets.map((sheet) => sheetInside(sheet, formats));
  // The cells of the sheets say which formats there are.
  return packed({ workbook: workbookInside(workbook), sheets, styles: formats.xml() });
}
