import { success, type Outcome } from "../../core/outcome";
import { KEPT_NAMESPACE, keptTextIn, keptXml } from "../kept";
import { inExcel } from "./batch";

/** Asks for our custom XML part; the next round trip tells whether there is one. */
export function requestParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE);
  parts.load({ id: true });
  return parts;
}

/** Asks for the text of the part; what it gives is known after the next round trip. */
export function requestKept(parts: Excel.CustomXmlPartScopedCollection): () => string | undefined {
  const xml = parts.items[0]?.getXml();
  return () => (xml === undefined ? undefined : keptTextIn(xml.value));
}

/** Keeps a text with the workbook as a custom XML part, which Excel saves with the file. */
export function keepInWorkbook(text: string | null): Promise<Outcome<null>> {
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
