import { cellOf } from "../../src/core/workbook";
import { barriers, picture, scrollsSideways } from "./browser";
import { cell, pageStage, saved } from "./sheet";

const { withSample } = pageStage();
const SUSPECT = { sheet: "附表3-1", row: 26, column: 4 };
const WRONG = "2次*73.5（万元/次）=7万元";
const RIGHT = "2次*3.5（万元/次）=7万元";

test("check, select, repair, save, undo: the whole way over the sample", async () => {
  const { page, foreign, complaints } = await withSample();
  await picture(page, "page-sample");
  await page.getByRole("button", { name: "检查", exact: true }).click();
  const cards = page.getByRole("article");
  await cards.first().waitFor();
  // Four about numbers and texts, five places for a seal that are empty, two names that have drifted.
  await expect(cards.count()).resolves.toBe(11);
  const card = page.locator("article", { hasText: "73.5" });
  await expect(card.getByRole("button", { name: "显示附表3-1!D27" }).count()).resolves.toBe(1);

  await expect(card.locator("mark").allTextContents()).resolves.toEqual(["73.5"]);
  await card.getByText("2次 × 73.5万元/次 = 147万元 ≠ 7万元").waitFor();

  await card.locator("button[aria-current]").click();
  await expect(page.getByRole("tab", { name: "附表3-1" }).getAttribute("aria-selected")).resolves.toBe("true");
  await expect(cell(page, 26, 4).getAttribute("aria-selected")).resolves.toBe("true");
  await expect(cell(page, 26, 4).getAttribute("data-mark")).resolves.toBe("error");
  await expect(cell(page, 26, 4).innerText()).resolves.toBe(WRONG);
  await page.waitForTimeout(200);
  await picture(page, "page-before");

  await card.getByRole("button", { name: /^修改/ }).click();
  await page.getByText("发现10个问题").waitFor();
  await expect(card.count()).resolves.toBe(0);
  await expect(cell(page, 26, 4).innerText()).resolves.toBe(RIGHT);
  await expect(cell(page, 26, 4).getAttribute("data-mark")).resolves.toBeNull();
  await page.getByText("有未保存的修改").waitFor();
  await page.waitForTimeout(200);
  await picture(page, "page-after");

  const file = await saved(page);
  expect(file.name).toBe("tianxin-2023.xlsx");
  expect(cellOf(file.workbook, SUSPECT)?.value).toBe(RIGHT);
  await expect(page.getByText("有未保存的修改").count()).resolves.toBe(0);

  await page.getByRole("button", { name: "撤销" }).click();
  await card.first().waitFor();
  expect(cellOf((await saved(page)).workbook, SUSPECT)?.value).toBe(WRONG);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the sheet looks as it is printed", async () => {
  const { page } = await withSample();
  await page.getByRole("tab", { name: "附表3-1" }).click();
  await page.getByRole("grid", { name: "工作表附表3-1" }).waitFor();
  const title = cell(page, 1, 0);
  await expect(title.getAttribute("aria-colspan")).resolves.toBe("6");
  const style = await title.locator("span").evaluate((element) => {
    const { fontSize, fontFamily, textAlign } = getComputedStyle(element);
    return { fontSize, fontFamily, textAlign };
  });
  expect(style.fontSize).toBe("21.33px");
  expect(style.fontFamily).toContain("宋体");
  expect(style.textAlign).toBe("center");
  // What the merged title covers is not drawn; the merged heading spans its rows.
  await expect(cell(page, 1, 1).count()).resolves.toBe(0);
  await expect(cell(page, 8, 0).getAttribute("aria-rowspan")).resolves.toBe("13");
  const border = await cell(page, 26, 3).evaluate((element) => getComputedStyle(element).borderBottom);
  expect(border).toBe("1px solid rgb(0, 0, 0)");
  await page.getByText("文件只在本机浏览器中处理，不会上传。").waitFor();
});

describe.each([
  ["zh-CN", "检查"],
  ["en-US", "Validate"],
])("the whole page in %s", (locale, validate) => {
  test.each(["light", "dark"] as const)("has no barriers in the %s theme", async (colorScheme) => {
    const { page } = await withSample({ locale, colorScheme });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: validate, exact: true }).click();
    await page.getByRole("article").locator("button[aria-current]").first().click();
    await page.waitForTimeout(300);
    expect(await barriers(page)).toEqual([]);
    // A key instead of words would mean a text that nobody wrote.
    expect(await page.locator("aside").innerText()).not.toMatch(/\b(?:pane|page|fix|rule|diagnosis|unchecked)\/[a-z]/);
    await picture(page, `page-${locale}-${colorScheme}`);
  });

  test("fits a telephone", async () => {
    const { page } = await withSample({ locale, viewport: { width: 320, height: 720 } });
    await page.getByRole("button", { name: validate, exact: true }).click();
    await page.getByRole("article").first().waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await barriers(page)).toEqual([]);
    // A link in the pane below brings the sheet above back into view, also the second time.
    for (const attempt of ["once", "again"]) {
      await page
        .getByRole("button", { name: /附表3-1!E27$/ })
        .first()
        .click();
      await page.waitForFunction(() => (document.getElementById("cell-26-4")?.getBoundingClientRect().top ?? -1) > 0);
      expect(`${attempt} ${String(await page.evaluate(() => window.scrollY < 300))}`).toBe(`${attempt} true`);
    }
    await picture(page, `page-320-${locale}`);
  });
});
