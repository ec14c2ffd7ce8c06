import type { EdgeText, HeadersFooters, OtherWords, PageEdges } from "../core/headersFooters";

/** An edge into which nothing is printed. */
export const NO_TEXT: EdgeText = { left: "", center: "", right: "" };
/** The sides of an edge, from left to right. */
export const SIDES = ["left", "center", "right"] as const;

/** Excel holds no more characters in one edge, the codes of its three sides among them. */
const LONGEST = 255;

/** Codes: a font in quotes, a colour, a size, one letter. What stands between them is text. */
const CODE = /&(?:"[^"]*"|K[0-9A-F]{6}|K\d{2}[+-]\d{3}|\d{1,3}|[^&"])/giu;

/** A picture (`&G`) is a part of the sheet that no text holds. */
const PICTURE = /^&G$/iu;

const hasText = (text: EdgeText): boolean => SIDES.some((side) => text[side] !== "");
const isPrinted = ({ header, footer }: PageEdges): boolean => hasText(header) || hasText(footer);

/** Whether anything is printed into the edges of any page. */
export function arePrinted({ usual, first, even }: HeadersFooters): boolean {
  return [usual, first, even].some((edges) => edges !== undefined && isPrinted(edges));
}

/**
 * Headers and footers as another form prints them: what names the one names the other, and a side that says something of the
 * one which is not known of the other stays empty. Pictures are left out.
 */
export function edgesOfOther(own: HeadersFooters, words: OtherWords): HeadersFooters {
  const saying = sayingWith(words);
  const textOf = (text: EdgeText): EdgeText => {
    const other = { left: saying(text.left), center: saying(text.center), right: saying(text.right) };
    const length = SIDES.reduce((sum, side) => sum + (other[side] === "" ? 0 : other[side].length + 2), 0);
    return length > LONGEST ? NO_TEXT : other;
  };
  const edgesOf = ({ header, footer }: PageEdges): PageEdges => ({ header: textOf(header), footer: textOf(footer) });
  const { usual, first, even, ...others } = own;
  return {
    usual: edgesOf(usual),
    ...(first === undefined ? {} : { first: edgesOf(first) }),
    ...(even === undefined ? {} : { even: edgesOf(even) }),
    ...others,
  };
}

/** Longer words are looked for first: 党建办公室 is not the 党建 of a direction. */
function sayingWith(words: OtherWords): (side: string) => string {
  const known = new Map(words);
  if (known.size === 0) return (side) => withoutPictures(side);
  const patterns = [...known.keys()].sort((one, other) => other.length - one.length).map(patternOf);
  const pattern = new RegExp(patterns.join("|"), "gu");
  return (side) => {
    const unknown: string[] = [];
    const said = pieces(side, (text) =>
      text.replaceAll("&&", "&").replace(pattern, (word) => {
        const other = known.get(word);
        if (typeof other !== "string") unknown.push(word);
        return other ?? "";
      }),
    );
    return unknown.length === 0 ? said : "";
  };
}

/** A number at either end of some words is whole: 附表3-1 is not in 附表3-12. */
function patternOf(words: string): string {
  const before = /^\d/u.test(words) ? String.raw`(?<!\d|\d[-－—.])` : "";
  const behind = /\d$/u.test(words) ? String.raw`(?!\d|[-－—.]\d)` : "";
  return `${before}${words.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`)}${behind}`;
}

/** A side with its texts put in other words, and its codes as they are but those of pictures. */
function pieces(side: string, inOtherWords: (text: string) => string): string {
  const escaped = (text: string): string => inOtherWords(text).replaceAll("&", "&&");
  let [said, end] = ["", 0];
  for (const { index, 0: code } of codesIn(side)) {
    said += escaped(side.slice(end, index)) + (PICTURE.test(code) ? "" : code);
    end = index + code.length;
  }
  return said + escaped(side.slice(end));
}

function withoutPictures(side: string): string {
  return pieces(side, (text) => text.replaceAll("&&", "&"));
}

/** The codes in a text with their places; `&&` is none, nor does its second sign begin one. */
export function codesIn(side: string): readonly { readonly index: number; readonly 0: string }[] {
  return [...side.matchAll(new RegExp(`&&|${CODE.source}`, "giu"))].filter(([code]) => code !== "&&");
}
