import path from "node:path";

/** What the search needs to know of the machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  exists(file: string): boolean;
}

const ON_PATH = [
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chromium",
  "chromium-browser",
];

function onWindows(environment: Machine["environment"]): string[] {
  const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => environment[name] ?? []);
  const programs = [
    ["Google", "Chrome", "Application", "chrome.exe"],
    ["Microsoft", "Edge", "Application", "msedge.exe"],
    ["Chromium", "Application", "chrome.exe"],
  ];
  return programs.flatMap((program) => roots.map((root) => path.win32.join(root, ...program)));
}

function onMac(environment: Machine["environment"]): string[] {
  const programs = [
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "Chromium.app/Contents/MacOS/Chromium",
  ];
  const roots = [
    "/Applications",
    ...(environment["HOME"] === undefined ? [] : [`${environment["HOME"]}/Applications`]),
  ];
  return programs.flatMap((program) => roots.map((root) => `${root}/${program}`));
}

function onPath(environment: Machine["environment"]): string[] {
  const folders = (environment["PATH"] ?? "").split(":").filter((folder) => folder !== "");
  return ON_PATH.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/** All places where a browser of the Chromium family may be, the preferred first. */
export function usualPlaces({ platform, environment }: Pick<Machine, "platform" | "environment">): string[] {
  if (platform === "win32") return onWindows(environment);
  if (platform === "darwin") return [...onMac(environment), ...onPath(environment)];
  return [...onPath(environment), "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium"];
}

/**
 * The browser that is installed: the one CHROME_PATH names, else the first of the usual places.
 * @returns its path, or `undefined`.
 * @throws {Error} in words, when CHROME_PATH names nothing: a wish that fails must not be passed over.
 */
export function findBrowser(machine: Machine): string | undefined {
  const wish = machine.environment["CHROME_PATH"];
  if (wish !== undefined && wish !== "") {
    if (machine.exists(wish)) return wish;
    throw new Error(`CHROME_PATH指向的文件不存在：${wish}。CHROME_PATH names no file: ${wish}.`);
  }
  return usualPlaces(machine).find((place) => machine.exists(place));
}
