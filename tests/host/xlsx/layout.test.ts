import { parseArea } from "../../../src/core/a1";
import type { Edit } from "../../../src/core/edit";
import { createXlsxHost } from "../../../src/host/xlsx/host";
import { around, inside, PART, related } from "./movingRows";
import { opened, sheetData, xlsxOf, type PackageSketch } from "./package";
import { changedEntries, partText } from "./patching";

function areaEdit(kind: "merge" | "unmerge", text: string): Edit {
  const area = parseArea(text);
  if (area === undefined) throw new Error(text);
  return { kind, sheet: "Sheet1", area };
}

function like(text: string, model: string): Edit {
  const [area, of] = [parseArea(text), parseArea(model)];
  if (area === undefined || of === undefined) throw new Error(text);
  return { kind: "look-like", sheet: "Sheet1", area, model: of };
}

/** The sheet after edits and after taking them back. */
async function thereAndBack(
  sketch: PackageSketch,
  ...edits: readonly Edit[]
): Promise<{ readonly there: string; readonly back: string }> {
  const document = opened(xlsxOf(sketch));
  const host = createXlsxHost(document);
  const done = await host.apply({ title: [], edits });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  const there = partText(host.document(), PART);
  expect(changedEntries(document.bytes, host.bytes()).filter((name) => name !== PART)).toEqual([]);
  const undone = await host.apply(done.value);
  expect(undone.ok).toBe(true);
  return { there, back: partText(host.document(), PART) };
}

describe("merged areas", () => {
  const merges = (list: string): PackageSketch => ({ sheets: [`${sheetData("")}${list}<pageMargins left="1"/>`] });

  test.each([
    [
      "come into a list",
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
      areaEdit("merge", "D1:E2"),
      '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="D1:E2"/></mergeCells>',
    ],
    [
      "come into a list without a count",
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      areaEdit("merge", "D1:E2"),
      '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="D1:E2"/></mergeCells>',
    ],
    [
      "come into a list of their own",
      "",
      areaEdit("merge", "D1:E2"),
      '<mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells>',
    ],
    [
      "leave a list",
      '<mergeCells count="2"><mergeCell  ref="A1:B1" /><mergeCell ref="D1:E2"/></mergeCells>',
      areaEdit("unmerge", "D1:E2"),
      '<mergeCells count="1"><mergeCell  ref="A1:B1" /></mergeCells>',
    ],
    [
      "leave the list of which they were the last",
      '<mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells>',
      areaEdit("unmerge", "D1:E2"),
      "",
    ],
  ])("%s, and are as they were when that is taken back", async (_, list, edit, after) => {
    const { there, back } = await thereAndBack(merges(list), edit);
    expect(around(there)).toBe(`${after}<pageMargins left="1"/>`);
    expect(around(back)).toBe(`${list}<pageMargins left="1"/>`);
  });

  test("take the places of others in one change, each back in its place", async () => {
    const list =
      '<mergeCells count="3"><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/><mergeCell ref="A3:B3"/></mergeCells>';
    const { there, back } = await thereAndBack(
      merges(list),
      areaEdit("unmerge", "A1:B1"),
      areaEdit("unmerge", "A2:B2"),
      areaEdit("merge", "A1:B2"),
    );
    expect(around(there)).toContain(
      '<mergeCells count="2"><mergeCell ref="A3:B3"/><mergeCell ref="A1:B2"/></mergeCells>',
    );
    expect(around(back)).toBe(`${list}<pageMargins left="1"/>`);
  });

  test.each([
    ["a table", "table", '<table ref="B2:C3"/>', "unsupported"],
    [
      "a pivot table",
      "pivotTable",
      '<pivotTableDefinition><location ref="B2:C3"/></pivotTableDefinition>',
      "unsupported",
    ],
    ["a table elsewhere", "table", '<table ref="F8:G9"/>', "accepted"],
  ])("over %s", async (_, type, xml, code) => {
    const parts = { [`xl/${type}s/one.xml`]: xml, ...related(PART, [type, `../${type}s/one.xml`]) };
    const host = createXlsxHost(opened(xlsxOf({ sheets: [sheetData("")], parts })));
    const done = await host.apply({ title: [], edits: [areaEdit("merge", "A1:B2")] });
    expect(done.ok ? "accepted" : done.failure.code).toBe(code);
  });

  test("over an array formula are refused", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"/></row>';
    const host = createXlsxHost(opened(xlsxOf({ sheets: [sheetData(rows)] })));
    const done = await host.apply({ title: [], edits: [areaEdit("merge", "A1:B1")] });
    expect(done.ok ? [] : done.failure.message).toMatchObject([
      { key: "failure/merge-through", values: { place: "A1:A2" } },
    ]);
  });
});

