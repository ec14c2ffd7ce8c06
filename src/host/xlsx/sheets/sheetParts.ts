import { listed } from "../lists";
import { relationshipsOf, relationshipsPart, resolveTarget, type Package } from "../package";
import type { XlsxDocument } from "../read";

/** A part of a package as it is stored, with the type by which the content types name it alone. */
export interface StoredPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string | undefined;
}

/** The parts to which others lead from a part on, without going through one of them. */
function reachable(pack: Package, from: string, closed?: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [from];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const key = part.toLowerCase();
    if (found.has(key) || key === closed?.toLowerCase()) continue;
    found.add(key);
    waiting.push(...relationshipsOf(pack, part).map(({ target }) => target));
  }
  return found;
}

/** The parts that belong to a sheet alone: its own, and those to which nothing else leads. */
export function partsOfSheet({ inside: { pack } }: XlsxDocument, sheetPart: string): readonly string[] {
  const others = reachable(pack, "", sheetPart);
  const own = [...reachable(pack, sheetPart)].filter((part) => !others.has(part));
  return own
    .flatMap((part) => [part, relationshipsPart(part)])
    .flatMap((part) => pack.entries.get(part.toLowerCase())?.name ?? []);
}

/** Parts as they are stored. @param types the text of the content types. */
export function storedParts(pack: Package, names: readonly string[], types: string): readonly StoredPart[] {
  const [parts, kinds] = [listed(types, "Override", "PartName"), listed(types, "Override", "ContentType")];
  const typeOf = new Map(parts.map((part, index) => [resolveTarget("", part).toLowerCase(), kinds[index]]));
  return names.map((name) => ({ name, bytes: pack.read(name), type: typeOf.get(name.toLowerCase()) }));
}

/** The first name for the part of a new sheet that no part has, also not in the lists. */
export function freeSheetPart({ inside: { pack, part } }: XlsxDocument, types: string): string {
  const folder = part.part.slice(0, part.part.lastIndexOf("/") + 1);
  const taken = new Set([
    ...pack.entries.keys(),
    ...listed(types, "Override", "PartName").map((name) => resolveTarget("", name).toLowerCase()),
  ]);
  for (let number = part.sheets.length + 1; ; number++) {
    const name = `${folder}worksheets/sheet${number}.xml`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
