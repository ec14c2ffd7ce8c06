import { areaAddress, qualifiedAddress } from "../../core/a1";
import { yuanPer } from "../../core/amount";
import type { CellRef } from "../../core/cell";
import { sentence, type Message } from "../../core/message";
import type { Contest, Known } from "./known";
import type { Slot } from "../../forms/agreement/slots";

/** Longer texts are cut; the cells themselves show the rest. */
const LONGEST = 30;

/** A value as a person reads it in its place: an amount with its unit, a sentence by its beginning. */
export function valueInWords({ value, slot }: Known): string {
  if (typeof value === "string") return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  const { unit } = slot.value;
  return `${value.div(yuanPer(unit)).toFixed()}${unit}`;
}

/** The cells from which something is known, right under one another as a range. */
export function cellsInWords(cells: readonly CellRef[]): string {
  const runs: { first: CellRef; last: CellRef }[] = [];
  for (const at of cells) {
    const run = runs.at(-1);
    const isNext =
      run !== undefined && at.sheet === run.last.sheet && at.column === run.last.column && at.row === run.last.row + 1;
    if (isNext) run.last = at;
    else runs.push({ first: at, last: at });
  }
  return runs
    .map(({ first, last }) => {
      const area = areaAddress({ top: first.row, left: first.column, bottom: last.row, right: last.column });
      return `${first.sheet}!${area}`;
    })
    .join("、");
}

/** What is filled in and from where. */
export function knownInWords(known: Known): Message {
  const { slot, terms, how } = known;
  const cells = terms.map((term) => term.slot.value.at);
  return sentence(`fill/${how}`, {
    cell: qualifiedAddress(slot.value.at),
    name: slot.name,
    value: valueInWords(known),
    cells: cellsInWords(how === "rest" ? cells.slice(0, 1) : cells),
    less: cellsInWords(cells.slice(1)),
    year: String(slot.form.year ?? ""),
  });
}

/** Why an empty place was left empty: two things are known of it that differ. */
export function contestInWords({ slot, known: [one, other] }: Contest): Message {
  const cellsOf = ({ terms }: Known): string => cellsInWords(terms.map((term) => term.slot.value.at));
  return sentence("fill/contested", {
    cell: qualifiedAddress(slot.value.at),
    name: slot.name,
    value: valueInWords(one),
    cells: cellsOf(one),
    otherValue: valueInWords(other),
    otherCells: cellsOf(other),
  });
}

/** What stands in a slot and where. */
export function slotInWords({ value }: Slot): string {
  return value.text.length > LONGEST ? `${value.text.slice(0, LONGEST)}…` : value.text;
}
