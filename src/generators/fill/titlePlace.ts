import type { BoundForm } from "../../core/bind/bound";
import { layoutOf } from "../../forms/layouts";
import { sheetNamed, textOf, type Workbook } from "../../core/workbook";

/** The word of place that all titles of a workbook bear (市级), empty where they bear none; `undefined` where they differ. */
export function placeOfTitles(workbook: Workbook, forms: readonly BoundForm[]): string | undefined {
  const words = forms.flatMap(({ form, sheet }) => {
    if (layoutOf(form)?.place === undefined) return [];
    const cells = Array.from(sheetNamed(workbook, sheet)?.rows.values() ?? []).flatMap((row) => [...row.values()]);
    const title = cells.map((cell) => textOf(cell).replace(/\s/g, "")).find((text) => text.endsWith(form.title));
    return title === undefined ? [] : [/[省市州县区]级$/.exec(title.slice(0, -form.title.length))?.[0] ?? ""];
  });
  const [first, ...others] = new Set(words);
  return others.length > 0 ? undefined : first;
}
