import { strToU8, Zip, ZipDeflate } from "fflate";
import { Bytes, crc32, joined } from "../../../src/host/xlsx/bytes";
import { changedEntries, patched, setValue } from "./patching";
import { opened, partsOf, sheetData, xlsxOf } from "./package";

const PART = "xl/worksheets/sheet1.xml";
const SKETCH = { sheets: [sheetData('<row r="1"><c r="A1"><v>1</v></c></row>')] };

function firstCell(bytes: Uint8Array): unknown {
  return opened(bytes).workbook.sheets[0]?.rows.get(0)?.get(0);
}

function changed(bytes: Uint8Array): Uint8Array {
  const document = opened(bytes);
  return patched(document, setValue(document, "A1", "一段更长的文字，使后面的条目移动")).bytes;
}

/** The same parts as a stream writes them: sizes unknown at first, given in a descriptor behind the data. */
function streamed(): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  for (const [name, content] of Object.entries(partsOf(SKETCH))) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(strToU8(String(content)), true);
  }
  zip.end();
  return joined(pieces);
}

/** One stored entry for each part, with all sizes and offsets in zip64 fields and zip64 end records. */
function zip64(): Uint8Array {
  const locals: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(partsOf(SKETCH))) {
    const content = strToU8(String(text));
    const nameBytes = strToU8(name);
    const local = new Bytes(new Uint8Array(30 + nameBytes.length + 20));
    local.setU32(0, 0x04034b50);
    local.setU32(14, crc32(content));
    local.setU32(18, 0xffffffff);
    local.setU32(22, 0xffffffff);
    local.setU16(26, nameBytes.length);
    local.setU16(28, 20);
    local.data.set(nameBytes, 30);
    local.setU16(30 + nameBytes.length, 1);
    local.setU16(32 + nameBytes.length, 16);
    local.setU64(34 + nameBytes.length, content.length);
    local.setU64(42 + nameBytes.length, content.length);
    const record = new Bytes(new Uint8Array(46 + nameBytes.length + 28));
    record.setU32(0, 0x02014b50);
    record.setU32(16, crc32(content));
    for (const at of [20, 24, 42]) record.setU32(at, 0xffffffff);
    record.setU16(28, nameBytes.length);
    record.setU16(30, 28);
    record.data.set(nameBytes, 46);
    record.setU16(46 + nameBytes.length, 1);
    record.setU16(48 + nameBytes.length, 24);
    [content.length, content.length, offset].forEach((value, index) => {
      record.setU64(50 + nameBytes.length + index * 8, value);
    });
    locals.push(local.data, content);
    records.push(record.data);
    offset += local.length + content.length;
  }
  const size = records.reduce((sum, record) => sum + record.length, 0);
  const end = new Bytes(new Uint8Array(56 + 20 + 22));
  end.setU32(0, 0x06064b50);
  end.setU64(4, 44);
  end.setU64(24, records.length);
  end.setU64(32, records.length);
  end.setU64(40, size);
  end.setU64(48, offset);
  end.setU32(56, 0x07064b50);
  end.setU64(64, offset + size);
  end.setU32(72, 1);
  end.setU32(76, 0x06054b50);
  end.setU16(84, 0xffff);
  end.setU16(86, 0xffff);
  end.setU32(88, 0xffffffff);
  end.setU32(92, 0xffffffff);
  return joined([...locals, ...records, end.data]);
}

/** An archive with a comment at its end. */
function commented(): Uint8Array {
  const comment = strToU8("长沙市天心区财政局");
  const bytes = joined([xlsxOf(SKETCH), comment]);
  new Bytes(bytes).setU16(bytes.length - comment.length - 2, comment.length);
  return bytes;
}

test.each([
  ["an ordinary archive", xlsxOf(SKETCH)],
  ["a streamed archive with descriptors", streamed()],
  ["an archive with zip64 records", zip64()],
  ["an archive behind other bytes", joined([strToU8("#!/bin/sh\n"), xlsxOf(SKETCH)])],
  ["an archive with a comment", commented()],
])("%s is read, and changed in one entry", (_, bytes) => {
  const after = changed(bytes);
  expect(firstCell(bytes)).toEqual({ value: 1 });
  expect(firstCell(after)).toEqual({ value: "一段更长的文字，使后面的条目移动" });
  expect(changedEntries(bytes, after)).toEqual([PART]);
  expect(firstCell(changed(after))).toEqual(firstCell(after));
});

test("what stands before and behind the archive stays", () => {
  const before = joined([strToU8("stub"), commented()]);
  const after = changed(before);
  expect(Buffer.from(after.subarray(0, 4)).toString()).toBe("stub");
  expect(Buffer.from(after).toString().endsWith("长沙市天心区财政局")).toBe(true);
});
