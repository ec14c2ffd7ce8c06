import { keepInXlsx } from "../../../src/host/xlsx/keep";
import type { XlsxDocument } from "../../../src/host/xlsx/read";
import { openZip } from "../../../src/host/xlsx/zip";
import { opened, partsOf, sheetData, xlsxOf, zipOf, type Parts } from "./package";

export const TYPES = "[Content_Types].xml";
export const LINKS = "xl/_rels/workbook.xml.rels";
export const ITEM = "customXml/item1.xml";
export const PROPERTIES = "customXml/itemProps1.xml";
export const ITEM_LINKS = "customXml/_rels/item1.xml.rels";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
export const STRICT = "http://purl.oclc.org/ooxml/officeDocument";

/** One cell that is typed and one that is computed from it. */
export const SKETCH = {
  sheets: [sheetData('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>')],
  calcChain: '<c r="B1" i="1"/>',
};

/** The document of the sketch, which keeps nothing. */
export const plain = opened(xlsxOf(SKETCH));

/** The document with another text kept, which must be accepted. */
export function kept(document: XlsxDocument, text: string | null): XlsxDocument {
  const outcome = keepInXlsx(document, text);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}

/** The names of all entries, in their order. */
export function names({ bytes }: XlsxDocument): readonly string[] {
  return openZip(bytes).entries.map(({ name }) => name);
}

/** The local header and data of an entry as stored. */
function stored({ bytes }: XlsxDocument, name: string): string {
  const entry = openZip(bytes).entries.find((one) => one.name === name);
  return entry === undefined ? "" : Buffer.from(bytes.subarray(entry.header.start, entry.data.end)).toString("base64");
}

/** The entries of the first document that the second one stores otherwise, or not at all, in order of their names. */
export function changed(before: XlsxDocument, after: XlsxDocument): readonly string[] {
  return names(before)
    .filter((name) => stored(before, name) !== stored(after, name))
    .sort();
}

/** Parts without some of them. */
export function without(parts: Parts, ...gone: readonly string[]): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !gone.includes(name)));
}

/** All parts of a document packed anew, some of them in other words. */
export function rebuilt(document: XlsxDocument, others: Parts): XlsxDocument {
  const parts = names(document).map((name) => [name, document.inside.pack.read(name)] as const);
  return opened(zipOf({ ...Object.fromEntries(parts), ...others }));
}

/** What another program may have made of our part. */
export const OURS = '<kept xmlns="urn:gouji:kept">一</kept>';

/** The parts of the sketch with custom XML parts of these contents, each with its properties. */
export function withCustomXml(...items: readonly (readonly [content: string, itemId: string])[]): Parts {
  const parts = partsOf(SKETCH);
  const numbers = items.map((_, index) => String(index + 1));
  const link = (number: string): string =>
    `<Relationship Id="rIdX${number}" Type="${OFFICE}/relationships/customXml" Target="../customXml/item${number}.xml"/>`;
  const override = (number: string): string =>
    `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`;
  return {
    ...parts,
    [TYPES]: String(parts[TYPES]).replace("</Types>", `${numbers.map(override).join("")}</Types>`),
    [LINKS]: String(parts[LINKS]).replace("</Relationships>", `${numbers.map(link).join("")}</Relationships>`),
    ...Object.fromEntries(
      items.flatMap(([content, itemId], index) => [
        [`customXml/item${String(index + 1)}.xml`, content],
        [
          `customXml/itemProps${String(index + 1)}.xml`,
          `<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
        ],
        [
          `customXml/_rels/item${String(index + 1)}.xml.rels`,
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps${String(index + 1)}.xml"/></Relationships>`,
        ],
      ]),
    ),
  };
}

/** What custom XML parts of others, and ours, are named by. */
export const OTHER_ID = "{11111111-2222-3333-4444-555555555555}";
export const OUR_ID = "{6B0E5C1D-8C4F-4F0B-9E57-60550AC0C1E1}";
/** A custom XML part of another program. */
export const FOREIGN = [
  '<sources xmlns="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"/>',
  OTHER_ID,
] as const;
