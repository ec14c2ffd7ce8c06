import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { readXlsx } from "../../src/host/xlsx/read";
import { stage } from "./browser";

/** The page of the build, in a browser. */
export function pageStage() {
  const { visit } = stage("dist/web");
  return {
    visit,
    /** Opens the page and waits for the sample. */
    withSample: async (options?: Parameters<typeof visit>[1]) => {
      const opened = await visit("index.html", options);
      await opened.page.getByRole("grid").waitFor();
      return opened;
    },
  };
}

/** A drawn cell, counted from zero. */
export function cell(page: Page, row: number, column: number) {
  return page.locator(`#cell-${String(row)}-${String(column)}`);
}

/** Saves by the button, and gives back the file that arrives. */
export async function saved(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存", exact: true }).click(),
  ]);
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const document = readXlsx(bytes, download.suggestedFilename());
  if (!document.ok) throw new Error("the saved file cannot be read");
  return { name: download.suggestedFilename(), workbook: document.value.workbook };
}

/** Drops a file of these bytes onto the page, as from the desktop. */
export async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name: fileName, content }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], fileName));
      return transfer;
    },
    { name, content: [...bytes] },
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
}
