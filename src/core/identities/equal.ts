import type { Identity, Operand } from "../identity";

/** Two amounts that must be the same; nothing is stated where one is no amount or both are empty. */
export function equalAmounts(
  rule: string,
  subject: string,
  stated: Operand | undefined,
  other: Operand | undefined,
  doubt?: number,
): readonly Identity[] {
  return amountsAddUp(rule, subject, stated, [other], doubt);
}

/** Amounts, perhaps of several forms, that must add up to another. */
export function amountsAddUp(
  rule: string,
  subject: string,
  stated: Operand | undefined,
  parts: readonly (Operand | undefined)[],
  doubt?: number,
  list?: readonly string[],
): readonly Identity[] {
  const operands = parts.flatMap((part) => part ?? []);
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
      ...(doubt === undefined ? {} : { doubt }),
      ...(list === undefined ? {} : { list }),
    },
  ];
}
