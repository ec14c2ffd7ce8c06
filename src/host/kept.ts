/** The namespace that tells the custom XML part of ours from those of others. */
export const KEPT_NAMESPACE = "urn:gouji:kept";

/** What means something to XML or cannot stand in it; written as `%` and the four hexadecimal digits of its UTF-16 unit. */
const SPECIAL =
  /[%&<>"'\u0000-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The document of the custom XML part that keeps a text with a workbook. */
export function keptXml(text: string): string {
  const safe = text.replace(SPECIAL, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<kept xmlns="${KEPT_NAMESPACE}">${safe}</kept>`;
}

/** The text that such a document keeps, however a program has written it anew; `undefined` for any other document. */
export function keptTextIn(xml: string): string | undefined {
  const root = /<(?:[\w.-]+:)?kept\s[^<>]*>([^<>]*)<\/(?:[\w.-]+:)?kept\s*>\s*$/.exec(xml);
  if (root === null || !root[0].includes(`"${KEPT_NAMESPACE}"`)) return undefined;
  return root[1]?.replace(/%([0-9a-f]{4})/g, (_, unit: string) => String.fromCharCode(parseInt(unit, 16)));
}
