import { strToU8, zipSync, type Zippable } from "fflate";

/** What every part of a file begins with. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const RELATION_LIST = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The inside of the parts of a new workbook. */
export interface NewParts {
  /** Of the workbook part. Sheets are related as `rId1` and so on, in order. */
  readonly workbook: string;
  /** Of the worksheet parts, in order. */
  readonly sheets: readonly string[];
  /** Of the styles part. */
  readonly styles: string;
}

const sheetPart = (index: number): string => `worksheets/sheet${index + 1}.xml`;

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const written = relations.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS_NAMESPACE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${RELATION_LIST}">${written.join("")}</Relationships>`;
}

function contentTypesXml(sheets: readonly string[]): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  return [
    `${DECLARATION}<Types xmlns="${CONTENT_TYPES}">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("workbook.xml", "sheet.main"),
    override("styles.xml", "styles"),
    ...sheets.map((_, index) => override(sheetPart(index), "worksheet")),
    "</Types>",
  ].join("");
}

/** A complete new .xlsx file of these parts; the same parts always give the same bytes. */
export function packed({ workbook, sheets, styles }: NewParts): Uint8Array {
  const part = (root: string, inside: string): string =>
    `${DECLARATION}<${root} xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATIONS_NAMESPACE}">${inside}</${root}>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypesXml(sheets),
    "_rels/.rels": relationsXml([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": part("workbook", workbook),
    "xl/_rels/workbook.xml.rels": relationsXml([
      ...sheets.map((_, index) => ["worksheet", sheetPart(index)] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": `${DECLARATION}<styleSheet xmlns="${MAIN_NAMESPACE}">${styles}</styleSheet>`,
  };
  sheets.forEach((inside, index) => {
    parts[`xl/${sheetPart(index)}`] = part("worksheet", inside);
  });
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) {
    // A date of its own would make the bytes differ from one time to the next.
    files[name] = [strToU8(text), { mtime: new Date(1980, 0, 1) }];
  }
  return zipSync(files);
}
