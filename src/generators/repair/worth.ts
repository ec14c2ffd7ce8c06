import type { Area } from "../../core/cell";
import type { Model, ModelLine } from "./model";
import type { LabelName } from "./names";
import type { SheetLabel, SheetRow } from "./sheetRows";

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

/** Whether something stands left of where a total has its label, as the number of a row of content does. */
function isNumbered({ labels }: ModelLine, { slots }: SheetRow): boolean {
  const left = Math.min(...labels.map(({ area }) => area.left));
  return slots.some(({ row, column, area }) => column < left && area.top === row && area.bottom === row);
}

/** Whether a row of an indicator bears none of the names that stand for it alone. */
function bearsNoName({ part, labels }: ModelLine, row: SheetRow): boolean {
  const own = labels.filter(({ area }) => area.top === area.bottom);
  return (
    part?.kind === "row" &&
    own.length > 0 &&
    own.every(({ names, area }) => labelFor(names, area.left, row) === undefined)
  );
}

/** What it is worth to take rows for lines. */
export class Worth {
  private readonly totals: ReadonlySet<LabelName>;
  /** What stands beside each line, printed in a line above it and merged down. */
  private readonly beside: ReadonlyMap<ModelLine, ReadonlySet<LabelName>>;

  private readonly rows: readonly number[];

  private readonly isLabelLost: NonNullable<Model["isLabelLost"]>;

  constructor({ lines, isLabelLost = () => true }: Model) {
    this.isLabelLost = isLabelLost;
    this.rows = lines.map(({ row }) => row);
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

  /** Whether what is printed in a line is merged down to another one; further blank rows of a line are none. */
  private reachesAnother(line: ModelLine, { bottom }: Area): boolean {
    return this.rows.some((row) => row > line.row && row <= bottom);
  }

  private strange(line: ModelLine, row: SheetRow): number {
    const known = new Set(line.labels.flatMap(({ names }) => [...names]));
    const others = row.labels.filter((label) => !isShared(label.names, known) && isStructural(label, this.totals));
    return others.length * STRANGE;
  }

  /** That a row bears no name of the line although it has lost none. */
  private nameless(line: ModelLine, row: SheetRow): number {
    return bearsNoName(line, row) && !this.isLabelLost(line, row.row) ? OTHER_ROW : 0;
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
    const found = line.labels.flatMap(({ names, area }) => {
      const label = labelFor(names, area.left, row);
      return label === undefined ? [] : [label.slot.column === area.left ? FOUND + IN_PLACE : FOUND];
    });
    worth += found.reduce((sum, one) => sum + one, 0);
    // The names of a row's levels are lost together, with the row that they were merged down from.
    const isNameless = line.part?.kind === "row" && found.length === 0;
    worth += MISSING * (isNameless ? 1 : line.labels.length - found.length);
    worth += this.nameless(line, row);
    if (line.part?.kind === "total" && row.isTotalLike && !isNumbered(line, row)) worth += TOTAL;
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
    const own = line.labels.filter(({ area }) => !this.reachesAnother(line, area));
    // What is merged down from this row stands for another indicator, whether its name is lost or not.
    const isAnother = own.some(({ area }) =>
      row.merges.some(({ left, right, top, bottom }) => bottom > top && left <= area.left && right >= area.left),
    );
    if (isAnother) return OTHER_ROW;
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
