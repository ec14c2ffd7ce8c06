import { attributesOf } from "../markup";
import { treeOf, type Element } from "../rows/tree";

/** Attributes that say nothing where they say this. */
const SILENT = new Map([
  ["pivotButton", "0"],
  ["quotePrefix", "0"],
  ["applyProtection", "0"],
  ["applyFill", "0"],
]);

/** Elements that are on where they state no value. */
const SWITCHES = new Set(["b", "i", "strike"]);

function saying(text: string, { name, open, children }: Element): string {
  const attributes = attributesOf(text, open).flatMap(({ name: key, value }) => {
    const isSilent = SILENT.get(key) === value || (SWITCHES.has(name) && key === "val" && value === "1");
    return isSilent || key.includes(":") ? [] : `${key}=${JSON.stringify(value)}`;
  });
  const inner = children.map((child) => saying(text, child));
  return `${name}(${attributes.sort().join()})[${inner.sort().join()}]`;
}

/**
 * What a record of the styles part says: the same text for all that say the same, whatever the order of their elements
 * and attributes is, and with whatever prefix.
 */
export function sayingOf(record: string): string {
  const root = treeOf(record);
  return root === undefined ? record : saying(record, root);
}
