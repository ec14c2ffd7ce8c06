import type { Catalogue } from "../core/message";
import { rules } from "../rules";
import { rules as english } from "./en/rules";

/** The words of a rule, keyed `<rule>/title`, `<rule>/broken`, `<rule>/why`. */
function keyed(
  id: string,
  texts: { readonly title: string; readonly broken: string; readonly why: string },
): Catalogue {
  return { [`${id}/title`]: texts.title, [`${id}/broken`]: texts.broken, [`${id}/why`]: texts.why };
}

/** Chinese rule texts stand in the rules themselves. */
export const chineseRules: Catalogue = Object.assign({}, ...rules.map((rule) => keyed(rule.id, rule)));

/** The English overlay, keyed alike. */
export const englishRules: Catalogue = Object.assign(
  {},
  ...Object.entries(english).map(([id, texts]) => keyed(id, texts)),
);
