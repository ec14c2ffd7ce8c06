import { refusal, success, type Outcome } from "../../core/outcome";
import { KEPT_NAMESPACE, keptXml } from "../kept";
import { withoutElements } from "./calculation";
import { findKept } from "./keptPart";
import { prefixOf } from "./markup";
import { PackageChanges } from "./packageChanges";
import { relationshipsOf, relationshipsPart, resolveTarget } from "./package";
import { readXlsx, type XlsxDocument } from "./read";
import { attempt, damaged } from "./refused";

/** Names the part among the data stores of Excel; any fixed GUID of our own will do. */
const ITEM_ID = "{6B0E5C1D-8C4F-4F0B-9E57-60550AC0C1E1}";

const CONTENT_TYPES = "[Content_Types].xml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** A signed package holds its signatures here; any change of ours would make them lie. */
const SIGNATURES = "_xmlsignatures/";

/**
 * Keeps a text with the file as a custom XML part, as Excel itself keeps such parts; `null` removes it with all that
 * belongs to it. All other parts keep their bytes, but for the lists that name the part.
 * @returns the new document, or a refusal: `unsupported` (a signed file), `damaged`. Never throws.
 */
export function keepInXlsx(document: XlsxDocument, text: string | null): Outcome<XlsxDocument> {
  return attempt(document.name, () => {
    const { pack, part } = document.inside;
    const isSigned = [...pack.entries.keys()].some((name) => name.startsWith(SIGNATURES));
    if (isSigned) return refusal("unsupported", { detail: SIGNATURES });
    const known = findKept(pack, part.part);
    if (known === undefined && text === null) return success(document);
    const changes = new PackageChanges(document);
    if (known === undefined) addPart(changes, document, text ?? "");
    else if (text === null) removePart(changes, document, known.part);
    else changes.rewrite(known.part, () => keptXml(text));
    return readXlsx(changes.bytes(), document.name);
  });
}

function addPart(changes: PackageChanges, { inside }: XlsxDocument, text: string): void {
  const { pack, part } = inside;
  let number = 1;
  while (pack.has(`customXml/item${number}.xml`) || pack.has(`customXml/itemProps${number}.xml`)) number += 1;
  const properties = `customXml/itemProps${number}.xml`;
  changes.add(`customXml/item${number}.xml`, keptXml(text));
  changes.add(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs><ds:schemaRef ds:uri="${KEPT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  changes.add(
    `customXml/_rels/item${number}.xml.rels`,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIP}customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
  changes.rewrite(CONTENT_TYPES, (types) => {
    const prefix = prefixOf(types);
    const isDefault = /<(?:\w+:)?Default\s[^>]*Extension=["']xml["']/i.test(types);
    const element = `<${prefix}Override PartName="/${properties}" ContentType="${PROPERTIES_TYPE}"/>`;
    const usual = isDefault ? "" : `<${prefix}Default Extension="xml" ContentType="application/xml"/>`;
    return insertedAtEnd(insertedAtStart(types, `${prefix}Types`, usual), `${prefix}Types`, element);
  });
  const relationships = relationshipsPart(part.part);
  const target = `${"../".repeat(part.part.split("/").length - 1)}customXml/item${number}.xml`;
  changes.rewrite(relationships, (xml) => {
    const prefix = prefixOf(xml);
    const element = `<${prefix}Relationship Id="${freeId(xml)}" Type="${typesIn(xml)}customXml" Target="${target}"/>`;
    return insertedAtEnd(xml, `${prefix}Relationships`, element);
  });
}

const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** The beginning of relationship types in this file: strict files have another than transitional ones. */
function typesIn(xml: string): string {
  return /Type=["']([^"']*\/relationships\/)(?:worksheet|styles|theme)["']/.exec(xml)?.[1] ?? RELATIONSHIP;
}

function freeId(xml: string): string {
  let number = 1;
  while (new RegExp(`Id=["']rId${number}["']`).test(xml)) number += 1;
  return `rId${number}`;
}

function insertedAtStart(text: string, root: string, element: string): string {
  const open = new RegExp(`<${root}(?:\\s[^>]*)?>`).exec(text);
  if (open === null) throw damaged(CONTENT_TYPES);
  const at = open.index + open[0].length;
  return text.slice(0, at) + element + text.slice(at);
}

function insertedAtEnd(text: string, root: string, element: string): string {
  const at = text.lastIndexOf(`</${root}`);
  if (at < 0) throw damaged(root);
  return text.slice(0, at) + element + text.slice(at);
}

function removePart(changes: PackageChanges, { inside }: XlsxDocument, item: string): void {
  const { pack, part } = inside;
  const properties = relationshipsOf(pack, item).map(({ target }) => target);
  const gone = [item, ...properties].map((one) => one.toLowerCase());
  const isGone = (source: string) => (target: string) => gone.includes(resolveTarget(source, target).toLowerCase());
  for (const one of [item, relationshipsPart(item), ...properties]) {
    if (pack.has(one)) changes.rewrite(one, () => null);
  }
  changes.rewrite(CONTENT_TYPES, (text) => withoutElements(text, "Override", "PartName", isGone("")));
  changes.rewrite(relationshipsPart(part.part), (text) =>
    withoutElements(text, "Relationship", "Target", isGone(part.part)),
  );
}
