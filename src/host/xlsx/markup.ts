/** A tag in the text of a part, by its place. `end` is the offset behind its `>`. */
export interface Tag {
  /** As written, with prefix. */
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  readonly end: number;
}

/** An attribute in the text of a part, by its place. */
export interface AttributePlace {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of a text to be replaced. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SKIPPED = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

const NAME_END = /[\s/>]/g;

/** The offset behind the `>` of a tag; one inside a quoted value does not count. */
function tagEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === ">") return at + 1;
    if (character === '"' || character === "'") {
      at = text.indexOf(character, at + 1);
      if (at < 0) break;
    }
  }
  return text.length;
}

/**
 * Walks over the tags of a well-formed text in their order; what stands in comments, CDATA and instructions is no tag.
 * For places only: the meaning was read before, by the parser, which also refused what is not well-formed.
 */
export function* tagsOf(text: string): Generator<Tag, void, undefined> {
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    const skipped = SKIPPED.find(([opening]) => text.startsWith(opening, at));
    if (skipped !== undefined) {
      const end = text.indexOf(skipped[1], at + skipped[0].length);
      if (end < 0) return;
      at = end + skipped[1].length;
      continue;
    }
    const end = tagEnd(text, at);
    const isClose = text[at + 1] === "/";
    const nameStart = isClose ? at + 2 : at + 1;
    NAME_END.lastIndex = nameStart;
    const name = text.slice(nameStart, NAME_END.exec(text)?.index ?? end);
    yield { name, kind: isClose ? "close" : text[end - 2] === "/" ? "empty" : "open", start: at, end };
    at = end;
  }
}

const ATTRIBUTE = /([^\s=/<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g;
const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The text that character data or the value of an attribute stands for. */
export function expanded(value: string): string {
  return value.replace(ENTITY, (_, hex?: string, decimal?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(parseInt(hex ?? decimal ?? "0", hex === undefined ? 10 : 16))
      : (NAMED.get(name) ?? ""),
  );
}

/** The attributes of an opening or empty tag, in their order. */
export function attributesOf(text: string, tag: Tag): readonly AttributePlace[] {
  const start = tag.start + 1 + tag.name.length;
  return Array.from(text.slice(start, tag.end).matchAll(ATTRIBUTE), (match) => ({
    name: match[1] ?? "",
    value: expanded(match[2] ?? match[3] ?? ""),
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** The value of one attribute of a tag. */
export function attribute(text: string, tag: Tag, name: string): string | undefined {
  // Large sheets ask for the first attribute, `<c r="…"`, of every cell.
  const start = tag.start + tag.name.length + 2;
  const valueStart = start + name.length + 2;
  if (text.startsWith(`${name}="`, start)) {
    const value = text.slice(valueStart, text.indexOf('"', valueStart));
    return value.includes("&") ? expanded(value) : value;
  }
  return attributesOf(text, tag).find((one) => one.name === name)?.value;
}

/** The text with its pieces replaced. Splices do not overlap; what is inserted at a place comes before what is replaced there. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((one, other) => one.start - other.start || one.end - other.end);
  let result = "";
  let at = 0;
  for (const { start, end, text: fresh } of ordered) {
    result += text.slice(at, start) + fresh;
    at = end;
  }
  return result + text.slice(at);
}

/** Sets an attribute of a tag, in place where it has it, else as its last one. `value` needs no escaping. */
export function attributeSplice(text: string, tag: Tag, name: string, value: string): Splice {
  const known = attributesOf(text, tag).find((one) => one.name === name);
  if (known !== undefined) return { start: known.start, end: known.end, text: `${name}="${value}"` };
  const end = tag.end - (tag.kind === "empty" ? 2 : 1);
  return { start: end, end, text: `${text[end - 1] === " " ? "" : " "}${name}="${value}"` };
}

/** The prefix, with its colon, of the document's own namespace. */
export function prefixOf(text: string): string {
  const root = tagsOf(text).next().value?.name ?? "";
  return root.slice(0, root.indexOf(":") + 1);
}
