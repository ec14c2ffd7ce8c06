import { readFileSync } from "node:fs";
import { barriers, picture, scrollsSideways } from "./browser";
import { drop, pageStage, saved } from "./sheet";

const { withSample } = pageStage();
const DOCUMENT = "tests/host/docx/tianxin-2023.docx";

test.each([
  ["zh-CN", "新建", "新建绩效目标表", "年度", "有未保存的修改"],
  ["en-US", "New", "New performance-target forms", "Year", "Unsaved changes"],
])("a new workbook of blank forms, in %s", async (locale, button, title, year, unsaved) => {
  const { page, complaints } = await withSample({ locale });
  await page.getByRole("button", { name: button, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: title });
  await dialog.waitFor();
  expect(await barriers(page)).toEqual([]);
  await picture(page, `page-new-${locale}`);
  await dialog.getByLabel(year).fill("2026");
  await page.keyboard.press("Enter");
  await page.getByText(unsaved).waitFor();
  await page.getByRole("tab", { name: "附表3-1" }).waitFor();
  await page.getByText("2026年部门整体支出绩效目标表").first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await picture(page, `page-new-made-${locale}`);
  expect(complaints).toEqual([]);
});

test("a new workbook is saved as a file that opens", async () => {
  const { page } = await withSample();
  await page.getByRole("button", { name: "新建", exact: true }).click();
  await page.getByLabel("年度").fill("2026");
  await page.keyboard.press("Enter");
  await page.getByText("有未保存的修改").waitFor();
  const { name, workbook } = await saved(page);
  expect(name).toBe("2026年绩效目标表.xlsx");
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["附表1", "附表2", "附表3-1"]);
});

test("a Word document is opened as a workbook", async () => {
  const { page } = await withSample();
  await drop(page, "目标.docx", new Uint8Array(readFileSync(DOCUMENT)));
  await page.getByText("是Word文档", { exact: false }).waitFor();
  await picture(page, "page-document");
});

test("the tables of a Word document come into a workbook that is open, and leave it in one step", async () => {
  const { page } = await withSample({ viewport: { width: 1360, height: 900 } });
  await page.getByRole("button", { name: "导入Word", exact: true }).click();
  await page.locator('aside input[type="file"]').setInputFiles(DOCUMENT);
  await page.getByRole("button", { name: "写入", exact: true }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await picture(page, "page-import");
  const before = await page.getByRole("tab").count();
  await page.getByRole("button", { name: "写入", exact: true }).click();
  await page.getByText("已写入：导入Word").waitFor();
  expect(await page.getByRole("tab").count()).toBeGreaterThan(before);
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByText("已撤销：导入Word").waitFor();
  expect(await page.getByRole("tab").count()).toBe(before);
  // What was taken back whole is nothing to lose: another file is opened without a question.
  await expect(page.getByText("有未保存的修改").count()).resolves.toBe(0);
  await drop(page, "另一个.xlsx", new Uint8Array(readFileSync("samples/tianxin-2023.xlsx")));
  await page.getByText("另一个.xlsx", { exact: true }).waitFor();
  await expect(page.getByRole("alertdialog").count()).resolves.toBe(0);
});

test("the sample is filled and repaired, written once; the second time there is nothing to write", async () => {
  const { page } = await withSample();
  const complete = page.getByRole("button", { name: "补全与修复", exact: true });
  await complete.click();
  await page.locator("[data-preview]").waitFor();
  expect(await barriers(page)).toEqual([]);
  await picture(page, "page-complete");
  const write = page.getByRole("button", { name: "写入", exact: true });
  if ((await write.count()) > 0) {
    await write.click();
    await page.getByText("已写入：补全与修复").waitFor();
    await complete.click();
    await page.locator("[data-preview]").waitFor();
  }
  await page.getByText("没有需要补全或修复的地方。").waitFor();
});

test("last year's workbook becomes this year's, and narrow windows show it", async () => {
  const { page } = await withSample({ viewport: { width: 320, height: 900 } });
  await page.getByRole("button", { name: "结转上年", exact: true }).click();
  await page.getByRole("button", { name: "预览", exact: true }).click();
  await page.locator("[data-preview]").waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  await picture(page, "page-roll-over-320");
  await page.getByRole("button", { name: "写入", exact: true }).click();
  await page.getByText("已写入：结转上年").waitFor();
  await picture(page, "page-rolled-over-320");
});
