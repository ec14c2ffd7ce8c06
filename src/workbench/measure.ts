import type { Look } from "./look";

/** The width of a text in pixels when drawn without wrapping in a CSS font. */
export type Measure = (text: string, font: string) => number;

/** Measures with the browser's own text layout. */
export function canvasMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  return (text, font) => {
    if (context === null) return text.length * 8;
    if (context.font !== font) context.font = font;
    return context.measureText(text).width;
  };
}

/** The line height of cells, as a multiple of the font size; close to what Excel prints for Chinese faces. */
export const LINE_HEIGHT = 1.2;

/** The CSS font of a look. */
export function fontOf({ italic, bold, fontSize, fontFamily }: Look): string {
  return `${italic ? "italic " : ""}${bold ? "bold " : ""}${String(fontSize)}px ${fontFamily}`;
}

/** How many lines a text takes in a width; Chinese breaks between any two characters, Latin words stay whole if they can. */
export function linesIn(text: string, width: number, font: string, measure: Measure): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines++;
    let used = 0;
    for (const piece of paragraph.match(/[\w.,;:%()/-]+|\s+|[^\w\s]/gu) ?? []) {
      const length = measure(piece, font);
      if (used > 0 && used + length > width) {
        lines++;
        used = 0;
      }
      if (length > width) lines += Math.ceil(length / width) - 1;
      used += length > width ? length % width : length;
    }
  }
  return lines;
}

/** The height a cell needs, in pixels: its lines, and a pixel above and below. */
export function heightNeeded(text: string, width: number, look: Look, measure: Measure): number {
  const font = fontOf(look);
  const lines = look.wrap ? linesIn(text, Math.max(1, width), font, measure) : 1;
  return Math.ceil(lines * look.fontSize * LINE_HEIGHT) + 3;
}
