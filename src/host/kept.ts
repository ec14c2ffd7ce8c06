import { refusal, success, type Outcome } from "../core/outcome";

/** The namespace that tells the custom XML part of ours from those of others. */
export const KEPT_NAMESPACE = "urn:gouji:kept";

/** What is kept is some kilobytes; far more would make every later opening of the file slow, also in other programs. */
export const MOST_KEPT_CHARACTERS = 1_000_000;

/** Characters outside XML 1.0, and halves of pairs; not even a reference can stand for them. */
const NOT_IN_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Judges whether a text can be kept with a workbook, alike in all hosts.
 * @returns a refusal `unsupported` that names the character XML cannot hold, or the length that is too much.
 */
export function judgeKept(text: string): Outcome<null> {
  if (text.length > MOST_KEPT_CHARACTERS) {
    return refusal("unsupported", { detail: `${text.length} > ${MOST_KEPT_CHARACTERS}` });
  }
  const [character] = NOT_IN_XML.exec(text) ?? [];
  if (character === undefined) return success(null);
  const number = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return refusal("unsupported", { detail: `U+${number}` });
}

/** The document of the custom XML part that keeps a text, which must have been judged. */
export function keptXml(text: string): string {
  // Any reader of XML makes a line feed of a carriage return, unless it is written as a reference.
  const escaped = text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<kept xmlns="${KEPT_NAMESPACE}" xml:space="preserve">${escaped}</kept>`;
}
