/** Strings of the file write characters that XML cannot hold as `_xHHHH_` (ECMA-376, ST_Xstring). */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** The text that a string of the file stands for. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPE, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Characters outside XML 1.0, a carriage return (XML would turn it into a line feed), and halves of pairs. */
const NOT_IN_XML =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Character data of XML for a text as it stands. */
function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** An attribute's value for a text as it stands, to stand between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

/** Character data for a string of the file: what looks like an escape, or cannot stand in XML, is escaped. */
export function escapeText(text: string): string {
  const guarded = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return escapeXml(guarded.replace(NOT_IN_XML, escaped));
}
