import { success, type Outcome } from "../../core/outcome";
import { judgeKept, KEPT_NAMESPACE, keptXml } from "../kept";
import { readKeptXml } from "../keptReader";
import { inExcel } from "./batch";

/** Asks for our custom XML parts; the next round trip tells which there are. */
export function requestParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE);
  parts.load({ id: true });
  return parts;
}

/** Asks for the text of the parts, of which there is seldom more than one; answered by the next round trip. */
export function requestKept({ items }: Excel.CustomXmlPartScopedCollection): () => string | undefined {
  const documents = items.map((part) => part.getXml());
  return () => documents.map(({ value }) => readKeptXml(value)?.text).find((text) => text !== undefined);
}

/**
 * Keeps a text with the workbook as a custom XML part, which Excel saves with the file; `null` removes it. Two round trips.
 * @returns a refusal: `unsupported` (what XML cannot hold, a text too long), `cell-editing`, `host`.
 */
export function keepInWorkbook(text: string | null): Promise<Outcome<null>> {
  const judged = text === null ? success(null) : judgeKept(text);
  if (!judged.ok) return Promise.resolve(judged);
  return inExcel(async (context) => {
    const parts = requestParts(context);
    await context.sync();
    const [first, ...more] = parts.items;
    for (const part of text === null ? parts.items : more) part.delete();
    if (text !== null && first !== undefined) first.setXml(keptXml(text));
    if (text !== null && first === undefined) context.workbook.customXmlParts.add(keptXml(text));
    await context.sync();
    return success(null);
  });
}
