import { asInFiles } from "./functionNames";
import Big from "big.js";
import type { CellContent } from "../../core/writing/edits";
import { escapeAttribute, escapeText } from "./escapes";
import type { Run, RunProperty } from "./strings";

/** Beyond these powers of ten nobody writes out the zeros. */
const LONGEST_PLAIN = 30;

/** A number as a person writes it: 234.59, 0.0000001; with an exponent only where it is astronomic. */
function numberText(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  const exponent = Math.abs(Number(text.slice(text.indexOf("e") + 1)));
  return exponent <= LONGEST_PLAIN ? new Big(value).toFixed() : text.toUpperCase();
}

function textElement(prefix: string, text: string): string {
  const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeText(text)}</${prefix}t>`;
}

function propertyElement(prefix: string, { name, attributes }: RunProperty): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value ?? "")}"`);
  return `<${prefix}${name}${written.join("")}/>`;
}

function runElement(prefix: string, { text, properties }: Run): string {
  // Names of other namespaces come without a prefix that would be bound here; they are left out.
  const own = properties?.filter(({ name }) => !name.includes(":")) ?? [];
  const format = own.map((property) => propertyElement(prefix, property)).join("");
  return `<${prefix}r>${format === "" ? "" : `<${prefix}rPr>${format}</${prefix}rPr>`}${textElement(prefix, text)}</${prefix}r>`;
}

/** The elements inside a cell, and the type that its `t` attribute must name. */
export interface CellBody {
  readonly type: string | undefined;
  readonly xml: string;
}

/**
 * Writes the body of a cell.
 * @param prefix of the sheet's own namespace, with its colon.
 * @param runs the formatted pieces of a text, which together are the text; none for a plain one.
 */
export function cellBody(prefix: string, content: CellContent, runs: readonly Run[]): CellBody {
  const { value, formula, error } = content;
  const valueElement = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  const formulaElement = formula === undefined ? "" : `<${prefix}f>${escapeText(asInFiles(formula))}</${prefix}f>`;
  if (error !== undefined) return { type: "e", xml: formulaElement + valueElement(escapeText(error)) };
  if (value === null) return { type: undefined, xml: formulaElement };
  if (typeof value === "number") return { type: undefined, xml: formulaElement + valueElement(numberText(value)) };
  if (typeof value === "boolean") return { type: "b", xml: formulaElement + valueElement(value ? "1" : "0") };
  if (formula !== undefined) return { type: "str", xml: formulaElement + valueElement(escapeText(value)) };
  const inner = runs.length > 0 ? runs.map((run) => runElement(prefix, run)).join("") : textElement(prefix, value);
  return { type: "inlineStr", xml: `<${prefix}is>${inner}</${prefix}is>` };
}

/** A whole cell from its attributes as text, each with a space before it. */
export function cellElement(name: string, attributes: string, body: CellBody): string {
  const type = body.type === undefined ? "" : ` t="${body.type}"`;
  return body.xml === "" ? `<${name}${attributes}${type}/>` : `<${name}${attributes}${type}>${body.xml}</${name}>`;
}
