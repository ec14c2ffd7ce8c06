import { workbookOf } from "../../src/host/memory/grid";
import { createOfficeHost } from "../../src/host/office/host";
import { failOnGaps, openInExcel } from "./load";
import type { BookSelection } from "./model/book";
import type { SimulatedExcel } from "./simulated-excel";

failOnGaps();

const AREA = { top: 2, left: 1, bottom: 5, right: 3 };

function selecting(selection: BookSelection): SimulatedExcel {
  const { excel } = openInExcel(workbookOf({ 附表1: { cells: [["题"]], merges: ["A1:C1", "C2:D3"] }, 附表2: [] }));
  excel.book.selection = selection;
  return excel;
}

test("the selected cell is told in one round trip, with its sheet", async () => {
  const excel = selecting({ sheet: "附表2", area: { top: 7, left: 2, bottom: 7, right: 2 } });
  expect(await createOfficeHost().selected()).toEqual({ ok: true, value: { sheet: "附表2", row: 7, column: 2 } });
  expect(excel.roundTrips).toBe(1);
});

test("of several cells it is the top left one, wherever the person began", async () => {
  selecting({ sheet: "附表2", area: AREA, active: { row: 5, column: 3 } });
  expect(await createOfficeHost().selected()).toEqual({ ok: true, value: { sheet: "附表2", row: 2, column: 1 } });
});

test("of several areas, or behind a picture, it is the active cell", async () => {
  const excel = selecting({ sheet: "附表2", area: AREA, active: { row: 4, column: 3 }, isNoRange: true });
  expect(await createOfficeHost().selected()).toEqual({ ok: true, value: { sheet: "附表2", row: 4, column: 3 } });
  expect(excel.roundTrips).toBe(2);
});

test("on a sheet that is only a chart there is none, whichever way Excel says so", async () => {
  selecting({ sheet: "图表1", area: AREA });
  expect(await createOfficeHost().selected()).toEqual({ ok: true, value: null });
  const excel = selecting({ sheet: "附表2", area: AREA, isNoRange: true });
  excel.failBatch(2, "ItemNotFound");
  expect(await createOfficeHost().selected()).toEqual({ ok: true, value: null });
});

test("it is refused while a cell is being edited, and when Excel fails", async () => {
  const excel = selecting({ sheet: "附表2", area: AREA });
  excel.book.isEditing = true;
  expect(await createOfficeHost().selected()).toMatchObject({ failure: { code: "cell-editing" } });
  excel.book.isEditing = false;
  excel.failBatch(1, "GeneralException");
  expect(await createOfficeHost().selected()).toMatchObject({ failure: { code: "host" } });
});

test("the simulated Excel selects merged areas as a whole, also those that follow from others", async () => {
  const excel = selecting({ sheet: "附表1", area: AREA });
  await createOfficeHost().show({ sheet: "附表1", row: 0, column: 1 });
  expect(excel.book.selection).toEqual({ sheet: "附表1", area: { top: 0, left: 0, bottom: 0, right: 2 } });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("附表1").getRange("B1:B2").select();
    await context.sync();
    context.workbook.worksheets.getItem("附表1").getRange("B1:C2").select();
    return context.sync();
  });
  expect(excel.book.selection.area).toEqual({ top: 0, left: 0, bottom: 2, right: 3 });
});
