import type { CellRef } from "../cell";
import { foldLabel } from "../text";
import { cellOf, type Workbook } from "../workbook";
import { standsInText } from "./misplaced";
import type { Quantity, SameText } from "./network";

/** Words that so few characters make up are shared by texts that have nothing to do with each other. */
const LEAST_WORDS = 8;

/** Which texts of a network say the same. Answers are kept until an edit. */
export class SameTexts {
  private readonly copies = new Map<number, CellRef | undefined>();

  constructor(private readonly quantities: readonly Quantity[]) {}

  /** Any text may be another one now. */
  forget(): void {
    this.copies.clear();
  }

  /** See `Network.copyOf`. */
  copyOf(index: number, workbook: Workbook): CellRef | undefined {
    if (!this.copies.has(index)) this.copies.set(index, this.findCopy(index, workbook));
    return this.copies.get(index);
  }

  /** See `Network.sameTextAs`. */
  sameTextAs(index: number, workbook: Workbook): SameText | undefined {
    const copy = this.copyOf(index, workbook);
    if (copy !== undefined) return { at: copy, isWordForWord: true };
    const words = wordsOf(this.textOf(index, workbook));
    if (words === undefined) return undefined;
    const alike = this.othersLike(index).find((other) => wordsOf(this.textOf(other.index, workbook)) === words);
    return alike && { at: alike.operand.place.at, isWordForWord: false };
  }

  private findCopy(index: number, workbook: Workbook): CellRef | undefined {
    const quantity = this.quantities[index];
    const text = this.textOf(index, workbook);
    if (quantity === undefined || text === undefined) return undefined;
    // Doubles tell most numbers apart: only few texts have to be read.
    const equal = this.othersLike(index).filter(({ near }) => near === quantity.near);
    return equal.find((other) => this.textOf(other.index, workbook) === text)?.operand.place.at;
  }

  /** Numbers of other texts that play the same part as this one does in its own. */
  private othersLike(index: number): readonly Quantity[] {
    const { cell, operand } = this.quantities[index] ?? {};
    return this.quantities.filter(
      (other) =>
        other.operand.role === operand?.role &&
        other.operand.unit === operand.unit &&
        other.cell !== cell &&
        other.equations.length > 0 &&
        standsInText(other),
    );
  }

  /** The text in which a number stands; blanks and the width of characters make no difference. */
  private textOf(index: number, workbook: Workbook): string | undefined {
    const at = this.quantities[index]?.operand.place.at;
    const value = at && cellOf(workbook, at)?.value;
    return typeof value === "string" ? foldLabel(value) : undefined;
  }
}

/** A text without its figures, where enough of it is left to tell it by. */
function wordsOf(text: string | undefined): string | undefined {
  const words = text?.replace(/\d[\d,.]*/g, "#");
  return words === undefined || words.replace(/[^\p{Script=Han}]/gu, "").length < LEAST_WORDS ? undefined : words;
}
