import { strToU8, zipSync, type Zippable } from "fflate";
import { addressOf, areaAddress } from "../../../src/core/a1";
import type { Cell } from "../../../src/core/cell";
import type { Sheet, Workbook } from "../../../src/core/workbook";
import { escapeText } from "../../../src/host/xlsx/escapes";
import { readXlsx, type XlsxDocument } from "../../../src/host/xlsx/read";

/** Parts of a package by name; a text is stored as UTF-8. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a test says about its package; everything else is the least that a workbook needs. */
export interface PackageSketch {
  /** The inside of each `worksheet` element. */
  readonly sheets: readonly string[];
  /** The inside of `sst`. */
  readonly strings?: string;
  /** The inside of `styleSheet`. */
  readonly styles?: string;
  /** Placed behind `sheets` in the workbook part. */
  readonly afterSheets?: string;
  readonly beforeSheets?: string;
  readonly names?: readonly string[];
  readonly states?: readonly (string | undefined)[];
  readonly calcChain?: string;
  /** Further parts, or others in the place of those made. */
  readonly parts?: Parts;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
}

/** The parts of a workbook, in the order in which they are stored. */
export function partsOf(sketch: PackageSketch): Record<string, string | Uint8Array> {
  const { sheets, strings, styles, calcChain, names = [], states = [] } = sketch;
  const listed = sheets.map((_, index) => {
    const state = states[index] === undefined ? "" : ` state="${states[index]}"`;
    return `<sheet name="${names[index] ?? `Sheet${index + 1}`}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const relations = [
    ...sheets.map((_, index) => relationship(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
    ...(strings === undefined ? [] : [relationship("rIdS", "sharedStrings", "sharedStrings.xml")]),
    ...(styles === undefined ? [] : [relationship("rIdT", "styles", "styles.xml")]),
    ...(calcChain === undefined ? [] : [relationship("rIdC", "calcChain", "calcChain.xml")]),
  ];
  const chainType = '<Override PartName="/xl/calcChain.xml" ContentType="application/calcChain+xml"/>';
  return {
    "[Content_Types].xml": `<Types><Default Extension="xml" ContentType="application/xml"/>${calcChain === undefined ? "" : chainType}</Types>`,
    "_rels/.rels": `<Relationships ${RELATIONS}>${relationship("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${TYPES}">${sketch.beforeSheets ?? ""}<sheets>${listed.join("")}</sheets>${sketch.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships ${RELATIONS}>${relations.join("")}</Relationships>`,
    ...Object.fromEntries(
      sheets.map((inside, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet ${MAIN}>${inside}</worksheet>`,
      ]),
    ),
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": `<sst ${MAIN}>${strings}</sst>` }),
    ...(styles === undefined ? {} : { "xl/styles.xml": `<styleSheet ${MAIN}>${styles}</styleSheet>` }),
    ...(calcChain === undefined ? {} : { "xl/calcChain.xml": `<calcChain ${MAIN}>${calcChain}</calcChain>` }),
    "docProps/app.xml": "<Properties/>",
    ...sketch.parts,
  };
}

/** Packs parts into an archive. */
export function zipOf(parts: Parts): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    zippable[name] = [typeof content === "string" ? strToU8(content) : content, { mtime: "2023-01-05T00:00:00" }];
  }
  return zipSync(zippable);
}

/** The file of a sketch. */
export function xlsxOf(sketch: PackageSketch): Uint8Array {
  return zipOf(partsOf(sketch));
}

/** Reads a file that must be readable. */
export function opened(bytes: Uint8Array): XlsxDocument {
  const read = readXlsx(bytes, "测试.xlsx");
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.failure)}`);
  return read.value;
}

/** The code and the values of the refusal of a file that must be refused. */
export function refusedWith(bytes: Uint8Array): {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
} {
  const read = readXlsx(bytes, "测试.xlsx");
  if (read.ok) throw new Error("was read");
  return { code: read.failure.code, values: read.failure.message[0]?.values ?? {} };
}

/** A sheet with these cells in its data: the inside of `sheetData`. */
export function sheetData(rows: string): string {
  return `<sheetData>${rows}</sheetData>`;
}

function cellXml(at: { row: number; column: number }, { value, formula, error, locked }: Cell): string {
  const start = `<c r="${addressOf(at)}"${locked === false ? ' s="1"' : ""}`;
  const f = formula === undefined ? "" : `<f>${escapeText(formula)}</f>`;
  if (error !== undefined) return `${start} t="e">${f}<v>${error}</v></c>`;
  if (value === null) return `${start}>${f}</c>`;
  if (typeof value === "boolean") return `${start} t="b">${f}<v>${value ? "1" : "0"}</v></c>`;
  if (typeof value === "number") return `${start}>${f}<v>${value}</v></c>`;
  return formula === undefined
    ? `${start} t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`
    : `${start} t="str">${f}<v>${escapeText(value)}</v></c>`;
}

function sheetXml({ rows, merges, isProtected }: Sheet): string {
  const data = Array.from(rows, ([row, cells]) => {
    return `<row r="${row + 1}">${Array.from(cells, ([column, cell]) => cellXml({ row, column }, cell)).join("")}</row>`;
  });
  const merged = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("");
  return [
    sheetData(data.join("")),
    isProtected ? '<sheetProtection sheet="1" objects="1"/>' : "",
    merged === "" ? "" : `<mergeCells>${merged}</mergeCells>`,
  ].join("");
}

const UNLOCKED_STYLES = '<cellXfs><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs>';

const STATES = new Map<Sheet["visibility"], string>([
  ["hidden", "hidden"],
  ["very-hidden", "veryHidden"],
]);

/** The file of a plain workbook: its values, formulas, merges and locks. */
export function xlsxOfWorkbook({ sheets }: Workbook): Uint8Array {
  return xlsxOf({
    sheets: sheets.map(sheetXml),
    names: sheets.map(({ name }) => name),
    states: sheets.map(({ visibility }) => STATES.get(visibility)),
    styles: UNLOCKED_STYLES,
  });
}
