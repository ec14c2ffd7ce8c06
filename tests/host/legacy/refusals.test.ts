import { strToU8, unzipSync, zipSync } from "fflate";
import { MAX_LEGACY_BYTES } from "../../../src/host/legacy/convert";
import { readLegacy } from "../../../src/host/legacy/read";
import { openWorkbookFile } from "../../../src/host/open";
import { MAX_CELLS } from "../../../src/host/xlsx/limits";
import { codeOf, fileOf, recordAt } from "./files";

jest.setTimeout(120_000);

const XLS = fileOf("features.xls");
const ODS = fileOf("features.ods");

/** The .ods with some of its parts changed. */
function ods(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(ODS);
  change(parts);
  return zipSync(parts);
}

function content(inside: string): Uint8Array {
  return ods((parts) => {
    const [before = "", after = ""] = new TextDecoder()
      .decode(parts["content.xml"])
      .split(/<table:table .*<\/table:table>/s);
    parts["content.xml"] = strToU8(`${before}${inside}${after}`);
  });
}

/** The .xls with two bytes changed at a record of its globals. */
function xls(type: number, offset: number, value: number): Uint8Array {
  const bytes = XLS.slice();
  new DataView(bytes.buffer).setUint16(recordAt(bytes, type) + offset, value, true);
  return bytes;
}

/** The .xls whose streams all have another name. */
function renamed(): Uint8Array {
  const bytes = XLS.slice();
  const name = Array.from("Workbook", (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let at = 0; at + name.length < bytes.length; at += 128) {
    if (name.every((byte, index) => bytes[at + index] === byte)) bytes[at] = "X".charCodeAt(0);
  }
  return bytes;
}

const COLUMNS_OR_WRITE_ACCESS = 0x005c;
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;

test.each<[string, () => Uint8Array, string]>([
  ["nothing", () => new Uint8Array(), "not-a-workbook"],
  ["a text", () => strToU8("附表1,附表2\n1,2"), "not-a-workbook"],
  ["a web page", () => strToU8("<html><table><tr><td>1</td></tr></table></html>"), "not-a-workbook"],
  ["another compound file, such as .doc", renamed, "not-a-workbook"],
  ["another archive", () => zipSync({ "a.txt": strToU8("a") }), "not-a-workbook"],
  [
    "an .odt",
    () =>
      ods((parts) => {
        parts["mimetype"] = strToU8("application/vnd.oasis.opendocument.text");
      }),
    "not-a-workbook",
  ],
  ["an .xls with a password", () => xls(COLUMNS_OR_WRITE_ACCESS, 0, FILE_PASS), "encrypted"],
  [
    "an .ods with a password",
    () =>
      ods((parts) => {
        const manifest = new TextDecoder().decode(parts["META-INF/manifest.xml"]);
        const encrypted =
          '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
        parts["META-INF/manifest.xml"] = strToU8(
          manifest.replace("</manifest:manifest>", `${encrypted}</manifest:manifest>`),
        );
      }),
    "encrypted",
  ],
  ["an .xls cut off", () => XLS.slice(0, 3000), "damaged"],
  ["an .ods cut off", () => ODS.slice(0, -500), "damaged"],
  ["an .xls with a record beyond its end", () => xls(BOUND_SHEET, 2, 0xffff), "damaged"],
  ["an .ods with broken XML", () => content("<table:table>"), "damaged"],
  [
    "an .ods without its content",
    () =>
      ods((parts) => {
        delete parts["content.xml"];
      }),
    "damaged",
  ],
  [
    "a few bytes that stand for billions of cells",
    () =>
      content(
        '<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row></table:table>',
      ),
    "too-large",
  ],
  [
    "a long compound file",
    () => Uint8Array.from({ length: MAX_LEGACY_BYTES + 1 }, (_, at) => XLS[at] ?? 0),
    "too-large",
  ],
])("%s", async (_, make, code) => {
  const bytes = make();
  const opened = await openWorkbookFile(bytes, "测试.xls");
  expect(codeOf(opened)).toBe(code);
  if (!opened.ok) expect(opened.failure.message[0]?.values["name"]).toBe("测试.xls");
  expect(codeOf(await readLegacy(bytes, "测试.xls"))).toBe(code);
});

test("empty rows and columns to the end of the sheet cost nothing", async () => {
  const empty =
    '<table:table table:name="空"><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>' +
    '<table:table-row table:number-rows-repeated="1048575" table:visibility="collapse"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>';
  const opened = await openWorkbookFile(content(empty), "a.ods");
  expect(opened.ok && opened.value.workbook.sheets.map(({ rows }) => rows.size)).toEqual([1]);
  expect(MAX_CELLS).toBeGreaterThan(1);
});

test("a chain of sectors that runs in a circle is damage, not an endless loop", async () => {
  const bytes = XLS.slice();
  const view = new DataView(bytes.buffer);
  const table = 512 * (view.getUint32(76, true) + 1);
  for (let sector = 0; sector < 128; sector++) view.setUint32(table + 4 * sector, 0, true);
  expect(codeOf(await openWorkbookFile(bytes, "a.xls"))).toBe("damaged");
});

test.each([
  ["xls", XLS, 61],
  ["ods", ODS, 151],
])("every cut and every changed byte of an .%s is read or refused, never thrown", async (_, bytes, step) => {
  const codes = new Set<string>();
  for (let at = 0; at < bytes.length; at += step) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    for (const file of [changed, bytes.slice(0, at)]) codes.add(codeOf(await openWorkbookFile(file, "a")));
  }
  expect(
    [...codes].filter((code) => !["damaged", "not-a-workbook", "read", "encrypted", "too-large"].includes(code)),
  ).toEqual([]);
  expect(codes).toContain("damaged");
  expect(codes).toContain("read");
});
