import { attribute, expanded, tagsOf, type Tag } from "../markup";

/** An element in the text of a part, by its place. */
export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly open: Tag;
  readonly parent: Element | undefined;
  readonly children: Element[];
  /** Where its content ends; the end of the tag for an empty element. */
  contentEnd: number;
  /** Behind its closing tag. */
  end: number;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/**
 * The elements of a part.
 * @param opaque the name of an element whose inside is left out, because it is large and read otherwise.
 * @returns the root; `undefined` where there is none.
 */
export function treeOf(text: string, opaque?: string): Element | undefined {
  let root: Element | undefined;
  let current: Element | undefined;
  for (const tag of tagsOf(text)) {
    const name = localName(tag.name);
    if (current?.name === opaque && opaque !== undefined && name !== opaque) continue;
    if (tag.kind === "close") {
      // Old drawings (VML) hold tags that nobody closes; they end with what they stand in.
      let closed: Element | undefined = current;
      while (closed !== undefined && closed.open.name !== tag.name) closed = closed.parent;
      if (closed === undefined) continue;
      for (let open = current; open !== undefined && open !== closed; open = open.parent) open.end = tag.start;
      closed.contentEnd = tag.start;
      closed.end = tag.end;
      current = closed.parent;
      continue;
    }
    const element: Element = { name, open: tag, parent: current, children: [], contentEnd: tag.end, end: tag.end };
    current?.children.push(element);
    root ??= element;
    if (tag.kind === "open") current = element;
  }
  return root;
}

/** The element and all inside it, outer ones first. */
export function* withInner(element: Element): Generator<Element, void, undefined> {
  yield element;
  for (const child of element.children) yield* withInner(child);
}

/** The character data of an element without inner elements; `undefined` for any other. */
export function contentOf(text: string, { open, contentEnd, children }: Element): string | undefined {
  return open.kind === "open" && children.length === 0 ? expanded(text.slice(open.end, contentEnd)) : undefined;
}

/** The value of an attribute of an element. */
export function valueOf(text: string, element: Element, name: string): string | undefined {
  return attribute(text, element.open, name);
}
