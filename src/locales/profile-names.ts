import type { Catalogue } from "../core/message";
import { profiles } from "../standards/profiles";
import { profiles as english } from "./en/profiles";

const keyed = (names: readonly (readonly [string, string])[]): Catalogue =>
  Object.fromEntries(names.map(([id, name]) => [`profile/${id}`, name]));

/** Chinese names of the profiles stand in the profiles themselves. */
export const chineseProfiles: Catalogue = keyed(profiles.map(({ id, name }) => [id, name]));

/** The English overlay, keyed alike. */
export const englishProfiles: Catalogue = keyed(Object.entries(english));
