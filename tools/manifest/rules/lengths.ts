import type { Check } from "../problem";
import type { Element } from "../read";

/** The longest text Office accepts, in characters; `undefined` where nothing is limited. */
function limitOf({ name, parent }: Element): number | undefined {
  if (parent?.name === "OfficeApp" && (name === "DisplayName" || name === "ProviderName")) return 125;
  if (parent?.name === "OfficeApp" && name === "Description") return 250;
  if (name !== "bt:String") return undefined;
  return parent?.name === "bt:ShortStrings" ? 125 : 250;
}

/** The text of an element in every language. */
function textsOf(element: Element): readonly { readonly text: string; readonly line: number }[] {
  const own = element.attributes["DefaultValue"] ?? element.text;
  const overrides = element.children.map(({ attributes, line }) => ({ text: attributes["Value"] ?? "", line }));
  return [{ text: own, line: element.line }, ...overrides];
}

/** Names, descriptions and strings keep to their limits and are not empty. */
export const checkLengths: Check = (manifest) =>
  manifest.all().flatMap((element) => {
    const limit = limitOf(element);
    if (limit === undefined) return [];
    return textsOf(element)
      .filter(({ text }) => text.length === 0 || text.length > limit)
      .map(({ text, line }) => ({
        kind: "length",
        line,
        message: `${text.length} characters in <${element.name}>; 1 to ${limit} are allowed`,
      }));
  });
