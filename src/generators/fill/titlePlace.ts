import type { Submission } from "../../core/bind/bound";
import { layoutOf } from "../../forms/layouts";
import { sheetNamed, textOf } from "../../core/workbook";
import { placeLevelIn } from "../../forms/placeLevel";

/**
 * The word of place that all titles of a workbook bear (市级), empty where they bear none; where there are none that would,
 * or they differ, that of the unit's own name, and none where that names none.
 */
export function placeOfTitles(submission: Submission): string {
  const { workbook, forms } = submission;
  const words = forms.flatMap(({ form, sheet }) => {
    if (layoutOf(form)?.place === undefined) return [];
    const cells = Array.from(sheetNamed(workbook, sheet)?.rows.values() ?? []).flatMap((row) => [...row.values()]);
    const title = cells.map((cell) => textOf(cell).replace(/\s/g, "")).find((text) => text.endsWith(form.title));
    return title === undefined ? [] : [/[省市州盟县旗区镇乡]级$/.exec(title.slice(0, -form.title.length))?.[0] ?? ""];
  });
  const [first, ...others] = new Set(words);
  return (others.length > 0 ? undefined : first) ?? placeLevelIn(submission) ?? "";
}
