import { readFileSync } from "node:fs";
import { cellOf } from "../../src/core/workbook";
import { barriers, picture } from "./browser";
import { cell, drop, pageStage, saved } from "./sheet";
import { plainWorkbook } from "./workbooks";

const { withSample } = pageStage();

describe("opening files", () => {
  test("a bad file gives one sentence and the workbook stays", async () => {
    const { page } = await withSample();
    await drop(page, "说明.txt", new TextEncoder().encode("不是工作簿"));
    await page.getByRole("alert").getByText("“说明.txt”不是Excel工作簿").waitFor();
    await page.getByText("tianxin-2023.xlsx", { exact: true }).waitFor();
    await expect(page.getByRole("grid").count()).resolves.toBe(1);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: "关闭提示" }).click();
    await expect(page.getByText("说明.txt").count()).resolves.toBe(0);
  });

  test("unsaved changes are not lost without asking", async () => {
    const { page } = await withSample();
    const sample = new Uint8Array(readFileSync("samples/tianxin-2023.xlsx"));
    await cell(page, 6, 3).click();
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    await page.getByText("有未保存的修改").waitFor();
    await drop(page, "另一个.xlsx", sample);
    const dialog = page.getByRole("alertdialog");
    await dialog.waitFor();
    await page.waitForTimeout(500);
    expect(await barriers(page)).toEqual([]);
    await picture(page, "page-question");
    await dialog.getByRole("button", { name: "取消" }).click();
    await page.getByText("tianxin-2023.xlsx", { exact: true }).waitFor();
    const leaving = page.waitForEvent("dialog");
    void page.reload().catch(() => undefined);
    const warning = await leaving;
    expect(warning.type()).toBe("beforeunload");
    await warning.dismiss();
    await drop(page, "另一个.xlsx", sample);
    await dialog.getByRole("button", { name: "放弃并打开" }).click();
    await page.getByText("另一个.xlsx", { exact: true }).waitFor();
    await expect(cell(page, 6, 3).innerText()).resolves.toBe("874.97");
  });
});

describe("workbooks of other kinds", () => {
  const small = plainWorkbook([
    {
      name: "公式",
      rows: '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c><c r="C1"><f>A1+B1</f><v>5</v></c></row>',
    },
    { name: "藏", hidden: true, rows: "" },
  ]);

  test("hidden sheets have no tab, and a workbook without forms is not called right", async () => {
    const { page } = await withSample();
    await drop(page, "公式.xlsx", small);
    await page.getByRole("grid", { name: "工作表公式" }).waitFor();
    await expect(page.getByRole("tab").allInnerTexts()).resolves.toEqual(["公式"]);
    await page.getByRole("button", { name: "检查", exact: true }).click();
    await page.locator("aside h2").waitFor();
    await expect(page.getByText("没有发现矛盾").count()).resolves.toBe(0);
  });

  test("a formula is shown as it is and is never lost without asking", async () => {
    const { page } = await withSample();
    await drop(page, "公式.xlsx", small);
    await page.getByRole("grid", { name: "工作表公式" }).waitFor();
    await cell(page, 0, 2).click();
    await page.getByRole("group", { name: "所选单元格" }).getByText("=A1+B1").waitFor();
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("C1里是公式“=A1+B1”").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect(cell(page, 0, 2).innerText()).resolves.toBe("5");

    await cell(page, 0, 2).dblclick();
    await expect(page.locator("textarea").inputValue()).resolves.toBe("=A1+B1");
    await page.keyboard.press("Escape");
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "替换公式" }).click();
    const { workbook } = await saved(page);
    expect(cellOf(workbook, { sheet: "公式", row: 0, column: 2 })).toEqual({ value: 7 });
  });

  test("of a sheet of five thousand rows only what is in view is drawn", async () => {
    const { page } = await withSample();
    const rows = Array.from({ length: 5000 }, (_, index) => {
      const row = String(index + 1);
      return `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}" t="inlineStr"><is><t>第${row}行</t></is></c></row>`;
    });
    await drop(page, "大表.xlsx", plainWorkbook([{ name: "大表", rows: rows.join("") }]));
    const grid = page.getByRole("grid", { name: "工作表大表" });
    await grid.waitFor();
    await expect(grid.getAttribute("aria-rowcount")).resolves.toBe("5005");
    await expect(grid.getByRole("row").count()).resolves.toBeLessThan(120);
    const begun = Date.now();
    await grid.evaluate((element) => {
      const scroller = element.parentElement?.parentElement;
      if (scroller) scroller.scrollTop = scroller.scrollHeight;
    });
    await cell(page, 4999, 1).getByText("第5000行").waitFor();
    expect(Date.now() - begun).toBeLessThan(2000);
    // What was scrolled to by hand stays, though the selected cell is far away.
    await page.waitForTimeout(300);
    await expect(cell(page, 4999, 1).isVisible()).resolves.toBe(true);
    await expect(grid.getByRole("row").count()).resolves.toBeLessThan(120);
    expect(await barriers(page)).toEqual([]);
  });
});
