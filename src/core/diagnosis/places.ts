import { cellKey, type CellRef } from "../cell";
import { placeKey, type Operand } from "../identity";

/** Which number stands where: in a cell, or at a place of a cell's text. */
export class Places {
  /** An operand that was asked for once is found without spelling its place again. */
  private readonly indexByOperand = new WeakMap<Operand, number>();
  private readonly indexByPlace = new Map<string, number>();
  private readonly cellByKey = new Map<string, number>();
  private readonly byCell = new Map<number, readonly number[]>();

  /** Enters a number; @returns the number of its cell, which numbers of one text share. */
  enter(operand: Operand, index: number): number {
    const { place } = operand;
    this.indexByOperand.set(operand, index);
    this.indexByPlace.set(placeKey(place), index);
    const key = cellKey(place.at);
    const cell = this.cellByKey.get(key) ?? this.cellByKey.size;
    this.cellByKey.set(key, cell);
    this.byCell.set(cell, [...this.inCell(cell), index]);
    return cell;
  }

  indexOf(operand: Operand): number | undefined {
    const known = this.indexByOperand.get(operand);
    if (known !== undefined) return known;
    const index = this.indexByPlace.get(placeKey(operand.place));
    if (index !== undefined) this.indexByOperand.set(operand, index);
    return index;
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
