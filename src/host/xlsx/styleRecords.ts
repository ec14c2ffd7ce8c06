import { MAX_STYLE_RECORDS } from "./limits";
import { tooLarge } from "./refused";
import { parseXml, type Attributes } from "./xml";

/** An element of a font, a border or a fill with the attributes of itself and of its colour, as the file has them. */
export interface Property {
  readonly name: string;
  readonly attributes: Attributes;
  readonly colour?: Attributes;
}

/** One cell format: numbers of records, and the attributes of its alignment and protection. */
export interface FormatRecord {
  readonly attributes: Attributes;
  readonly alignment: Attributes;
  readonly protection: Attributes;
}

/** The lists of the styles part that say how cells look, unresolved. */
export interface StyleRecords {
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly fonts: readonly (readonly Property[])[];
  readonly fills: readonly (readonly Property[])[];
  readonly borders: readonly (readonly Property[])[];
  readonly formats: readonly FormatRecord[];
  readonly indexedColours: readonly string[];
}

const COLOURS = new Set(["color", "fgColor", "bgColor"]);
const NONE: Attributes = {};

interface Mutable<T> {
  value: T;
}

/** Collects one list whose items hold properties, such as `fonts` > `font` > `sz`. */
function listOf(item: string): { readonly items: Property[][]; open(name: string, attributes: Attributes): void } {
  const items: Property[][] = [];
  return {
    items,
    open(name, attributes) {
      if (name === item) {
        items.push([{ name, attributes }]);
        return;
      }
      const properties = items.at(-1);
      const last = properties?.at(-1);
      // The colour of a border's side is written inside the side; all others stand for themselves.
      if (item === "border" && name === "color" && properties !== undefined && last !== undefined) {
        properties[properties.length - 1] = { ...last, colour: attributes };
      } else
        properties?.push(COLOURS.has(name) ? { name, attributes: NONE, colour: attributes } : { name, attributes });
    },
  };
}

/** Reads the styles part. @throws Refused */
export function readStyleRecords(part: string, bytes: Uint8Array): StyleRecords {
  const numberFormats = new Map<number, string>();
  const lists = new Map([
    ["fonts", listOf("font")],
    ["fills", listOf("fill")],
    ["borders", listOf("border")],
  ]);
  const formats: { attributes: Attributes; alignment: Attributes; protection: Attributes }[] = [];
  const indexedColours: string[] = [];
  const path: string[] = [];
  const count: Mutable<number> = { value: 0 };

  function openFormat(name: string, attributes: Attributes): void {
    const last = formats.at(-1);
    if (name === "xf") formats.push({ attributes, alignment: NONE, protection: NONE });
    else if (name === "alignment" && last !== undefined) last.alignment = attributes;
    else if (name === "protection" && last !== undefined) last.protection = attributes;
  }

  parseXml(part, bytes, {
    open(name, attributes) {
      const list = path[1];
      path.push(name);
      if (list === undefined) return;
      count.value += path.length === 3 ? 1 : 0;
      if (count.value > MAX_STYLE_RECORDS) throw tooLarge(`${part}: > ${MAX_STYLE_RECORDS}`);
      if (list === "numFmts") numberFormats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      else if (list === "cellXfs") openFormat(name, attributes);
      else if (name === "rgbColor") indexedColours.push(attributes["rgb"] ?? "");
      else lists.get(list)?.open(name, attributes);
    },
    close: () => void path.pop(),
  });
  const items = (list: string): readonly (readonly Property[])[] => lists.get(list)?.items ?? [];
  return {
    numberFormats,
    fonts: items("fonts"),
    fills: items("fills"),
    borders: items("borders"),
    formats,
    indexedColours,
  };
}
