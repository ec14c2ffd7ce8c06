import { foldCharacters } from "../../core/text";

/** A line of a form holds labels with their values: 填表人：李某      联系电话：22000000. So many blanks part them at least. */
const FEWEST_BLANKS = 2;

/** How many half-width places a text takes. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > "\u00ff" ? 2 : 1), 0);
}

/**
 * A text of labels with a value written behind one of them. The value takes the room of the blanks that follow the
 * label, so that what stands behind them stays where it is.
 * @param place where the value begins or the blanks end; the end of the text where it holds nothing but the label.
 */
export function writtenBehind(text: string, place: number, value: string): string {
  const head = text.slice(0, place);
  const rest = text.slice(place).trimStart();
  const label = head.trimEnd();
  const isLabelled = /[:)]$/.test(foldCharacters(label));
  const line = `${label}${isLabelled ? "" : "："}${value}`;
  if (rest === "") return line;
  const blanks = text.slice(label.length).length - rest.length;
  return line + " ".repeat(Math.max(FEWEST_BLANKS, blanks - widthOf(value))) + rest;
}
