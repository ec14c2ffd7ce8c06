import { contentOf, type Budget } from "./inflate";
import { damaged, Refused } from "./refused";
import { parseXml } from "./xml";
import { openZip, type ZipArchive, type ZipEntry } from "./zip";

/** A relationship of a part to another part of the package. */
export interface Relationship {
  readonly id: string;
  /** The last step of its type, such as `worksheet`; the same in transitional and strict files. */
  readonly type: string;
  /** The name of the part it leads to. */
  readonly target: string;
}

/** An Office Open XML package: parts by name, compared without regard to case, each inflated when asked for. */
export interface Package {
  readonly archive: ZipArchive;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  has(part: string): boolean;
  /** @throws Refused, `damaged` where there is no such part. */
  read(part: string): Uint8Array;
}

/** @throws Refused when the bytes are no sound archive, or one part stands in it twice. */
export function openPackage(bytes: Uint8Array): Package {
  const archive = openZip(bytes);
  const entries = new Map<string, ZipEntry>();
  for (const entry of archive.entries) {
    if (entry.flags & 1) throw new Refused("encrypted", {});
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw damaged(entry.name);
    entries.set(key, entry);
  }
  const budget: Budget = { spent: 0 };
  const counted = new Set<ZipEntry>();
  return {
    archive,
    entries,
    has: (part) => entries.has(part.toLowerCase()),
    read(part) {
      const entry = entries.get(part.toLowerCase());
      if (entry === undefined) throw damaged(part);
      // What is read a second time, to be written, does not count a second time.
      const own = counted.has(entry) ? { spent: 0 } : budget;
      counted.add(entry);
      return contentOf(archive, entry, own);
    },
  };
}

/** A signed package holds its signatures in this folder; any change of ours would make them lie. */
export const SIGNATURES = "_xmlsignatures/";

/** True for a package that somebody signed, which must not be written to. */
export function isSigned(pack: Package): boolean {
  return [...pack.entries.keys()].some((part) => part.startsWith(SIGNATURES));
}

function unquoted(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The part that a target leads to: absolute from the root, else relative to the folder of the part it is written in. */
export function resolveTarget(source: string, target: string): string {
  const path = unquoted(target.replaceAll("\\", "/"));
  const steps = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The part that holds the relationships of a part; of the package itself, for `""`. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The relationships of a part inside the package; none where it has no such file. */
export function relationshipsOf(pack: Package, source: string): readonly Relationship[] {
  const part = relationshipsPart(source);
  if (!pack.has(part)) return [];
  const found: Relationship[] = [];
  parseXml(part, pack.read(part), {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== "Relationship" || id === undefined || type === undefined || target === undefined) return;
      if (mode !== "External") {
        found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: resolveTarget(source, target) });
      }
    },
    close: () => undefined,
  });
  return found;
}
