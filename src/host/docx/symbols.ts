import { codePoint } from "dingbat-to-unicode";
import type { Element } from "./tree";

/** Fonts of signs have their characters in a private area of Unicode, so far above the place that the font gives them. */
const PRIVATE_AREA = 0xf000;

/** Signs that hardly any font holds, and their likes that all fonts do. */
const COMMON: Readonly<Record<string, string>> = { "🗹": "☑", "🗷": "☒", "🗸": "✓", "🗴": "✗", "◻": "□" };

/** The sign that stands in the text as a character of a font of signs: ≥ of Symbol, ☑ of Wingdings. */
export function symbolText({ attributes }: Element): string {
  const { font = "", char = "" } = attributes;
  if (!/^[0-9a-f]{1,4}$/i.test(char)) return "";
  const code = parseInt(char, 16);
  const own = code >= PRIVATE_AREA ? code - PRIVATE_AREA : code;
  // A font that is none of signs has the character itself.
  const sign = codePoint(font, own)?.string ?? String.fromCharCode(code);
  return COMMON[sign] ?? sign;
}
