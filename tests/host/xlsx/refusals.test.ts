import { readFileSync } from "node:fs";
import { strToU8 } from "fflate";
import { Bytes } from "../../../src/host/xlsx/bytes";
import { MAX_PART_BYTES, MAX_SHEETS } from "../../../src/host/xlsx/limits";
import { readXlsx } from "../../../src/host/xlsx/read";
import { openZip } from "../../../src/host/xlsx/zip";
import { partsOf, refusedWith, sheetData, xlsxOf, zipOf } from "./package";

/** Hostile files take seconds on a busy machine. */
jest.setTimeout(120_000);

const SHEET = sheetData('<row r="1"><c r="A1"><v>7</v></c></row>');
const SOUND = { sheets: [SHEET] };
const SHEET_PART = "xl/worksheets/sheet1.xml";

/** A compound file of two sectors behind the header: its allocation table and its directory with these streams. */
function compoundFile(streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const file = new Bytes(bytes);
  file.setU16(30, 9);
  file.setU32(48, 1);
  file.setU32(76, 0);
  file.setU32(512, 0xfffffffd);
  file.setU32(516, 0xfffffffe);
  streams.forEach((stream, index) => {
    const at = 1024 + index * 128;
    Array.from(stream).forEach((one, place) => {
      file.setU16(at + place * 2, one.charCodeAt(0));
    });
    file.setU16(at + 64, stream.length * 2 + 2);
  });
  return bytes;
}

function withPart(name: string, content: string): Uint8Array {
  return zipOf({ ...partsOf(SOUND), [name]: content });
}

function without(name: string): Uint8Array {
  const parts = partsOf(SOUND);
  return zipOf(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name)));
}

function record(bytes: Uint8Array, name: string): { start: number; data: number; header: number } {
  const entry = openZip(bytes).entries.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`no entry: ${name}`);
  return { start: entry.record.start, data: entry.data.start, header: entry.header.start };
}

/** The archive with some bytes of the directory record, the header or the data of its sheet changed. */
function tampered(change: (file: Bytes, at: { start: number; data: number; header: number }) => void): Uint8Array {
  const bytes = xlsxOf(SOUND).slice();
  change(new Bytes(bytes), record(bytes, SHEET_PART));
  return bytes;
}

