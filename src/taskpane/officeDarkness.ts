import { isDarkColour, systemDarkness, type Darkness } from "./theme";

/** The theme of the Office program around the pane; where it tells none, that of the system. */
export function officeDarkness(): Darkness {
  const system = systemDarkness();
  // Programs older than the theme's interface leave it undefined, whatever the types promise.
  const background = (): string | undefined =>
    (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
  return {
    isDark() {
      const colour = background();
      return colour === undefined ? system.isDark() : isDarkColour(colour);
    },
    subscribe: system.subscribe,
  };
}
