import { refusal, success, type Outcome } from "../../core/outcome";
import { judgeKept, KEPT_NAMESPACE, keptXml } from "../kept";
import { ITEM_ID, keptParts, propertiesOf } from "./keptPart";
import { CONTENT_TYPES, forget, listed, withElements } from "./lists";
import { isSigned, relationshipsPart, resolveTarget, SIGNATURES } from "./package";
import { PackageChanges } from "./packageChanges";
import { readXlsx, type XlsxDocument } from "./read";
import { attempt } from "./refused";

const XML_TYPE = "application/xml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';

/** The names of the format, of which strict files have others than all the rest. */
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/";

/** The parts that keep a text, by the number in their names. */
function partsNumbered(number: number): { readonly item: string; readonly properties: string; readonly link: string } {
  const item = `customXml/item${number}.xml`;
  return { item, properties: `customXml/itemProps${number}.xml`, link: relationshipsPart(item) };
}

/** The first names that are free, also in the lists: some programs leave entries of parts behind that they drop. */
function freeParts({ inside: { pack, part } }: XlsxDocument, types: string, relationships: string) {
  const taken = new Set([
    ...pack.entries.keys(),
    ...listed(types, "Override", "PartName").map((name) => resolveTarget("", name).toLowerCase()),
    ...listed(relationships, "Relationship", "Target").map((name) => resolveTarget(part.part, name).toLowerCase()),
  ]);
  for (let number = 1; ; number++) {
    const parts = partsNumbered(number);
    if (Object.values(parts).every((name) => !taken.has(name.toLowerCase()))) return { number, ...parts };
  }
}

function freeId(relationships: string): string {
  const taken = new Set(listed(relationships, "Relationship", "Id"));
  let number = 1;
  while (taken.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}

/** What must stand in the content types. A file may give the ending `xml` to the type of its workbook part. */
function missingTypes(types: string, item: string, properties: string): readonly string[] {
  const endings = listed(types, "Default", "Extension").map((ending) => ending.toLowerCase());
  const typeOfXml = listed(types, "Default", "ContentType")[endings.indexOf("xml")] ?? XML_TYPE;
  return [
    ...(endings.includes("rels") ? [] : [`<Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>`]),
    ...(endings.includes("xml") ? [] : [`<Default Extension="xml" ContentType="${XML_TYPE}"/>`]),
    ...(typeOfXml === XML_TYPE ? [] : [`<Override PartName="/${item}" ContentType="${XML_TYPE}"/>`]),
    `<Override PartName="/${properties}" ContentType="${PROPERTIES_TYPE}"/>`,
  ];
}

function addPart(changes: PackageChanges, document: XlsxDocument, text: string): void {
  const { part } = document.inside.part;
  const types = changes.text(CONTENT_TYPES);
  const relationships = changes.text(relationshipsPart(part));
  const isStrict = listed(relationships, "Relationship", "Type").some((type) => type.startsWith(STRICT));
  const format = isStrict ? STRICT : TRANSITIONAL;
  const { number, item, properties, link } = freeParts(document, types, relationships);
  changes.add(item, keptXml(text));
  changes.add(
    properties,
    `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${format}customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${KEPT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  changes.add(
    link,
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${format}relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  changes.rewrite(CONTENT_TYPES, (list) => withElements(CONTENT_TYPES, list, missingTypes(types, item, properties)));
  const target = `${"../".repeat(part.split("/").length - 1)}${item}`;
  const element = `<Relationship Id="${freeId(relationships)}" Type="${format}relationships/customXml" Target="${target}"/>`;
  changes.rewrite(relationshipsPart(part), (list) => withElements(relationshipsPart(part), list, [element]));
}

function removePart(changes: PackageChanges, { inside: { pack, part } }: XlsxDocument, item: string): void {
  const properties = propertiesOf(pack, item);
  for (const one of [item, relationshipsPart(item), ...properties]) if (pack.has(one)) changes.remove(one);
  forget(changes, part.part, [item, ...properties]);
}

function keptBytes(document: XlsxDocument, text: string | null): Uint8Array {
  const changes = new PackageChanges(document);
  const [known, ...others] = keptParts(document.inside.pack, document.inside.part.part);
  for (const { part } of text === null && known !== undefined ? [known, ...others] : others) {
    removePart(changes, document, part);
  }
  if (text !== null && known === undefined) addPart(changes, document, text);
  else if (text !== null && known !== undefined && known.text !== text) changes.replace(known.part, keptXml(text));
  return changes.bytes();
}

/**
 * Keeps a text with the file as a custom XML part, as Excel itself keeps such parts; `null` removes it with all that
 * belongs to it, also parts of ours that are damaged. All other parts keep their bytes, but for the two lists that name
 * the part where it comes or goes.
 * @returns the new document, the same one where nothing changes, or a refusal: `unsupported` (what XML cannot hold, a text
 * too long, a signed file), `damaged`. Never throws.
 */
export function keepInXlsx(document: XlsxDocument, text: string | null): Outcome<XlsxDocument> {
  const judged = text === null ? success(null) : judgeKept(text);
  if (!judged.ok) return judged;
  return attempt(document.name, () => {
    const bytes = keptBytes(document, text);
    if (bytes === document.bytes) return success(document);
    if (isSigned(document.inside.pack)) return refusal("unsupported", { detail: SIGNATURES });
    const read = readXlsx(bytes, document.name);
    if (!read.ok) return read;
    // The sheets stay as they are shown: the file may hold totals of formulas that were computed anew since it was read.
    const { sheets } = document.workbook;
    return success({ ...read.value, workbook: { ...read.value.workbook, sheets } });
  });
}
