import type { SheetEdit } from "../../../core/edit";
import { refusal, success, type Outcome } from "../../../core/outcome";
import { protectedStructure, takenName } from "../../../core/writing/judgeSheets";
import { decodeText, encodingOf } from "../encoding";
import { relationshipsOf } from "../package";
import type { XlsxDocument } from "../read";
import { isStructureLocked, namesOfSheets } from "./bookPart";

/** Judges whether a sheet of a file may come into being or go. */
export function judgeSheetsOfFile({ inside: { pack, part } }: XlsxDocument, edit: SheetEdit): Outcome<null> {
  const bytes = pack.read(part.part);
  const text = decodeText(bytes, encodingOf(bytes));
  if (isStructureLocked(text)) return protectedStructure();
  // Records of shared editing name sheets in ways that nobody keeps up but Excel.
  const records = relationshipsOf(pack, part.part).find(({ type }) => type === "revisionHeaders");
  if (records !== undefined) return refusal("unsupported", { detail: records.target });
  if (edit.kind === "remove-sheet") return success(null);
  // Chart sheets are no sheets of the workbook that was read, but have names.
  const { name } = edit.draft;
  const isTaken = namesOfSheets(part.part, text).some((one) => one.toLowerCase() === name.toLowerCase());
  return isTaken ? takenName(name) : success(null);
}
