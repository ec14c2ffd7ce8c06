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

type RuleTexts = Parameters<typeof keyed>[1];

function catalogueOf(texts: readonly (readonly [string, RuleTexts])[]): Catalogue {
  return Object.fromEntries(texts.flatMap(([id, words]) => Object.entries(keyed(id, words))));
}

/** Chinese rule texts stand in the rules themselves. */
export const chineseRules: Catalogue = catalogueOf(rules.map((rule) => [rule.id, rule]));

/** The English overlay, keyed alike. */
export const englishRules: Catalogue = catalogueOf(Object.entries(english));
