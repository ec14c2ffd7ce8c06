import type { Language } from "../core/message";

const REMEMBERED = "gouji/language";

function isLanguage(text: string | null): text is Language {
  return text === "zh-CN" || text === "en";
}

/** The language last chosen by hand; `null` when none was, or when the browser keeps nothing for this page. */
export function rememberedLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(REMEMBERED);
    return isLanguage(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps a choice for the next visit; a browser that refuses only forgets it. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // Storage may be switched off or full; the choice then lasts as long as the page.
  }
}

/**
 * The language to begin with: the remembered choice, else English where the surroundings speak English, else Chinese.
 * @param surroundings the language tag of Excel or of the browser, such as `en-US`.
 */
export function initialLanguage(remembered: Language | null, surroundings: string | undefined): Language {
  if (remembered !== null) return remembered;
  return /^en\b/i.test(surroundings ?? "") ? "en" : "zh-CN";
}

/** The other language, for the switch. */
export function otherLanguage(language: Language): Language {
  return language === "zh-CN" ? "en" : "zh-CN";
}
