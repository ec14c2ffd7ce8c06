import type { SheetDraft } from "../../../core/sheetDraft";
import { formatOf, freeId } from "../keptPackage";
import { CONTENT_TYPES, withElements } from "../lists";
import { asModelled } from "../../draftLikeness";
import { canHoldList } from "../../draftStandard";
import { DECLARATION } from "../newPackage/packageParts";
import { printNames } from "../newPackage/printNames";
import { sheetInside } from "../newPackage/sheetPart";
import { relationshipsPart } from "../package";
import { PackageChanges } from "../packageChanges";
import { readXlsx, type XlsxDocument } from "../read";
import { Refused } from "../refused";
import { BookStyles } from "./bookStyles";
import { namespaceOf } from "./bookPart";
import { copiedRules } from "./copiedRules";
import { formatNumberAt, modelSheetOf } from "./modelSheet";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

function opened(bytes: Uint8Array, name: string): XlsxDocument {
  const read = readXlsx(bytes, name);
  if (!read.ok) throw new Refused("damaged", { name });
  return read.value;
}

/** A file that has a styles part: itself, where it has one. */
export function withStylesPart(document: XlsxDocument): XlsxDocument {
  const { part } = document.inside;
  if (part.styles !== undefined) return document;
  const changes = new PackageChanges(document);
  const { namespace } = namespaceOf(changes.text(part.part));
  const name = `${part.part.slice(0, part.part.lastIndexOf("/") + 1)}styles.xml`;
  const list = relationshipsPart(part.part);
  changes.add(name, `${DECLARATION}<styleSheet xmlns="${namespace}"></styleSheet>`);
  changes.rewrite(CONTENT_TYPES, (text) =>
    withElements(CONTENT_TYPES, text, [`<Override PartName="/${name}" ContentType="${STYLES_TYPE}"/>`]),
  );
  changes.rewrite(list, (text) => {
    const type = `${formatOf(text)}relationships/styles`;
    return withElements(list, text, [`<Relationship Id="${freeId(text)}" Type="${type}" Target="/${name}"/>`]);
  });
  return opened(changes.bytes(), document.name);
}

/** The parts of a file that a draft makes. */
export interface DraftParts {
  readonly sheet: string;
  readonly styles: string;
  /** The defined names of the sheet, without prefix and without its place. */
  readonly names: readonly string[];
}

/**
 * Writes the sheet of a draft for a file that has a styles part. Lists that no file can hold (with a comma in a value, or
 * of more than 255 characters) are left out: the cells then take any value.
 */
export function partsOfDraft(document: XlsxDocument, wanted: SheetDraft, stylesText: string): DraftParts {
  const { pack, part } = document.inside;
  const draft = asModelled(wanted, (name) => modelSheetOf(document, name));
  const styles = new BookStyles(part.styles ?? "", stylesText, (at) => formatNumberAt(document, at));
  const inside = sheetInside(
    { ...draft, lists: draft.lists.filter(canHoldList) },
    false,
    styles,
    copiedRules(document, draft),
  );
  const { namespace } = namespaceOf(new TextDecoder().decode(pack.read(part.part)));
  return {
    sheet: `${DECLARATION}<worksheet xmlns="${namespace}">${inside}</worksheet>`,
    styles: styles.xml(),
    names: printNames(draft, ""),
  };
}