describe("looks", () => {
  const STYLES = '<cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/></cellXfs>';
  const rows = (xml: string, before = ""): PackageSketch => ({
    sheets: [`${before}${sheetData(xml)}`],
    styles: STYLES,
  });

  test.each<[string, string, string, Edit, string]>([
    [
      "of cells that are there",
      "",
      '<row r="1"><c r="A1" s="2"/><c r="B1" s="1"><v>1</v></c><c r="C1"><v>2</v></c></row>',
      like("B1:C1", "A1"),
      '<row r="1"><c r="A1" s="2"/><c r="B1" s="2"><v>1</v></c><c r="C1" s="2"><v>2</v></c></row>',
    ],
    [
      "of cells that are not",
      "",
      '<row r="1" spans="1:1"><c r="A1" s="2"/></row>',
      like("B1", "A1"),
      '<row r="1" spans="1:2"><c r="A1" s="2"/><c r="B1" s="2"/></row>',
    ],
    [
      "of rows that are not",
      "",
      '<row r="1"><c r="A1" s="2"/></row>',
      like("A2:B3", "A1"),
      '<row r="1"><c r="A1" s="2"/></row><row r="2"><c r="A2" s="2"/><c r="B2" s="2"/></row><row r="3"><c r="A3" s="2"/><c r="B3" s="2"/></row>',
    ],
    [
      "of a model that is repeated",
      "",
      '<row r="1"><c r="A1" s="2"/><c r="B1" s="3"/></row>',
      like("C1:F1", "A1:B1"),
      '<row r="1"><c r="A1" s="2"/><c r="B1" s="3"/><c r="C1" s="2"/><c r="D1" s="3"/><c r="E1" s="2"/><c r="F1" s="3"/></row>',
    ],
    [
      "of a model that the area overlaps",
      "",
      '<row r="1"><c r="A1" s="2"/><c r="B1" s="3"/></row>',
      like("B1:C1", "A1:B1"),
      '<row r="1"><c r="A1" s="2"/><c r="B1" s="2"/><c r="C1" s="3"/></row>',
    ],
    [
      "of a model that looks as its column says",
      '<cols><col min="1" max="1" style="3"/></cols>',
      '<row r="2"><c r="B2" s="1"/></row>',
      like("B2", "A1"),
      '<row r="2"><c r="B2" s="3"/></row>',
    ],
    [
      "of a model that looks as its row says",
      "",
      '<row r="1" s="3" customFormat="1"/><row r="2"><c r="B2"/></row>',
      like("B2", "A1"),
      '<row r="1" s="3" customFormat="1"/><row r="2"><c r="B2" s="3"/></row>',
    ],
    [
      "of a plain model in a column with looks",
      '<cols><col min="2" max="2" style="3"/></cols>',
      '<row r="1"><c r="A1"/></row>',
      like("B1", "A1"),
      '<row r="1"><c r="A1"/><c r="B1"/></row>',
    ],
    [
      "that are plain, of a cell that is not",
      "",
      '<row r="1"><c r="A1"/><c r="B1" s="2"><v>1</v></c></row>',
      like("B1", "A1"),
      '<row r="1"><c r="A1"/><c r="B1"><v>1</v></c></row>',
    ],
    [
      "that are the same already",
      '<cols><col min="2" max="2" style="3"/></cols>',
      '<row r="1"><c r="A1" s="3"/></row>',
      like("B1:B9", "A1"),
      '<row r="1"><c r="A1" s="3"/></row>',
    ],
  ])("%s follow, and come back to the letter", async (_, before, xml, edit, after) => {
    const sketch = rows(xml, before);
    const { there, back } = await thereAndBack(sketch, edit);
    expect(inside(there)).toBe(after);
    expect(inside(back)).toBe(xml.replace('spans="1:1"', 'spans="1:2"'));
  });

  test("of several areas follow in their order, and come back", async () => {
    const xml = '<row r="1"><c r="A1" s="2"/><c r="B1" s="3"/></row>';
    const { there, back } = await thereAndBack(rows(xml), like("C1", "A1"), like("D1", "C1"), like("C1", "B1"));
    expect(inside(there)).toBe('<row r="1"><c r="A1" s="2"/><c r="B1" s="3"/><c r="C1" s="3"/><c r="D1" s="2"/></row>');
    expect(inside(back)).toBe(xml);
  });

  test("leave a cell that was written into since, without the looks", async () => {
    const host = createXlsxHost(opened(xlsxOf(rows('<row r="1"><c r="A1" s="2"/></row>'))));
    const done = await host.apply({ title: [], edits: [like("B1", "A1")] });
    const at = { sheet: "Sheet1", row: 0, column: 1 };
    await host.apply({ title: [], edits: [{ kind: "set-value", at, value: 1, expect: null }] });
    await host.apply(done.ok ? done.value : { title: [], edits: [] });
    expect(inside(partText(host.document(), PART))).toBe('<row r="1"><c r="A1" s="2"/><c r="B1"><v>1</v></c></row>');
  });

  test("with a number format change what a cell shows, with a lock who may write", async () => {
    const styles = '<cellXfs><xf/><xf numFmtId="2" applyNumberFormat="1"><protection locked="0"/></xf></cellXfs>';
    const host = createXlsxHost(
      opened(xlsxOf({ sheets: [sheetData('<row r="1"><c r="A1" s="1"/><c r="B1"><v>3</v></c></row>')], styles })),
    );
    const done = await host.apply({ title: [], edits: [like("B1", "A1")] });
    const cell = () => host.document().workbook.sheets[0]?.rows.get(0)?.get(1);
    expect(cell()).toEqual({ value: 3, text: "3.00", locked: false });
    await host.apply(done.ok ? done.value : { title: [], edits: [] });
    expect(cell()).toEqual({ value: 3 });
  });
});
