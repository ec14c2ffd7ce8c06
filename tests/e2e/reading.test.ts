import { xlsxOfWorkbook } from "../host/xlsx/package";
import { workbookOf } from "../../src/host/memory/grid";
import { readKept } from "../../src/core/profileFile";
import { barriers, picture, scrollsSideways } from "./browser";
import { cell, drop, pageStage, saved } from "./sheet";

const { visit, withSample } = pageStage();

/** A form one of whose labels nobody has listed or foreseen. */
const odd = xlsxOfWorkbook(
  workbookOf({
    项目表: [
      ["2024年项目支出绩效目标申报表"],
      ["项目名称", "校舍维修", "主管部门", "某区教育局", null],
      ["今年要的钱", "36万元", null, null, null],
      ["年度目标", "完成3栋校舍维修", null, null, null],
      ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
      [null, "产出指标", "数量指标", "维修校舍", "3栋"],
    ],
  }),
);

test("what was read is shown, with every value and its cell", async () => {
  const { page, complaints } = await withSample();
  await page.getByRole("button", { name: "检查", exact: true }).click();
  await page.getByText("读到的内容（5张表）").click();
  await page.getByText("专项资金支出方向绩效目标表：党建、网格化管理").first().click();
  const amount = page.locator("dl > div", { hasText: "项目金额" }).first();
  await amount.waitFor();
  expect((await amount.locator("dd").first().innerText()).trim()).toBe("36");
  await amount.getByRole("button", { name: /^显示附表3-1!/ }).click();
  await expect(page.getByRole("tab", { name: "附表3-1" }).getAttribute("aria-selected")).resolves.toBe("true");
  await amount.scrollIntoViewIfNeeded();
  await picture(page, "page-reading");
  expect(await barriers(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("a field that was missed is pointed at, read, saved with the file, and remembered for the next", async () => {
  const { page } = await visit("index.html");
  await page.getByRole("grid").waitFor();
  await drop(page, "奇怪的表.xlsx", odd);
  await page.getByRole("grid", { name: "工作表项目表" }).waitFor();
  await page.getByRole("button", { name: "检查", exact: true }).click();
  await page.getByText("读到的内容（1张表）").click();
  await page.getByText("项目支出绩效目标申报表：校舍维修（1项没有读到）").click();
  const missed = page.getByRole("button", { name: "指出“年度资金总额”所在的单元格" });
  await cell(page, 3, 1).click();
  await missed.click();
  await page.getByRole("alert").getByText("读不出金额").waitFor();
  await cell(page, 2, 1).click();
  await missed.scrollIntoViewIfNeeded();
  await picture(page, "page-reading-missed");
  await missed.click();
  await page.getByText("已记住这一项的标签").waitFor();
  const amount = page.locator("dl > div", { hasText: "年度资金总额" }).first();
  expect((await amount.locator("dd").first().innerText()).trim()).toBe("36万元");
  await picture(page, "page-reading-corrected");

  const file = await saved(page);
  expect(readKept(file.workbook.kept)).toEqual({ labels: { "project-target": { annualAmount: ["今年要的钱"] } } });

  await page.reload();
  await page.getByRole("grid").waitFor();
  await drop(page, "又一张.xlsx", odd);
  await page.getByRole("grid", { name: "工作表项目表" }).waitFor();
  await page.getByRole("button", { name: "检查", exact: true }).click();
  await page.getByText("读到的内容（1张表）").click();
  await page.getByRole("button", { name: "忘记指出过的标签（1）" }).click();
  await page.getByText("已忘记指出过的所有标签").waitFor();
  await page.getByText("（1项没有读到）").waitFor();
});

test("a regional profile is chosen and kept with the file", async () => {
  const { page } = await withSample();
  await page.getByRole("button", { name: "检查", exact: true }).click();
  await page.getByText("读到的内容（5张表）").click();
  await page.getByLabel("地区口径").selectOption({ label: "上海" });
  await page.getByText("有未保存的修改").waitFor();
  expect(readKept((await saved(page)).workbook.kept)).toEqual({ profile: "shanghai" });
});

test.each(["zh-CN", "en-US"])("nothing runs over at the width of a narrow pane in %s", async (locale) => {
  const { page } = await withSample({ locale, viewport: { width: 320, height: 900 } });
  await page.getByRole("button", { name: locale === "zh-CN" ? "检查" : "Validate", exact: true }).click();
  await page.getByText(/^(?:读到的内容|What was read)/).click();
  await page
    .locator("summary", { hasText: /专项资金支出方向绩效目标表/ })
    .last()
    .click();
  await page.locator("dl").last().waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);
  await picture(page, `page-reading-320-${locale}`);
});
