import { createXlsxHost } from "../../../src/host/xlsx/host";
import { describeHost } from "../contract";
import { opened, xlsxOfWorkbook } from "./package";

describeHost("the host over a file", (workbook) => Promise.resolve(createXlsxHost(opened(xlsxOfWorkbook(workbook)))));

test("keeps marks out of the file and tells whether it was modified", async () => {
  const bytes = xlsxOfWorkbook({ revision: "", sheets: [] });
  const host = createXlsxHost(opened(bytes));
  await host.mark([]);
  expect(host.bytes()).toBe(bytes);
  expect(host.isModified()).toBe(false);
});
