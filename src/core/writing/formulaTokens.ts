/**
 * A piece of a formula. A word may be a reference, a function, a name or a number; a quoted sheet name, a text and what
 * stands in brackets are pieces of their own; everything else comes character by character.
 */
export interface FormulaToken {
  readonly kind: "word" | "quoted" | "text" | "brackets" | "sign";
  readonly text: string;
}

const WORD = /[\p{L}\p{N}_.\\$?]+/uy;
const STRING = /"(?:[^"]|"")*"?/y;
const QUOTED_SHEET = /'(?:[^']|'')*'?/y;

/** The end of a bracketed name, `[1]` or `Table[[#All],[列]]`, whose inner brackets a quote escapes. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function tokenAt(formula: string, at: number): FormulaToken {
  if (formula[at] === "[") return { kind: "brackets", text: formula.slice(at, bracketEnd(formula, at)) };
  const text = matchAt(STRING, formula, at);
  if (text !== undefined) return { kind: "text", text };
  const quoted = matchAt(QUOTED_SHEET, formula, at);
  if (quoted !== undefined) return { kind: "quoted", text: quoted };
  const word = matchAt(WORD, formula, at);
  return word === undefined ? { kind: "sign", text: formula.charAt(at) } : { kind: "word", text: word };
}

/** Takes a formula (without its `=`) apart; the pieces together are the formula. */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}
