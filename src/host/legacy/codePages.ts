/** Turns the text that was read byte by byte into what it says. */
export type Decoder = (text: string) => string;

/** Code pages whose names for `TextDecoder` are not made of their numbers. */
const LABELS: ReadonlyMap<number, string> = new Map([
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gb18030"],
  [949, "euc-kr"],
  [950, "big5"],
  [10000, "macintosh"],
  [0x8000, "macintosh"],
  [0x8001, "windows-1252"],
]);

/** Characters that are bytes, of which some are more than ASCII; the library's CommonJS build has decoded the text itself. */
const BYTES = /^[\u0000-\u00ff]*[\u0080-\u00ff][\u0000-\u00ff]*$/;

function decoderOf(codePage: number): TextDecoder {
  try {
    return new TextDecoder(LABELS.get(codePage) ?? `windows-${String(codePage)}`);
  } catch {
    return new TextDecoder("windows-1252");
  }
}

/**
 * The decoder of a code page by its Windows number; the text it is given has one character for every byte.
 * @param codePage `undefined` where the text is Unicode already.
 */
export function codePageDecoder(codePage: number | undefined): Decoder {
  if (codePage === undefined) return (text) => text;
  const decoder = decoderOf(codePage);
  return (text) => {
    if (!BYTES.test(text)) return text;
    return decoder.decode(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  };
}
