import type { BorderLine, CellStyle } from "../host/xlsx/appearance";
import { fontFamilies, type Line, type Look } from "./look";

/** Pixels at 96 dpi of a point. */
export const POINT = 96 / 72;

/** Pixels of one step of indentation: three spaces of the default font. */
const INDENT = 9;

const HORIZONTAL = {
  general: "general",
  left: "left",
  center: "center",
  right: "right",
  fill: "left",
  justify: "justify",
  centerContinuous: "center",
  distributed: "justify",
} as const;

const VERTICAL = { top: "top", center: "center", bottom: "bottom", justify: "top", distributed: "center" } as const;

/** The line styles of spreadsheets that are not a thin solid line (ECMA-376, 18.18.3). */
const LINES: Readonly<Record<string, Pick<Line, "width" | "style">>> = {
  medium: { width: 2, style: "solid" },
  thick: { width: 3, style: "solid" },
  double: { width: 3, style: "double" },
  hair: { width: 1, style: "dotted" },
  dotted: { width: 1, style: "dotted" },
  dashed: { width: 1, style: "dashed" },
  dashDot: { width: 1, style: "dashed" },
  dashDotDot: { width: 1, style: "dashed" },
  slantDashDot: { width: 2, style: "dashed" },
  mediumDashed: { width: 2, style: "dashed" },
  mediumDashDot: { width: 2, style: "dashed" },
  mediumDashDotDot: { width: 2, style: "dashed" },
};

function lineOf(border: BorderLine | undefined): Line | undefined {
  if (border === undefined) return undefined;
  return { ...(LINES[border.style] ?? { width: 1, style: "solid" }), color: border.colour };
}

function decorationOf({ underline, strike }: CellStyle["font"]): Look["decoration"] {
  if (underline && strike) return "underline line-through";
  if (strike) return "line-through";
  return underline ? "underline" : "none";
}

/** The look on the screen of a style from the file. */
export function lookOf({ font, fill, borders, horizontal, vertical, wrap, indent }: CellStyle): Look {
  return {
    fontFamily: fontFamilies(font.name),
    fontSize: Math.round(font.size * POINT * 100) / 100,
    bold: font.bold,
    italic: font.italic,
    decoration: decorationOf(font),
    color: font.colour ?? "#000000",
    fill,
    horizontal: HORIZONTAL[horizontal],
    vertical: VERTICAL[vertical],
    wrap: wrap || horizontal === "justify" || horizontal === "distributed",
    indent: indent * INDENT,
    lines: {
      top: lineOf(borders.top),
      right: lineOf(borders.right),
      bottom: lineOf(borders.bottom),
      left: lineOf(borders.left),
    },
  };
}
