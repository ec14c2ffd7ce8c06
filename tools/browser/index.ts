import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { installBrowser } from "./install";
import { findBrowser } from "./places";

/**
 * Finds a browser of the Chromium family, or installs one, and says which.
 * @param say receives what was found or done, a line each.
 * @returns the path of the program.
 * @throws {Error} in words, when there is none and none can be installed.
 */
export function browserPath(say: (line: string) => void): string {
  const found = findBrowser({ platform: process.platform, environment: process.env, exists: existsSync });
  if (found !== undefined) {
    say(`browser: ${found}`);
    return found;
  }
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) {
    say(`browser: ${downloaded}`);
    return downloaded;
  }
  const installed = installBrowser(say);
  say(`browser: ${installed} (installed now)`);
  return installed;
}

/** The switches that keep a browser under test quiet and, for root in a container, able to start. */
export function browserSwitches(): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ["--no-sandbox"] : []),
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
}
