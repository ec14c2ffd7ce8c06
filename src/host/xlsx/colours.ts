import { numeric, parseXml, type Attributes } from "./xml";

/** The colours a file may name by number or by its theme. */
export interface Palette {
  readonly indexed: readonly string[];
  /** In the order in which cells name them: light 1, dark 1, light 2, dark 2, accents, links. */
  readonly theme: readonly string[];
}

const EIGHT = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];

/** The indexed colours of Excel where a file does not bring its own (ECMA-376, 18.8.27). */
const INDEXED = [
  ...EIGHT,
  ...EIGHT,
  ...["800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080"],
  ...["9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF"],
  ...["000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF"],
  ...["00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99"],
  ...["3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696"],
  ...["003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"],
  // System colours: text and background.
  ...["000000", "FFFFFF"],
];

/** The theme of Office since 2013, for files without one. */
const OFFICE_THEME = [
  ...["FFFFFF", "000000", "E7E6E6", "44546A"],
  ...["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"],
];

/** The order of the theme's own list, by the places that cells name. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
const THEME_NAMES = [...THEME_ORDER, "hlink", "folHlink"];

const HEX = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i;

function hexOf(text: string | undefined): string | undefined {
  return HEX.exec(text ?? "")?.[1]?.toUpperCase();
}

/** The colours of a theme part. @throws Refused */
export function readThemeColours(part: string, bytes: Uint8Array): readonly string[] {
  const colours = [...OFFICE_THEME];
  let isInScheme = false;
  let place = -1;
  parseXml(part, bytes, {
    open(name, attributes) {
      if (name === "clrScheme") isInScheme = true;
      else if (isInScheme && THEME_NAMES.includes(name)) place = THEME_NAMES.indexOf(name);
      else if (isInScheme && (name === "srgbClr" || name === "sysClr")) {
        const colour = hexOf(attributes[name === "sysClr" ? "lastClr" : "val"]);
        if (colour !== undefined && place >= 0) colours[place] = colour;
      }
    },
    close(name) {
      if (name === "clrScheme") isInScheme = false;
    },
  });
  return colours;
}

/** A palette of a file's own indexed colours and theme, where it has them. */
export function paletteOf(indexed: readonly string[], theme: readonly string[] | undefined): Palette {
  return {
    indexed: indexed.length > 0 ? indexed.map((one) => hexOf(one) ?? "000000") : INDEXED,
    theme: theme ?? OFFICE_THEME,
  };
}

/** Lightens (towards 1) or darkens (towards -1) a colour by its lightness, as ECMA-376, 18.8.19 has it. */
function tinted(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const highest = Math.max(...channels);
  const lowest = Math.min(...channels);
  const lightness = (highest + lowest) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const room = (level: number): number => 1 - Math.abs(2 * level - 1);
  // Hue and saturation stay: every channel keeps its distance from the lightness, in proportion to the room there is.
  const scale = room(lightness) === 0 ? 0 : room(target) / room(lightness);
  return channels
    .map((channel) => Math.round(Math.min(1, Math.max(0, target + (channel - lightness) * scale)) * 255))
    .map((channel) => channel.toString(16).toUpperCase().padStart(2, "0"))
    .join("");
}

/** The colour that an element such as `<color theme="4" tint="0.4"/>` names, as `#RRGGBB`; `undefined` for automatic. */
export function colourOf(attributes: Attributes, palette: Palette): string | undefined {
  const theme = numeric(attributes["theme"]);
  const indexed = numeric(attributes["indexed"]);
  const base =
    hexOf(attributes["rgb"]) ??
    (theme === undefined ? undefined : palette.theme[theme]) ??
    (indexed === undefined ? undefined : (palette.indexed[indexed] ?? INDEXED[indexed]));
  if (base === undefined) return undefined;
  const tint = numeric(attributes["tint"]) ?? 0;
  return `#${tint === 0 ? base : tinted(base, Math.max(-1, Math.min(1, tint)))}`;
}

/** The colour between two; `share` of the first, from 0 to 1. */
export function mixed(one: string, other: string, share: number): string {
  const channel = (colour: string, at: number): number => parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(channel(one, at) * share + channel(other, at) * (1 - share)));
  return `#${parts.map((part) => part.toString(16).toUpperCase().padStart(2, "0")).join("")}`;
}
