/** Whether two contents of a cell say the same numbers. */

export type Content = string | number | null;

const NUMBER = /(-?\d[\d,，]*(?:\.\d+)?)\s*[（(]?\s*(亿元|万元|亿|万|元|%|％)?/g;

const WORTH: Readonly<Record<string, number>> = {
  亿元: 1e8,
  亿: 1e8,
  万元: 1e4,
  万: 1e4,
  元: 1,
  "%": 0.01,
  "％": 0.01,
};

/** The numbers of a content with what their units are worth: 6000元 and 0.6万元 are the same. */
function numbersOf(content: Content): readonly (readonly [value: number, unit: string])[] {
  if (content === null) return [];
  return [...String(content).matchAll(NUMBER)].map(([, digits = "", unit = ""]) => {
    const value = Number(digits.replace(/[,，]/g, ""));
    return [value * (WORTH[unit] ?? 1), unit in WORTH ? "money" : ""] as const;
  });
}

/** Equal letter by letter, or in all their numbers. */
export function sameContent(one: Content, other: Content): boolean {
  if (one === other) return true;
  const [left, right] = [numbersOf(one), numbersOf(other)];
  if (left.length === 0 || left.length !== right.length) return false;
  return left.every(([value, unit], index) => {
    const [expected, expectedUnit] = right[index] ?? [Number.NaN, ""];
    return unit === expectedUnit && Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  });
}