test.each([
  ["nothing", new Uint8Array()],
  ["a text", strToU8("附表1,附表2")],
  ["an archive without a workbook", zipOf({ "a.txt": "a" })],
  ["an .ods", zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" })],
  ["an old .xls", compoundFile(["Root Entry", "Workbook"])],
  [
    "a .docx",
    zipOf({
      "_rels/.rels": String(partsOf(SOUND)["_rels/.rels"]).replace("xl/workbook.xml", "word/document.xml"),
      "word/document.xml": "<w:document/>",
    }),
  ],
])("%s is no workbook", (_, bytes) => {
  expect(refusedWith(bytes)).toEqual({ code: "not-a-workbook", values: { name: "测试.xlsx" } });
});

test.each([
  ["a compound file with an encrypted package", compoundFile(["Root Entry", "EncryptionInfo", "EncryptedPackage"])],
  [
    "an archive with encrypted entries",
    tampered((file, { start }) => {
      file.setU16(start + 8, 1);
    }),
  ],
])("%s is encrypted", (_, bytes) => {
  expect(refusedWith(bytes)).toEqual({ code: "encrypted", values: { name: "测试.xlsx" } });
});

test.each<[string, Uint8Array, string]>([
  ["cut off", xlsxOf(SOUND).slice(0, -30), "zip"],
  ["broken XML", withPart(SHEET_PART, "<worksheet><sheetData></worksheet>"), SHEET_PART],
  ["a missing sheet", without(SHEET_PART), SHEET_PART],
  ["a missing workbook part", without("xl/workbook.xml"), "xl/workbook.xml"],
  ["missing relationships", without("xl/_rels/workbook.xml.rels"), "xl/workbook.xml"],
  [
    "a wrong checksum",
    tampered((file, { start }) => {
      file.setU32(start + 16, 1);
    }),
    SHEET_PART,
  ],
  [
    "broken data",
    tampered((file, { data }) => {
      file.data[data] = 0xff;
    }),
    SHEET_PART,
  ],
  [
    "a size that is too small",
    tampered((file, { start }) => {
      file.setU32(start + 24, 9);
    }),
    SHEET_PART,
  ],
  [
    "a size that is too large",
    tampered((file, { start }) => {
      file.setU32(start + 24, 9999);
    }),
    SHEET_PART,
  ],
  [
    "a size beyond all compression",
    tampered((file, { start }) => {
      file.setU32(start + 24, 99_999_999);
    }),
    SHEET_PART,
  ],
  [
    "an unknown compression",
    tampered((file, { start }) => {
      file.setU16(start + 10, 14);
    }),
    SHEET_PART,
  ],
  [
    "a lost local header",
    tampered((file, { header }) => {
      file.setU32(header, 0);
    }),
    SHEET_PART,
  ],
  [
    "a string that does not exist",
    withPart(SHEET_PART, `<worksheet>${sheetData('<row><c t="s"><v>5</v></c></row>')}</worksheet>`),
    SHEET_PART,
  ],
  [
    "a column beyond XFD",
    withPart(SHEET_PART, `<worksheet>${sheetData('<row><c r="XFE1"/></row>')}</worksheet>`),
    SHEET_PART,
  ],
  [
    "a row beyond the last",
    withPart(SHEET_PART, `<worksheet>${sheetData('<row r="1048577"/>')}</worksheet>`),
    SHEET_PART,
  ],
  [
    "bytes that are no UTF-8",
    zipOf({ ...partsOf(SOUND), [SHEET_PART]: new Uint8Array([0x3c, 0xff, 0xfe]) }),
    SHEET_PART,
  ],
  [
    "a document type with entities",
    withPart(SHEET_PART, '<!DOCTYPE a [<!ENTITY b "bb">]><worksheet>&b;</worksheet>'),
    SHEET_PART,
  ],
  ["one part twice", zipOf({ ...partsOf(SOUND), "XL/Workbook.xml": "<workbook/>" }), "XL/Workbook.xml"],
])("%s is damage", (_, bytes, detail) => {
  expect(refusedWith(bytes)).toEqual({ code: "damaged", values: { name: "测试.xlsx", detail } });
});

test.each<[string, () => Uint8Array, string]>([
  [
    "a stated size beyond the bound",
    () =>
      tampered((file, { start }) => {
        file.setU32(start + 24, MAX_PART_BYTES + 1);
      }),
    SHEET_PART,
  ],
  ["too many sheets", () => xlsxOf({ sheets: Array.from({ length: MAX_SHEETS + 1 }, () => "") }), "sheets"],
  [
    "XML nested too deeply",
    () => withPart(SHEET_PART, "<worksheet>" + "<a>".repeat(200) + "</a>".repeat(200) + "</worksheet>"),
    "XML",
  ],
])("%s is too large", (_, make, subject) => {
  const { code, values } = refusedWith(make());
  expect(code).toBe("too-large");
  expect(values["name"]).toBe("测试.xlsx");
  expect(values["limit"]).toContain(subject);
});

test("a bomb of zeros is stopped by its stated size, long before it is inflated", () => {
  const bytes = withPart(SHEET_PART, `<worksheet>${" ".repeat(30_000_000)}</worksheet>`).slice();
  new Bytes(bytes).setU32(record(bytes, SHEET_PART).start + 24, 1000);
  expect(refusedWith(bytes).code).toBe("damaged");
});

test("many shared formulas of one long text are bounded", () => {
  const long = `SUM(${"A1,".repeat(10_000)}A1)`;
  const rest = '<row><c><f t="shared" si="0"/></c></row>'.repeat(3000);
  const bytes = xlsxOf({
    sheets: [sheetData(`<row><c><f t="shared" si="0" ref="A1:A9">${long}</f></c></row>${rest}`)],
  });
  expect(refusedWith(bytes).code).toBe("too-large");
});

test("a hundred thousand nested merges are judged quickly", () => {
  const merges = Array.from(
    { length: 100_000 },
    (_, index) => `<mergeCell ref="A${index + 1}:XFD${1_048_576 - index}"/>`,
  );
  const bytes = xlsxOf({ sheets: [`${SHEET}<mergeCells>${merges.join("")}</mergeCells>`] });
  const start = performance.now();
  expect(readXlsx(bytes, "a").ok).toBe(true);
  expect(performance.now() - start).toBeLessThan(20_000);
});

test("every cut and every changed byte of a real file is read or refused, never thrown", () => {
  const bytes = new Uint8Array(readFileSync("samples/tianxin-2023.xlsx"));
  const codes = new Set<string>();
  for (let at = 0; at < bytes.length; at += 97) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    for (const file of [changed, bytes.slice(0, at)]) {
      const read = readXlsx(file, "a");
      codes.add(read.ok ? "read" : read.failure.code);
    }
  }
  expect([...codes]).toEqual(expect.arrayContaining(["damaged", "not-a-workbook", "read"]));
});
