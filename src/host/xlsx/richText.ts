import type { Run } from "./strings";

function isHighHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}

/** How many characters both texts begin with; never half of a pair. */
function commonStart(one: string, other: string): number {
  const limit = Math.min(one.length, other.length);
  let length = 0;
  while (length < limit && one[length] === other[length]) length += 1;
  return length > 0 && isHighHalf(one, length - 1) ? length - 1 : length;
}

/** How many characters both texts end with, at most `limit`; never half of a pair. */
function commonEnd(one: string, other: string, limit: number): number {
  let length = 0;
  while (length < limit && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1;
  return length > 0 && isHighHalf(one, one.length - length - 1) ? length - 1 : length;
}

/**
 * The runs of a changed text: what did not change keeps its format, and what is new takes the format of what it replaces,
 * or, where it replaces nothing, of the character before it. Runs that lose all their text are dropped.
 */
export function changedRuns(runs: readonly Run[], text: string): readonly Run[] {
  const old = runs.map((run) => run.text).join("");
  const start = commonStart(old, text);
  const end = commonEnd(old, text, Math.min(old.length, text.length) - start);
  const fresh = text.slice(start, text.length - end);
  const replacedEnd = old.length - end;
  const carrier = replacedEnd > start ? start : Math.max(0, start - 1);
  let offset = 0;
  let isPlaced = false;
  const changed = runs.map((run) => {
    const from = offset;
    const to = offset + run.text.length;
    offset = to;
    const kept = run.text.slice(0, Math.max(0, start - from));
    const rest = run.text.slice(Math.max(0, replacedEnd - from));
    const carries = !isPlaced && carrier >= from && carrier < to;
    isPlaced ||= carries;
    return { ...run, text: `${kept}${carries ? fresh : ""}${rest}` };
  });
  return changed.filter((run) => run.text !== "");
}
