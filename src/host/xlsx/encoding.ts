/** How the text of a part is stored. */
export interface Encoding {
  readonly label: "utf-8" | "utf-16le" | "utf-16be";
  readonly hasMark: boolean;
}

const MARK = "\ufeff";

/** Tells UTF-8 and both UTF-16 apart, by the byte order mark or by the `<` that every XML part begins with. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { label: "utf-8", hasMark: true };
  if (first === 0xff && second === 0xfe) return { label: "utf-16le", hasMark: true };
  if (first === 0xfe && second === 0xff) return { label: "utf-16be", hasMark: true };
  if (first === 0x3c && second === 0) return { label: "utf-16le", hasMark: false };
  if (first === 0 && second === 0x3c) return { label: "utf-16be", hasMark: false };
  return { label: "utf-8", hasMark: false };
}

/** The text of a part, without its byte order mark. @throws TypeError where the bytes are no such text. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding.label, { fatal: true }).decode(bytes);
}

/** The inverse of `decodeText`, byte for byte. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  const whole = encoding.hasMark ? MARK + text : text;
  if (encoding.label === "utf-8") return new TextEncoder().encode(whole);
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  const isLittle = encoding.label === "utf-16le";
  for (let index = 0; index < whole.length; index++) view.setUint16(index * 2, whole.charCodeAt(index), isLittle);
  return bytes;
}
