/** Draws the PNG icons from the SVG files in assets: `CHROMIUM=<browser> tsx tools/manifest/draw-icons.ts`. */
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const SIZES = {
  gouji: [16, 32, 64, 80],
  validate: [16, 32, 80],
  complete: [16, 32, 80],
  new: [16, 32, 80],
  clear: [16, 32, 80],
} as const;

async function draw(): Promise<void> {
  const executablePath = process.env["CHROMIUM"];
  if (executablePath === undefined) throw new Error("Set CHROMIUM to a Chromium-based browser.");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(SIZES)) {
    const svg = readFileSync(`assets/${name}.svg`, "utf8");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await page.screenshot({ path: `assets/${name}-${size}.png`, omitBackground: true });
    }
  }
  await browser.close();
}

draw().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
