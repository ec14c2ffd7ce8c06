import type { Catalogue, Language } from "../core/message";
import { add as englishAdd } from "./en/add";
import { diagnosis as englishDiagnosis } from "./en/diagnosis";
import { failures as englishFailures } from "./en/failures";
import { fill as englishFill } from "./en/fill";
import { functions as englishFunctions } from "./en/functions";
import { page as englishPage } from "./en/page";
import { judging as englishJudging } from "./en/judging";
import { pane as englishPane } from "./en/pane";
import { repair as englishRepair } from "./en/repair";
import { rollOver as englishRollOver } from "./en/roll-over";
import { chineseProfiles, englishProfiles } from "./profile-names";
import { chineseRules, englishRules } from "./rule-texts";
import { add as chineseAdd } from "./zh-CN/add";
import { diagnosis as chineseDiagnosis } from "./zh-CN/diagnosis";
import { failures as chineseFailures } from "./zh-CN/failures";
import { fill as chineseFill } from "./zh-CN/fill";
import { functions as chineseFunctions } from "./zh-CN/functions";
import { page as chinesePage } from "./zh-CN/page";
import { judging as chineseJudging } from "./zh-CN/judging";
import { pane as chinesePane } from "./zh-CN/pane";
import { repair as chineseRepair } from "./zh-CN/repair";
import { rollOver as chineseRollOver } from "./zh-CN/roll-over";

const catalogues: Readonly<Record<Language, Catalogue>> = {
  "zh-CN": {
    ...chineseRules,
    ...chineseProfiles,
    ...chineseDiagnosis,
    ...chineseAdd,
    ...chineseFailures,
    ...chineseFill,
    ...chineseFunctions,
    ...chineseJudging,
    ...chinesePane,
    ...chinesePage,
    ...chineseRepair,
    ...chineseRollOver,
  },
  en: {
    ...englishRules,
    ...englishProfiles,
    ...englishDiagnosis,
    ...englishAdd,
    ...englishFailures,
    ...englishFill,
    ...englishFunctions,
    ...englishJudging,
    ...englishPane,
    ...englishPage,
    ...englishRepair,
    ...englishRollOver,
  },
};

/** All texts of the product in one language but those of the command line, which no page needs. */
export function catalogueFor(language: Language): Catalogue {
  return catalogues[language];
}
