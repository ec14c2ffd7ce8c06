/**
 * Words that are chosen when they are shown, not when they are made: a key into a catalogue of templates and the values
 * for its `{placeholders}`. Chinese templates stand beside what uses them; English ones are a typed overlay.
 */
export interface Sentence {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

/** One or more sentences that belong together, in reading order. */
export type Message = readonly Sentence[];

/** The languages of the product; Chinese is the first. */
export type Language = "zh-CN" | "en";

/** Templates by key. A template names its values in braces: `{difference}`. */
export type Catalogue = Readonly<Record<string, string>>;

/** A message of a single sentence. */
export function sentence(key: string, values: Readonly<Record<string, string>> = {}): Message {
  return [{ key, values }];
}

/** Fills the templates of a message from a catalogue; an unknown key is shown as it is, so that nothing is hidden. */
export function renderMessage(message: Message, catalogue: Catalogue): string {
  return message
    .map(({ key, values }) =>
      (catalogue[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
    )
    .join("");
}
