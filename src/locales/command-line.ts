import type { Catalogue, Language } from "../core/message";
import { commandLine as english } from "./en/command-line";
import { catalogueFor } from "./index";
import { commandLine as chinese } from "./zh-CN/command-line";

const own: Readonly<Record<Language, Catalogue>> = { "zh-CN": chinese, en: english };

/** All texts of the product in one language, those of the command line among them. */
export function commandLineCatalogueFor(language: Language): Catalogue {
  return { ...catalogueFor(language), ...own[language] };
}
