/** A line along an edge of a cell, as CSS draws it. */
export interface Line {
  readonly width: 1 | 2 | 3;
  readonly style: "solid" | "dashed" | "dotted" | "double";
  readonly color: string;
}

/** The lines a cell itself asks for; its neighbours may ask for others on the same edges. */
interface Lines {
  readonly top?: Line | undefined;
  readonly right?: Line | undefined;
  readonly bottom?: Line | undefined;
  readonly left?: Line | undefined;
}

/** How a cell looks on the screen; sizes in pixels, colours as CSS has them. */
export interface Look {
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly decoration: "none" | "underline" | "line-through" | "underline line-through";
  readonly color: string;
  readonly fill: string | undefined;
  /** `general`: numbers to the right, texts to the left, truth values and errors in the middle. */
  readonly horizontal: "general" | "left" | "center" | "right" | "justify";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  /** Pixels from the edge the text leans on. */
  readonly indent: number;
  readonly lines: Lines;
}

/** The heavier of two lines on the same edge: the wider, else the one that is asked for first. */
export function heavier(one: Line | undefined, other: Line | undefined): Line | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.width > one.width ? other : one;
}

/** A line in CSS. */
export function lineCss({ width, style, color }: Line): string {
  return `${String(width)}px ${style} ${color}`;
}

// The metric twins of the Chinese office faces on each system, the office face itself first.
const SERIF = '"SimSun", "宋体", "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", serif';
const FACES: readonly (readonly [RegExp, string])[] = [
  [/仿宋|fangsong/i, `"FangSong", "仿宋", "STFangsong", ${SERIF}`],
  [/楷|kai/i, `"KaiTi", "楷体", "Kaiti SC", "STKaiti", ${SERIF}`],
  [/宋|simsun|song/i, SERIF],
  [
    /黑|雅黑|simhei|yahei|等线|dengxian/i,
    '"Microsoft YaHei", "微软雅黑", "SimHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  ],
];
const SANS = '"Calibri", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** The CSS font families for a font that a workbook names; the name itself is tried first. */
export function fontFamilies(name: string | undefined): string {
  if (name === undefined) return SANS;
  const families = FACES.find(([pattern]) => pattern.test(name))?.[1] ?? SANS;
  // Names come from the file; what could end the CSS string is left out.
  return `"${name.replace(/["\\\n\r]/g, "")}", ${families}`;
}
