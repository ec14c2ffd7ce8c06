import type { Model, ModelLine } from "./model";
import type { SheetRow } from "./sheetRows";
import { Worth } from "./worth";

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
