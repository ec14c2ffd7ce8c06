/** A run of characters that both texts share, or that only one of them has. */
export interface Run {
  readonly text: string;
  readonly shared: boolean;
}

/** Two texts, each cut into runs; joined, the runs give the text again. */
export interface Difference {
  readonly before: readonly Run[];
  readonly after: readonly Run[];
}

/** Above this many compared pairs of characters the middles are shown as wholly different. */
const PAIRS_AT_MOST = 40_000;

/** The lengths of the longest common subsequences of all tails of two sequences. */
function commonLengths(one: readonly string[], other: readonly string[]): number[][] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      const value =
        one[row] === other[column]
          ? (lengths[row + 1]?.[column + 1] ?? 0) + 1
          : Math.max(lengths[row + 1]?.[column] ?? 0, lengths[row]?.[column + 1] ?? 0);
      const line = lengths[row];
      if (line !== undefined) line[column] = value;
    }
  }
  return lengths;
}

/** Collects characters into runs, joining neighbours of the same kind. */
function collector() {
  const runs: { text: string; shared: boolean }[] = [];
  return {
    runs,
    add(text: string, shared: boolean): void {
      const last = runs.at(-1);
      if (text === "") return;
      if (last?.shared === shared) last.text += text;
      else runs.push({ text, shared });
    },
  };
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count++;
  return count;
}

function isFormula(text: string): boolean {
  return text.startsWith("=");
}

function whole(text: string): readonly Run[] {
  return text === "" ? [] : [{ text, shared: false }];
}

/** Sets apart what differs between two texts, by whole characters (code points). */
export function differenceOf(beforeText: string, afterText: string): Difference {
  // The figures in a formula's addresses are none of those that a number has.
  if (isFormula(beforeText) !== isFormula(afterText)) return { before: whole(beforeText), after: whole(afterText) };
  const one = Array.from(beforeText);
  const other = Array.from(afterText);
  const start = commonStart(one, other);
  const end = commonStart(one.slice(start).reverse(), other.slice(start).reverse());
  const oneMiddle = one.slice(start, one.length - end);
  const otherMiddle = other.slice(start, other.length - end);
  const before = collector();
  const after = collector();
  const both = (text: string): void => {
    before.add(text, true);
    after.add(text, true);
  };

  both(one.slice(0, start).join(""));
  if (oneMiddle.length * otherMiddle.length > PAIRS_AT_MOST) {
    before.add(oneMiddle.join(""), false);
    after.add(otherMiddle.join(""), false);
  } else {
    const lengths = commonLengths(oneMiddle, otherMiddle);
    let row = 0;
    let column = 0;
    while (row < oneMiddle.length || column < otherMiddle.length) {
      const left = oneMiddle[row];
      const right = otherMiddle[column];
      if (left !== undefined && left === right) {
        both(left);
        row++;
        column++;
      } else if (left !== undefined && (lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0)) {
        before.add(left, false);
        row++;
      } else if (right !== undefined) {
        after.add(right, false);
        column++;
      } else {
        before.add(left ?? "", false);
        row++;
      }
    }
  }
  both(one.slice(one.length - end).join(""));
  return { before: before.runs, after: after.runs };
}
