import { tooLarge } from "../xlsx/refused";
import type { Package } from "../xlsx/package";
import { parseXml } from "../xlsx/xml";

/** An element of a part, with everything inside it. */
export interface Element {
  /** Without the prefix of the document's own namespace; names of any other begin with `?` in its place. */
  readonly name: string;
  /** By name without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The character data that stands in the element itself. */
  readonly text: string;
}

/** A document of some hundred forms has about twenty mebibytes of XML; in memory it takes several times as much. */
export const MAX_DOCUMENT_PART_BYTES = 64 * 1024 * 1024;

interface Growing extends Element {
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text: string;
}

function unprefixed(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1);
}

function growing(name: string): Growing {
  const attributes = Object.create(null) as Record<string, string>;
  return { name: name.startsWith("?:") ? `?${unprefixed(name)}` : name, attributes, children: [], text: "" };
}

/** The root of a part. @throws Refused: `damaged`, `too-large`. */
export function treeOf(pack: Package, part: string): Element {
  const size = pack.entries.get(part.toLowerCase())?.size.value ?? 0;
  if (size > MAX_DOCUMENT_PART_BYTES) throw tooLarge(`${part}: ${size} > ${MAX_DOCUMENT_PART_BYTES}`);
  const above: Growing[] = [growing("")];
  parseXml(part, pack.read(part), {
    open(name, attributes) {
      const element = growing(name);
      for (const [key, value] of Object.entries(attributes)) element.attributes[unprefixed(key)] = value ?? "";
      above.at(-1)?.children.push(element);
      above.push(element);
    },
    close() {
      above.pop();
    },
    text(text) {
      const element = above.at(-1);
      if (element !== undefined) element.text += text;
    },
  });
  return above[0]?.children[0] ?? growing("");
}

/** The first element of this name right inside another, along a path of names. */
export function inside(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let found = element;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}

/** The `val` of the element that a path leads to. */
export function valueInside(element: Element | undefined, ...path: readonly string[]): string | undefined {
  return inside(element, ...path)?.attributes["val"];
}

/** A property that is there or not: true when its element stands there and does not say no; `undefined` where it is absent. */
export function switchInside(element: Element | undefined, ...path: readonly string[]): boolean | undefined {
  const found = inside(element, ...path);
  if (found === undefined) return undefined;
  return !["0", "false", "off", "none"].includes(found.attributes["val"] ?? "1");
}

/** A whole number of an attribute or a `val`; `undefined` where there is none. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}(?:\.\d+)?$/.test(text) ? Math.trunc(Number(text)) : undefined;
}

/** What is gone from the document as it now reads: deleted, or moved to another place. */
const GONE = new Set(["del", "moveFrom"]);

/** What only wraps content: controls, revisions that stay, tags of other programs. */
const WRAPPERS = new Set(["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "dir", "bdo"]);

/** The elements inside another as a reader of the document meets them: wrappers are opened, deleted pieces left out. */
export function* contentOf(element: Element): Generator<Element, void, undefined> {
  for (const child of element.children) {
    if (GONE.has(child.name)) continue;
    if (WRAPPERS.has(child.name)) yield* contentOf(child);
    else if (child.name === "?AlternateContent") yield* contentOf(chosen(child));
    else yield child;
  }
}

/** Of two ways to say the same thing, the newer, where it says anything. */
export function chosen(alternatives: Element): Element {
  const choice = inside(alternatives, "?Choice");
  return choice !== undefined && choice.children.length > 0
    ? choice
    : (inside(alternatives, "?Fallback") ?? alternatives);
}
