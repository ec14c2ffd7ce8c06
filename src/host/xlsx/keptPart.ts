import { keptTextIn } from "../kept";
import { decodeText, encodingOf } from "./encoding";
import { relationshipsOf, type Package } from "./package";
import { Refused } from "./refused";

interface KeptPart {
  readonly part: string;
  readonly text: string;
}

/** Our part among the custom XML parts of a workbook; one that cannot be read is somebody else's. */
export function findKept(pack: Package, workbookPart: string): KeptPart | undefined {
  for (const { type, target } of relationshipsOf(pack, workbookPart)) {
    if (type !== "customXml" || !pack.has(target)) continue;
    const text = textOf(pack, target);
    if (text !== undefined) return { part: target, text };
  }
  return undefined;
}

function textOf(pack: Package, part: string): string | undefined {
  try {
    const bytes = pack.read(part);
    return keptTextIn(decodeText(bytes, encodingOf(bytes)));
  } catch (error) {
    // A broken part of no importance must not make the workbook unreadable; a bound that is exceeded must.
    if (error instanceof Refused && error.code === "too-large") throw error;
    return undefined;
  }
}
