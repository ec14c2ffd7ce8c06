import Big from "big.js";
import type { Submission } from "../../core/bind/bound";
import { cellKey, type CellRef } from "../../core/cell";
import { parseFormula } from "../../core/formula/parse";
import { cellOf, textOf } from "../../core/workbook";
import { workbookAfter } from "../../core/writing/after";
import { flatMapped } from "../../core/flatMapped";
import type { Relation } from "../../forms/agreement/relations";
import { statedAmount, slotKey, type Slot } from "../../forms/agreement/slots";
import { slackOf } from "./giveOrTake";
import { emptyFields, emptyInRows } from "./emptyAmounts";
import type { Contest, Known } from "./known";
import { lookingAt } from "./lookingAt";
import { solveBehind, type SolutionBehind } from "./solve";
import { Writer, writingsOf } from "./write";

/** Computed values carry the dust of binary fractions. */
const DUST = new Big("0.000001");

/** A formula that will not show what it has to come to, and what it will. */
interface Misled {
  readonly pointer: Known;
  /** `undefined` where that cannot be told. */
  readonly contest: Contest | undefined;
}

/**
 * What follows where formulas that show nothing are taken for what they must come to. A formula counts only where, with all
 * that follows from it written, it shows just that; where it shows something else, that is a contest.
 * @param seen as the relations see it.
 */
export function solveShown(seen: Submission, relations: readonly Relation[]): SolutionBehind {
  const leftAlone = new Set<string>();
  const contested: Contest[] = [];
  for (;;) {
    const solution = solveBehind(relations, leftAlone);
    const misled = misledIn(seen, solution, [...emptyFields(seen), ...emptyInRows(seen)]);
    if (misled.length === 0) return { ...solution, contested: [...solution.contested, ...contested] };
    for (const { pointer } of misled) leftAlone.add(slotKey(pointer.slot));
    // What looks at a formula that is misled is misled by it.
    const looksAt = lookingAt(
      seen.workbook,
      misled.map(({ pointer }) => pointer.slot.value.at),
    );
    contested.push(
      ...flatMapped(misled, ({ pointer, contest }) => (looksAt(pointer.slot.value.at) ? [] : (contest ?? []))),
    );
  }
}

function misledIn(
  seen: Submission,
  { found, pointers }: SolutionBehind,
  amounts: readonly CellRef[],
): readonly Misled[] {
  if (pointers.length === 0) return [];
  const { workbook } = seen;
  const writings = writingsOf(workbook, new Writer(seen, false), found);
  const after = workbookAfter(
    workbook,
    writings.map(({ edit }) => edit),
  );
  const written = new Set(found.map(({ slot }) => cellKey(slot.value.at)));
  const looksAtOpen = lookingAt(
    workbook,
    amounts.filter((at) => !written.has(cellKey(at))),
  );
  const looksAtFound = found.filter(({ value }) => typeof value !== "string");
  return flatMapped(pointers, (pointer): readonly Misled[] => {
    const { slot } = pointer;
    const { at } = slot.value;
    const cell = after.ok ? cellOf(after.value, at) : undefined;
    const shown: Slot = { ...slot, value: { ...slot.value, value: cell?.value ?? null, text: textOf(cell) } };
    const amount = statedAmount(shown)?.yuan;
    const isRead = parseFormula(cellOf(workbook, at)?.formula ?? "", at.sheet) !== undefined;
    // What is open even then shows less than it will.
    if (isRead && looksAtOpen(at)) return [];
    if (!isRead || amount === undefined || typeof pointer.value === "string") return [{ pointer, contest: undefined }];
    const slack = slackOf([shown, ...pointer.terms.map((term) => term.slot)]).plus(DUST);
    if (amount.minus(pointer.value).abs().lte(slack)) return [];
    const sources = looksAtFound.filter((one) => lookingAt(workbook, [one.slot.value.at])(at));
    const terms = sources.map((one) => ({ sign: 1 as const, slot: one.slot }));
    const other: Known = { slot, value: amount, how: "copied", terms };
    return [{ pointer, contest: terms.length === 0 ? undefined : { slot, known: [pointer, other] } }];
  });
}
