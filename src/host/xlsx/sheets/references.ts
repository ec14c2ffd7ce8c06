import { formulaWithoutSheet } from "../../../core/writing/removedSheet";
import { escapeText, unescapeText } from "../escapes";
import { spliced } from "../markup";
import { damaged } from "../refused";
import { CONTROL_LINKS } from "../rows/otherParts";
import { PartChanges } from "../rows/partChanges";
import { attributesWithout, sheetDataOf, type FormulaText } from "../rows/sheetData";
import { contentOf, treeOf, valueOf, withInner } from "../rows/tree";

const OF_SHARING = new Set(["t", "si", "ref"]);

/** Elements whose content is a formula: of rules, tables, charts and names. */
const FORMULAS = new Set([
  ...["formula", "formula1", "formula2", "f", "calculatedColumnFormula", "totalsRowFormula", "definedName"],
]);

/** The formulas in the cells of a sheet; those that share one that changes are written out, each in its own cell. */
function withoutInCells(text: string, part: string, gone: string): string {
  const data = sheetDataOf(text);
  if (data === undefined) throw damaged(part);
  const isChanged = ({ formula }: FormulaText): boolean => formulaWithoutSheet(formula, gone) !== formula;
  const loose = new Set(data.formulas.flatMap((one) => (isChanged(one) ? (one.group ?? []) : [])));
  const changed = data.formulas.filter((one) => isChanged(one) || (one.group !== undefined && loose.has(one.group)));
  return spliced(
    text,
    changed.map(({ open, end, formula, group }) => {
      const attributes = attributesWithout(text, open, group === undefined ? new Set() : OF_SHARING);
      const xml = escapeText(formulaWithoutSheet(formula, gone));
      return { start: open.start, end, text: `<${open.name}${attributes}>${xml}</${open.name}>` };
    }),
  );
}

/** A part that names cells of a sheet that is gone, outside the cells of a sheet. */
export function withoutReferences(text: string, gone: string): string {
  const root = text.includes("!") ? treeOf(text, "sheetData") : undefined;
  if (root === undefined) return text;
  const changes = new PartChanges(text);
  for (const element of withInner(root)) {
    if (FORMULAS.has(element.name)) {
      const old = unescapeText(contentOf(text, element) ?? "");
      const fresh = formulaWithoutSheet(old, gone);
      if (fresh !== old) changes.setContent(element, escapeText(fresh));
    }
    for (const name of [...CONTROL_LINKS, ...(element.name === "cfvo" ? ["val"] : [])]) {
      const old = valueOf(text, element, name);
      if (old !== undefined) changes.setAttribute(element, name, formulaWithoutSheet(old, gone));
    }
  }
  return changes.result();
}

/** A sheet that names cells of a sheet that is gone. @throws Refused `damaged` */
export function sheetWithoutReferences(text: string, part: string, gone: string): string {
  return text.includes("!") ? withoutReferences(withoutInCells(text, part, gone), gone) : text;
}
