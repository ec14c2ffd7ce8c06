import { checkWorkbook } from "../../src/app/check";
import { sentence } from "../../src/core/message";
import { cellOf } from "../../src/core/workbook";
import { createXlsxHost } from "../../src/host/xlsx/host";
import { besidesEmpty } from "../fixtures/findings";
import { sampleDocument } from "../fixtures/sample";
import { barriers, picture } from "./browser";
import { drop, pageStage, saved } from "./sheet";

const { withSample } = pageStage();

/** The sample, but that two sources of money pay. */
async function withTwoSources(): Promise<Uint8Array> {
  const host = createXlsxHost(sampleDocument());
  const set = (row: number, value: number, expect: number | null) =>
    ({ kind: "set-value", at: { sheet: "附表1", row, column: 3 }, value, expect }) as const;
  await host.apply({ title: sentence("add/row-title"), edits: [set(6, 864.97, 874.97), set(7, 10, null)] });
  return new Uint8Array(host.bytes());
}

test("a direction is added to a workbook with two sources of money, and no form contradicts another then", async () => {
  const { page, complaints } = await withSample();
  await drop(page, "两项来源.xlsx", await withTwoSources());
  await page.getByText("两项来源.xlsx", { exact: true }).waitFor();
  const errors = (workbook: Parameters<typeof checkWorkbook>[0]): readonly string[] =>
    besidesEmpty(checkWorkbook(workbook).findings)
      .filter(({ severity }) => severity === "error")
      .map(({ fingerprint }) => fingerprint);
  const before = await saved(page);

  await page.getByRole("button", { name: "加支出方向", exact: true }).click();
  await page.getByLabel("支出方向名称").fill("养老服务");
  for (const [number, name, amount] of [
    ["1", "老人食堂", "7"],
    ["2", "健康体检", "3万元"],
  ] as const) {
    await page.getByRole("button", { name: "加一个小项" }).click();
    await page.keyboard.type(name);
    await page.getByLabel(`第${number}个小项的金额`).fill(amount);
  }
  await page.getByText("小项合计：10万元").waitFor();
  // The forms were not checked yet; what pays is known all the same.
  await page.getByText("几项来源都有金额，请选择由哪一项承担。").waitFor();
  await page.getByLabel("资金来源").selectOption("政府性基金拨款");
  await page.getByRole("button", { name: "预览", exact: true }).click();
  await page.getByText("“政府性基金拨款”由“10万元”改为“20万元”").waitFor();
  expect(await barriers(page)).toEqual([]);
  await picture(page, "page-direction");
  await page.getByRole("button", { name: "写入", exact: true }).click();
  await page.getByText("已写入：加支出方向").waitFor();

  const { workbook } = await saved(page);
  expect(errors(workbook)).toEqual(errors(before.workbook));
  expect(cellOf(workbook, { sheet: "附表1", row: 7, column: 3 })?.value).toBe(20);
  expect(workbook.sheets.at(-1)?.name).toBe("附表3-4");
  await picture(page, "page-direction-written");
  expect(complaints).toEqual([]);
});
