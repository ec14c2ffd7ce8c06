import { readFileSync } from "node:fs";
import { chromium, type Browser, type Page } from "playwright-core";
import { ACTIONS } from "../../src/commands/names";
import { browserPath, browserSwitches } from "../../tools/browser";
import { startServer, type Serving } from "../../tools/serve/server";
import type {} from "../excel/browser-entry";
import { bundleSimulatedExcel, officeScript, openingScript } from "../excel/bundle";
import { picture } from "./browser";

const SHEET = "附表3-1";
const WRONG = "2次*73.5（万元/次）=7万元";
const RIGHT = "2次*3.5（万元/次）=7万元";

let browser: Browser | undefined;
let serving: Serving | undefined;
let bundle = "";

beforeAll(async () => {
  bundle = await bundleSimulatedExcel();
  serving = await startServer({ directory: "dist/web", port: 0, further: 0 });
  browser = await chromium.launch({ executablePath: browserPath(() => undefined), args: browserSwitches() });
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

/** What the simulated Excel of a page shows. */
interface State {
  readonly marked: readonly string[];
  readonly active: string;
  readonly selected: string;
  readonly e27: unknown;
  readonly fills: readonly string[];
  readonly gaps: readonly string[];
  readonly roundTrips: number;
}

function stateOf(page: Page): Promise<State> {
  return page.evaluate((sheetName) => {
    const { excel } = window.simulatedExcel;
    const { sheets, active, selection } = excel.book;
    const place = ({ top, left }: { top: number; left: number }): string => `${String(top)},${String(left)}`;
    return {
      marked: sheets.flatMap(({ name, rules }) =>
        rules.flatMap(({ areas }) => areas.map((area) => `${name}[${place(area)}`)),
      ),
      active,
      selected: `${selection.sheet}[${place(selection.area)}`,
      e27: sheets
        .find(({ name }) => name === sheetName)
        ?.cells.get(26)
        ?.get(4)?.value,
      fills: sheets.flatMap(({ cells }) =>
        [...cells.values()].flatMap((row) => [...row.values()].map(({ fill }) => fill)),
      ),
      gaps: excel.gaps,
      roundTrips: excel.roundTrips,
    };
  }, SHEET);
}

/** Presses a button of the ribbon and waits until it has done. */
function press(page: Page, action: string): Promise<void> {
  return page.evaluate((name) => window.simulatedExcel.office.press(name), action);
}

/** Opens the pane of the production build inside the simulated Excel, over the sample. */
async function openPane(displayLanguage = "zh-CN") {
  if (browser === undefined || serving === undefined) throw new Error("the stage is not set yet");
  const page = await (await browser.newContext({ viewport: { width: 320, height: 720 } })).newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.route("https://appsforoffice.microsoft.com/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: officeScript() }),
  );
  const xlsx = new Uint8Array(readFileSync("samples/tianxin-2023.xlsx"));
  await page.addInitScript({ content: openingScript(bundle, xlsx, { displayLanguage }) });
  await page.goto(`${serving.address}taskpane.html`);
  return { page, complaints };
}

test("the ribbon's 检查 marks the wrong cell; a click selects it; 修改 repairs it; 撤销 brings it back", async () => {
  const { page, complaints } = await openPane();
  await page.getByRole("button", { name: "检查", exact: true }).waitFor();
  expect((await stateOf(page)).e27).toBe(WRONG);

  await press(page, ACTIONS.validate);
  const checked = await stateOf(page);
  expect(checked.marked).toContain(`${SHEET}[26,4`);
  // Three to read, three or four to mark, one to be told of later changes.
  expect(checked.roundTrips).toBeLessThanOrEqual(8);
  await picture(page, "excel-checked");

  const card = page.getByRole("article").filter({ hasText: "E27" }).first();
  await card.getByRole("button").first().click();
  await page.waitForFunction((sheet) => window.simulatedExcel.excel.book.selection.sheet === sheet, SHEET);
  const shown = await stateOf(page);
  expect([shown.active, shown.selected]).toEqual([SHEET, `${SHEET}[26,4`]);

  await card.getByRole("button", { name: "修改：", exact: false }).first().click();
  await page.getByText("已修改：").waitFor();
  const repaired = await stateOf(page);
  expect(repaired.e27).toBe(RIGHT);
  expect(repaired.marked).not.toContain(`${SHEET}[26,4`);

  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByText("已撤销：").waitFor();
  const undone = await stateOf(page);
  expect([undone.e27, undone.marked.includes(`${SHEET}[26,4`)]).toEqual([WRONG, true]);

  await press(page, ACTIONS.clearMarks);
  const cleared = await stateOf(page);
  expect(cleared.marked).toEqual([]);
  expect(new Set(cleared.fills)).toEqual(new Set(["#FFFFFF"]));
  expect(cleared.gaps).toEqual([]);
  expect(complaints).toEqual([]);
});

test("what is typed into Excel is found and marked without a click, and gone when it is put right", async () => {
  const { page, complaints } = await openPane();
  await page.getByRole("button", { name: "检查", exact: true }).waitFor();
  await press(page, ACTIONS.validate);
  const type = (address: string, text: string): Promise<void> =>
    page.evaluate(
      ([sheet, cell, typed]) => {
        window.simulatedExcel.excel.person.type(sheet, cell, typed);
      },
      [SHEET, address, text] as const,
    );
  const finding = page.getByRole("article").filter({ hasText: "D23" });
  const merges = await page.evaluate(() => window.simulatedExcel.excel.book.timesMergesRead);
  await expect(finding.count()).resolves.toBe(0);

  await type("D23", "8");
  await finding.first().waitFor();
  await page.waitForFunction((sheet) => {
    const { sheets } = window.simulatedExcel.excel.book;
    const rules = sheets.find(({ name }) => name === sheet)?.rules ?? [];
    return rules.some(({ areas }) => areas.some(({ top, left }) => top === 22 && left === 3));
  }, SHEET);
  await picture(page, "excel-following");
  await type("D23", "3");
  await finding.first().waitFor({ state: "detached" });

  await page.evaluate((sheet) => {
    window.simulatedExcel.excel.person.insertRows(sheet, 30, 1);
  }, SHEET);
  await page.getByText("结构有变，请点检查").waitFor();
  await picture(page, "excel-reshaped");
  const { gaps } = await stateOf(page);
  const mergesNow = await page.evaluate(() => window.simulatedExcel.excel.book.timesMergesRead);
  expect([gaps, complaints, mergesNow]).toEqual([[], [], merges]);
  await press(page, ACTIONS.validate);
  await page.getByText("结构有变，请点检查").waitFor({ state: "detached" });
});

test("checking while editing is switched off by a click, which Excel no longer tells of, and stays so", async () => {
  const { page } = await openPane();
  const following = page.getByRole("switch", { name: "随改随查" });
  await following.waitFor();
  await press(page, ACTIONS.validate);
  await page.waitForFunction(() => window.simulatedExcel.excel.book.events.asked().length > 0);
  await following.click();
  await page.waitForFunction(() => window.simulatedExcel.excel.book.events.asked().length === 0);
  await page.reload();
  await following.waitFor();
  await expect(following.isChecked()).resolves.toBe(false);
});

test("a cell with GOUJI.AMOUNT gets its amount, and Microsoft's own error where there is none", async () => {
  const { page } = await openPane();
  await page.getByRole("button", { name: "检查", exact: true }).waitFor();
  const shown = await page.evaluate(() => {
    const amount = window.simulatedExcel.office.functionsByName.get("AMOUNT");
    try {
      return [amount?.("2次*3.5（万元/次）=7万元"), amount?.("据实结算")];
    } catch (error) {
      const isOurs = error instanceof CustomFunctions.Error;
      return [amount?.("2次*3.5（万元/次）=7万元"), isOurs && error.code, isOurs && error.message];
    }
  });
  expect(shown).toEqual([7, "#N/A", "没有算式，无法核算。"]);
});

test("speaks English in an English Excel", async () => {
  const { page } = await openPane("en-US");
  await page.getByRole("button", { name: "Validate", exact: true }).click();
  await page.getByRole("article").first().waitFor();
  // Marks follow the list of findings by a few round trips.
  await page.waitForFunction(() => window.simulatedExcel.excel.book.sheets.some(({ rules }) => rules.length > 0));
  expect((await stateOf(page)).marked).toContain(`${SHEET}[26,4`);
});
