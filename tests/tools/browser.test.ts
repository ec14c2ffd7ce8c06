import { findBrowser, usualPlaces, type Machine } from "../../tools/browser/places";

function machine(platform: NodeJS.Platform, environment: Machine["environment"], files: readonly string[]): Machine {
  return { platform, environment, exists: (file) => files.includes(file) };
}

test("CHROME_PATH is obeyed, and a wrong one is not passed over", () => {
  const environment = { CHROME_PATH: "/my/chrome", PATH: "/usr/bin" };
  expect(findBrowser(machine("linux", environment, ["/my/chrome", "/usr/bin/chromium"]))).toBe("/my/chrome");
  expect(() => findBrowser(machine("linux", environment, ["/usr/bin/chromium"]))).toThrow(/CHROME_PATH/);
});

test("Windows: Chrome before Edge, wherever it is installed", () => {
  const environment = { PROGRAMFILES: "C:\\Program Files", LOCALAPPDATA: "C:\\Users\\li\\AppData\\Local" };
  const edge = "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe";
  const chrome = "C:\\Users\\li\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe";
  expect(findBrowser(machine("win32", environment, [edge]))).toBe(edge);
  expect(findBrowser(machine("win32", environment, [edge, chrome]))).toBe(chrome);
});

test("Mac: the applications of everybody, then one's own", () => {
  const own = "/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  expect(findBrowser(machine("darwin", { HOME: "/Users/li" }, [own]))).toBe(own);
});

test("Linux: what PATH leads to", () => {
  expect(findBrowser(machine("linux", { PATH: "/usr/local/bin:/usr/bin" }, ["/usr/bin/chromium"]))).toBe(
    "/usr/bin/chromium",
  );
  expect(findBrowser(machine("linux", { PATH: "/usr/bin" }, []))).toBeUndefined();
  expect(usualPlaces({ platform: "linux", environment: {} })).not.toHaveLength(0);
});
