import { openZip } from "../../../src/host/xlsx/zip";
import { createXlsxHost } from "../../../src/host/xlsx/host";
import { keepInXlsx } from "../../../src/host/xlsx/keep";
import { PackageChanges } from "../../../src/host/xlsx/packageChanges";
import { readXlsx, type XlsxDocument } from "../../../src/host/xlsx/read";
import { sampleDocument } from "../../fixtures/sample";
import { changedEntries, partText } from "./patching";

function kept(document: XlsxDocument, text: string | null): XlsxDocument {
  const outcome = keepInXlsx(document, text);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}

const names = ({ bytes }: XlsxDocument): readonly string[] => openZip(bytes).entries.map(({ name }) => name);
const stored = ({ bytes }: XlsxDocument, name: string): string => {
  const entry = openZip(bytes).entries.find((one) => one.name === name);
  return entry === undefined ? "" : Buffer.from(bytes.subarray(entry.header.start, entry.data.end)).toString("base64");
};

const sample = sampleDocument();

test("a kept text adds its part, its properties and their relationship, and changes the two lists alone", () => {
  const after = kept(sample, '{"profile":"上海"}');
  expect(after.workbook.kept).toBe('{"profile":"上海"}');
  expect(names(after)).toEqual([
    ...names(sample),
    "customXml/item1.xml",
    "customXml/itemProps1.xml",
    "customXml/_rels/item1.xml.rels",
  ]);
  const changed = names(sample).filter((name) => stored(sample, name) !== stored(after, name));
  expect(changed.sort()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]);
  expect(partText(after, "[Content_Types].xml")).toContain('PartName="/customXml/itemProps1.xml"');
  expect(partText(after, "xl/_rels/workbook.xml.rels")).toContain('Target="../customXml/item1.xml"');
  expect(after.workbook.sheets).toEqual(sample.workbook.sheets);
});

test("another text changes the part alone", () => {
  const first = kept(sample, "一");
  const second = kept(first, "二");
  expect(second.workbook.kept).toBe("二");
  expect(changedEntries(first.bytes, second.bytes)).toEqual(["customXml/item1.xml"]);
});

test("removing it leaves the parts and lists as they were", () => {
  const after = kept(kept(sample, "一"), null);
  expect(after.workbook.kept).toBeUndefined();
  expect(names(after)).toEqual(names(sample));
  for (const name of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]) {
    expect(partText(after, name)).toBe(partText(sample, name));
  }
});

test("a part of somebody else is left alone, and ours stands beside it", () => {
  const foreign = withForeignPart(sample);
  expect(foreign.workbook.kept).toBeUndefined();
  const after = kept(foreign, "一");
  expect(after.workbook.kept).toBe("一");
  expect(names(after)).toContain("customXml/item2.xml");
  expect(stored(after, "customXml/item1.xml")).toBe(stored(foreign, "customXml/item1.xml"));
  expect(names(kept(after, null))).toEqual(names(foreign));
});

/** The document with a custom XML part that is related as ours is, in another namespace. */
function withForeignPart(document: XlsxDocument): XlsxDocument {
  const changes = new PackageChanges(kept(document, "一"));
  changes.rewrite("customXml/item1.xml", (xml) => xml.replace("urn:gouji:kept", "urn:others"));
  const read = readXlsx(changes.bytes(), document.name);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}

test("a host says that it is modified, and repairs keep what is kept", async () => {
  const host = createXlsxHost(sample);
  expect(host.isModified()).toBe(false);
  await host.keep("一");
  expect(host.isModified()).toBe(true);
  const at = { sheet: "附表3-1", row: 26, column: 4 };
  const edit = {
    kind: "set-value",
    at,
    value: "2次*3.5（万元/次）=7万元",
    expect: "2次*73.5（万元/次）=7万元",
  } as const;
  expect((await host.apply({ title: [], edits: [edit] })).ok).toBe(true);
  expect(host.document().workbook.kept).toBe("一");
  await host.keep(null);
  expect(host.isModified()).toBe(true);
});

test("the bytes that were read stay as they were, also where they are a Buffer of Node", () => {
  const bytes = Buffer.from(sample.bytes);
  const read = readXlsx(bytes, sample.name);
  if (!read.ok) throw new Error(read.failure.code);
  kept(read.value, "一");
  expect(bytes.equals(sample.bytes)).toBe(true);
});
