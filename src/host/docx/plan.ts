import { haveSameColumns, repeatedRows, titleLinesIn } from "./continuation";
import { kindOf, mayBeginTitle, type LineKind } from "./lines";
import type { Block, Paragraph, Table } from "./model";

/** A table of the document as a part of a sheet. */
export interface PlannedTable {
  readonly table: Table;
  /** Counts the tables of the document from one. */
  readonly number: number;
  /** Rows at its top that only repeat the headings. */
  readonly repeated: number;
}

/** What comes to stand on one sheet. */
export interface PlannedSheet {
  readonly above: readonly Paragraph[];
  readonly tables: readonly PlannedTable[];
  readonly below: readonly Paragraph[];
  /** The lines that say which form it is, above its table or at its top. */
  readonly titles: readonly string[];
  readonly orientation: Block["orientation"];
}

/** How the tables of a document are spread over sheets. */
export interface Plan {
  readonly sheets: readonly PlannedSheet[];
  /** Lines of the document that belong to no table. */
  readonly leftOut: readonly string[];
}

interface Line {
  readonly paragraph: Paragraph;
  readonly kind: LineKind;
  readonly page: number;
}

type Growing = { -readonly [Key in keyof PlannedSheet]: PlannedSheet[Key] } & { page: number };

/** More lines than these before a title, or below a table, are a text of their own. */
const MOST_BEFORE_TITLE = 6;
const MOST_BELOW = 12;
const LONGEST_BELOW = 300;

/** Spreads the tables of a document over sheets: each with the lines above and below it; one that goes on joins the one before. */
export function planSheets(blocks: readonly Block[]): Plan {
  const sheets: Growing[] = [];
  const leftOut: string[] = [];
  let lines: Line[] = [];
  let number = 0;

  /** Lines behind a table: those that belong below it, and others. */
  function finish(rest: readonly Line[]): void {
    const sheet = sheets.at(-1);
    const count = sheet === undefined ? 0 : countBelow(rest, sheet.page);
    if (sheet !== undefined) sheet.below = rest.slice(0, count).map(({ paragraph }) => paragraph);
    leftOut.push(...rest.slice(count).map(({ paragraph }) => paragraph.text.trim()));
  }

  for (const { content, page, orientation } of blocks) {
    if (content.kind === "paragraph") {
      for (const text of content.text.split("\n")) {
        const kind = kindOf(text);
        if (kind !== "blank" && kind !== "contents") lines.push({ paragraph: { ...content, text }, kind, page });
      }
      continue;
    }
    number += 1;
    const spoken = lines.filter(({ kind }) => kind !== "continued");
    const previous = sheets.at(-1);
    lines = [];
    const joined = previous && spoken.length === 0 ? asContinuation(previous, content, number, page) : undefined;
    if (previous !== undefined && joined !== undefined) {
      previous.tables = [...previous.tables, joined];
      previous.page = page;
      continue;
    }
    const start = headingStart(spoken, page);
    finish(spoken.slice(0, start));
    const above = spoken.slice(start);
    const titles = above.filter(({ kind }) => kind === "label" || kind === "title");
    sheets.push({
      above: above.map(({ paragraph }) => paragraph),
      tables: [{ table: content, number, repeated: 0 }],
      below: [],
      titles: [...titles.map(({ paragraph }) => paragraph.text), ...titleLinesIn(content)],
      orientation,
      page,
    });
  }
  finish(lines.filter(({ kind }) => kind !== "continued"));
  return { sheets, leftOut };
}

/** Where the lines begin that stand over a table on a page; the number of lines where none does. */
function headingStart(lines: readonly Line[], page: number): number {
  let start = lines.findLastIndex(({ kind }) => kind === "label" || kind === "title");
  if (start < 0) {
    const last = lines.findLastIndex(({ kind }) => kind === "closing");
    start = lines.findIndex(({ kind }, index) => kind === "heading" && index > last);
  }
  if (start < 0) start = lines.length;
  for (let count = 0; start > 0 && count < MOST_BEFORE_TITLE; count++) {
    const line = lines[start - 1];
    const isPart =
      line !== undefined &&
      line.page === (lines[start]?.page ?? page) &&
      line.kind !== "closing" &&
      (line.kind !== "other" || mayBeginTitle(line.paragraph.text));
    if (!isPart) break;
    start -= 1;
  }
  return start;
}

/** How many of the lines behind a table belong below it: those on its page, and signatures wherever they come to stand. */
function countBelow(lines: readonly Line[], page: number): number {
  const isBelow = (line: Line): boolean =>
    line.kind === "closing" || (line.page === page && line.paragraph.text.length <= LONGEST_BELOW);
  const end = lines.findIndex((line) => !isBelow(line));
  const count = end < 0 ? lines.length : end;
  const lastClosing = lines.slice(0, count).findLastIndex(({ kind }) => kind === "closing");
  return Math.max(Math.min(count, MOST_BELOW), lastClosing + 1);
}

/** A table right behind another one that goes on with it; `undefined` where it is one of its own. */
function asContinuation(sheet: Growing, table: Table, number: number, page: number): PlannedTable | undefined {
  const [first] = sheet.tables;
  const last = sheet.tables.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const repeated = repeatedRows(first.table, table);
  if (repeated > 0) return { table, number, repeated };
  if (titleLinesIn(table).length > 0) return undefined;
  // Word draws tables without anything between them as one; that of a form may change its columns half-way down.
  const isPartOfForm = sheet.titles.length > 0 && sheet.page === page;
  return haveSameColumns(last.table, table) || isPartOfForm ? { table, number, repeated: 0 } : undefined;
}
