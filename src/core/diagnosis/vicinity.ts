import type { Operand } from "../identity";
import type { Workbook } from "../workbook";
import type { Equation, Quantity, Twin } from "./network";
import type { Places } from "./places";
import type { Surroundings } from "./surroundings";
import { areTwins } from "./twins";
import { flatMapped } from "../flatMapped";

/** Rows further apart are not mistaken for each other. */
const FARTHEST = 2;

/** What lies around the numbers of a network. Answers are kept until an edit near them. */
export class Vicinity {
  private readonly neighbours = new Map<number, readonly number[]>();
  private readonly twins = new Map<number, Twin | undefined>();
  /** How many numbers have a value. */
  private readonly alike = new Map<number, number>();

  constructor(
    private readonly quantities: readonly Quantity[],
    private readonly equations: readonly (Equation | undefined)[],
    private readonly places: Places,
  ) {}

  /** Notes that a number has another value than it had. */
  revalue(before: number | undefined, now: number | undefined): void {
    if (before !== undefined) this.alike.set(before, (this.alike.get(before) ?? 0) - 1);
    if (now !== undefined) this.alike.set(now, (this.alike.get(now) ?? 0) + 1);
  }

  /** What lay near a number may be another thing now. */
  forget(index: number): void {
    for (let below = -FARTHEST; below <= FARTHEST; below++) {
      const other = below === 0 ? index : this.filling(index, below)?.index;
      if (other === undefined) continue;
      this.neighbours.delete(other);
    }
    this.forgetTwins();
  }

  /** Rows may have become alike, or no longer be, by texts that state nothing. */
  forgetTwins(): void {
    this.twins.clear();
  }

  /** See `Network.neighboursOf`. */
  neighboursOf(index: number): readonly number[] {
    const known = this.neighbours.get(index);
    if (known !== undefined) return known;
    const found = this.findNeighbours(index);
    this.neighbours.set(index, found);
    return found;
  }

  /** See `Network.twinOf`. */
  twinOf(index: number, workbook: Workbook): Twin | undefined {
    if (!this.twins.has(index)) this.twins.set(index, this.findTwin(index, workbook));
    return this.twins.get(index);
  }

  /** See `Network.companionsOf`. */
  companionsOf(index: number): readonly number[] {
    const { cell } = this.quantities[index] ?? {};
    const own = cell === undefined ? [] : this.places.inCell(cell);
    return own.filter((other) => other !== index && this.isStated(other));
  }

  /** See `Network.counterpartsOf`. */
  counterpartsOf(index: number): readonly number[] {
    const { operand } = this.quantities[index] ?? {};
    if (operand?.place.span === undefined || (operand.role !== "price" && operand.role !== "count")) return [];
    const { row } = operand.place.at;
    return flatMapped([row - 1, row + 1], (other) => this.places.inCellAt({ ...operand.place.at, row: other })).filter(
      (other) => this.quantities[other]?.operand.role === operand.role && this.isStated(other),
    );
  }

  /** See `Network.surroundingsOf`. */
  surroundingsOf(index: number): Surroundings {
    const quantity = this.quantities[index];
    if (quantity === undefined) return { isCopy: false, isAsNextRow: false, isElsewhere: false };
    const { sheet } = quantity.operand.place.at;
    const isCopy = quantity.equations.some((equation) => {
      const { quantities = [], identity } = this.equations[equation] ?? {};
      const isPair = quantities.length === 2 || identity?.rule.startsWith("across/") === true;
      return isPair && quantities.some((other) => this.quantities[other]?.operand.place.at.sheet !== sheet);
    });
    const isAsNextRow = this.neighboursOf(index).some((other) => this.quantities[other]?.value.eq(quantity.value));
    return { isCopy, isAsNextRow, isElsewhere: (this.alike.get(quantity.near) ?? 0) > 1 };
  }

  /** A text that was written anew leaves numbers behind that stand in nothing. */
  private isStated(index: number): boolean {
    return (this.quantities[index]?.equations.length ?? 0) > 0;
  }

  /** The number that fills the cell so many rows below; a text may be no more than it: 1.75万元. */
  private filling(index: number, below: number): Quantity | undefined {
    const { operand } = this.quantities[index] ?? {};
    if (operand === undefined || !fillsItsCell(operand)) return undefined;
    const { at } = operand.place;
    const others = flatMapped(
      this.places.inCellAt({ ...at, row: at.row + below }),
      (other) => this.quantities[other] ?? [],
    );
    return others.find((other) => fillsItsCell(other.operand));
  }

  private findNeighbours(index: number): readonly number[] {
    const { operand, missingFrom } = this.quantities[index] ?? {};
    if (operand === undefined || missingFrom !== undefined || !isInColumn(operand)) return [];
    const near: number[] = [];
    for (let below = -FARTHEST; below <= FARTHEST; below++) {
      const other = below === 0 ? undefined : this.filling(index, below);
      if (other !== undefined && isInColumn(other.operand) && other.operand.role === operand.role)
        near.push(other.index);
    }
    return near;
  }

  private findTwin(index: number, workbook: Workbook): Twin | undefined {
    const quantity = this.quantities[index];
    const upper = this.filling(index, -1);
    if (quantity === undefined || quantity.missingFrom !== undefined || upper === undefined) return undefined;
    if (!areTwins(workbook, upper.operand, quantity.operand)) return undefined;
    const { row } = quantity.operand.place.at;
    const own = quantity.equations.filter((equation) =>
      this.equations[equation]?.quantities.every((other) => this.quantities[other]?.operand.place.at.row === row),
    );
    return { upper: upper.index, own };
  }
}

/** The numbers of a form fill their cells; those of a calculation stand among others. */
function fillsItsCell({ role }: Operand): boolean {
  return role === "amount" || role === "indicator" || role === "total";
}

/** A typed amount of a row. */
function isInColumn({ computed, value, role }: Operand): boolean {
  return !computed && value !== null && (role === "amount" || role === "indicator");
}
