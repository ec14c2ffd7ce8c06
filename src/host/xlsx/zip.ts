import { Bytes } from "./bytes";
import { MAX_ENTRIES } from "./limits";
import { damaged, tooLarge } from "./refused";

/** A number of a zip record: its value, and where it stands, so that a copy of the record can be corrected. */
export interface Field {
  readonly value: number;
  readonly offset: number;
  readonly width: 4 | 8;
}

/** One entry as the central directory describes it. All offsets count from the start of the file. */
export interface ZipEntry {
  /** With `/` between folders and without a leading one. */
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: Field;
  readonly size: Field;
  /** `value` as the record states it: it does not count what stands before the archive. */
  readonly localOffset: Field;
  readonly record: { readonly start: number; readonly end: number };
  /** The local header with its name and extra field. */
  readonly header: { readonly start: number; readonly end: number };
  /** The data as stored, compressed or not. */
  readonly data: { readonly start: number; readonly end: number };
}

/** The records at the end of the archive, where they stand. */
interface ZipEnd {
  readonly directory: { readonly start: number; readonly end: number };
  readonly record: number;
  readonly zip64: { readonly locator: number; readonly record: number } | undefined;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  readonly end: ZipEnd;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_RECORD = 0x02014b50;
const END_RECORD = 0x06054b50;
const ZIP64_END_RECORD = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const END_RECORD_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const ZIP64_EXTRA = 1;
const ARCHIVE = "zip";

function present(value: number | undefined): number {
  if (value === undefined) throw damaged(ARCHIVE);
  return value;
}

/** True when the bytes begin as a zip archive does, or hold an end record. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return new Bytes(bytes).u32(0) === LOCAL_HEADER || endRecordAt(new Bytes(bytes)) !== undefined;
}

function endRecordAt(file: Bytes): number | undefined {
  const lowest = Math.max(0, file.length - END_RECORD_LENGTH - LONGEST_COMMENT);
  let fallback: number | undefined;
  for (let at = file.length - END_RECORD_LENGTH; at >= lowest; at--) {
    if (file.u32(at) !== END_RECORD) continue;
    const end = at + END_RECORD_LENGTH + present(file.u16(at + 20));
    if (end === file.length) return at;
    if (end < file.length) fallback ??= at;
  }
  return fallback;
}

interface Location {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory must end: at the first of the end records. */
  readonly limit: number;
  readonly zip64: ZipEnd["zip64"];
}

function locate(file: Bytes, record: number): Location {
  const plain = {
    count: present(file.u16(record + 10)),
    size: present(file.u32(record + 12)),
    offset: present(file.u32(record + 16)),
  };
  const locator = record - 20;
  if (file.u32(locator) !== ZIP64_LOCATOR) return { ...plain, limit: record, zip64: undefined };
  const stated = present(file.u64(locator + 8));
  // Something before the archive moves the record on; it then stands right before its locator.
  const at = [stated, locator - 56].find((one) => file.u32(one) === ZIP64_END_RECORD);
  if (at === undefined) throw damaged(ARCHIVE);
  return {
    count: present(file.u64(at + 32)),
    size: present(file.u64(at + 40)),
    offset: present(file.u64(at + 48)),
    limit: at,
    zip64: { locator, record: at },
  };
}

/** The value of a 32-bit field, or of its 64-bit stand-in in the extra field, in the order the format fixes. */
function widened(file: Bytes, offset: number, extra: { next: number; readonly end: number }): Field {
  const value = present(file.u32(offset));
  if (value !== IN_ZIP64 || extra.next + 8 > extra.end) return { value, offset, width: 4 };
  const field: Field = { value: present(file.u64(extra.next)), offset: extra.next, width: 8 };
  extra.next += 8;
  return field;
}

/** The content of the zip64 extra field; empty when there is none. */
export function zip64Extra(file: Bytes, start: number, end: number): { next: number; readonly end: number } {
  for (let at = start; at + 4 <= end;) {
    const length = present(file.u16(at + 2));
    if (file.u16(at) === ZIP64_EXTRA) return { next: at + 4, end: Math.min(end, at + 4 + length) };
    at += 4 + length;
  }
  return { next: end, end };
}

function entryAt(file: Bytes, start: number, base: number, directoryStart: number): ZipEntry {
  if (file.u32(start) !== DIRECTORY_RECORD) throw damaged(ARCHIVE);
  const nameEnd = start + 46 + present(file.u16(start + 28));
  const extraEnd = nameEnd + present(file.u16(start + 30));
  const end = extraEnd + present(file.u16(start + 32));
  const extra = zip64Extra(file, nameEnd, extraEnd);
  const size = widened(file, start + 24, extra);
  const compressedSize = widened(file, start + 20, extra);
  const localOffset = widened(file, start + 42, extra);
  const name = new TextDecoder().decode(file.data.subarray(start + 46, nameEnd));
  const header = localOffset.value + base;
  if (file.u32(header) !== LOCAL_HEADER) throw damaged(name);
  const dataStart = header + 30 + present(file.u16(header + 26)) + present(file.u16(header + 28));
  const dataEnd = dataStart + compressedSize.value;
  if (dataEnd > directoryStart) throw damaged(name);
  return {
    name: name.replaceAll("\\", "/").replace(/^\/+/, ""),
    flags: present(file.u16(start + 8)),
    method: present(file.u16(start + 10)),
    crc: present(file.u32(start + 16)),
    compressedSize,
    size,
    localOffset,
    record: { start, end },
    header: { start: header, end: dataStart },
    data: { start: dataStart, end: dataEnd },
  };
}

/**
 * Reads the directory of a zip archive, with or without zip64, also behind other bytes (a self-extracting stub).
 * @throws Refused when the archive is cut off, its records contradict each other, or there are too many.
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const file = new Bytes(bytes);
  const record = endRecordAt(file);
  if (record === undefined) throw damaged(ARCHIVE);
  const { count, size, offset, limit, zip64 } = locate(file, record);
  if (count > MAX_ENTRIES) throw tooLarge(`zip: ${count} > ${MAX_ENTRIES}`);
  const base = limit - size - offset;
  const start = limit - size;
  if (base < 0 || start < 0) throw damaged(ARCHIVE);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    const entry = entryAt(file, at, base, start);
    entries.push(entry);
    at = entry.record.end;
  }
  if (at > limit) throw damaged(ARCHIVE);
  return { bytes, entries, end: { directory: { start, end: at }, record, zip64 } };
}
