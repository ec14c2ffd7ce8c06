import { KEPT_NAMESPACE } from "./kept";

/** A document of ours; `text` is `undefined` where it is damaged. */
export interface KeptDocument {
  readonly text: string | undefined;
}

const ATTRIBUTE = /\s+([^\s=<>/"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const OPENING = /<([^\s<>/!?]+)/y;
const OPENING_END = /\s*(\/?)>/y;
const CLOSING = /<\/([^\s<>/!?]+)\s*>/y;
const REFERENCE = /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));|&/g;
const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** No document that another program could have written anew out of ours. */
class Damaged extends Error {}

function matchAt(pattern: RegExp, xml: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(xml);
}

function behind(xml: string, ending: string, at: number): number {
  const found = xml.indexOf(ending, at);
  if (found < 0) throw new Damaged();
  return found + ending.length;
}

/** The offset behind a comment or an instruction that begins at the place given; `undefined` where none does. */
function behindAside(xml: string, at: number): number | undefined {
  if (xml.startsWith("<?", at)) return behind(xml, "?>", at + 2);
  return xml.startsWith("<!--", at) ? behind(xml, "-->", at + 4) : undefined;
}

/** The offset behind everything that may stand before and behind the root. */
function behindMargin(xml: string, start: number): number {
  let at = start;
  for (;;) {
    while (/\s/.test(xml.charAt(at))) at += 1;
    const end = behindAside(xml, at);
    if (end === undefined) return at;
    at = end;
  }
}

function resolved(text: string): string {
  return text.replace(REFERENCE, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? "";
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    if (!(code <= 0x10ffff)) throw new Damaged();
    return String.fromCodePoint(code);
  });
}

interface Root {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly isEmpty: boolean;
  readonly end: number;
}

function rootOf(xml: string): Root | undefined {
  const opening = matchAt(OPENING, xml, behindMargin(xml, 0));
  const name = opening?.[1];
  if (name === undefined) return undefined;
  const declaration = name.includes(":") ? `xmlns:${name.slice(0, name.indexOf(":"))}` : "xmlns";
  let namespace: string | undefined;
  let at = OPENING.lastIndex;
  for (let found = matchAt(ATTRIBUTE, xml, at); found !== null; found = matchAt(ATTRIBUTE, xml, at)) {
    at = ATTRIBUTE.lastIndex;
    if (found[1] === declaration) namespace = resolved(found[2] ?? found[3] ?? "");
  }
  const end = matchAt(OPENING_END, xml, at);
  return end === null ? undefined : { name, namespace, isEmpty: end[1] === "/", end: OPENING_END.lastIndex };
}

/** The character data up to the end of the root, which must hold no other element and end the document. */
function contentOf(xml: string, { name, isEmpty, end }: Root): string {
  let text = "";
  let at = end;
  while (!isEmpty) {
    const tag = xml.indexOf("<", at);
    if (tag < 0) throw new Damaged();
    text += resolved(xml.slice(at, tag));
    if (xml.startsWith("<![CDATA[", tag)) {
      at = behind(xml, "]]>", tag);
      text += xml.slice(tag + "<![CDATA[".length, at - "]]>".length);
      continue;
    }
    const aside = behindAside(xml, tag);
    if (aside === undefined && matchAt(CLOSING, xml, tag)?.[1] !== name) throw new Damaged();
    at = aside ?? CLOSING.lastIndex;
    if (aside === undefined) break;
  }
  if (behindMargin(xml, at) !== xml.length) throw new Damaged();
  return text;
}

/**
 * Reads a custom XML document, however a program has written it anew: with other quotes, prefixes, references, CDATA, or
 * comments. By hand, since the pane would otherwise carry a whole parser for one element.
 * @returns `undefined` for a document whose root is not in our namespace.
 */
export function readKeptXml(document: string): KeptDocument | undefined {
  const xml = document.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  let root: Root | undefined;
  try {
    root = rootOf(xml);
    return root?.namespace === KEPT_NAMESPACE ? { text: contentOf(xml, root) } : undefined;
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    return root === undefined ? undefined : { text: undefined };
  }
}
