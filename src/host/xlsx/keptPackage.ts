import { KEPT_NAMESPACE, keptXml } from "../kept";
import { ITEM_ID, propertiesOf, ROOT, type KeptPart } from "./keptPart";
import { CONTENT_TYPES, forget, listed, withElements, withoutElements } from "./lists";
import { relationshipsPart, resolveTarget } from "./package";
import type { PackageChanges } from "./packageChanges";
import type { XlsxDocument } from "./read";

const XML_TYPE = "application/xml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';

/** The names of the format, of which strict files have others than all the rest. */
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/";

/** The beginning of the names of relationships in the format of a file. */
export function formatOf(relationships: string): string {
  const isStrict = listed(relationships, "Relationship", "Type").some((type) => type.startsWith(STRICT));
  return isStrict ? STRICT : TRANSITIONAL;
}

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

/** The first id that no relationship of a list has. */
export function freeId(relationships: string): string {
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

/** Adds a custom XML part with all that belongs to it, as Excel itself writes them. */
export function addKeptPart(changes: PackageChanges, document: XlsxDocument, text: string): void {
  const { part } = document.inside.part;
  const types = changes.text(CONTENT_TYPES);
  const relationships = changes.text(relationshipsPart(part));
  const format = formatOf(relationships);
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
  relate(changes, part, item);
}

/** Lets the workbook lead to a custom XML part, where Excel looks for them. */
function relate(changes: PackageChanges, workbookPart: string, item: string): void {
  const target = `${"../".repeat(workbookPart.split("/").length - 1)}${item}`;
  const list = relationshipsPart(workbookPart);
  changes.rewrite(list, (text) => {
    const type = `${formatOf(text)}relationships/customXml`;
    return withElements(list, text, [`<Relationship Id="${freeId(text)}" Type="${type}" Target="${target}"/>`]);
  });
}

/** Takes a custom XML part out, with what describes it and what leads to it. */
export function removeKeptPart(changes: PackageChanges, { inside: { pack, part } }: XlsxDocument, item: string): void {
  const parts = [item, relationshipsPart(item), ...propertiesOf(pack, item)];
  for (const one of parts) if (pack.has(one)) changes.remove(one);
  const sources = [part.part, ROOT].filter((source) => pack.has(relationshipsPart(source)));
  forget(changes, sources, parts);
}

/** Moves the relationship of a custom XML part to the workbook from where Excel does not find it. */
export function bringHome(changes: PackageChanges, workbookPart: string, { part, source }: KeptPart): void {
  const isIt = (target: string): boolean => resolveTarget(source, target).toLowerCase() === part.toLowerCase();
  changes.rewrite(relationshipsPart(source), (text) => withoutElements(text, "Relationship", "Target", isIt));
  relate(changes, workbookPart, part);
}
