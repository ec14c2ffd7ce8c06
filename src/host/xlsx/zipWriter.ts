import { deflateSync } from "fflate";
import { Bytes, copied, crc32, joined } from "./bytes";
import { zip64Extra, type Field, type ZipArchive, type ZipEntry } from "./zip";

const DEFLATED = 8;
const HAS_DESCRIPTOR = 8;
const DESCRIPTOR = 0x08074b50;
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_RECORD = 0x02014b50;
const VERSION = 20;
const IN_ZIP64 = 0xffffffff;

/** New content of an entry; `null` takes the entry out. */
export type EntryChanges = ReadonlyMap<ZipEntry, Uint8Array | null>;

function poke(target: Bytes, { offset, width }: Field, base: number, value: number): void {
  if (width === 8) target.setU64(offset - base, value);
  else target.setU32(offset - base, value);
}

/** The end of an entry with the descriptor that may follow its data, with or without a signature, in 32 or 64 bits. */
function regionEnd(file: Bytes, entry: ZipEntry): number {
  const { end } = entry.data;
  if ((entry.flags & HAS_DESCRIPTOR) === 0) return end;
  const start = file.u32(end) === DESCRIPTOR && file.u32(end + 4) === entry.crc ? end + 4 : end;
  if (file.u32(start) !== entry.crc) return end;
  const isWide = file.u64(start + 4) === entry.compressedSize.value && file.u64(start + 12) === entry.size.value;
  return start + (isWide ? 20 : 12);
}

