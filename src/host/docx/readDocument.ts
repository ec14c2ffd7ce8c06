import { foldLabel } from "../../core/text";
import { sentence } from "../../core/message";
import { success, type Failure, type Outcome } from "../../core/outcome";
import type { SheetDraft } from "../../core/sheetDraft";
import { holdsEncryptedPackage, holdsStream, isCompoundFile } from "../xlsx/compound";
import { MAX_ARCHIVE_BYTES } from "../xlsx/limits";
import { openPackage } from "../xlsx/package";
import { attempt, Refused, tooLarge } from "../xlsx/refused";
import { looksLikeZip } from "../xlsx/zip";
import { documentPart, readContent } from "./content";
import { draftOf } from "./drafts";
import { labelIn, isTitle } from "./lines";
import { planSheets, type PlannedSheet } from "./plan";
import { SheetNames } from "./sheetNames";

/** A sheet that tables of a document become. */
export interface DocumentSheet {
  readonly draft: SheetDraft;
  /** The tables on it, counted in the document from one. */
  readonly tables: readonly number[];
  /** What stands over it in the document, `""` where nothing does. */
  readonly title: string;
}

/** The tables of a document, and what of it is on no sheet. */
export interface DocumentTables {
  readonly sheets: readonly DocumentSheet[];
  /** Paragraphs outside the tables. */
  readonly leftOut: readonly string[];
  /** The texts of text boxes. */
  readonly textBoxes: readonly string[];
}

/** The stream of a compound file that is a document of Word up to 2003. */
const OLD_DOCUMENT = "WordDocument";

/** Refusals of this kind of file; all of them mean that it is none. */
function refused(reason: "old-document" | "not-a-document" | "no-tables", name: string): Outcome<never> {
  const failure: Failure = { code: "not-a-workbook", message: sentence(`failure/${reason}`, { name }) };
  return { ok: false, failure };
}

/** True for a document of text, new or old, whatever its name. Never throws. */
export function isTextDocument(bytes: Uint8Array): boolean {
  if (isCompoundFile(bytes)) return holdsStream(bytes, OLD_DOCUMENT);
  try {
    return looksLikeZip(bytes) && documentPart(openPackage(bytes)) !== undefined;
  } catch {
    return false;
  }
}

/** 附表 numbers a form more closely than 附件, which numbers all papers of a letter. */
function nameFor({ titles }: PlannedSheet, number: number): string {
  const labels = titles.flatMap((title) => labelIn(title) ?? []);
  const label = labels.findLast((one) => one.startsWith("附表")) ?? labels.at(-1);
  return label ?? foldLabel(titles.findLast(isTitle) ?? `表${number}`);
}

function sheetsOf(bytes: Uint8Array): DocumentTables {
  const { blocks, textBoxes } = readContent(bytes);
  const { sheets, leftOut } = planSheets(blocks);
  const names = new SheetNames();
  return {
    sheets: sheets.map((sheet, index) => ({
      draft: draftOf(sheet, names.next(nameFor(sheet, index + 1))),
      tables: sheet.tables.map(({ number }) => number),
      title: (sheet.titles.findLast(isTitle) ?? sheet.titles.at(-1) ?? "").trim(),
    })),
    leftOut,
    textBoxes,
  };
}

/**
 * Reads the tables of a .docx document as drafts of sheets: merged cells, widths, alignment, bold letters and lines are
 * kept, the lines above and below a table stand above and below it, and an amount is a number.
 * @param name the name of the file, for the words of a refusal.
 * @returns the drafts, or a refusal: `not-a-workbook` for what is no .docx document or holds no table, `encrypted`,
 * `too-large`, `damaged`. Never throws.
 */
export function readDocument(bytes: Uint8Array, name: string): Outcome<DocumentTables> {
  const outcome = attempt(name, () => {
    if (bytes.length > MAX_ARCHIVE_BYTES) throw tooLarge(`${bytes.length} > ${MAX_ARCHIVE_BYTES}`);
    if (isCompoundFile(bytes)) {
      if (holdsEncryptedPackage(bytes)) throw new Refused("encrypted", {});
      return refused(holdsStream(bytes, OLD_DOCUMENT) ? "old-document" : "not-a-document", name);
    }
    if (!looksLikeZip(bytes)) return refused("not-a-document", name);
    const read = sheetsOf(bytes);
    return read.sheets.length === 0 ? refused("no-tables", name) : success(read);
  });
  const isPlainlyNone = !outcome.ok && outcome.failure.message[0]?.key === "failure/not-a-workbook";
  return isPlainlyNone ? refused("not-a-document", name) : outcome;
}
