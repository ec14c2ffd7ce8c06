import { areaAddress, parseArea } from "../../../core/a1";
import type { Area } from "../../../core/cell";
import type { SheetDraft } from "../../../core/sheetDraft";
import { areasCopied, onModel } from "../../copiedRows";
import { escapeAttribute, escapeText, unescapeText } from "../escapes";
import { attributesOf } from "../markup";
import type { XlsxDocument } from "../read";
import { contentOf, treeOf, valueOf, withInner, type Element } from "../rows/tree";
import { formulaTranslator } from "../../../core/writing/translateFormula";

/** A rule of a sheet on what may be typed into some of its cells. */
interface Rule {
  readonly areas: string;
  /** All attributes but the areas. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** Of the elements `formula1` and `formula2`. */
  readonly formulas: readonly string[];
}

/**
 * What a copy of a sheet asks of what is typed into it (data validation), as its model does, as elements without prefix.
 * Also what newer programs keep in extensions, where lists stand on other sheets.
 */
export function copiedRules(document: XlsxDocument, { rowsLike }: SheetDraft): readonly string[] {
  if (rowsLike === undefined) return [];
  const { pack, part } = document.inside;
  const { sheet, rows } = rowsLike;
  const own = part.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (own === undefined) return [];
  const text = new TextDecoder().decode(pack.read(own.part));
  const root = treeOf(text, "sheetData");
  const elements = root === undefined ? [] : [...withInner(root)].filter(({ name }) => name === "dataValidation");
  return elements.flatMap((element) => copiesOf(ruleOf(text, element), sheet, rows));
}

function ruleOf(text: string, element: Element): Rule {
  const inner = [...withInner(element)];
  const textOf = (found: Element | undefined): string => unescapeText((found && contentOf(text, found)) ?? "");
  // In extensions areas and formulas stand in elements of their own.
  const areas = valueOf(text, element, "sqref") ?? textOf(inner.find(({ name }) => name === "sqref"));
  const formulas = ["formula1", "formula2"].flatMap((wanted) => {
    const found = inner.find(({ name }) => name === wanted);
    return found === undefined ? [] : [textOf(found.children[0] ?? found)];
  });
  const attributes = attributesOf(text, element.open).flatMap(({ name, value }) =>
    name === "sqref" || name.includes(":") ? [] : [[name, value] as const],
  );
  return { areas, attributes, formulas };
}

/** The rule on the copy; its formulas are written as the first cell of its areas reads them. */
function copiesOf({ areas, attributes, formulas }: Rule, sheet: string, rows: readonly number[]): readonly string[] {
  const models = areas.split(/\s+/u).flatMap((area) => parseArea(area) ?? []);
  const copies = models.flatMap((model) => areasCopied(model, rows));
  if (copies.length === 0) return [];
  const [from, to] = [topOf(models), topOf(copies)];
  const distance = { rows: to.row - from.row, columns: to.column - from.column };
  // The values of a list stand where they stood; an amount that others are compared with is one of the copy.
  const isList = attributes.some(([name, value]) => name === "type" && value === "list");
  const written = formulas.map((formula) => formulaTranslator(isList ? onModel(formula, sheet) : formula)(distance));
  return [elementOf(attributes, copies.map(areaAddress).join(" "), written)];
}

function topOf(areas: readonly Area[]): { readonly row: number; readonly column: number } {
  return { row: Math.min(...areas.map(({ top }) => top)), column: Math.min(...areas.map(({ left }) => left)) };
}

function elementOf(attributes: Rule["attributes"], areas: string, formulas: readonly string[]): string {
  const stated = attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
  const inner = formulas.map((formula, index) => {
    const name = `formula${String(index + 1)}`;
    return `<${name}>${escapeText(formula)}</${name}>`;
  });
  return `<dataValidation${stated} sqref="${areas}">${inner.join("")}</dataValidation>`;
}
