import { strToU8, zipSync, type Zippable } from "fflate";
import type { SheetDraft } from "../../../core/sheetDraft";
import { escapeAttribute, escapeText } from "../escapes";
import { LookTable } from "./looks";
import { sheetInside } from "./sheetPart";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const sheetPart = (index: number): string => `worksheets/sheet${index + 1}.xml`;

/** Of each sheet with rows to repeat, the name that tells Excel which. */
function repeatedRowsXml(drafts: readonly SheetDraft[]): string {
  const names = drafts.flatMap(({ name, page: { repeatedRows } }, index) => {
    if (repeatedRows === undefined) return [];
    const rows = `'${name.replaceAll("'", "''")}'!$${repeatedRows.first + 1}:$${repeatedRows.last + 1}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeText(rows)}</definedName>`];
  });
  return names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`;
}

function workbookXml(drafts: readonly SheetDraft[]): string {
  const sheets = drafts.map(
    ({ name }, index) => `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const isUncomputed = drafts.some(({ cells }) =>
    cells.some(({ formula, value }) => formula !== undefined && value === null),
  );
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONS}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${sheets.join("")}</sheets>`,
    repeatedRowsXml(drafts),
    isUncomputed ? '<calcPr fullCalcOnLoad="1"/>' : "",
    "</workbook>",
  ].join("");
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const written = relations.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE_RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${RELATIONS}">${written.join("")}</Relationships>`;
}

function contentTypesXml(drafts: readonly SheetDraft[]): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  return [
    `${DECLARATION}<Types xmlns="${CONTENT_TYPES}">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("workbook.xml", "sheet.main"),
    override("styles.xml", "styles"),
    ...drafts.map((_, index) => override(sheetPart(index), "worksheet")),
    "</Types>",
  ].join("");
}

/**
 * Writes a complete new .xlsx file; the same drafts always give the same bytes.
 * @param drafts at least one; their names differ also without regard to case, and their merges do not overlap.
 * @throws RangeError where a list cannot be held by a file (see `sheetInside`), or there is no sheet.
 */
export function newPackage(drafts: readonly SheetDraft[]): Uint8Array {
  if (drafts.length === 0) throw new RangeError("no sheet");
  const looks = new LookTable();
  const sheets = drafts.map((draft, index) => sheetInside(draft, index === 0, looks));
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypesXml(drafts),
    "_rels/.rels": relationsXml([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(drafts),
    "xl/_rels/workbook.xml.rels": relationsXml([
      ...drafts.map((_, index) => ["worksheet", sheetPart(index)] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": `${DECLARATION}<styleSheet xmlns="${MAIN}">${looks.xml()}</styleSheet>`,
  };
  sheets.forEach((inside, index) => {
    parts[`xl/${sheetPart(index)}`] =
      `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONS}">${inside}</worksheet>`;
  });
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) {
    // A date of its own would make the bytes differ from one time to the next.
    files[name] = [strToU8(text), { mtime: new Date(1980, 0, 1) }];
  }
  return zipSync(files);
}
