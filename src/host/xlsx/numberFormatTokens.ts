/** One piece of a section of a number format. */
export type Token =
  | { readonly kind: "literal"; readonly text: string }
  /** A place for a digit: `0`, `#` or `?`. */
  | { readonly kind: "digit"; readonly text: string }
  | {
      readonly kind: "point" | "comma" | "percent" | "exponent" | "fraction" | "general" | "text";
      readonly text: string;
    }
  /** A part of a date: `yyyy`, `m`, `dd`, `aaaa`, `h`, `ss`, `AM/PM`, or with `elapsed` set `[h]`. */
  | { readonly kind: "date"; readonly text: string; readonly elapsed: boolean }
  | { readonly kind: "fraction-of-second"; readonly text: string };

/** One of the up to four sections of a number format. */
export interface Section {
  readonly tokens: readonly Token[];
  readonly condition: ((value: number) => boolean) | undefined;
  /** The digits of East Asia, `[DBNum1]`: 1 for 一二三, 2 for 壹贰叁. */
  readonly numerals: number;
}

const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => Token | undefined])[] = [
  [/"([^"]*)"?/y, ([, text = ""]) => ({ kind: "literal", text })],
  [/\\(.)/suy, ([, text = ""]) => ({ kind: "literal", text })],
  // A gap as wide as a character, and a character that fills the cell: nothing to read.
  [/[_*]./suy, () => undefined],
  [/\[(h+|m+|s+)\]/iy, ([, text = ""]) => ({ kind: "date", text: text.toLowerCase(), elapsed: true })],
  [/\[\$([^\]-]*)[^\]]*\]/y, ([, text = ""]) => ({ kind: "literal", text })],
  [/\[[^\]]*\]/y, () => undefined],
  [/General|G\/通用格式/iy, ([text]) => ({ kind: "general", text })],
  [/AM\/PM|A\/P|上午\/下午/iy, ([text]) => ({ kind: "date", text, elapsed: false })],
  [/E[+-]/iy, ([text]) => ({ kind: "exponent", text })],
  [/y+|m+|d+|h+|s+|a{3,4}|e+/iy, ([text]) => ({ kind: "date", text: text.toLowerCase(), elapsed: false })],
  [/[0#?]/y, ([text]) => ({ kind: "digit", text })],
  [/\./y, ([text]) => ({ kind: "point", text })],
  [/,/y, ([text]) => ({ kind: "comma", text })],
  [/%/y, ([text]) => ({ kind: "percent", text })],
  [/\//y, ([text]) => ({ kind: "fraction", text })],
  [/@/y, ([text]) => ({ kind: "text", text })],
  [/./suy, ([text]) => ({ kind: "literal", text })],
];

/** The sections between semicolons that stand outside of quotes and brackets. */
function split(code: string): readonly string[] {
  return code.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]|[^;"\\[]|[\\[])+|(?<=;|^)(?=;|$)/gsu) ?? [""];
}

function conditionOf(code: string): ((value: number) => boolean) | undefined {
  const match = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/.exec(code);
  if (match === null) return undefined;
  const [, operator = "=", digits] = match;
  const bound = Number(digits);
  switch (operator) {
    case "<":
      return (value) => value < bound;
    case "<=":
      return (value) => value <= bound;
    case ">":
      return (value) => value > bound;
    case ">=":
      return (value) => value >= bound;
    case "<>":
      return (value) => value !== bound;
    default:
      return (value) => value === bound;
  }
}

function tokensOf(code: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < code.length;) {
    const before = at;
    for (const [pattern, make] of PATTERNS) {
      pattern.lastIndex = at;
      const match = pattern.exec(code);
      if (match === null) continue;
      const token = make(match);
      if (token !== undefined) tokens.push(token);
      at += match[0].length;
      break;
    }
    if (at === before) at += 1;
  }
  return tokens;
}

/** `ss.000` shows parts of a second; the point and its digits then belong to the time. */
function withFractionsOfSeconds(tokens: readonly Token[]): readonly Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    const isSecond = last?.kind === "date" && last.text.startsWith("s");
    if (token.kind === "point" && isSecond) merged.push({ kind: "fraction-of-second", text: "" });
    else if (token.kind === "digit" && last?.kind === "fraction-of-second") {
      merged[merged.length - 1] = { kind: "fraction-of-second", text: `${last.text}0` };
    } else merged.push(token);
  }
  return merged;
}

/** Reads a number format such as `#,##0.00;[Red]-#,##0.00` or `yyyy"年"m"月"d"日"`. */
export function sectionsOf(code: string): readonly Section[] {
  return split(code).map((section) => ({
    tokens: withFractionsOfSeconds(tokensOf(section)),
    condition: conditionOf(section),
    numerals: Number(/\[DBNum(\d)\]/i.exec(section)?.[1] ?? 0),
  }));
}
