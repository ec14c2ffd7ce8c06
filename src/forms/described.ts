import type { ColumnDescription, FieldDescription } from "../core/form";

/** A field or column whose label an edition prints otherwise; what others call it stays known. */
export function printedAs<Described extends FieldDescription | ColumnDescription>(
  described: Described,
  ...[first, ...more]: readonly [string, ...string[]]
): Described & { readonly labels: readonly [string, ...string[]] } {
  const others = described.labels.filter((label) => label !== first && !more.includes(label));
  return { ...described, labels: [first, ...more, ...others] };
}

/** A column or table that tells an edition from others: there it is never missing. */
export function always<Described extends { readonly optional?: true }>(
  described: Described,
): Omit<Described, "optional"> {
  const { optional: _, ...rest } = described;
  return rest;
}
