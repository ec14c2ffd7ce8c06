import type { AppendixLabel } from "./appendixLabel";

/** What the forms of a kind say of their numbers together. */
export interface Numbering {
  /** The numbers that labels should have instead of their own. */
  readonly wanted: ReadonlyMap<AppendixLabel, number>;
  /** Labels that contradict the name of their sheet, where neither can be told to be the wrong one. */
  readonly misnamed: readonly AppendixLabel[];
  /** Labels with a number that one before has, too, where it cannot be told which should have another. */
  readonly double: readonly { readonly label: AppendixLabel; readonly first: AppendixLabel }[];
}

type Numbers = readonly (number | undefined)[];

function areDistinct(numbers: Numbers): boolean {
  return numbers.every((number) => number !== undefined) && new Set(numbers).size === numbers.length;
}

function contradicts({ number, named }: AppendixLabel): boolean {
  return named !== undefined && number !== named;
}

/** Names of sheets that give a number twice tell nothing. */
function withoutDoubleNames(labels: readonly AppendixLabel[]): readonly AppendixLabel[] {
  return areDistinct(labels.flatMap(({ named }) => named ?? []))
    ? labels
    : labels.map((label) => ({ ...label, named: undefined }));
}

/**
 * Which numbers of forms of a kind are wrong. What a label says is weighed against the name of its sheet, its place among
 * its like and their numbers; a label is only wrong where the others agree. Labels that are double or lack a number follow
 * the order where no name speaks against it; a gap says nothing, the form between them may be lost.
 * @param isWhole whether every form of the kind has a label, so that the order counts all of them.
 */
export function numberingOf(all: readonly AppendixLabel[], isWhole: boolean): Numbering {
  const labels = withoutDoubleNames(all);
  const numbers = labels.map(({ number }) => number);
  if (labels.every(({ named }) => named !== undefined)) return byNames(labels);
  if (areDistinct(numbers)) return undecided(labels.filter(contradicts), labels);
  const isOrderDenied = labels.some(({ named, place }) => named !== undefined && named !== place);
  if (isOrderDenied || !isWhole) return undecided(labels.filter(contradicts), labels);
  const wanted = labels.filter(({ number, place }) => number !== place).map((label) => [label, label.place] as const);
  return { wanted: new Map(wanted), misnamed: [], double: [] };
}

/** Where the name of every sheet gives a number. */
function byNames(labels: readonly AppendixLabel[]): Numbering {
  const wrong = labels.filter(contradicts);
  const isOrdered = labels.every(({ named = 0 }, index) => index === 0 || named > (labels[index - 1]?.named ?? 0));
  // Numbers that all go on from another one than 1 may count forms that stand elsewhere.
  const [start, ...shifts] = labels.map(({ number, place }) => (number ?? NaN) - place);
  const isSeries = shifts.length > 0 && shifts.every((shift) => shift === start);
  const isHabit = labels.some(({ number, named }) => number === named);
  const isBacked = (label: AppendixLabel): boolean => {
    const { number, named, place } = label;
    const isPossible =
      number !== undefined && labels.every((other) => other === label || other.number !== label.number);
    // A number that no other form has is right by the order where it is that of its place.
    return !isPossible || (isOrdered && number !== place && ((named === place && !isSeries) || isHabit));
  };
  const backed = new Set(wrong.filter(isBacked));
  const after = labels.map((label) => (backed.has(label) ? label.named : label.number));
  if (!areDistinct(after)) return undecided(wrong, labels);
  return {
    wanted: new Map(
      wrong.flatMap((label) => (backed.has(label) ? [[label, label.named ?? label.place] as const] : [])),
    ),
    misnamed: wrong.filter((label) => !backed.has(label)),
    double: [],
  };
}

function undecided(wrong: readonly AppendixLabel[], labels: readonly AppendixLabel[]): Numbering {
  const double = labels.flatMap((label, index) => {
    const first = labels.slice(0, index).find(({ number }) => number !== undefined && number === label.number);
    return first === undefined ? [] : { label, first };
  });
  const told = new Set(double.flatMap(({ label, first }) => [label, first]));
  return { wanted: new Map(), misnamed: wrong.filter((label) => !told.has(label)), double };
}
