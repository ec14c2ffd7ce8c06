import { barriers, picture, scrollsSideways, stage } from "./browser";

const { visit } = stage("test-results/harness");
const NARROW = { width: 320, height: 900 };

/** Opens the pane and turns to a task. */
async function turnedTo(name: string, options: Parameters<typeof visit>[1] = {}, state = "consistent") {
  const opened = await visit(`pane.html?state=${state}`, { viewport: NARROW, ...options });
  await opened.page.getByRole("button", { name, exact: true }).click();
  await opened.page.getByRole("heading", { level: 2, name }).waitFor();
  return opened;
}

describe.each([
  ["zh-CN", "补全与修复", "链接公式", "新建表格", "导入Word"],
  ["en-US", "Fill and repair", "Linked formulas", "New forms", "Import Word"],
])("what would be written, at 320 pixels in %s", (locale, complete, formulas, newForms, importWord) => {
  test.each(["light", "dark"] as const)("has no barriers in the %s theme", async (colorScheme) => {
    const { page, foreign, complaints } = await turnedTo(complete, { locale, colorScheme });
    await page.locator("[data-preview]").waitFor();
    for (const one of await page.locator("[data-preview] summary").all()) await one.click();
    expect(await barriers(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await picture(page, `plan-320-${locale}-${colorScheme}`);
    await page.locator("[data-preview] summary").last().scrollIntoViewIfNeeded();
    await picture(page, `plan-end-320-${locale}-${colorScheme}`);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("another choice of values or formulas is planned anew", async () => {
    const { page } = await turnedTo(complete, { locale });
    await page.locator("ins", { hasText: /^7$/ }).waitFor();
    await page.getByRole("radio", { name: formulas }).click();
    await page.locator("ins", { hasText: /^70$/ }).waitFor();
  });

  test.each([
    ["new-forms", newForms],
    ["import", importWord],
    ["add-direction", locale === "zh-CN" ? "加支出方向" : "Add a direction"],
  ])("the questions of %s have no barriers", async (task, name) => {
    const { page } = await turnedTo(name, { locale });
    expect(await barriers(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await picture(page, `task-${task}-320-${locale}`);
  });
});

test("everything is written by one button, taken back by one, and the second time there is nothing to write", async () => {
  const { page } = await turnedTo("补全与修复");
  await page.getByRole("button", { name: "写入", exact: true }).click();
  await page.getByText("已写入：补全与修复").waitFor();
  await page.getByText("没有发现矛盾").waitFor();
  // The pressed button is gone; the focus must be on the summary and not lost.
  await page.waitForFunction(() => document.activeElement?.tagName === "H2");
  await page.getByRole("button", { name: "补全与修复", exact: true }).click();
  await page.getByText("没有需要补全或修复的地方。").waitFor();
  await expect(page.getByRole("button", { name: "写入", exact: true }).count()).resolves.toBe(0);
  // What differs is still shown, for it was not touched.
  await page.getByText("已填内容与别处不一致（1），不改动").waitFor();
  await picture(page, "plan-nothing-320");
  await page.getByRole("button", { name: "取消", exact: true }).click();
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByText("已撤销：补全与修复").waitFor();
  await page.getByRole("button", { name: "补全与修复", exact: true }).click();
  await page.getByRole("button", { name: "写入", exact: true }).waitFor();
});

test("both values of a difference and what it follows from are said, and their cells can be looked at", async () => {
  const { page } = await turnedTo("补全与修复");
  await page.getByText("现写").waitFor();
  await expect(page.getByRole("button", { name: "显示附表3-1!D27" }).count()).resolves.toBe(1);
  await page.getByRole("button", { name: "显示附表3-2!A1" }).click();
  await expect(page.getByRole("alert").textContent()).resolves.toBe("");
});

test("new forms ask for a year and say what is wrong with it", async () => {
  const { page } = await turnedTo("新建表格");
  const preview = page.getByRole("button", { name: "预览", exact: true });
  await page.getByLabel("年度").fill("明年");
  await page.getByText("请填四位数的年份。").waitFor();
  await expect(preview.getAttribute("aria-disabled")).resolves.toBe("true");
  await page.getByLabel("年度").fill("2026");
  await preview.click();
  await page.getByText("新增工作表“附表2026”。").waitFor();
  await page.getByRole("button", { name: "写入", exact: true }).click();
  await page.getByText("已写入：新建表格").waitFor();
});

test("a task is done by the keyboard alone", async () => {
  const { page } = await turnedTo("补全与修复");
  const write = page.getByRole("button", { name: "写入", exact: true });
  await write.waitFor();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    if (await write.evaluate((button) => button === document.activeElement)) break;
  }
  await page.keyboard.press("Enter");
  await page.getByText("已写入：补全与修复").waitFor();
});

describe.each([
  ["zh-CN", "加支出方向", "支出方向名称", "金额", "加一个小项", "名称", "金额", "删去第2个小项", "资金来源", "预览"],
  [
    "en-US",
    "Add a direction",
    "Name of the direction",
    "Amount",
    "Add an item",
    "Name of item",
    "Amount of item",
    "Remove item 2",
    "Source of money",
    "Preview",
  ],
])(
  "a direction at 320 pixels in %s",
  (locale, task, name, amount, add, partName, partAmount, remove, source, preview) => {
    const field = (number: number, what: string): string =>
      locale === "zh-CN" ? `第${String(number)}个小项的${what}` : `${what} ${String(number)}`;

    test("is asked for with its amount, its items and its source of money", async () => {
      const { page, complaints } = await turnedTo(task, { locale }, "sources");
      const button = page.getByRole("button", { name: preview, exact: true });
      await page.getByLabel(name).fill("养老服务");
      await page.getByLabel(amount, { exact: true }).fill("十");
      await expect(button.getAttribute("aria-disabled")).resolves.toBe("true");
      await page.getByLabel(amount, { exact: true }).fill("10");
      for (const [index, [part, money]] of [
        ["老人食堂", "7"],
        ["老人食堂", "多"],
        ["健康体检", "2万元"],
      ].entries()) {
        await page.getByRole("button", { name: add }).click();
        // The new line has the focus, so that typing goes on in it.
        await page.keyboard.type(part ?? "");
        await page.getByLabel(field(index + 1, partName)).waitFor();
        await page.getByLabel(field(index + 1, partAmount)).fill(money ?? "");
      }
      expect(await barriers(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await picture(page, `direction-wrong-320-${locale}`);
      await page.getByRole("button", { name: remove }).click();
      await page.waitForFunction((text) => document.activeElement?.textContent === text, add);
      // Items of 9 of 10 are told as they are typed; the source is not guessed.
      await expect(page.getByRole("status").filter({ hasText: "9万元" }).textContent()).resolves.toContain("1万元");
      await expect(button.getAttribute("aria-disabled")).resolves.toBe("true");
      await page.getByLabel(field(2, partAmount)).fill("3");
      await page.getByRole("status").filter({ hasText: "10万元" }).waitFor();
      await page.getByLabel(source).selectOption("政府性基金拨款");
      await expect(button.getAttribute("aria-disabled")).resolves.not.toBe("true");
      expect(await barriers(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await picture(page, `direction-320-${locale}`);
      await button.click();
      const said = await page.getByText('"kind":"add-direction"').textContent();
      expect(said).toContain(
        '"name":"养老服务","fundName":"","amount":"10","parts":[{"name":"老人食堂","amount":"7"},{"name":"健康体检","amount":"3"}],"source":"政府性基金拨款"',
      );
      expect(complaints).toEqual([]);
    });
  },
);

test("a direction without money needs no source, and a workbook without sources asks for none", async () => {
  const { page } = await turnedTo("加支出方向", {}, "sources");
  await page.getByLabel("支出方向名称").fill("养老服务");
  await page.getByRole("button", { name: "预览", exact: true }).click();
  await page.getByText("新增工作表“养老服务”。").waitFor();
  const { page: other } = await turnedTo("加支出方向");
  await expect(other.getByLabel("资金来源").count()).resolves.toBe(0);
});
