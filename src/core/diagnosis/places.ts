import type { CellRef, Place, Span } from "../cell";
import type { Operand } from "../identity";

/** More columns and cells than a sheet has. */
const MOST_COLUMNS = 2 ** 14;
const MOST_CELLS = 2 ** 20 * MOST_COLUMNS;

/** Numbers by their places. Places as numbers are found faster than as texts. */
class PlaceMap {
  private readonly bySheet = new Map<string, Map<number, number>>();

  set({ at, span }: Place, value: number): void {
    const known = this.bySheet.get(at.sheet);
    const onSheet = known ?? new Map<number, number>();
    if (known === undefined) this.bySheet.set(at.sheet, onSheet);
    onSheet.set(keyOf(at, span), value);
  }

  get(at: CellRef, span: Span | undefined): number | undefined {
    return this.bySheet.get(at.sheet)?.get(keyOf(at, span));
  }
}

/** The keys of whole cells stay small: small numbers are found fastest. */
function keyOf({ row, column }: CellRef, span: Span | undefined): number {
  const cell = row * MOST_COLUMNS + column;
  return span === undefined ? cell : cell + (span.start + 1) * MOST_CELLS;
}

/** Which number stands where: in a cell, or at a place of a cell's text. */
export class Places {
  private readonly indexByPlace = new PlaceMap();
  private readonly cellByPlace = new PlaceMap();
  private readonly byCell = new Map<number, number[]>();
  private cells = 0;

  /** Enters a number; @returns the number of its cell, which numbers of one text share. */
  enter({ place }: Operand, index: number): number {
    this.indexByPlace.set(place, index);
    const known = this.cellByPlace.get(place.at, undefined);
    const cell = known ?? this.cells++;
    if (known === undefined) {
      this.cellByPlace.set({ at: place.at }, cell);
      this.byCell.set(cell, [index]);
    } else this.byCell.get(cell)?.push(index);
    return cell;
  }

  indexOf({ place }: Operand): number | undefined {
    return this.indexByPlace.get(place.at, place.span);
  }

  /** The numbers of a cell, by the number of the cell. */
  inCell(cell: number): readonly number[] {
    return this.byCell.get(cell) ?? [];
  }

  /** The numbers of a cell. */
  inCellAt(at: CellRef): readonly number[] {
    const cell = this.cellByPlace.get(at, undefined);
    return cell === undefined ? [] : this.inCell(cell);
  }
}
