/** What goes wrong when a person types a number. Each gives the wrong digits, or `undefined` where it changes nothing. */
import type { Random } from "./random";

const KEYPAD: Readonly<Record<string, string>> = {
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

/** A number as a person would leave it: without zeros in front or (of a fraction) behind. */
export function tidy(digits: string): string | undefined {
  if (!/^\d+(\.\d+)?$/.test(digits)) return undefined;
  const whole = digits.replace(/^0+(?=\d)/, "");
  return whole.includes(".") ? whole.replace(/\.?0+$/, "") : whole;
}

function digitPlaces(digits: string): readonly number[] {
  return Array.from(digits).flatMap((letter, index) => (letter === "." ? [] : [index]));
}

function replaceAt(digits: string, index: number, length: number, by: string): string {
  return digits.slice(0, index) + by + digits.slice(index + length);
}

export function substitution(digits: string, random: Random): string | undefined {
  const index = random.pick(digitPlaces(digits));
  const digit = digits.charAt(index);
  const near = random.chance(0.5) ? KEYPAD[digit] : undefined;
  return tidy(replaceAt(digits, index, 1, random.pick(Array.from(near ?? "0123456789"))));
}

export function omission(digits: string, random: Random): string | undefined {
  return tidy(replaceAt(digits, random.pick(digitPlaces(digits)), 1, ""));
}

export function insertion(digits: string, random: Random): string | undefined {
  const index = random.pick(digitPlaces(digits));
  const digit = random.chance(0.5) ? digits.charAt(index) : String(random.between(0, 9));
  return tidy(replaceAt(digits, index + random.between(0, 1), 0, digit));
}

export function transposition(digits: string, random: Random): string | undefined {
  const places = digitPlaces(digits).filter((place) => /^\d\d/.test(digits.slice(place)));
  if (places.length === 0) return undefined;
  const index = random.pick(places);
  return tidy(replaceAt(digits, index, 2, digits.charAt(index + 1) + digits.charAt(index)));
}

/** The digits with the decimal point so many places further to the right (or, negative, to the left). */
export function shifted(digits: string, places: number): string | undefined {
  const [whole = "", fraction = ""] = digits.split(".");
  const all = "0".repeat(12) + whole + fraction + "0".repeat(12);
  const point = 12 + whole.length + places;
  return tidy(`${all.slice(0, point)}.${all.slice(point)}`);
}

export function decimalPoint(digits: string, random: Random): string | undefined {
  return shifted(
    digits,
    random.weighted([
      [1, 40],
      [-1, 40],
      [2, 10],
      [-2, 10],
    ]),
  );
}

/** Random digits in as many places. */
export function uniform(digits: string, random: Random): string | undefined {
  const drawn = Array.from(digits)
    .map((letter) => (letter === "." ? letter : String(random.between(0, 9))))
    .join("");
  const found = tidy(drawn);
  return found?.length === digits.length ? found : undefined;
}

export type Slip = (digits: string, random: Random) => string | undefined;
