import { cellKey, type CellRef } from "../cell";
import { placeKey, type Operand } from "../identity";

/** Which number stands where: in a cell, or at a place of a cell's text. */
export class Places {
  private readonly indexByPlace = new Map<string, number>();
  private readonly cellByKey = new Map<string, number>();
  private readonly byCell = new Map<number, number[]>();

  /** Enters a number; @returns the number of its cell, which numbers of one text share. */
  enter({ place }: Operand, index: number): number {
    this.indexByPlace.set(placeKey(place), index);
    const key = cellKey(place.at);
    const cell = this.cellByKey.get(key) ?? this.cellByKey.size;
    this.cellByKey.set(key, cell);
    const together = this.byCell.get(cell);
    if (together === undefined) this.byCell.set(cell, [index]);
    else together.push(index);
    return cell;
  }

  indexOf({ place }: Operand): number | undefined {
    return this.indexByPlace.get(placeKey(place));
  }

  /** The numbers of a cell, by the number of the cell. */
  inCell(cell: number): readonly number[] {
    return this.byCell.get(cell) ?? [];
  }

  /** The numbers of a cell. */
  inCellAt(at: CellRef): readonly number[] {
    const cell = this.cellByKey.get(cellKey(at));
    return cell === undefined ? [] : this.inCell(cell);
  }
}
