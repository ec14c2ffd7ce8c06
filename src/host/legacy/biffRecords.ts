import { Bytes } from "../xlsx/bytes";
import { MAX_MERGES, MAX_SHEETS } from "../xlsx/limits";
import { damaged, Refused, tooLarge } from "../xlsx/refused";

/** Records of a workbook stream (MS-XLS, 2.3), by their numbers; those of older versions that mean the same beside them. */
const RECORD = {
  formula: [0x0006, 0x0206, 0x0406],
  endOfSubstream: [0x000a],
  protect: [0x0012],
  externalSheets: [0x0017],
  names: [0x0018, 0x0218],
  dates1904: [0x0022],
  externalNames: [0x0023, 0x0223],
  filePass: [0x002f],
  continued: [0x003c],
  codePage: [0x0042],
  columns: [0x007d],
  sheets: [0x0085],
  severalNumbers: [0x00bd],
  richText: [0x00d6],
  cellFormats: [0x00e0, 0x0043, 0x0243, 0x0443],
  merges: [0x00e5],
  sharedStrings: [0x00fc],
  sharedString: [0x00fd],
  supportingBooks: [0x01ae],
  dimensions: [0x0200, 0x0000],
  number: [0x0203],
  text: [0x0204],
  truthOrError: [0x0205],
  resultText: [0x0207],
  row: [0x0208],
  array: [0x0221, 0x0021],
  compressedNumber: [0x027e],
  numberFormat: [0x041e],
  numberFormatOld: [0x001e],
  sharedFormula: [0x04bc],
  beginOfSubstream: [0x0809],
} as const;

/**
 * What is handed to the library. Everything else (pictures, notes, links over whole sheets, filters, styles) is of no
 * use here, and some of it takes the library long or throws it off.
 */
const USED: ReadonlySet<number> = new Set(Object.values(RECORD).flat());

/** A record that the library passes over in silence. */
const PASSED_OVER = 0x0034;
const HEADER_LENGTH = 4;
const PART = "Workbook";

/** The code page of files that name none. */
const WESTERN = 1252;

/** Columns of all `columns` records together; a sheet has 256 of them. */
const MAX_COLUMNS_STATED = 256 * MAX_SHEETS;
/** Areas of arrays; the library compares every formula with each of its sheet. */
const MAX_ARRAYS = 2_000;
/** Each `merges` record is appended to all before it. */
const MAX_MERGE_RECORDS = 4_000;

/** A workbook stream that is fit for the library. */
export interface BiffStream {
  readonly bytes: Uint8Array;
  /** Versions before 8 write text in a code page, such as 936, which is to be decoded here; `undefined` for Unicode. */
  readonly codePage: number | undefined;
}

function bounded(count: number, limit: number, what: string): void {
  if (count > limit) throw tooLarge(`${what}: ${String(count)} > ${String(limit)}`);
}

/** Refuses what cannot be read, and more than can be read of what could take the library long. */
class Gate {
  private sheets = 0;
  private columns = 0;
  private merges = 0;
  private mergeRecords = 0;
  private arrays = 0;

  constructor(private readonly file: Bytes) {}

  /** @throws Refused: `encrypted`, `too-large`. */
  take(type: number, body: number): void {
    if (is(RECORD.filePass, type)) throw new Refused("encrypted", {});
    if (is(RECORD.sheets, type)) bounded(++this.sheets, MAX_SHEETS, "sheets");
    else if (is(RECORD.array, type)) bounded(++this.arrays, MAX_ARRAYS, "arrays");
    else if (is(RECORD.columns, type)) {
      this.columns += Math.max(0, (this.file.u16(body + 2) ?? 0) - (this.file.u16(body) ?? 0)) + 1;
      bounded(this.columns, MAX_COLUMNS_STATED, "columns");
    } else if (is(RECORD.merges, type)) {
      bounded(++this.mergeRecords, MAX_MERGE_RECORDS, "merges");
      this.merges += this.file.u16(body) ?? 0;
      bounded(this.merges, MAX_MERGES, "merges");
    }
  }
}

function is(numbers: readonly number[], type: number): boolean {
  return numbers.includes(type);
}

/** Whether a record begins a substream (one more inside), ends it, or neither. */
function stepOf(type: number): number {
  if (is(RECORD.beginOfSubstream, type)) return 1;
  return is(RECORD.endOfSubstream, type) ? -1 : 0;
}

/**
 * Goes through the records of a workbook stream once, before the library does.
 * @throws Refused: `encrypted`, `too-large`, or `damaged` when a record reaches beyond the end.
 */
export function soundStream(stream: Uint8Array): BiffStream {
  const bytes = stream.slice();
  const file = new Bytes(bytes);
  if (!is(RECORD.beginOfSubstream, file.u16(0) ?? 0)) throw damaged(PART);
  const isUnicode = (file.u16(HEADER_LENGTH) ?? 0) >= 0x0600;
  const gate = new Gate(file);
  let codePage: number | undefined;
  let isUsed = true;
  let depth = 0;
  for (let at = 0; at + HEADER_LENGTH <= bytes.length;) {
    const type = file.u16(at) ?? 0;
    const body = at + HEADER_LENGTH;
    const end = body + (file.u16(at + 2) ?? 0);
    // Behind the end of the last substream some programs fill the sector up.
    if (depth === 0 && !is(RECORD.beginOfSubstream, type)) break;
    if (end > bytes.length) throw damaged(PART);
    depth += stepOf(type);
    if (is(RECORD.codePage, type)) codePage = file.u16(body);
    gate.take(type, body);
    // What continues a record shares its fate.
    if (!is(RECORD.continued, type)) isUsed = USED.has(type);
    if (!isUsed) file.setU16(at, PASSED_OVER);
    at = end;
  }
  if (depth > 0) throw damaged(PART);
  return { bytes, codePage: isUnicode ? undefined : (codePage ?? WESTERN) };
}
