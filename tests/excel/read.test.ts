import { workbookOf } from "../../src/host/memory/grid";
import { createOfficeHost } from "../../src/host/office/host";
import { openInExcel } from "./load";
test("x", async () => {
  const wb = workbookOf({
    附表1: [["合计", { formula: "B2+B3", value: 3 }], [], ["x", 3]],
    附表2: { cells: [["标题"]], merges: ["A1:C1"] },
  });
  const { excel } = openInExcel(wb);
  const r = await createOfficeHost().read();
  console.log(r, excel.gaps, excel.roundTrips);
  expect(r).toEqual({ ok: true, value: excel.workbook() });
});
