import { attribute, prefixOf, spliced, tagsOf, type Splice } from "./markup";
import { relationshipsPart, resolveTarget } from "./package";
import type { PackageChanges } from "./packageChanges";
import { damaged } from "./refused";

/** The part that lists the type of every other. */
export const CONTENT_TYPES = "[Content_Types].xml";

/** The texts of an attribute of all elements of that name below the root, such as the `PartName` of each `Override`. */
export function listed(text: string, name: string, attributeName: string): readonly string[] {
  const local = `${prefixOf(text)}${name}`;
  return Array.from(tagsOf(text)).flatMap((tag) =>
    tag.name === local && tag.kind !== "close" ? (attribute(text, tag, attributeName) ?? []) : [],
  );
}

/** The text with elements, given without the prefix of the document, at the end of its root. */
export function withElements(part: string, text: string, elements: readonly string[]): string {
  const prefix = prefixOf(text);
  const fresh = elements.map((element) => element.replace("<", `<${prefix}`)).join("");
  const tags = [...tagsOf(text)];
  const root = tags[0];
  const end = tags.at(-1);
  if (root === undefined || end === undefined) throw damaged(part);
  if (end.kind === "close") return spliced(text, [{ start: end.start, end: end.start, text: fresh }]);
  if (root !== end || root.kind !== "empty") throw damaged(part);
  return spliced(text, [{ start: root.end - 2, end: root.end, text: `>${fresh}</${root.name}>` }]);
}

/** The text without the elements whose attribute satisfies the question: an `Override` or a `Relationship`. */
export function withoutElements(
  text: string,
  name: string,
  attributeName: string,
  isGone: (value: string) => boolean,
): string {
  const local = `${prefixOf(text)}${name}`;
  const splices: Splice[] = [];
  let opened: number | undefined;
  for (const tag of tagsOf(text)) {
    if (tag.name !== local) continue;
    if (tag.kind === "close") {
      if (opened !== undefined) splices.push({ start: opened, end: tag.end, text: "" });
      opened = undefined;
    } else if (isGone(attribute(text, tag, attributeName) ?? "")) {
      if (tag.kind === "open") opened = tag.start;
      else splices.push({ start: tag.start, end: tag.end, text: "" });
    }
  }
  return spliced(text, splices);
}

/** Takes removed parts out of the content types, and out of the relationships of the parts that led to them. */
export function forget(changes: PackageChanges, sources: readonly string[], parts: readonly string[]): void {
  const gone = new Set(parts.map((part) => part.toLowerCase()));
  const isGone = (from: string) => (target: string) => gone.has(resolveTarget(from, target).toLowerCase());
  changes.rewrite(CONTENT_TYPES, (text) => withoutElements(text, "Override", "PartName", isGone("")));
  for (const source of sources) {
    changes.rewrite(relationshipsPart(source), (text) =>
      withoutElements(text, "Relationship", "Target", isGone(source)),
    );
  }
}
