import { formulaTokens, type FormulaToken } from "./formulaTokens";
import { flatMapped } from "../flatMapped";

const GONE = "#REF!";

/** The names of the sheets before a `!`, which is one or, where a reference goes through several, both ends. */
function namesOf(token: FormulaToken | undefined): readonly string[] {
  if (token?.kind === "word") return [token.text];
  // Names of other workbooks carry a bracket; they are never those of a sheet of this one.
  if (token?.kind !== "quoted" || /[[\]]/.test(token.text)) return [];
  return token.text.slice(1, -1).replaceAll("''", "'").split(":");
}

/** Where the sheets of the reference begin whose `!` stands at a place; `undefined` where it is in another workbook. */
function beginningOf(tokens: readonly FormulaToken[], bang: number): number | undefined {
  const isThrough = tokens[bang - 2]?.text === ":" && tokens[bang - 3]?.kind === "word";
  const first = isThrough ? bang - 3 : bang - 1;
  const isElsewhere = tokens[first - 1]?.kind === "brackets" || tokens[first]?.text === "#REF";
  return isElsewhere ? undefined : first;
}

/**
 * A formula (without its `=`) after a sheet was taken out, as Excel rewrites it: the sheet's name before a reference or a
 * name becomes `#REF!`. A reference through several sheets of which it was the first or the last one is given up whole,
 * where Excel goes on with the neighbour. The same text where nothing changes.
 */
export function formulaWithoutSheet(formula: string, sheet: string): string {
  if (!formula.includes("!")) return formula;
  const gone = sheet.toLowerCase();
  const tokens = formulaTokens(formula);
  const texts = tokens.map(({ text }) => text);
  tokens.forEach((token, bang) => {
    const first = token.text === "!" ? beginningOf(tokens, bang) : undefined;
    if (first === undefined) return;
    const names = flatMapped(tokens.slice(first, bang), namesOf);
    if (!names.some((name) => name.toLowerCase() === gone)) return;
    texts.fill("", first, bang + 1);
    texts[first] = GONE;
  });
  return texts.join("");
}
