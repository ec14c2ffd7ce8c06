import { foldLabel } from "../core/text";

/**
 * The year that a person typed.
 * @returns `null` where nothing is typed, `undefined` for what is no year.
 */
export function yearTyped(text: string): number | null | undefined {
  const typed = foldLabel(text).replace(/年度?$/, "");
  if (typed === "") return null;
  return /^(?:19|20)\d{2}$/.test(typed) ? Number(typed) : undefined;
}
