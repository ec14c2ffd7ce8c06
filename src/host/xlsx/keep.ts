import { refusal, success, type Outcome } from "../../core/outcome";
import { judgeKept, keptXml } from "../kept";
import { addKeptPart, bringHome, removeKeptPart } from "./keptPackage";
import { keptParts } from "./keptPart";
import { isSigned, SIGNATURES } from "./package";
import { PackageChanges } from "./packageChanges";
import { readXlsx, type XlsxDocument } from "./read";
import { attempt } from "./refused";

function bytesKeeping(document: XlsxDocument, text: string): Uint8Array {
  const { pack, part } = document.inside;
  const changes = new PackageChanges(document);
  const [known, ...others] = keptParts(pack, part.part);
  for (const one of others) removeKeptPart(changes, document, one.part);
  if (known === undefined) addKeptPart(changes, document, text);
  else {
    if (known.text !== text) changes.replace(known.part, keptXml(text));
    if (known.source !== part.part) bringHome(changes, part.part, known);
  }
  return changes.bytes();
}

function bytesKeepingNothing(document: XlsxDocument): Uint8Array {
  const { pack, part } = document.inside;
  const changes = new PackageChanges(document);
  for (const one of keptParts(pack, part.part)) removeKeptPart(changes, document, one.part);
  return changes.bytes();
}

/**
 * Keeps a text with the file as a custom XML part, as Excel itself keeps such parts; `null` removes it with all that
 * belongs to it, also parts of ours that are damaged. All other parts keep their bytes, but for the two lists that name
 * the part where it comes or goes.
 * @returns the new document, the same one where nothing changes, or a refusal: `unsupported` (what XML cannot hold, a text
 * too long, a signed file), `damaged`. Never throws.
 */
export function keepInXlsx(document: XlsxDocument, text: string | null): Outcome<XlsxDocument> {
  const judged = text === null ? success(null) : judgeKept(text);
  if (!judged.ok) return judged;
  return attempt(document.name, () => {
    const bytes = text === null ? bytesKeepingNothing(document) : bytesKeeping(document, text);
    if (bytes === document.bytes) return success(document);
    if (isSigned(document.inside.pack)) return refusal("unsupported", { detail: SIGNATURES });
    const read = readXlsx(bytes, document.name);
    if (!read.ok) return read;
    // The sheets stay as they are shown: the file may hold totals of formulas that were computed anew since it was read.
    const { sheets } = document.workbook;
    return success({ ...read.value, workbook: { ...read.value.workbook, sheets } });
  });
}
