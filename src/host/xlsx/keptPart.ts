import { MOST_KEPT_CHARACTERS } from "../kept";
import { readKeptXml, type KeptDocument } from "../keptReader";
import { decodeText, encodingOf } from "./encoding";
import { relationshipsOf, type Package } from "./package";
import { Refused } from "./refused";

/** Names our part among the data stores of a workbook; Excel wants one for each, and any fixed one of our own will do. */
export const ITEM_ID = "{6B0E5C1D-8C4F-4F0B-9E57-60550AC0C1E1}";

/** A part longer than this is not ours and is not even inflated: a character of ours takes five bytes at most. */
const MOST_BYTES = 6 * MOST_KEPT_CHARACTERS;

/** A custom XML part of ours; `text` is `undefined` where it is damaged. */
export interface KeptPart extends KeptDocument {
  readonly part: string;
  /** The part that leads to it: the workbook part, or `""` for the package. */
  readonly source: string;
}

/** The parts of a type that a part leads to and that exist, each once. */
function relatedParts(pack: Package, source: string, wanted: string): readonly string[] {
  const targets = relationshipsOf(pack, source)
    .filter(({ type, target }) => type === wanted && pack.has(target))
    .map(({ target }) => target);
  return [...new Map(targets.map((target) => [target.toLowerCase(), target])).values()];
}

/** What reading a part of no importance gives, `otherwise` where it is broken; a bound that is exceeded stays one. */
function unlessBroken<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused && error.code === "too-large") throw error;
    return otherwise;
  }
}

function textOf(pack: Package, part: string): string {
  const size = pack.entries.get(part.toLowerCase())?.size.value ?? 0;
  if (size > MOST_BYTES) return "";
  return unlessBroken(() => {
    const bytes = pack.read(part);
    return decodeText(bytes, encodingOf(bytes));
  }, "");
}

interface CustomXml {
  readonly part: string;
  /** `undefined` for what is not in our namespace. */
  readonly document: KeptDocument | undefined;
}

function customXmlOf(pack: Package, source: string): readonly CustomXml[] {
  return relatedParts(pack, source, "customXml").map((part) => ({
    part,
    document: readKeptXml(textOf(pack, part)),
  }));
}

/** The parts that describe a custom XML part. */
export function propertiesOf(pack: Package, item: string): readonly string[] {
  return unlessBroken(() => relatedParts(pack, item, "customXmlProps"), []);
}

/** The package itself, as a source of relationships: LibreOffice writes those of custom XML parts there. */
export const ROOT = "";

/** The text kept with a workbook; `undefined` where there is none, or only what is damaged. */
export function keptTextOf(pack: Package, workbookPart: string): string | undefined {
  return [workbookPart, ROOT]
    .flatMap((source) => customXmlOf(pack, source))
    .find(({ document }) => document?.text !== undefined)?.document?.text;
}

/** True for a part that is known as ours by its description, however little is left of itself. */
function isDescribedAsOurs(pack: Package, part: string): boolean {
  return propertiesOf(pack, part).some((one) => textOf(pack, one).toUpperCase().includes(ITEM_ID));
}

function ownParts(pack: Package, source: string): readonly KeptPart[] {
  const ours = customXmlOf(pack, source)
    .filter(({ part, document }) => document !== undefined || isDescribedAsOurs(pack, part))
    .map(({ part, document }): KeptPart => ({ part, text: document?.text, source }));
  return [...ours.filter(({ text }) => text !== undefined), ...ours.filter(({ text }) => text === undefined)];
}

/** All parts of ours: those that the workbook leads to and can be read, then damaged ones, then those astray. */
export function keptParts(pack: Package, workbookPart: string): readonly KeptPart[] {
  const inPlace = ownParts(pack, workbookPart);
  const known = new Set(inPlace.map(({ part }) => part.toLowerCase()));
  return [...inPlace, ...ownParts(pack, ROOT).filter(({ part }) => !known.has(part.toLowerCase()))];
}
