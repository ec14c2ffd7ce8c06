import { useSyncExternalStore } from "react";
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

// Chinese system faces by name: without them Windows falls back to SimSun in small sizes.
const FACES =
  "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif";

const light: Theme = { ...webLightTheme, fontFamilyBase: FACES };
const dark: Theme = { ...webDarkTheme, fontFamilyBase: FACES };

/** Says whether the surroundings are dark, and tells when that changes. */
export interface Darkness {
  readonly isDark: () => boolean;
  /** @returns the function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** What the operating system or the browser is set to. */
export function systemDarkness(): Darkness {
  const query = matchMedia("(prefers-color-scheme: dark)");
  return {
    isDark: () => query.matches,
    subscribe(listener) {
      query.addEventListener("change", listener);
      return () => {
        query.removeEventListener("change", listener);
      };
    },
  };
}

/** True for a background that wants light letters on it; the background is `#RRGGBB`, as Office gives it. */
export function isDarkColour(colour: string): boolean {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour);
  if (match === null) return false;
  const [red, green, blue] = match.slice(1, 4).map((part) => Number.parseInt(part, 16));
  // Perceived brightness of ITU-R BT.601, 0 to 255.
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) < 128;
}

/** The Fluent theme that fits the surroundings. */
export function useTheme(darkness: Darkness): Theme {
  const isDark = useSyncExternalStore(darkness.subscribe, darkness.isDark);
  return isDark ? dark : light;
}
