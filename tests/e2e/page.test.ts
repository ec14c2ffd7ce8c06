import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { cellOf } from "../../src/core/workbook";
import { readXlsx } from "../../src/host/xlsx/read";
import { barriers, picture, scrollsSideways, stage } from "./browser";
import { plainWorkbook } from "./workbooks";

const { visit } = stage("dist/web");
const SUSPECT = { sheet: "附表3-1", row: 26, column: 4 };
const WRONG = "2次*73.5（万元/次）=7万元";
const RIGHT = "2次*3.5（万元/次）=7万元";

/** Opens the page and waits for the sample. */
async function withSample(options?: Parameters<typeof visit>[1]) {
  const opened = await visit("index.html", options);
  await opened.page.getByRole("grid").waitFor();
  return opened;
}

/** Saves by the button, and gives back the file that arrives. */
async function saved(page: Page) {
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
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
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

const cell = (page: Page, row: number, column: number) => page.locator(`#cell-${String(row)}-${String(column)}`);

test("check, select, repair, save, undo: the whole way over the sample", async () => {
  const { page, foreign, complaints } = await withSample();
  await picture(page, "page-sample");
  await page.getByRole("button", { name: "检查", exact: true }).click();
  const card = page.getByRole("article");
  await card.first().waitFor();
  await expect(card.count()).resolves.toBe(1);
  await expect(card.getByRole("button", { name: "显示附表3-1!D27" }).count()).resolves.toBe(1);

  await card.locator("button[aria-current]").click();
  await expect(page.getByRole("tab", { name: "附表3-1" }).getAttribute("aria-selected")).resolves.toBe("true");
  await expect(cell(page, 26, 4).getAttribute("aria-selected")).resolves.toBe("true");
  await expect(cell(page, 26, 4).getAttribute("data-mark")).resolves.toBe("error");
  await expect(cell(page, 26, 4).innerText()).resolves.toBe(WRONG);
  await page.waitForTimeout(200);
  await picture(page, "page-before");

  await card.getByRole("button", { name: /^修改/ }).click();
  await page.getByText("没有发现矛盾").waitFor();
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
    await expect(grid.getByRole("row").count()).resolves.toBeLessThan(120);
    expect(await barriers(page)).toEqual([]);
  });
});

describe("what is built", () => {
  test("holds no path of the machine it was built on", () => {
    const files = readdirSync("dist/web").filter((name) => /\.(?:js|html|txt)$/.test(name));
    expect(files.length).toBeGreaterThan(3);
    for (const name of files) expect(readFileSync(`dist/web/${name}`, "utf8")).not.toContain(process.cwd());
  });

  test("the page's policy lets nothing in from elsewhere", async () => {
    const { page } = await withSample();
    // The page itself refuses, before the network is asked.
    const refusedBy = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) => {
            resolve(event.effectiveDirective);
          });
          fetch("https://example.com/").then(
            () => {
              resolve("nobody");
            },
            () => undefined,
          );
        }),
    );
    expect(refusedBy).toBe("connect-src");
    const policy = await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
    expect(policy).toContain("default-src 'self'");
  });

  test("in Excel the pane's page shows the pane and serves the ribbon's buttons", async () => {
    const office = `
      const actions = [];
      window.Office = {
        HostType: { Excel: "Excel" },
        onReady: () => Promise.resolve({ host: "Excel" }),
        actions: { associate: (name) => actions.push(name), associated: actions },
        addin: {},
        context: { displayLanguage: "en-US", officeTheme: { bodyBackgroundColor: "#212121" } },
      };`;
    const { page, foreign } = await visit("taskpane.html", { office, viewport: { width: 320, height: 720 } });
    await page.getByRole("heading", { name: "Gouji" }).waitFor();
    await page.getByRole("button", { name: "Validate" }).waitFor();
    await expect(page.evaluate("Office.actions.associated.length")).resolves.toBeGreaterThan(1);
    // Excel itself is missing here: that must end in words and not in an exception.
    await page.getByRole("button", { name: "Validate" }).click();
    await page.getByRole("alert").getByText("did not finish").waitFor();
    await picture(page, "pane-in-dark-excel");
    expect(foreign).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  });

  test("the pane's page says outside Excel that it is for Excel", async () => {
    const { page } = await visit("taskpane.html");
    await page.getByRole("heading", { name: "这个页面供Excel任务窗格使用" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(page, "pane-outside");
    await page.getByRole("link", { name: "打开网页版" }).click();
    await page.getByRole("grid").waitFor();
  });
});

describe.each([
  ["zh-CN", "检查"],
  ["en-US", "Validate"],
])("the whole page in %s", (locale, validate) => {
  test.each(["light", "dark"] as const)("has no barriers in the %s theme", async (colorScheme) => {
    const { page } = await withSample({ locale, colorScheme });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: validate, exact: true }).click();
    await page.getByRole("article").locator("button[aria-current]").click();
    await page.waitForTimeout(300);
    expect(await barriers(page)).toEqual([]);
    // A key instead of words would mean a text that nobody wrote.
    expect(await page.locator("aside").innerText()).not.toMatch(/\b(?:pane|page|fix|rule|diagnosis|unchecked)\/[a-z]/);
    await picture(page, `page-${locale}-${colorScheme}`);
  });

  test("fits a telephone", async () => {
    const { page } = await withSample({ locale, viewport: { width: 320, height: 720 } });
    await page.getByRole("button", { name: validate, exact: true }).click();
    await page.getByRole("article").waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await barriers(page)).toEqual([]);
    await picture(page, `page-320-${locale}`);
  });
});
