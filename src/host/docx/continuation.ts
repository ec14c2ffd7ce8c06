import { foldLabel } from "../../core/text";
import { kindOf } from "./lines";
import type { Table, TableRow } from "./model";

/** Columns are the same where their edges lie within so much of one another, in twentieths of a point: three millimetres. */
const NEAR = 170;
/** So many rows at the top of a table may hold its title; its headings follow. */
const TITLE_ROWS = 3;
const HEADING_ROWS = 8;

function textsOf(row: TableRow | undefined): readonly string[] {
  return (row?.cells ?? []).map(({ text }) => foldLabel(text)).filter((text) => text !== "");
}

/** The lines at the top of a table that say which form it is: a title may stand in a row of its own. */
export function titleLinesIn({ rows }: Table): readonly string[] {
  return rows.slice(0, TITLE_ROWS).flatMap((row) => {
    const filled = row.cells.filter(({ text }) => text.trim() !== "");
    const text = filled.length === 1 ? (filled[0]?.text ?? "") : "";
    return text.split("\n").filter((line) => ["label", "title"].includes(kindOf(line)));
  });
}

/** True for two tables with the same columns. */
export function haveSameColumns(one: Table, other: Table): boolean {
  return (
    one.edges.length === other.edges.length &&
    one.edges.every((edge, index) => Math.abs(edge - (other.edges[index] ?? 0)) <= NEAR)
  );
}

/** How many rows at the top of a table only repeat headings of the table that it goes on with. */
export function repeatedRows(first: Table, next: Table): number {
  const known = first.rows.slice(0, HEADING_ROWS).map(textsOf);
  const start = known.findIndex((texts) => texts.length > 0 && isSame(texts, textsOf(next.rows[0])));
  if (start < 0) return 0;
  let count = 0;
  let headings = 0;
  for (; count < HEADING_ROWS; count++) {
    const texts = known[start + count];
    if (texts === undefined || !isSame(texts, textsOf(next.rows[count]))) break;
    // A heading names several columns; no amount and no number stands in it.
    if (texts.length > 1 && texts.every((text) => /^\D+$/.test(text))) headings = count + 1;
  }
  return headings;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && one.length === other.length && one.every((text, index) => text === other[index]);
}
