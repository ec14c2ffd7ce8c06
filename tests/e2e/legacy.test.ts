import { readFileSync } from "node:fs";
import { cellOf } from "../../src/core/workbook";
import { barriers } from "./browser";
import { cell, drop, pageStage, saved } from "./sheet";

const { withSample } = pageStage();

test.each(["xls", "ods"])("an .%s is shown, edited and saved as .xlsx, which a sentence says", async (ending) => {
  const { page } = await withSample();
  const bytes = new Uint8Array(readFileSync(`tests/host/legacy/tianxin-2023.${ending}`));
  await drop(page, `上报.${ending}`, bytes);
  await page.getByText(`“上报.${ending}”是旧格式`).waitFor();
  await page.getByText("上报.xlsx", { exact: true }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "关闭提示" }).click();
  await expect(page.getByText("是旧格式").count()).resolves.toBe(0);
  await cell(page, 6, 3).click();
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  const { name, workbook } = await saved(page);
  expect(name).toBe("上报.xlsx");
  expect(cellOf(workbook, { sheet: "附表1", row: 6, column: 3 })).toMatchObject({ value: 1 });
});
