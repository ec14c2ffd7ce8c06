import { DIGIT, nats, SLIPS } from "./slipRates";

/** Keys of the numeric pad that touch each other. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  "0": "12",
  "1": "024",
  "2": "0135",
  "3": "26",
  "4": "157",
  "5": "2468",
  "6": "359",
  "7": "48",
  "8": "579",
  "9": "68",
};

/** One slip of the fingers between two figures; two slips cost both; `Infinity` when more were needed. */
export function editCost(typed: string, intended: string): number {
  const one = singleEdit(typed, intended);
  if (one < Infinity) return one;
  return twoSubstitutions(typed, intended);
}

function singleEdit(typed: string, intended: string): number {
  const start = commonPrefix(typed, intended);
  const wrong = typed.slice(start);
  const right = intended.slice(start);
  const places = Math.log(Math.max(1, intended.replace(".", "").length));
  if (typed.length === intended.length) {
    if (isFigure(wrong[0]) && isFigure(right[0]) && wrong.slice(1) === right.slice(1)) {
      const near = NEIGHBOURS[right[0]]?.includes(wrong[0]) === true;
      return nats(SLIPS.substitution) + places + Math.log(near ? 5 : 14);
    }
    const swapped = `${right[1] ?? ""}${right[0] ?? ""}${right.slice(2)}`;
    if (wrong === swapped) return nats(SLIPS.transposition) + places;
  }
  if (typed.length === intended.length + 1 && wrong.slice(1) === right) {
    const repeated = wrong[0] === typed[start - 1] || wrong[0] === wrong[1];
    return nats(SLIPS.addition) + places + Math.log(repeated ? 3 : 14);
  }
  if (typed.length === intended.length - 1 && right.slice(1) === wrong) return nats(SLIPS.omission) + places;
  return Infinity;
}

/** `right[0]` may be missing: the type guard says so. */
function isFigure(character: string | undefined): character is string {
  return character !== undefined && /\d/.test(character);
}

function twoSubstitutions(typed: string, intended: string): number {
  if (typed.length !== intended.length) return Infinity;
  const differing = Array.from(typed).filter((character, index) => character !== intended[index]);
  if (differing.length !== 2 || differing.includes(".")) return Infinity;
  return 2 * (nats(SLIPS.substitution) + DIGIT) + Math.log(intended.length);
}

function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
