import { readFileSync } from "node:fs";
import { workbookOf } from "../../src/host/memory/grid";
import { areHooked, LIBRARY_VERSION } from "./library";
import { loadLibrary, openInExcel } from "./load";
import { OfficeShim } from "./office-shim";

/** Ends in words that tell the next person what to do. */
function mustHold(isSo: boolean, words: string): void {
  if (!isSo) throw new Error(`${words} Compare tests/excel/library.ts and tests/excel/wire with the new library.`);
}

function installedVersion(): unknown {
  const description: unknown = JSON.parse(readFileSync(require.resolve("@microsoft/office-js/package.json"), "utf8"));
  return typeof description === "object" && description !== null && "version" in description && description.version;
}

describe("the undocumented hook of Microsoft's client library", () => {
  test("belongs to the version it was tried with", () => {
    mustHold(
      installedVersion() === LIBRARY_VERSION,
      `@microsoft/office-js is ${String(installedVersion())}, and the hook was tried with ${LIBRARY_VERSION}.`,
    );
  });

  test("is where it was", () => {
    mustHold(areHooked(loadLibrary(new OfficeShim().global())), "The library no longer has SessionBase to override.");
    expect(areHooked({ Excel: {}, OfficeExtension: { SessionBase: {} } })).toBe(false);
  });

  test("hands a batch over, and gives back what was answered", async () => {
    const { excel } = openInExcel(workbookOf({ 附表1: [["合计"]] }));
    const answer = jest.spyOn(excel, "answer");
    const value = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("附表1").getRange("A1");
      range.load({ values: true });
      await context.sync();
      const values: unknown = range.values;
      return values;
    });
    mustHold(answer.mock.calls.length > 0, "Batches no longer reach the hook.");
    expect(value).toEqual([["合计"]]);
    const types = answer.mock.calls[0]?.[0].Actions.map(({ ActionType }) => ActionType);
    expect(types).toEqual(expect.arrayContaining([1, 2, 3]));
  });

  test("hands an event to whoever asked for it, until it is no longer wanted", async () => {
    const { excel } = openInExcel(workbookOf({ 附表1: [["合计"]] }));
    const heard: string[] = [];
    const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(({ address, changeType }) => {
        heard.push(`${changeType} ${address}`);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    excel.person.type("附表1", "A1", "1");
    await moment();
    mustHold(heard.length > 0, "Events no longer reach the add-in.");
    excel.person.insertRows("附表1", 1, 2);
    await moment();
    expect(heard).toEqual(["RangeEdited A1", "RowInserted 2:3"]);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    excel.person.type("附表1", "A1", "2");
    await moment();
    expect(heard).toHaveLength(2);
  });

  test("leaves the library's own manners in place", async () => {
    const { excel } = openInExcel(workbookOf({ 附表1: [["合计"]] }));
    const unloaded = Excel.run((context) => {
      const { name } = context.workbook.worksheets.getItem("附表1");
      return Promise.resolve(name);
    });
    await expect(unloaded).rejects.toMatchObject({ code: "PropertyNotLoaded" });
    const missing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("附表9").activate();
      await context.sync();
    });
    await expect(missing).rejects.toMatchObject({ code: "ItemNotFound" });
    const tooNew = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("附表1").getRange("A1").getDependents();
      await context.sync();
    });
    await expect(tooNew).rejects.toMatchObject({ code: "ApiNotFound" });
    expect(excel.gaps).toEqual([]);
  });
});
