import { Inflate } from "fflate";
import { crc32 } from "./bytes";
import { MAX_DEFLATE_RATIO, MAX_PART_BYTES, MAX_TOTAL_BYTES } from "./limits";
import { damaged, Refused, tooLarge } from "./refused";
import type { ZipArchive, ZipEntry } from "./zip";

const STORED = 0;
const DEFLATED = 8;
const IS_ENCRYPTED = 1;

/** So much is handed to the inflater at once; what comes out of it is at most about a thousand times as much. */
const SLICE = 16 * 1024;

/** Counts what is inflated of one archive, over all its parts. */
export interface Budget {
  spent: number;
}

/** Inflates into a buffer of the stated size and stops at the first byte beyond it. */
function inflateInto(target: Uint8Array, data: Uint8Array, name: string): void {
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > target.length) throw damaged(name);
    target.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < data.length; at += SLICE) stream.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
  if (filled !== target.length) throw damaged(name);
}

/**
 * The content of one entry, checked against its stated size and CRC.
 * @throws Refused: `encrypted`, `too-large`, or `damaged`.
 */
export function contentOf(archive: ZipArchive, entry: ZipEntry, budget: Budget): Uint8Array {
  const { name, size, data, method } = entry;
  if (entry.flags & IS_ENCRYPTED) throw new Refused("encrypted", {});
  if (size.value > MAX_PART_BYTES) throw tooLarge(`${name}: ${size.value} > ${MAX_PART_BYTES}`);
  const total = budget.spent + size.value;
  if (total > MAX_TOTAL_BYTES) throw tooLarge(`${total} > ${MAX_TOTAL_BYTES}`);
  budget.spent = total;
  const stored = archive.bytes.subarray(data.start, data.end);
  let content = stored;
  if (method === DEFLATED) {
    // A size that no deflated data can reach is not even made room for.
    if (size.value > (stored.length + 1) * MAX_DEFLATE_RATIO) throw damaged(name);
    content = new Uint8Array(size.value);
    try {
      inflateInto(content, stored, name);
    } catch {
      throw damaged(name);
    }
  } else if (method !== STORED || stored.length !== size.value) {
    throw damaged(name);
  }
  if (crc32(content) !== entry.crc) throw damaged(name);
  return content;
}
