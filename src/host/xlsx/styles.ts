import type { BorderLine, CellStyle, Font } from "./appearance";
import { colourOf, mixed, paletteOf, type Palette } from "./colours";
import { unescapeText } from "./escapes";
import { BUILT_IN_FORMATS, generalText, numberFormatter, type NumberFormatter } from "./numberFormat";
import type { FormatRecord, Property, StyleRecords } from "./styleRecords";
import { flag, numeric } from "./xml";

/** What the cells of a sheet ask of the styles, by the number of their format. */
export interface Styles {
  /** What a person sees of a number; `undefined` where nothing better than the plain number is known. */
  shownText(format: number, value: number): string | undefined;
  isLocked(format: number): boolean;
  cellStyle(format: number): CellStyle;
  /** The code of the number format. */
  numberFormat(format: number): string;
}

const DEFAULT_FONT: Font = { name: "宋体", size: 11, bold: false, italic: false, underline: false, strike: false };
const NO_RECORD: FormatRecord = { attributes: {}, alignment: {}, protection: {} };
const BLACK = "#000000";
const WHITE = "#FFFFFF";

/** How much of its foreground colour a pattern shows from afar. */
const PATTERN_SHARES = new Map([
  ["solid", 1],
  ["darkGray", 0.75],
  ["mediumGray", 0.5],
  ["lightGray", 0.25],
  ["gray125", 0.125],
  ["gray0625", 0.0625],
]);
const OTHER_PATTERN_SHARE = 0.4;

function fontOf(properties: readonly Property[], palette: Palette): Font {
  const find = (name: string): Property | undefined => properties.find((one) => one.name === name);
  const isOn = (name: string): boolean => {
    const property = find(name);
    return property !== undefined && flag(property.attributes["val"], true);
  };
  const underline = find("u");
  const colour = colourOf(find("color")?.colour ?? {}, palette);
  return {
    name: find("name")?.attributes["val"] ?? DEFAULT_FONT.name,
    size: numeric(find("sz")?.attributes["val"]) ?? DEFAULT_FONT.size,
    bold: isOn("b"),
    italic: isOn("i"),
    underline: underline !== undefined && underline.attributes["val"] !== "none",
    strike: isOn("strike"),
    ...(colour === undefined ? {} : { colour }),
  };
}

function fillOf(properties: readonly Property[], palette: Palette): string | undefined {
  const colour = (name: string): string | undefined =>
    colourOf(properties.find((one) => one.name === name)?.colour ?? {}, palette);
  if (properties.some(({ name }) => name === "gradientFill")) return colour("color");
  const pattern = properties.find(({ name }) => name === "patternFill")?.attributes["patternType"];
  if (pattern === undefined || pattern === "none") return undefined;
  const share = PATTERN_SHARES.get(pattern) ?? OTHER_PATTERN_SHARE;
  return mixed(colour("fgColor") ?? BLACK, colour("bgColor") ?? WHITE, share);
}

function bordersOf(properties: readonly Property[], palette: Palette): CellStyle["borders"] {
  const line = (...names: readonly string[]): BorderLine | undefined => {
    const side = properties.find(({ name }) => names.includes(name));
    const style = side?.attributes["style"];
    if (style === undefined || style === "none") return undefined;
    return { style, colour: colourOf(side?.colour ?? {}, palette) ?? BLACK };
  };
  const sides = { top: line("top"), right: line("right", "end"), bottom: line("bottom"), left: line("left", "start") };
  return Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined));
}

const HORIZONTALS: readonly CellStyle["horizontal"][] = [
  ...(["left", "center", "right", "fill", "justify", "centerContinuous", "distributed"] as const),
];
const VERTICALS: readonly CellStyle["vertical"][] = ["top", "center", "justify", "distributed"];

function cellStyleOf(record: FormatRecord, records: StyleRecords, palette: Palette): CellStyle {
  const { attributes, alignment } = record;
  const item = (list: readonly (readonly Property[])[], id: string): readonly Property[] =>
    list[numeric(attributes[id]) ?? 0] ?? [];
  const font = item(records.fonts, "fontId");
  const fill = fillOf(item(records.fills, "fillId"), palette);
  return {
    font: font.length === 0 ? DEFAULT_FONT : fontOf(font, palette),
    ...(fill === undefined ? {} : { fill }),
    borders: bordersOf(item(records.borders, "borderId"), palette),
    horizontal: HORIZONTALS.find((one) => one === alignment["horizontal"]) ?? "general",
    vertical: VERTICALS.find((one) => one === alignment["vertical"]) ?? "bottom",
    wrap: flag(alignment["wrapText"]),
    indent: numeric(alignment["indent"]) ?? 0,
  };
}

function formatCodeOf({ attributes }: FormatRecord, { numberFormats }: StyleRecords): string {
  const id = numeric(attributes["numFmtId"]) ?? 0;
  const custom = numberFormats.get(id);
  return custom === undefined ? (BUILT_IN_FORMATS.get(id) ?? "General") : unescapeText(custom);
}

function formatterOf(record: FormatRecord, records: StyleRecords, isDate1904: boolean): NumberFormatter {
  const code = formatCodeOf(record, records);
  return code === "General" || code === "@" || code === "" ? generalText : numberFormatter(code, isDate1904);
}

/** Remembers what was made for each number of a cell format. */
function byFormat<T>(records: StyleRecords, make: (record: FormatRecord) => T): (format: number) => T {
  const made = new Map<number, T>();
  return (format) => {
    const known = made.get(format);
    if (known !== undefined) return known;
    const fresh = make(records.formats[format] ?? NO_RECORD);
    made.set(format, fresh);
    return fresh;
  };
}

/** Resolves the records of the styles part; each style and format is made when it is first asked for. */
export function stylesOf(records: StyleRecords, theme: readonly string[] | undefined, isDate1904: boolean): Styles {
  const palette = paletteOf(records.indexedColours, theme);
  const cellStyle = byFormat(records, (record) => cellStyleOf(record, records, palette));
  const formatter = byFormat(records, (record) => formatterOf(record, records, isDate1904));
  const isLocked = byFormat(records, (record) => flag(record.protection["locked"], true));
  const numberFormat = byFormat(records, (record) => formatCodeOf(record, records));
  return { cellStyle, isLocked, numberFormat, shownText: (format, value) => formatter(format)(value) };
}
