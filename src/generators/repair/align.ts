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
/** A number that adds up those above or below it. */
const TOTAL = 2;
const NOT_TOTAL = -0.5;
const CONTENT = 0.6;
const BLANK = 0.2;
/** Where a label may be lost rather than meant to hold on. */
const UNLABELLED = -1;
/** A row that has lost everything that was printed in it; little better than that the line is gone. */
const EMPTIED = -1;
/** A row that shows that it is another line. */
const OTHER_ROW = -3;
const NO_LINE = -1;
const NO_CONTENT_LINE = -0.1;
const NO_ROW = -1;

/** A row that may have been a line of labels: there is nothing left in it. */
export function isEmptied(line: ModelLine, row: SheetRow): boolean {
  return line.labels.length > 0 && line.part?.kind !== "row" && row.slots.length === 0;
}

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

/** Whether a row holds of a table's header nothing but what is merged down from it, and content where its headings would be. */
function isBelowHeader({ part, row: top, labels }: ModelLine, row: SheetRow): boolean {
  const headings = labels.filter(({ area }) => area.bottom === top);
  return (
    part?.kind === "header" &&
    headings.some(({ area }) => row.slots.some(({ column }) => column === area.left)) &&
    headings.every(({ names, area }) => labelFor(names, area.left, row) === undefined)
  );
}

/** What it is worth to take rows for lines. */
class Worth {
  private readonly totals: ReadonlySet<LabelName>;
  /** What stands beside each line, printed in a line above it and merged down. */
  private readonly beside: ReadonlyMap<ModelLine, ReadonlySet<LabelName>>;

  constructor({ lines }: Model) {
    const reaching = lines.flatMap(({ row, labels }) => labels.filter(({ area }) => area.bottom > row));
    this.beside = new Map(
      lines.map((line) => [
        line,
        new Set(
          reaching
            .filter(({ area }) => area.top < line.row && area.bottom >= line.row)
            .flatMap(({ names }) => [...names]),
        ),
      ]),
    );
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
    if (isBelowHeader(line, row)) return OTHER_ROW;
    if (isEmptied(line, row)) return EMPTIED + this.shape(line, row);
    let worth = this.strange(line, row) + this.shape(line, row);
    for (const { names, area } of line.labels) {
      const label = labelFor(names, area.left, row);
      if (label === undefined) worth += MISSING;
      else worth += FOUND + (label.slot.column === area.left ? IN_PLACE : 0);
    }
    if (line.part?.kind === "total" && row.isTotalLike) worth += TOTAL;
    // A blank row is hardly a line that has lost everything, unless it is merged like that or a row of a table.
    const isLike = line.merges.length > 0 && shapeOf(line.merges) === shapeOf(row.merges);
    return row.slots.length === 0 && !isLike && line.part?.kind !== "row" ? worth + NO_ROW : worth;
  }

  /** That the row is a row of content of the line's table. */
  content(line: ModelLine, row: SheetRow): number {
    // Where the row that a heading is merged down from is gone, the heading stands in the row below.
    const beside = this.beside.get(line) ?? new Set();
    const labels = row.labels.filter(({ names }) => !isShared(names, beside));
    const strange = labels.filter((label) => isStructural(label, this.totals)).length * STRANGE * 2;
    const total = row.isTotalLike && row.isWithoutName ? NOT_TOTAL : 0;
    return strange + total + (row.slots.length > 0 ? CONTENT : BLANK) + this.shape(line, row) / 2;
  }

  /** That the row is a further one of the line, for which the line's labels stand above, blank or merged down to it. */
  again(line: ModelLine, row: SheetRow): number {
    const own = line.labels.filter(({ area }) => area.top === area.bottom);
    const lost = own.filter(
      ({ area }) => !row.covered.some(({ left, right }) => left <= area.left && right >= area.left),
    );
    return this.content(line, row) + (lost.length > 0 ? UNLABELLED : 0);
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

type Move = "match" | "again" | "without" | "stranger";

/** A way to read the first rows as the first lines; `isThere` tells whether the last of these lines has a row. */
interface Reading {
  readonly worth: number;
  readonly move: Move | undefined;
  readonly before: Reading | undefined;
  readonly isThere: boolean;
}

const START: Reading = { worth: 0, move: undefined, before: undefined, isThere: false };

function better(one: Reading | undefined, other: Reading | undefined): Reading | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.worth > one.worth ? other : one;
}

function moved(before: Reading | undefined, move: Move, worth: number, isThere: boolean): Reading | undefined {
  return before && { worth: before.worth + worth, move, before, isThere };
}

/** The best readings that end with the last line there, and with it lacking. */
interface Best {
  readonly there: Reading | undefined;
  readonly lacking: Reading | undefined;
}

/** What the readings of one row fewer, of one line fewer and of both fewer lead to. */
function bestAt(
  worth: Worth,
  line: ModelLine | undefined,
  row: SheetRow | undefined,
  { above, left, diagonal }: Readonly<Record<"above" | "left" | "diagonal", Best | undefined>>,
): Best {
  let there: Reading | undefined;
  let lacking: Reading | undefined;
  if (row !== undefined) {
    there = moved(left?.there, "stranger", worth.stranger(row), true);
    lacking = moved(left?.lacking, "stranger", worth.stranger(row), false);
  }
  if (line === undefined) return { there, lacking };
  lacking = better(moved(either(above), "without", worth.without(line), false), lacking);
  if (row === undefined) return { there, lacking };
  if (line.part?.kind === "row") there = better(there, moved(left?.there, "again", worth.again(line, row), true));
  return { there: better(there, moved(either(diagonal), "match", worth.match(line, row), true)), lacking };
}

function either(best: Best | undefined): Reading | undefined {
  return best && better(best.there, best.lacking);
}

/**
 * The best way to read a sheet's rows as the form's lines, in order; linear in both. A table's row of content may stand
 * any number of times, also below an indicator's label.
 */
export function align(model: Model, rows: readonly SheetRow[]): Alignment {
  const { lines } = model;
  const worth = new Worth(model);
  let previous: readonly Best[] = [];
  for (let i = 0; i <= lines.length; i += 1) {
    const current: Best[] = [];
    for (let j = 0; j <= rows.length; j += 1) {
      const neighbours = { above: previous[j], left: current[j - 1], diagonal: previous[j - 1] };
      const isStart = i === 0 && j === 0;
      current.push(
        isStart ? { there: undefined, lacking: START } : bestAt(worth, lines[i - 1], rows[j - 1], neighbours),
      );
    }
    previous = current;
  }
  const reading = either(previous.at(-1));
  return { ...trace(lines, rows, reading), score: reading?.worth ?? 0 };
}

function trace(
  lines: readonly ModelLine[],
  rows: readonly SheetRow[],
  reading: Reading | undefined,
): Omit<Alignment, "score"> {
  const matches: LineMatch[] = [];
  const strangers: SheetRow[] = [];
  let repeats: SheetRow[] = [];
  let [i, j] = [lines.length, rows.length];
  for (let step = reading; step?.move !== undefined; step = step.before) {
    const [line, row] = [lines[i - 1], rows[j - 1]];
    const { move } = step;
    if (move === "match" || move === "without") {
      if (line !== undefined) matches.push({ line, row: move === "match" ? row : undefined, repeats });
      repeats = [];
      i -= 1;
      if (move === "match") j -= 1;
    } else {
      if (row !== undefined && move === "again") repeats.unshift(row);
      else if (row !== undefined && row.slots.length > 0) strangers.push(row);
      j -= 1;
    }
  }
  return { matches: matches.reverse(), strangers: strangers.reverse() };
}
