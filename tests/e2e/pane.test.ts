import { barriers, picture, scrollsSideways, stage } from "./browser";

const { visit } = stage("test-results/harness");
const NARROW = { width: 320, height: 720 };

/** Opens the pane in a state and presses 检查 (Validate). */
async function checked(state: string, options: Parameters<typeof visit>[1] = {}) {
  const opened = await visit(`pane.html?state=${state}`, { viewport: NARROW, ...options });
  const name = options.locale === "en-US" ? "Validate" : "检查";
  await opened.page.getByRole("button", { name, exact: true }).click();
  return opened;
}

describe.each(["zh-CN", "en-US"])("the pane at 320 pixels in %s", (locale) => {
  test.each(["light", "dark"] as const)("has no barriers in the %s theme", async (colorScheme) => {
    const { page, foreign, complaints } = await checked("findings", { locale, colorScheme });
    await page.getByRole("article").first().waitFor();
    await page.locator("summary").first().click();
    expect(await barriers(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await picture(page, `pane-320-${locale}-${colorScheme}`);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("fits 270 pixels too", async () => {
    const { page } = await checked("findings", { locale, viewport: { width: 270, height: 720 } });
    await page.getByRole("article").first().waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    const wide = await page.evaluate(
      () =>
        [...document.querySelectorAll("main *")].filter((element) => element.getBoundingClientRect().right > 270.5)
          .length,
    );
    expect(wide).toBe(0);
    await picture(page, `pane-270-${locale}`);
  });
});

test("begins with what it does, in the language of the surroundings, and remembers another choice", async () => {
  const { page } = await visit("pane.html", { viewport: NARROW, locale: "en-US" });
  await page.getByText("Check performance-target forms").waitFor();
  await picture(page, "pane-empty-en");
  await page.getByRole("button", { name: "Switch to 中文" }).click();
  await page.getByText("检查绩效目标表的勾稽关系").waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
  await page.reload();
  await page.getByText("检查绩效目标表的勾稽关系").waitFor();
});

test("a finding is selected by a click, repaired by one and given back by another", async () => {
  const { page } = await checked("findings");
  const card = page.getByRole("article").first();
  await expect(card.getByText("把握很大（93%）").count()).resolves.toBe(1);
  await expect(card.locator("del").allTextContents()).resolves.toEqual(["7", "7", "14"].slice(0, 1));
  await card.getByRole("button", { name: /算出147万元/ }).click();
  await expect(card.getByRole("button", { name: /算出147万元/ }).getAttribute("aria-current")).resolves.toBe("true");
  await card.getByRole("button", { name: "修改：把", exact: false }).first().click();
  await page.getByText("已修改：").waitFor();
  await expect(page.getByRole("article").count()).resolves.toBe(2);
  // The pressed button is gone; the focus must be on the summary and not lost.
  await page.waitForFunction(() => document.activeElement?.tagName === "H2");
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByText("已撤销：").waitFor();
  await expect(page.getByRole("article").count()).resolves.toBe(3);
});

test("what the file says is text and nothing else", async () => {
  const { page, complaints } = await checked("findings");
  await page.getByText("像是网页代码").waitFor();
  await expect(page.locator("main img").count()).resolves.toBe(0);
  expect(complaints).toEqual([]);
});

test("every command is reached and done by the keyboard", async () => {
  const { page } = await visit("pane.html", { viewport: NARROW });
  await page.getByText("检查绩效目标表的勾稽关系").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const card = page.getByRole("article").first();
  await card.waitFor();
  const apply = card.getByRole("button", { name: "修改：把", exact: false }).first();
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press("Tab");
    if (await apply.evaluate((button) => button === document.activeElement)) break;
  }
  await page.keyboard.press("Enter");
  await page.getByText("已修改：").waitFor();
});

describe("the other outcomes", () => {
  test("no contradiction, and how much was compared", async () => {
    const { page } = await checked("consistent");
    await page.getByText("没有发现矛盾").waitFor();
    await page.getByText("核对了2张表的58条勾稽关系，全部相符。").waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, "pane-consistent");
  });

  test("what could not be compared is said, with reason and place", async () => {
    const { page } = await checked("incomplete");
    await page.getByText("另有2处未能核对").waitFor();
    await page.getByText("未能核对（2）").click();
    await page.getByText("测算依据里没有单位，无法计算。").waitFor();
    await expect(page.getByRole("button", { name: "显示附表3-1!E27" }).count()).resolves.toBe(1);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await barriers(page)).toEqual([]);
    await picture(page, "pane-incomplete");
  });

  test("a workbook without forms is not called right", async () => {
    const { page } = await checked("none");
    await page.getByText("没有认出绩效目标表").waitFor();
    await expect(page.getByText("没有发现矛盾").count()).resolves.toBe(0);
  });

  test("a refusal is said in words", async () => {
    const { page } = await checked("refused");
    await page.getByRole("alert").getByText("GeneralException").waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, "pane-refused");
  });
});