interface Written {
  readonly header: Uint8Array;
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** The local header and data of an entry with new content: same name, time, method and extra field, no descriptor. */
function written(file: Bytes, entry: ZipEntry, content: Uint8Array): Written {
  const data = entry.method === DEFLATED ? deflateSync(content) : content;
  const crc = crc32(content);
  const header = new Bytes(copied(file.data, entry.header.start, entry.header.end));
  header.setU16(6, (header.u16(6) ?? 0) & ~HAS_DESCRIPTOR);
  header.setU32(14, crc);
  const nameLength = header.u16(26) ?? 0;
  const extra = zip64Extra(header, 30 + nameLength, header.length);
  const isWide = header.u32(18) === IN_ZIP64 && header.u32(22) === IN_ZIP64 && extra.next + 16 <= extra.end;
  if (isWide) {
    header.setU64(extra.next, content.length);
    header.setU64(extra.next + 8, data.length);
  } else {
    header.setU32(18, data.length);
    header.setU32(22, content.length);
  }
  return { header: header.data, data, size: content.length, crc };
}

/** The first moment that an archive can name: a new entry bears no time of its own. */
const EARLIEST_DATE = 0x21;
const UTF8_NAMES = 0x0800;

/** A new entry: its local header, its data, and its record in the directory. */
function addedEntry(name: string, content: Uint8Array, offset: number) {
  const data = deflateSync(content);
  const title = new TextEncoder().encode(name);
  const crc = crc32(content);
  const header = new Bytes(new Uint8Array(30 + title.length));
  const record = new Bytes(new Uint8Array(46 + title.length));
  header.setU32(0, LOCAL_HEADER);
  record.setU32(0, CENTRAL_RECORD);
  record.setU16(4, VERSION);
  for (const [target, start] of [
    [header, 4],
    [record, 6],
  ] as const) {
    target.setU16(start, VERSION);
    target.setU16(start + 2, UTF8_NAMES);
    target.setU16(start + 4, DEFLATED);
    target.setU16(start + 8, EARLIEST_DATE);
    target.setU32(start + 10, crc);
    target.setU32(start + 14, data.length);
    target.setU32(start + 18, content.length);
    target.setU16(start + 22, title.length);
  }
  record.setU32(42, offset);
  header.data.set(title, 30);
  record.data.set(title, 46);
  return { header: header.data, data, record: record.data };
}

/** The central record of an entry with its new place and, where it was written anew, its new sizes. */
function recordOf(file: Bytes, entry: ZipEntry, shift: number, fresh: Written | undefined): Uint8Array {
  const { start, end } = entry.record;
  const record = new Bytes(copied(file.data, start, end));
  poke(record, entry.localOffset, start, entry.localOffset.value + shift);
  if (fresh !== undefined) {
    record.setU16(8, entry.flags & ~HAS_DESCRIPTOR);
    record.setU32(16, fresh.crc);
    poke(record, entry.compressedSize, start, fresh.data.length);
    poke(record, entry.size, start, fresh.size);
  }
  return record.data;
}

/** Everything behind the directory, with the counts and offsets that changed. */
function endRecords(archive: ZipArchive, file: Bytes, shift: number, sizeChange: number, removed: number): Uint8Array {
  const { directory, record, zip64 } = archive.end;
  const base = directory.end;
  const tail = new Bytes(copied(file.data, base));
  const add32 = (offset: number, change: number): void => {
    const value = tail.u32(offset - base) ?? IN_ZIP64;
    if (value !== IN_ZIP64) tail.setU32(offset - base, value + change);
  };
  const add64 = (offset: number, change: number): void => {
    tail.setU64(offset - base, (tail.u64(offset - base) ?? 0) + change);
  };
  for (const offset of [record + 8, record + 10]) {
    const count = tail.u16(offset - base) ?? 0xffff;
    if (count !== 0xffff) tail.setU16(offset - base, count - removed);
  }
  add32(record + 12, sizeChange);
  add32(record + 16, shift);
  if (zip64 !== undefined) {
    add64(zip64.record + 24, -removed);
    add64(zip64.record + 32, -removed);
    add64(zip64.record + 40, sizeChange);
    add64(zip64.record + 48, shift);
    add64(zip64.locator + 8, shift + sizeChange);
  }
  return tail.data;
}

/**
 * The archive with some entries changed and new ones, by name, behind all others. All others keep their bytes, their
 * order and everything the directory says of them but their place; what stands before, between and behind the entries
 * stays too.
 */
export function rewriteZip(
  archive: ZipArchive,
  changes: EntryChanges,
  additions: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const file = new Bytes(archive.bytes);
  const fresh = new Map<ZipEntry, Written>();
  const shifts = new Map<ZipEntry, number>();
  const pieces: Uint8Array[] = [];
  let done = 0;
  let shift = 0;
  for (const entry of [...archive.entries].sort((one, other) => one.header.start - other.header.start)) {
    shifts.set(entry, shift);
    const content = changes.get(entry);
    if (content === undefined) continue;
    const end = regionEnd(file, entry);
    pieces.push(archive.bytes.subarray(done, entry.header.start));
    done = end;
    shift -= end - entry.header.start;
    if (content === null) continue;
    const one = written(file, entry, content);
    fresh.set(entry, one);
    pieces.push(one.header, one.data);
    shift += one.header.length + one.data.length;
  }
  const { directory } = archive.end;
  pieces.push(archive.bytes.subarray(done, directory.start));
  // Offsets do not count what stands before the archive.
  const [one] = archive.entries;
  const before = one === undefined ? 0 : one.header.start - one.localOffset.value;
  const added = [...additions].map(([name, content]) => {
    const { header, data, record } = addedEntry(name, content, directory.start + shift - before);
    pieces.push(header, data);
    shift += header.length + data.length;
    return record;
  });
  const kept = archive.entries.filter((entry) => changes.get(entry) !== null);
  const records = [...kept.map((entry) => recordOf(file, entry, shifts.get(entry) ?? 0, fresh.get(entry))), ...added];
  const sizeChange = records.reduce((sum, record) => sum + record.length, 0) - (directory.end - directory.start);
  const removed = archive.entries.length - kept.length - added.length;
  return joined([...pieces, ...records, endRecords(archive, file, shift, sizeChange, removed)]);
}
