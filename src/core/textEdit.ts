import { qualifiedAddress } from "./a1";
import type { Place } from "./cell";
import type { ChangeSet } from "./edit";
import { sentence } from "./message";
import { cellOf, type Workbook } from "./workbook";

/** A piece to be written over another one of the same text. */
export interface Replacement {
  readonly place: Place;
  readonly text: string;
}

/**
 * Writes pieces over others of one cell's text and leaves the rest of it alone.
 * @returns `undefined` where the cell holds no text, or a formula.
 */
export function replacePieces(workbook: Workbook, replacements: readonly Replacement[]): ChangeSet | undefined {
  const [first] = replacements;
  const cell = first && cellOf(workbook, first.place.at);
  if (first === undefined || typeof cell?.value !== "string" || cell.formula !== undefined) return undefined;
  const expect = cell.value;
  const startOf = ({ place }: Replacement): number => place.span?.start ?? 0;
  const value = [...replacements]
    // From the end, so that earlier places stay true.
    .sort((one, other) => startOf(other) - startOf(one))
    .reduce(
      (text, { place: { span = { start: 0, end: text.length } }, text: piece }) =>
        text.slice(0, span.start) + piece + text.slice(span.end),
      expect,
    );
  const { at } = first.place;
  const title = sentence("fix/replace", { cell: qualifiedAddress(at), before: expect, after: value });
  return { title, edits: [{ kind: "set-value", at, value, expect }] };
}
