import { createContext, useContext } from "react";
import { renderMessage, sentence, type Language, type Message } from "../core/message";
import { catalogueFor } from "../locales";
import type { page } from "../locales/zh-CN/page";
import type { pane } from "../locales/zh-CN/pane";

/** The keys of the texts that the interface itself says. */
export type TextKey = keyof typeof pane | keyof typeof page | `profile/${string}`;

/** The words of the interface in the language now chosen. */
export interface Texts {
  readonly language: Language;
  /** A text of the interface, with the values of its placeholders. */
  readonly say: (key: TextKey, values?: Readonly<Record<string, string>>) => string;
  /** Puts a message of the core, a rule or a host into words. */
  readonly tell: (message: Message) => string;
  /** Changes to the other language and remembers it. */
  readonly switchLanguage: () => void;
}

/** All texts in one language. */
export function textsIn(language: Language, switchLanguage: () => void): Texts {
  const catalogue = catalogueFor(language);
  return {
    language,
    say: (key, values) => renderMessage(sentence(key, values), catalogue),
    tell: (message) => renderMessage(message, catalogue),
    switchLanguage,
  };
}

/** Hands the texts to every component below. */
export const TextsContext = createContext<Texts>(textsIn("zh-CN", () => undefined));

/** The texts in the language now chosen. */
export function useTexts(): Texts {
  return useContext(TextsContext);
}
