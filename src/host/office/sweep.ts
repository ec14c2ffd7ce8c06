import { isSignature } from "./signature";

/** The rules of ours on one sheet. */
export interface OurRules {
  readonly worksheet: Excel.Worksheet;
  readonly rules: readonly Excel.ConditionalFormat[];
}

/**
 * Finds the conditional formats that carry our signature, in two round trips. First ids and types only, then the
 * formulas of custom ones: loading everything of a user's other rules is known to throw.
 * @returns one entry for each worksheet, in their order.
 */
export async function findOurRules(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<readonly OurRules[]> {
  const collections = worksheets.map((worksheet) => {
    const rules = worksheet.getRange().conditionalFormats;
    rules.load({ id: true, type: true });
    return { worksheet, rules };
  });
  await context.sync();

  const custom = collections.map(({ worksheet, rules }) => ({
    worksheet,
    rules: rules.items
      .filter(({ type }) => type === "Custom")
      .map((rule) => {
        const condition = rule.custom.rule;
        condition.load({ formula: true });
        return { rule, condition };
      }),
  }));
  await context.sync();

  return custom.map(({ worksheet, rules }) => ({
    worksheet,
    rules: rules.filter(({ condition }) => isSignature(condition.formula)).map(({ rule }) => rule),
  }));
}
