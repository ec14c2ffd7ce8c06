import { readFileSync } from "node:fs";
import { SaxesParser } from "saxes";

/** An element of the manifest; names are written with their prefix, as in `bt:String`. */
export class Element {
  readonly children: Element[] = [];
  text = "";

  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
    /** Counted from one. */
    readonly line: number,
    readonly parent: Element | null,
  ) {}

  /** This element and everything below it, in the order of the document. */
  all(): readonly Element[] {
    return [this, ...this.children.flatMap((child) => child.all())];
  }

  elementsNamed(name: string): readonly Element[] {
    return this.all().filter((element) => element.name === name);
  }

  /** True when an element of that name lies above this one. */
  isInside(name: string): boolean {
    return this.parent !== null && (this.parent.name === name || this.parent.isInside(name));
  }
}

/** Reads a manifest. @throws with line and column when it is no well-formed XML. */
export function parseManifest(xml: string): Element {
  const document = new Element("#document", {}, 0, null);
  let current = document;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = new Element(name, attributes, parser.line, current);
    current.children.push(element);
    current = element;
  });
  parser.on("text", (text) => {
    current.text += text.trim();
  });
  parser.on("closetag", () => {
    current = current.parent ?? document;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return document;
}

/** Reads the manifest of a file. */
export function readManifest(file: string): Element {
  return parseManifest(readFileSync(file, "utf8"));
}
