import type { Catalogue, Language } from "../core/message";
import { failures as englishFailures } from "./en/failures";
import { pane as englishPane } from "./en/pane";
import { failures as chineseFailures } from "./zh-CN/failures";
import { pane as chinesePane } from "./zh-CN/pane";

const catalogues: Readonly<Record<Language, Catalogue>> = {
  "zh-CN": { ...chineseFailures, ...chinesePane },
  en: { ...englishFailures, ...englishPane },
};

/** All texts of the product in one language. */
export function catalogueFor(language: Language): Catalogue {
  return catalogues[language];
}
