/** A piece of a formula: a text, a reference in brackets, a separator, or anything else. */
const PIECE = /"(?:[^"]|"")*"|\[((?:'(?:[^']|'')*'|[^\]'])*)\]|[{};|~]|COM\.MICROSOFT\.|[^"[\]{};|~C]+|[^]/g;

/** A corner of a reference: the sheet, which may be quoted, and the address behind a point. */
const CORNER = /^(?:\$?('(?:[^']|'')*'|[^.']*))?\.([^.]+)$/;

/** A name of a sheet that needs no quotes in Excel. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const LIKE_AN_ADDRESS = /^(?:[A-Za-z]{1,3}\d+|[RrCc]\d*)$/;

function quoted(name: string): string {
  const bare = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  if (PLAIN_NAME.test(bare) && !LIKE_AN_ADDRESS.test(bare)) return bare;
  return `'${bare.replaceAll("'", "''")}'`;
}

/** The halves of `.A1:.B2`; a colon inside quotes is part of a name. */
function corners(reference: string): readonly string[] {
  return reference.match(/(?:'(?:[^']|'')*'|[^:'])+/g) ?? [];
}

function referenceOf(inside: string): string {
  const [first, last] = corners(inside).map((corner) => CORNER.exec(corner));
  const address = first?.[2];
  // Other files are not at hand, nor is what was deleted.
  if (address === undefined || inside.includes("#")) return "#REF!";
  const sheet = first?.[1] === undefined || first[1] === "" ? "" : `${quoted(first[1])}!`;
  return `${sheet}${address}${last?.[2] === undefined ? "" : `:${last[2]}`}`;
}

/**
 * A formula of an OpenDocument file (`of:=SUM([.A1:.A3];[$附表2.C6])`) as Excel writes it, without the leading `=`:
 * `SUM(A1:A3,附表2!C6)`.
 */
export function excelFormula(formula: string): string {
  const body = formula.replace(/^[A-Za-z]+:(?==)/, "").replace(/^=+/, "");
  let braces = 0;
  return body.replace(PIECE, (piece, inside: string | undefined) => {
    if (inside !== undefined) return referenceOf(inside);
    switch (piece) {
      case "COM.MICROSOFT.":
        return "";
      case "{":
        braces += 1;
        return piece;
      case "}":
        braces -= 1;
        return piece;
      case "~":
        return ",";
      // Inside braces the semicolon parts columns and the bar rows; elsewhere the semicolon parts arguments.
      case ";":
        return ",";
      case "|":
        return braces > 0 ? ";" : piece;
      default:
        return piece;
    }
  });
}
