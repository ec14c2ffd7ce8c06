import type { EdgeText, HeadersFooters, PageEdges } from "../../../core/headersFooters";
import { arePrinted, codesIn, NO_TEXT, SIDES } from "../../headersFooters";
import { escapeText, unescapeText } from "../escapes";
import { contentOf, valueOf, type Element } from "../rows/tree";

const KINDS = ["odd", "even", "first"] as const;
const LETTERS = { left: "L", center: "C", right: "R" } as const;

/** One edge as a file holds it: `&L…&C…&R…`; what stands before all sides is in the middle. */
function edgeOf(code: string): EdgeText {
  const text = { ...NO_TEXT };
  let side: (typeof SIDES)[number] = "center";
  let end = 0;
  for (const { index, 0: found } of codesIn(code)) {
    const next = SIDES.find((one) => found.toUpperCase() === `&${LETTERS[one]}`);
    if (next === undefined) continue;
    text[side] += code.slice(end, index);
    [side, end] = [next, index + found.length];
  }
  text[side] += code.slice(end);
  return text;
}

function codeOf(text: EdgeText): string {
  return SIDES.map((side) => (text[side] === "" ? "" : `&${LETTERS[side]}${text[side]}`)).join("");
}

/** The headers and footers of a sheet. @param element the `headerFooter` of its part. */
export function headersFootersIn(part: string, element: Element): HeadersFooters {
  const isOn = (name: string, usual: string): boolean => ["1", "true"].includes(valueOf(part, element, name) ?? usual);
  const edge = (name: string): EdgeText => {
    const found = element.children.find((child) => child.name === name);
    return edgeOf(unescapeText((found && contentOf(part, found)) ?? ""));
  };
  const edges = (kind: (typeof KINDS)[number]): PageEdges => ({
    header: edge(`${kind}Header`),
    footer: edge(`${kind}Footer`),
  });
  return {
    usual: edges("odd"),
    ...(isOn("differentFirst", "0") ? { first: edges("first") } : {}),
    ...(isOn("differentOddEven", "0") ? { even: edges("even") } : {}),
    ...(isOn("scaleWithDoc", "1") ? {} : { isUnscaled: true }),
    ...(isOn("alignWithMargins", "1") ? {} : { isUnaligned: true }),
  };
}

/** The `headerFooter` of a sheet's part, without prefix; empty where nothing is printed into its edges. */
export function headerFooterXml(own: HeadersFooters | undefined): string {
  if (own === undefined || !arePrinted(own)) return "";
  const { usual, first, even, isUnscaled, isUnaligned } = own;
  const attributes = [
    even === undefined ? "" : ' differentOddEven="1"',
    first === undefined ? "" : ' differentFirst="1"',
    isUnscaled === true ? ' scaleWithDoc="0"' : "",
    isUnaligned === true ? ' alignWithMargins="0"' : "",
  ].join("");
  const element = (name: string, code: string): string =>
    code === "" ? "" : `<${name} xml:space="preserve">${escapeText(code)}</${name}>`;
  const inner = KINDS.map((kind) => {
    const edges = { odd: usual, even, first }[kind];
    if (edges === undefined) return "";
    return element(`${kind}Header`, codeOf(edges.header)) + element(`${kind}Footer`, codeOf(edges.footer));
  });
  return `<headerFooter${attributes}>${inner.join("")}</headerFooter>`;
}
