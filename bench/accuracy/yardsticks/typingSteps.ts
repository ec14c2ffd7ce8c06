const DIGITS = "0123456789".split("");

/** A plain decimal as somebody types it; the zeros in front and behind that the mere value leaves open do not count. */
const TYPED = /^-?\d+(?:\.\d+)?$/;

/**
 * All numbers that are one typing step away from a printed one: one character replaced, left out, put in, or two
 * neighbours interchanged (Damerau–Levenshtein distance 1 over digits and the decimal point), or the sign. Each comes once,
 * as text; a value may be written in several ways.
 */
export function oneStepFrom(printed: string): readonly string[] {
  const sign = printed.startsWith("-") ? "-" : "";
  const digits = printed.slice(sign.length);
  const characters = digits.includes(".") ? DIGITS : [...DIGITS, "."];
  const found = new Set<string>([sign === "" ? `-${digits}` : digits]);
  for (let at = 0; at <= digits.length; at++) {
    const before = digits.slice(0, at);
    const here = digits.charAt(at);
    const next = digits.charAt(at + 1);
    const behind = digits.slice(at + 1);
    for (const character of characters) {
      found.add(sign + before + character + here + behind);
      if (here !== "") found.add(sign + before + character + behind);
    }
    if (here !== "") found.add(sign + before + behind);
    if (next !== "") found.add(sign + before + next + here + digits.slice(at + 2));
  }
  found.delete(printed);
  return [...found].filter((text) => TYPED.test(text));
}
