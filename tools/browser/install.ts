import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";

const PACKAGES = ["chromium", "fonts-noto-cjk"];

function run(command: string, commandArguments: readonly string[]): boolean {
  return spawnSync(command, commandArguments, { stdio: "inherit" }).status === 0;
}

/** Debian and its like, and the right to install there. */
function canUseApt(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/**
 * Installs a browser: from Debian's archive with Chinese fonts where that is allowed, else by Playwright's own installer.
 * @returns its path.
 * @throws {Error} in words, when neither works.
 */
export function installBrowser(say: (line: string) => void): string {
  if (canUseApt()) {
    say(`apt-get install ${PACKAGES.join(" ")}`);
    if (run("apt-get", ["update"]) && run("apt-get", ["install", "-y", ...PACKAGES])) return "/usr/bin/chromium";
  }
  say("playwright-core install chromium");
  const require = createRequire(path.resolve("package.json"));
  const program = path.join(path.dirname(require.resolve("playwright-core/package.json")), "cli.js");
  if (run(process.execPath, [program, "install", "chromium"]) && existsSync(chromium.executablePath())) {
    return chromium.executablePath();
  }
  throw new Error(
    "没有找到浏览器，也装不上。请安装Chrome、Edge或Chromium，或用CHROME_PATH指明位置。No browser was found nor could one be installed; install Chrome, Edge or Chromium, or name one in CHROME_PATH.",
  );
}
