/**
 * How files name the functions of an add-in: GOUJI.AMOUNT stands in them as _xldudf_GOUJI_AMOUNT. Other add-ins' names
 * stay as they are.
 */
const IN_FILES = /(?<![\w.])_xldudf_GOUJI_(?=[A-Z])/gi;
const AS_TYPED = /(?<![\w.])GOUJI\.(?=[A-Z])/gi;

/** A formula of a file as a person types it. */
export function asTyped(formula: string): string {
  return outsideQuotes(formula, (piece) => piece.replace(IN_FILES, "GOUJI."));
}

/** A formula as files hold it. */
export function asInFiles(formula: string): string {
  return outsideQuotes(formula, (piece) => piece.replace(AS_TYPED, "_xldudf_GOUJI_"));
}

/** Changes a formula, but neither its texts nor its sheet names. */
function outsideQuotes(formula: string, change: (piece: string) => string): string {
  if (!/GOUJI/i.test(formula)) return formula;
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join("");
}
