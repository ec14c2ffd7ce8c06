import { mkdirSync } from "node:fs";
import axe from "axe-core";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { browserPath, browserSwitches } from "../../tools/browser";
import { startServer, type Serving } from "../../tools/serve/server";

/** A page under test, and what it asked of the network. */
interface Visit {
  readonly page: Page;
  /** Addresses asked for that lie outside the server. */
  readonly foreign: readonly string[];
  /** What the page complained about: errors, broken security policies. */
  readonly complaints: readonly string[];
}

/** How a page is opened; `office` stands in for the script that Microsoft serves to add-ins. */
interface VisitOptions extends BrowserContextOptions {
  readonly office?: string;
}

/** A browser and a server for the tests of one file. */
export interface Stage {
  /** Opens a path of the served folder in a fresh profile. */
  readonly visit: (path: string, options?: VisitOptions) => Promise<Visit>;
}

/** Starts a browser and a server before the tests of a file, and ends them after. */
export function stage(directory: string): Stage {
  let browser: Browser | undefined;
  let serving: Serving | undefined;
  beforeAll(async () => {
    serving = await startServer({ directory, port: 0, further: 0 });
    browser = await chromium.launch({
      executablePath: browserPath(() => undefined),
      args: browserSwitches(),
      ignoreDefaultArgs: ["--enable-unsafe-swiftshader"],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });
  return {
    async visit(path, { office, ...options } = {}) {
      if (browser === undefined || serving === undefined) throw new Error("the stage is not set yet");
      const { address } = serving;
      const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1360, height: 860 }, ...options });
      const page = await context.newPage();
      const foreign: string[] = [];
      const complaints: string[] = [];
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !/^(blob|data):/.test(url)) foreign.push(url);
      });
      // Tests need no network: what lies outside is noted and goes no further.
      await page.route(
        (url) => !url.href.startsWith(address) && url.protocol.startsWith("http"),
        (route) =>
          office !== undefined && route.request().url().endsWith("/office.js")
            ? route.fulfill({ contentType: "text/javascript", body: office })
            : route.abort(),
      );
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(address + path);
      return { page, foreign, complaints };
    },
  };
}

/** What axe-core finds wrong with the page as it now is: rule and place, one a line. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // The script just run leaves its engine in the page's window, which its types do not say.
    const { axe: engine } = window as unknown as { readonly axe: typeof axe };
    // Colours that are still changing are nobody's contrast; what goes on for ever (a spinner) is not waited for.
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { violations } = await engine.run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary ?? ""}`),
    );
  });
}

/** Keeps a picture under test-results/, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync("test-results", { recursive: true });
  await page.screenshot({ path: `test-results/${name}.png` });
}

/** True when the page is wider than its window, so that it would have to be scrolled sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
