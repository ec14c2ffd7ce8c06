import type { Identity, Operand } from "../identity";
import { flatMapped } from "../flatMapped";

/** How surely a relation is meant, and over which list: see the fields of these names in {@link Identity}. */
export type Meaning = Pick<Identity, "doubt" | "bond" | "habit" | "list">;

/** Two amounts that must be the same; nothing is stated where one is no amount or both are empty. */
export function equalAmounts(
  rule: string,
  subject: string,
  stated: Operand | undefined,
  other: Operand | undefined,
  meaning: Meaning = {},
): readonly Identity[] {
  return amountsAddUp(rule, subject, stated, [other], meaning);
}

/** Amounts, perhaps of several forms, that must add up to another. */
export function amountsAddUp(
  rule: string,
  subject: string,
  stated: Operand | undefined,
  parts: readonly (Operand | undefined)[],
  meaning: Meaning = {},
): readonly Identity[] {
  const operands = flatMapped(parts, (part) => part ?? []);
  if (stated === undefined || operands.length < parts.length || operands.length === 0) return [];
  if (operands.every(({ value }) => value === null)) return [];
  return [
    {
      rule,
      sheet: stated.place.at.sheet,
      subject,
      stated,
      terms: operands.map((operand) => ({ sign: 1, operands: [operand] })),
      divisors: [],
      ...meaning,
    },
  ];
}
