import { existsSync } from "node:fs";
import type { Workbook } from "../../src/core/workbook";
import { sampleWorkbook } from "../fixtures/sample";
import { docxOf, field, paragraph, row, run, table } from "../host/docx/build";
import { documentOf } from "../host/docx/ofWorkbook";
import { encryptedFile, gouji, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const BREAK = paragraph('<w:r><w:br w:type="page"/></w:r>');

/** What `gouji read` says, without the places, which differ. */
async function readValues(file: string): Promise<unknown> {
  const { out } = await gouji("read", file, "--format", "json");
  const { forms } = JSON.parse(out) as { forms: readonly Record<string, unknown>[] };
  return JSON.parse(
    JSON.stringify(forms, (key, value: unknown) =>
      key === "address" || key === "range" ? undefined : key === "value" ? plain(value) : value,
    ),
  );
}

/** Blanks at the ends of lines, and their kinds, are no contents. */
function plain(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/[^\S\n]+/g, " ").trim() : value;
}

function documentOfForms({ sheets }: Workbook, count: number): Uint8Array {
  return docxOf(sheets.slice(0, count).map(documentOf).join(BREAK));
}

test.each([3, 5])("a document of %d forms is read as the workbook is, and its wrong cell found", async (count) => {
  const workbook = sampleWorkbook();
  const document = folder.write(`${count}.docx`, documentOfForms(workbook, count));
  const original = folder.draw(
    `${count}-original.xlsx`,
    Object.fromEntries(
      workbook.sheets.slice(0, count).map((sheet) => [
        sheet.name,
        {
          cells: Array.from({ length: Math.max(...sheet.rows.keys()) + 1 }, (_, at) =>
            Array.from({ length: 8 }, (_unused, column) => sheet.rows.get(at)?.get(column) ?? null),
          ),
          merges: sheet.merges.map(
            ({ top, left, bottom, right }) =>
              `${String.fromCharCode(65 + left)}${top + 1}:${String.fromCharCode(65 + right)}${bottom + 1}`,
          ),
        },
      ]),
    ),
  );
  const output = folder.path(`${count}.xlsx`);
  const ran = await gouji("import", document, "--output", output);
  expect(ran.code).toBe(0);
  const names = ["附表1", "附表2", "附表3-1", "附表3-2", "附表3-3"].slice(0, count);
  expect(
    ran.out
      .trim()
      .split("\n")
      .map((line) => line.split("：")[0]),
  ).toEqual(names);

  expect(await readValues(output)).toEqual(await readValues(original));

  const findingsOf = async (file: string) => {
    const { out } = await gouji("check", file, "--format", "json");
    const [report] = JSON.parse(out) as {
      findings: { severity: string; rule: string; suspect: { sheet: string; text: string } }[];
    }[];
    return report?.findings.map(({ severity, rule, suspect }) => [severity, rule, suspect.sheet, suspect.text]);
  };
  const found = await findingsOf(output);
  expect(found).toEqual(await findingsOf(original));
  const errors = found?.filter(([severity]) => severity === "error");
  expect(errors).toEqual([
    ["error", "costing/arithmetic", "附表3-1", "2次*73.5（万元/次）=7万元"],
    // The smaller document holds the first 附表3 only.
    ...(count < 5 ? [["error", "across/unpaired", "附表2", "社区经费"]] : []),
  ]);
});

test("the report says which sheets came of which tables, and what is on none", async () => {
  const twoTables = `${table([2000, 2000], [row(["事项", "目标"])])}${paragraph("")}${table([2000, 2000], [row(["甲", "乙"])])}`;
  const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph("框里的字")}</w:txbxContent></v:textbox></w:pict></w:r>`;
  const body = [
    paragraph("通知全文如下。"),
    BREAK,
    paragraph("附表1"),
    paragraph(`${run("项目支出绩效目标表")}${field("PAGE", "1")}`),
    twoTables,
    BREAK,
    paragraph(box),
    table([2000], [row(["别的"])]),
  ].join("");
  const document = folder.write("报告.docx", docxOf(body));
  const output = folder.path("报告.xlsx");
  const chinese = await gouji("import", document, "--output", output);
  expect(chinese.out).toBe("附表1：第1、2个表格《项目支出绩效目标表》\n表2：第3个表格\n");
  for (const words of ["框里的字", "通知全文如下。", "共2个工作表"]) expect(chinese.error).toContain(words);
  const english = await gouji("import", document, "--output", output, "--lang", "en");
  expect(english.out).toContain("表2: table 3");
  expect(english.error).toContain("text box");
});

test("a document without anything left out has nothing said of it", async () => {
  const document = folder.write("全.docx", docxOf(`${paragraph("附表1")}${table([2000], [row(["a"])])}`));
  const { error } = await gouji("import", document, "--output", folder.path("全.xlsx"));
  expect(error).not.toMatch(/没有放进/);
});

/** A compound file whose directory names the stream of a document of Word up to 2003. */
function oldDocument(): Uint8Array {
  const bytes = encryptedFile();
  const name = "WordDocument";
  Array.from(name.padEnd(16, "\0")).forEach((one, place) => {
    bytes[1024 + 2 * 128 + place * 2] = one.charCodeAt(0);
  });
  bytes[1024 + 2 * 128 + 64] = name.length * 2 + 2;
  return bytes;
}

const whole = docxOf(table([2000], [row(["a"])]));
const isNoXml = docxOf("", { parts: { "word/document.xml": "<w:document><w:body>" } });

test.each([
  ["an old .doc", "旧.doc", oldDocument(), /另存为\.docx/],
  ["an encrypted document", "密.docx", encryptedFile(), /打开密码/],
  ["a document without a table", "无表.docx", docxOf(paragraph("只有文字")), /没有表格/],
  ["an empty document", "空.docx", docxOf(""), /没有表格/],
  ["an archive that is cut off", "断.docx", whole.subarray(0, whole.length - 30), /已损坏/],
  ["a part that is no XML", "坏.docx", isNoXml, /已损坏/],
  ["a part that is lost", "缺.docx", docxOf("", { parts: { "_rels/.rels": "<Relationships/>" } }), /不是Word文档/],
  ["a plain text", "文.docx", new TextEncoder().encode("附表1"), /不是Word文档/],
  ["an empty file", "零.docx", new Uint8Array(0), /不是Word文档/],
])("%s is refused with the way out; nothing is written", async (_, name, bytes, words) => {
  const output = folder.path("不写.xlsx");
  const ran = await gouji("import", folder.write(name, bytes), "--output", output);
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.error).toMatch(words);
  expect(ran.error).toContain(name);
  expect(existsSync(output)).toBe(false);
});

test("a workbook is no document", async () => {
  const workbook = folder.draw("表.xlsx", { 附表1: [["a"]] });
  const ran = await gouji("import", workbook, "--output", folder.path("不写.xlsx"));
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.error).toContain("不是Word文档");
});

test("a document that does not exist", async () => {
  const ran = await gouji("import", folder.path("没有.docx"), "--output", folder.path("不写.xlsx"));
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.error).toContain("找不到文件");
});
