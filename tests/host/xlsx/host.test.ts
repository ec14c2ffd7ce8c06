import type { Workbook } from "../../../src/core/workbook";
import { createXlsxHost } from "../../../src/host/xlsx/host";
import { describeHost } from "../contract";
import { describeCopies } from "../copyContract";
import { describeLayout } from "../layoutContract";
import { describeRows } from "../rowContract";
import { describeWatching } from "../watchContract";
import { opened, xlsxOfWorkbook } from "./package";
import { seenHost } from "./seen";

const open = (workbook: Workbook) => Promise.resolve(createXlsxHost(opened(xlsxOfWorkbook(workbook))));

describeHost("the host over a file", open);
describeWatching("the host over a file", open, (host, at, value, expect) =>
  host.type({ title: [], edits: [{ kind: "set-value", at, value, expect }] }),
);
describeRows("the host over a file", open);
describeLayout("the host over a file", open);
describeCopies("the host over a file", seenHost);

test("keeps marks out of the file and tells whether it was modified", async () => {
  const bytes = xlsxOfWorkbook({ revision: "", sheets: [] });
  const host = createXlsxHost(opened(bytes));
  await host.mark([]);
  expect(host.bytes()).toBe(bytes);
  expect(host.isModified()).toBe(false);
});
