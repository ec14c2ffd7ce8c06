import type { Model, ModelLine } from "./model";
import type { LabelName } from "./names";
import type { SheetLabel, SheetRow } from "./sheetRows";

/** How a row of a sheet is one of the official form's lines. */
export interface LineMatch {
  readonly line: ModelLine;
  /** The row that is this line; `undefined` where the sheet lacks it. */
  readonly row: SheetRow | undefined;
  /** Further rows of the same kind below it: of a table's row of content, or of one indicator. */
  readonly repeats: readonly SheetRow[];
}

/** A sheet compared with the official form, from top to bottom. */
export interface Alignment {
  readonly matches: readonly LineMatch[];
  /** Rows with content that are none of the form's lines. */
  readonly strangers: readonly SheetRow[];
  readonly score: number;
}

const FOUND = 2;
const IN_PLACE = 0.5;
const MISSING = -1;
const STRANGE = -0.75;
const SAME_SHAPE = 0.75;
const OTHER_SHAPE = -0.5;
const CONTENT = 0.6;
const BLANK = 0.2;
const NO_LINE = -1;
const NO_CONTENT_LINE = -0.1;
const NO_ROW = -1;

function isShared(one: ReadonlySet<LabelName>, other: ReadonlySet<LabelName>): boolean {
  for (const name of one) if (other.has(name)) return true;
  return false;
}

/** The label of a row that a line prints, the one in its own column before others. */
export function labelFor(names: ReadonlySet<LabelName>, column: number, row: SheetRow): SheetLabel | undefined {
  const same = row.labels.filter((label) => isShared(label.names, names));
  return same.find(({ slot }) => slot.column === column) ?? same[0];
}

/** Words that tell a row from a row of content: those of levels, headings, totals, titles. A field's name may be content. */
function isStructural({ names }: SheetLabel, totals: ReadonlySet<LabelName>): boolean {
  for (const name of names) {
    if (!name.startsWith("field:") || totals.has(name)) return true;
  }
  return false;
}

function shapeOf(merges: SheetRow["merges"]): string {
  return merges
    .filter(({ left, right }) => right > left)
    .map(({ left, right }) => `${String(left)}-${String(right)}`)
    .sort()
    .join(" ");
}

/** What it is worth to take rows for lines. */
class Worth {
  private readonly totals: ReadonlySet<LabelName>;

  constructor({ lines }: Model) {
    this.totals = new Set(lines.flatMap(({ part }) => (part?.kind === "total" ? [`field:${part.field}`] : [])));
  }

  private strange(line: ModelLine, row: SheetRow): number {
    const known = new Set(line.labels.flatMap(({ names }) => [...names]));
    const others = row.labels.filter((label) => !isShared(label.names, known) && isStructural(label, this.totals));
    return others.length * STRANGE;
  }

  private shape(line: ModelLine, row: SheetRow): number {
    const [wanted, found] = [shapeOf(line.merges), shapeOf(row.merges)];
    return wanted === found ? (wanted === "" ? 0 : SAME_SHAPE) : OTHER_SHAPE;
  }

  /** That the row is this line. */
  match(line: ModelLine, row: SheetRow): number {
    if (line.labels.length === 0) return this.content(line, row);
    let worth = this.strange(line, row) + this.shape(line, row);
    for (const { names, area } of line.labels) {
      const label = labelFor(names, area.left, row);
      if (label === undefined) worth += MISSING;
      else worth += FOUND + (label.slot.column === area.left ? IN_PLACE : 0);
    }
    // A blank row is hardly a line that has lost everything.
    return row.slots.length === 0 ? worth + NO_ROW : worth;
  }

  /** That the row is a row of content of the line's table. */
  content(line: ModelLine, row: SheetRow): number {
    const strange = row.labels.filter((label) => isStructural(label, this.totals)).length * STRANGE * 2;
    return strange + (row.slots.length > 0 ? CONTENT : BLANK) + this.shape(line, row) / 2;
  }

  /** That the sheet lacks the line. */
  without(line: ModelLine): number {
    return line.labels.length === 0 ? NO_CONTENT_LINE : NO_LINE;
  }

  /** That the row is none of the form's lines. */
  stranger(row: SheetRow): number {
    return row.slots.length === 0 ? -BLANK / 2 : NO_ROW - row.labels.length * 0.5;
  }
}

type Move = "match" | "repeat" | "without" | "stranger";

/**
 * The best way to read a sheet's rows as the form's lines, in order; linear in both. A table's row of content may stand
 * any number of times, also below an indicator's label.
 */
export function align(model: Model, rows: readonly SheetRow[]): Alignment {
  const { lines } = model;
  const worth = new Worth(model);
  const width = rows.length + 1;
  const best = new Float64Array((lines.length + 1) * width).fill(-Infinity);
  const moves: Move[] = [];
  const at = (line: number, row: number): number => line * width + row;
  best[0] = 0;
  for (let i = 0; i <= lines.length; i += 1) {
    for (let j = 0; j <= rows.length; j += 1) {
      if (i === 0 && j === 0) continue;
      const [line, row] = [lines[i - 1], rows[j - 1]];
      const offer = (move: Move, from: number, value: number): void => {
        const total = (best[from] ?? -Infinity) + value;
        if (total > (best[at(i, j)] ?? -Infinity)) {
          best[at(i, j)] = total;
          moves[at(i, j)] = move;
        }
      };
      if (line !== undefined && row !== undefined) offer("match", at(i - 1, j - 1), worth.match(line, row));
      if (line?.part?.kind === "row" && row !== undefined) offer("repeat", at(i, j - 1), worth.content(line, row));
      if (line !== undefined) offer("without", at(i - 1, j), worth.without(line));
      if (row !== undefined) offer("stranger", at(i, j - 1), worth.stranger(row));
    }
  }
  return { ...trace(lines, rows, (i, j) => moves[at(i, j)]), score: best[at(lines.length, rows.length)] ?? 0 };
}

function trace(
  lines: readonly ModelLine[],
  rows: readonly SheetRow[],
  moveAt: (line: number, row: number) => Move | undefined,
): Omit<Alignment, "score"> {
  const matches: LineMatch[] = [];
  const strangers: SheetRow[] = [];
  let repeats: SheetRow[] = [];
  let [i, j] = [lines.length, rows.length];
  while (i > 0 || j > 0) {
    const [line, row] = [lines[i - 1], rows[j - 1]];
    const move = moveAt(i, j);
    if (move === "match" || move === "without") {
      if (line !== undefined) matches.push({ line, row: move === "match" ? row : undefined, repeats });
      repeats = [];
      i -= 1;
      if (move === "match") j -= 1;
    } else {
      if (row !== undefined && move === "repeat") repeats.unshift(row);
      else if (row !== undefined && row.slots.length > 0) strangers.push(row);
      j -= 1;
    }
  }
  return { matches: matches.reverse(), strangers: strangers.reverse() };
}
