import { areaAddress, parseArea } from "../../../core/a1";
import type { Area } from "../../../core/cell";
import { damaged } from "../refused";
import { PartChanges } from "../rows/partChanges";
import { placeOfMerges } from "../rows/sheetAround";
import { treeOf, valueOf, type Element } from "../rows/tree";

function addressIn(text: string, element: Element): string | undefined {
  const area = parseArea(valueOf(text, element, "ref") ?? "");
  return area && areaAddress(area);
}

/** The merged area behind a new one that the list has, before whose element the new one is put. */
function elementBehind(after: readonly string[], at: number, known: ReadonlyMap<string, Element>): Element | undefined {
  for (const address of after.slice(at + 1)) {
    const element = known.get(address);
    if (element !== undefined) return element;
  }
  return undefined;
}

/**
 * The text of a sheet after its merged areas changed: elements of others keep their place and their bytes.
 * @throws Refused `damaged`
 */
export function withMerges(text: string, part: string, before: readonly Area[], after: readonly Area[]): string {
  const root = treeOf(text, "sheetData");
  if (root === undefined) throw damaged(part);
  const changes = new PartChanges(text);
  const list = root.children.find(({ name }) => name === "mergeCells");
  const [old, fresh] = [before.map(areaAddress), after.map(areaAddress)];
  const gone = new Set(old.filter((address) => !fresh.includes(address)));
  const known = new Map(list?.children.flatMap((one) => [[addressIn(text, one) ?? "", one] as const]) ?? []);
  const prefix = root.open.name.slice(0, root.open.name.indexOf(":") + 1);
  const cellOf = (address: string): string => `<${prefix}mergeCell ref="${address}"/>`;
  const added = fresh.flatMap((address, at) => (old.includes(address) ? [] : { address, at }));
  const removed = [...known].filter(([address]) => gone.has(address)).map(([, element]) => element);

  if (list === undefined || list.open.kind === "empty") {
    if (added.length === 0) return text;
    const xml = `<${prefix}mergeCells count="${added.length}">${added.map(({ address }) => cellOf(address)).join("")}</${prefix}mergeCells>`;
    if (list !== undefined) changes.splice({ start: list.open.start, end: list.end, text: xml });
    else changes.insert(placeOfMerges(root), xml);
    return changes.result();
  }
  if (added.length === 0) {
    for (const element of removed) changes.remove(element);
    return changes.result();
  }
  for (const element of removed) changes.splice({ start: element.open.start, end: element.end, text: "" });
  for (const { address, at } of added) {
    changes.insert(elementBehind(fresh, at, known)?.open.start ?? list.contentEnd, cellOf(address));
  }
  if (valueOf(text, list, "count") !== undefined) {
    changes.setAttribute(list, "count", String(list.children.length - removed.length + added.length));
  }
  return changes.result();
}
