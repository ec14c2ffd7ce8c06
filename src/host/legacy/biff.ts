import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from "@e965/xlsx";
import { parseArea } from "../../core/a1";
import type { Area } from "../../core/cell";
import { soundStream } from "./biffRecords";
import { MAX_CELLS } from "../xlsx/limits";
import { Refused, tooLarge } from "../xlsx/refused";
import { codePageDecoder, type Decoder } from "./codePages";
import { streamOf } from "./compoundStream";
import { GENERAL, type LegacyCell, type LegacySheet, type LegacyTrack, type LegacyWorkbook } from "./model";

/** What is taken from the library; it is loaded when the first such file is opened. */
export interface BiffLibrary {
  readonly read: (stream: Uint8Array, options: ParsingOptions) => WorkBook;
}

/** The stream of a workbook of Excel 97 and later, and of Excel 5 and 95. */
const STREAMS = ["Workbook", "Book"];

/** `cellStyles` asks for the widths of columns. */
const OPTIONS: ParsingOptions = { type: "array", dense: true, cellNF: true, cellStyles: true, cellHTML: false };

/** The numbers of errors in cells (MS-XLS, 2.5.10). */
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

function contentOf(cell: CellObject, decode: Decoder): LegacyCell["content"] {
  const formula = cell.f === undefined || cell.f === "" ? {} : { formula: decode(cell.f) };
  const { v: value } = cell;
  if (cell.t === "e") return { value: null, error: ERRORS.get(value) ?? "#VALUE!", ...formula };
  if (typeof value === "string") return { value: decode(value), ...formula };
  if (typeof value === "number" || typeof value === "boolean") return { value, ...formula };
  return { value: null, ...formula };
}

function cellOf(cell: CellObject, row: number, column: number, decode: Decoder): LegacyCell | undefined {
  const content = contentOf(cell, decode);
  const array = cell.F === undefined ? undefined : parseArea(cell.F);
  const isFirst = content.formula !== undefined && array?.top === row && array.left === column;
  if (content.formula === undefined && content.error === undefined && content.value === null) return undefined;
  return {
    content,
    format: typeof cell.z === "string" ? decode(cell.z) : GENERAL,
    isLocked: true,
    ...(isFirst ? { array } : {}),
  };
}

function rowsOf(sheet: WorkSheet, decode: Decoder, counts: { cells: number }): LegacySheet["rows"] {
  const rows = new Map<number, ReadonlyMap<number, LegacyCell>>();
  // The lists have gaps, which `forEach` passes over and a plain loop would not.
  sheet["!data"]?.forEach((cells, row) => {
    const found = new Map<number, LegacyCell>();
    cells.forEach((cell, column) => {
      const read = cellOf(cell, row, column, decode);
      if (read !== undefined) found.set(column, read);
    });
    counts.cells += found.size;
    if (counts.cells > MAX_CELLS) throw tooLarge(`cells > ${String(MAX_CELLS)}`);
    if (found.size > 0) rows.set(row, found);
  });
  return rows;
}

/** Neighbours that are alike become one track. */
function tracksOf(sizes: readonly (Omit<LegacyTrack, "first" | "last"> | undefined)[]): readonly LegacyTrack[] {
  const tracks: LegacyTrack[] = [];
  sizes.forEach((track, index) => {
    if (track === undefined) return;
    const last = tracks.at(-1);
    if (last?.last === index - 1 && last.size === track.size && last.isHidden === track.isHidden) {
      tracks[tracks.length - 1] = { ...last, last: index };
    } else tracks.push({ ...track, first: index, last: index });
  });
  return tracks;
}

function track(size: number | undefined, isHidden: boolean | undefined): Omit<LegacyTrack, "first" | "last"> {
  return { ...(size === undefined ? {} : { size }), isHidden: isHidden === true };
}

/** The library's lists of columns and rows have gaps, of which its types say nothing. */
function listed<T>(list: readonly (T | undefined)[] | undefined): readonly (T | undefined)[] {
  return Array.from(list ?? []);
}

/** Charts, dialogs and the macros of Excel 4 are no sheets with forms. */
const NO_SHEETS: ReadonlySet<unknown> = new Set(["chart", "dialog", "macro"]);

const VISIBILITIES = ["visible", "hidden", "very-hidden"] as const;

function sheetOf(book: WorkBook, name: string, decode: Decoder, counts: { cells: number }): LegacySheet | undefined {
  const sheet = book.Sheets[name];
  if (sheet === undefined || NO_SHEETS.has(sheet["!type"])) return undefined;
  const hidden = book.Workbook?.Sheets?.find((properties) => properties.name === name)?.Hidden;
  const merges = (sheet["!merges"] ?? []).map(({ s, e }): Area => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return {
    name: decode(name),
    visibility: VISIBILITIES[hidden ?? 0],
    isProtected: Boolean(sheet["!protect"]),
    rows: rowsOf(sheet, decode, counts),
    merges,
    columns: tracksOf(listed(sheet["!cols"]).map((one) => one && track(one.width, one.hidden))),
    rowTracks: tracksOf(listed(sheet["!rows"]).map((one) => one && track(one.hpt, one.hidden))),
  };
}

/**
 * Reads an .xls (Excel 5 to 2003) or .et file. Cells that are unlocked on a protected sheet count as locked: the library
 * does not tell them apart.
 * @throws Refused: `not-a-workbook` for other compound files (.doc), `encrypted`, `too-large`, `damaged`; whatever the
 * library throws on a broken file.
 */
export function readBiff(bytes: Uint8Array, library: BiffLibrary): LegacyWorkbook {
  const stream = streamOf(bytes, STREAMS);
  if (stream === undefined) throw new Refused("not-a-workbook", {});
  const sound = soundStream(stream);
  const book = library.read(sound.bytes, OPTIONS);
  const decode = codePageDecoder(sound.codePage);
  const counts = { cells: 0 };
  const sheets = book.SheetNames.flatMap((name) => sheetOf(book, name, decode, counts) ?? []);
  return { isDate1904: book.Workbook?.WBProps?.date1904 === true, sheets };
}
