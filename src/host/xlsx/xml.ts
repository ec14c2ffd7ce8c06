import { SaxesParser } from "saxes";
import { encodingOf } from "./encoding";
import { MAX_XML_DEPTH } from "./limits";
import { damaged, Refused, tooLarge } from "./refused";

/** The attributes of one element, by name as written (with prefix); an object without a prototype. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What a reader of a part wants to be told. Names are without the prefix of the document's own namespace. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Character data, possibly in several pieces. */
  text?(text: string): void;
}

/** So many bytes are decoded and parsed at a time, so that the whole text of a large part never stands in memory. */
const SLICE = 1024 * 1024;

/** Cuts off the prefix that the document element has, so that `x:row` and `row` read alike and `x14:row` does not. */
function localNames(): (name: string) => string {
  let prefix: string | undefined;
  return (name) => {
    if (prefix === undefined) prefix = name.slice(0, name.indexOf(":") + 1);
    if (prefix === "") return name;
    return name.startsWith(prefix) ? name.slice(prefix.length) : `?:${name}`;
  };
}

/**
 * Parses a part as a stream, in UTF-8 or UTF-16. Entities are never expanded: a document type is refused.
 * @throws Refused `damaged` or `too-large`, with the part's name; whatever the handler throws.
 */
export function parseXml(part: string, bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const local = localNames();
  let depth = 0;
  parser.on("doctype", () => {
    throw damaged(part);
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_XML_DEPTH) throw tooLarge(`${part}: XML > ${MAX_XML_DEPTH}`);
    handler.open(local(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    handler.close(local(name));
  });
  if (handler.text !== undefined) {
    const text = handler.text.bind(handler);
    parser.on("text", text);
    parser.on("cdata", text);
  }
  try {
    const decoder = new TextDecoder(encodingOf(bytes).label, { fatal: true });
    for (let at = 0; at < bytes.length; at += SLICE) {
      parser.write(decoder.decode(bytes.subarray(at, at + SLICE), { stream: true }));
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw error instanceof Refused ? error : damaged(part);
  }
}

/** An attribute that is `1`, `true` or `on`; `otherwise` where it is absent. */
export function flag(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** A number of an attribute; `undefined` where it is absent or no number. */
export function numeric(value: string | undefined): number | undefined {
  if (value === undefined || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
