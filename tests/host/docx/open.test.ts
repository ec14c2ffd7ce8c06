import { createXlsxHost } from "../../../src/host/xlsx/host";
import { openWorkbookFile } from "../../../src/host/open";
import { MAX_DOCUMENT_PART_BYTES } from "../../../src/host/docx/tree";
import { readDocument } from "../../../src/host/docx/readDocument";
import { encryptedFile } from "../../cli/harness";
import { codeOf, fileOf, valueOf } from "../legacy/files";
import { zipOf } from "../xlsx/package";
import { docxOf, paragraph, row, table } from "./build";

const document = docxOf(`${paragraph("附表1")}${table([2000, 2000], [row(["项目金额", "36"])])}`);

test("a document is opened as the workbook of its tables, whatever its name, and can be edited and saved", async () => {
  const opened = valueOf(await openWorkbookFile(document, "表.xlsx"));
  expect(opened.isConverted).toBe(true);
  expect(opened.source?.sheets.map(({ draft }) => draft.name)).toEqual(["附表1"]);
  const host = createXlsxHost(opened);
  const at = { sheet: "附表1", row: 1, column: 1 };
  const applied = await host.apply({ title: [], edits: [{ kind: "set-value", at, value: 37, expect: 36 }] });
  expect(applied.ok).toBe(true);
  const saved = valueOf(await openWorkbookFile(host.bytes(), "b.xlsx"));
  expect([saved.isConverted, saved.source]).toEqual([false, undefined]);
  expect(saved.workbook.sheets[0]?.rows.get(1)?.get(1)?.value).toBe(37);
});

test.each(["tianxin-2023.xls", "tianxin-2023.ods"])("%s is still opened as what it is", async (name) => {
  const opened = valueOf(await openWorkbookFile(fileOf(name), name));
  expect([opened.isConverted, opened.source]).toEqual([true, undefined]);
});

test("other archives and documents are refused", async () => {
  expect(codeOf(await openWorkbookFile(zipOf({ "a.txt": "a" }), "a.zip"))).toBe("not-a-workbook");
  expect(codeOf(await openWorkbookFile(docxOf(paragraph("无表")), "a.docx"))).toBe("not-a-workbook");
  expect(codeOf(await openWorkbookFile(encryptedFile(), "a.docx"))).toBe("encrypted");
  expect(codeOf(await openWorkbookFile(document.subarray(0, document.length - 40), "a.docx"))).toBe("damaged");
});

describe("a document that asks for more than any form does is refused before it does harm", () => {
  test.each([
    ["spans of columns", table([1000], [row([{ content: "a", span: 9000 }])])],
    [
      "areas of more cells than any form has",
      table(
        [1000],
        Array.from({ length: 2500 }, () => row([{ content: "a", span: 500 }])),
      ),
    ],
    ["a text longer than a cell holds", table([1000], [row(["长".repeat(40_000)])])],
    [
      "elements inside one another",
      table([1000], [row([{ content: "<w:sdt>".repeat(200) + "</w:sdt>".repeat(200) }])]),
    ],
    ["a part that is larger than any", `<!--${" ".repeat(MAX_DOCUMENT_PART_BYTES)}-->`],
  ])("%s", (_, body) => {
    expect(codeOf(readDocument(docxOf(body), "a.docx"))).toBe("too-large");
  });
});

test("a broken byte anywhere never throws", () => {
  const codes = new Set<string>();
  for (let at = 0; at < document.length; at += 61) {
    const changed = document.slice();
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    for (const file of [changed, document.slice(0, at)]) codes.add(codeOf(readDocument(file, "a")));
  }
  expect(
    [...codes].every((code) => ["read", "damaged", "not-a-workbook", "encrypted", "too-large"].includes(code)),
  ).toBe(true);
  expect(codes.has("damaged")).toBe(true);
});
