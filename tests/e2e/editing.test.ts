import { cellOf } from "../../src/core/workbook";
import { picture } from "./browser";
import { cell, pageStage, saved } from "./sheet";

const { withSample } = pageStage();

describe("editing a cell", () => {
  test("F2, Enter and Escape; numbers stay numbers and texts stay texts", async () => {
    const { page } = await withSample();
    await page.getByRole("tab", { name: "附表3-1" }).click();
    await cell(page, 22, 3).click();
    await page.keyboard.type("8.5");
    await page.keyboard.press("Enter");
    await expect(cell(page, 22, 3).innerText()).resolves.toBe("8.5");
    await expect(cell(page, 23, 3).getAttribute("aria-selected")).resolves.toBe("true");

    await cell(page, 9, 4).click();
    await page.keyboard.press("F2");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Enter");
    await cell(page, 10, 4).dblclick();
    await page.keyboard.type("不要");
    await page.keyboard.press("Escape");

    const { workbook } = await saved(page);
    expect(cellOf(workbook, { sheet: "附表3-1", row: 22, column: 3 })?.value).toBe(8.5);
    expect(cellOf(workbook, { sheet: "附表3-1", row: 9, column: 4 })?.value).toBe("4");
    expect(cellOf(workbook, { sheet: "附表3-1", row: 10, column: 4 })?.value).toBe("˃90%");
  });

  test("an amount is linked to its basis by a function and follows it", async () => {
    const { page } = await withSample();
    await page.getByRole("tab", { name: "附表3-1" }).click();
    const type = async (row: number, column: number, text: string): Promise<void> => {
      await cell(page, row, column).click();
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    };
    await type(22, 3, "=GOUJI.AMOUNT(E23)");
    await expect(cell(page, 22, 3).innerText()).resolves.toBe("3");
    await type(26, 6, "=GOUJI.CHECK(E27,D27)");
    await expect(cell(page, 26, 6).innerText()).resolves.toContain("不符：2次 × 73.5万元/次 = 147万元 ≠ 7万元");
    await type(22, 4, "6次*0.6（万元/次）");
    await expect(cell(page, 22, 3).innerText()).resolves.toBe("3.6");
    await type(22, 4, "据实结算");
    await expect(cell(page, 22, 3).innerText()).resolves.toBe("#N/A");
    await picture(page, "page-functions");
    const { workbook } = await saved(page);
    const linked = cellOf(workbook, { sheet: "附表3-1", row: 22, column: 3 });
    expect(linked?.formula).toBe("GOUJI.AMOUNT(E23)");
  });

  test("after the first check, what is typed is found at once and gone when it is put right", async () => {
    const { page } = await withSample();
    await page.getByRole("tab", { name: "附表3-1" }).click();
    const finding = page.getByRole("article").filter({ hasText: "D23" });
    const type = async (text: string): Promise<void> => {
      await cell(page, 22, 3).click();
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    };
    await page.getByRole("button", { name: "检查", exact: true }).click();
    await page.getByRole("article").first().waitFor();
    await expect(finding.count()).resolves.toBe(0);
    await type("8");
    await finding.first().waitFor();
    await picture(page, "page-following");
    await type("3");
    await finding.first().waitFor({ state: "detached" });
    await expect(page.getByRole("article").count()).resolves.toBeGreaterThan(0);

    await page.getByRole("switch", { name: "随改随查" }).click();
    await type("8");
    await page.waitForTimeout(1000);
    await expect(finding.count()).resolves.toBe(0);
  });

  test("an input method composes from the first key on", async () => {
    const { page } = await withSample();
    await page.getByRole("tab", { name: "附表3-1" }).click();
    await cell(page, 9, 4).click();
    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send("Input.imeSetComposition", { text: "wang", selectionStart: 4, selectionEnd: 4 });
    await expect(page.locator("textarea").inputValue()).resolves.toBe("wang");
    await keyboard.send("Input.insertText", { text: "网格" });
    await page.keyboard.press("Enter");
    await expect(cell(page, 9, 4).innerText()).resolves.toBe("网格");
  });

  test("Control+Z takes it back", async () => {
    const { page } = await withSample();
    await page.getByRole("tab", { name: "附表3-1" }).click();
    await cell(page, 22, 3).click();
    await page.keyboard.press("Delete");
    await expect(cell(page, 22, 3).innerText()).resolves.toBe("");
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.getElementById("cell-22-3")?.innerText === "3");
  });

  test("arrows step over merged cells and the view follows", async () => {
    const { page } = await withSample();
    await page.getByRole("tab", { name: "附表3-1" }).click();
    await cell(page, 0, 0).click();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
    await expect(cell(page, 3, 1).getAttribute("aria-selected")).resolves.toBe("true");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    const field = page.locator("textarea");
    const active = await field.getAttribute("aria-activedescendant");
    const box = await page.locator(`#${active ?? "none"}`).boundingBox();
    expect(box === null ? 0 : box.y + box.height).toBeLessThan(860);
  });
});
