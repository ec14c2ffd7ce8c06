import type { Catalogue, Language } from "../core/message";
import { diagnosis as englishDiagnosis } from "./en/diagnosis";
import { functions as englishFunctions } from "./en/functions";
import { diagnosis as chineseDiagnosis } from "./zh-CN/diagnosis";
import { functions as chineseFunctions } from "./zh-CN/functions";

const catalogues: Readonly<Record<Language, Catalogue>> = {
  "zh-CN": { ...chineseDiagnosis, ...chineseFunctions },
  en: { ...englishDiagnosis, ...englishFunctions },
};

/** The texts of the functions alone, so that their script stays small. */
export function functionCatalogueFor(language: Language): Catalogue {
  return catalogues[language];
}
