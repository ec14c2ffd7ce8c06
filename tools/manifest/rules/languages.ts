import type { Check } from "../problem";
import type { Element } from "../read";

const DEFAULT = "zh-CN";
const OTHERS = ["en-US"];

function isTranslated({ name, parent }: Element): boolean {
  return name === "bt:String" || (parent?.name === "OfficeApp" && (name === "DisplayName" || name === "Description"));
}

/** Chinese is the language of the manifest, and every text has its English. */
export const checkLanguages: Check = (manifest) => {
  const wrong = manifest
    .elementsNamed("DefaultLocale")
    .filter(({ text }) => text !== DEFAULT)
    .map(({ text, line }) => ({ kind: "language" as const, line, message: `the default is ${text}, not ${DEFAULT}` }));
  const missing = manifest
    .all()
    .filter(isTranslated)
    .flatMap((element) => {
      const languages = element.children.map(({ attributes }) => attributes["Locale"]);
      const name = element.attributes["id"] ?? element.name;
      return OTHERS.filter((language) => !languages.includes(language)).map((language) => ({
        kind: "language" as const,
        line: element.line,
        message: `"${name}" has no ${language}`,
      }));
    });
  return [...wrong, ...missing];
};
