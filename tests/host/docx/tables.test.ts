import { cell, docxOf, paragraph, row, table } from "./build";
import { cellAt, draftOf, mergesOf, valuesOf } from "./reading";
import { importDocument } from "../../../src/host/docx/importDocument";
import { rowHeightsOf } from "../../../src/host/draftRowHeights";

const WIDTHS = [2000, 3000, 1500];

test("cells that are merged across and downwards stay merged, in the file that is written too", () => {
  const body = table(WIDTHS, [
    row([
      { content: "一级指标", down: "restart" },
      { content: "指标值", span: 2 },
    ]),
    row([{ down: "continue" }, "上年", "本年"]),
    row([{ content: "产出", down: "restart" }, "1个", "2个"]),
    row([{ down: "continue" }, { content: "合并到右", span: 2 }]),
  ]);
  const draft = draftOf(body);
  expect(mergesOf(draft)).toEqual(["A1:A2", "A3:A4", "B1:C1", "B4:C4"]);
  expect(valuesOf(draft)).toEqual({
    A1: "一级指标",
    B1: "指标值",
    B2: "上年",
    C2: "本年",
    A3: "产出",
    B3: "1个",
    C3: "2个",
    B4: "合并到右",
  });
  const imported = importDocument(docxOf(body), "a.docx");
  expect(imported.ok && imported.value.workbook.sheets[0]?.merges).toHaveLength(4);
});

test("a merged cell that is many rows high and wide is one area", () => {
  const draft = draftOf(
    table(WIDTHS, [
      row([{ content: "大", span: 2, down: "restart" }, "a"]),
      row([{ span: 2, down: "continue" }, "b"]),
      row([{ span: 2, down: "continue" }, "c"]),
    ]),
  );
  expect(mergesOf(draft)).toEqual(["A1:B3"]);
});

test("a lower part without an upper one, or of another width, is a cell of its own", () => {
  const draft = draftOf(
    table(WIDTHS, [
      row([{ down: "continue" }, "b", "c"]),
      row([{ content: "宽", span: 2, down: "restart" }, "d"]),
      row([{ down: "continue" }, "e", "f"]),
    ]),
  );
  expect(mergesOf(draft)).toEqual(["A2:B2"]);
  expect(valuesOf(draft)).toMatchObject({ B3: "e", C3: "f" });
});

test("text that a program left in the hidden part of a merged cell is shown by none", () => {
  const draft = draftOf(
    table(WIDTHS, [
      row([{ content: "上", down: "restart" }, "b", "c"]),
      row([{ content: "旧", down: "continue" }, "e", "f"]),
    ]),
  );
  expect(Object.values(valuesOf(draft))).not.toContain("旧");
});

test("cells that old files merge by a mark across", () => {
  const draft = draftOf(
    table(WIDTHS, [
      row([
        { content: "跨", properties: '<w:hMerge w:val="restart"/>' },
        { properties: "<w:hMerge/>" },
        { content: "单" },
      ]),
    ]),
  );
  expect(mergesOf(draft)).toEqual(["A1:B1"]);
  expect(valuesOf(draft)).toEqual({ A1: "跨", C1: "单" });
});

test("a row that begins behind the first column, and one that ends before the last", () => {
  const draft = draftOf(
    table(WIDTHS, [
      row(["b", "c"], '<w:gridBefore w:val="1"/>'),
      row(["a", "b"], '<w:gridAfter w:val="1"/>'),
      row(["a", "b", "c"]),
    ]),
  );
  expect(valuesOf(draft)).toEqual({ B1: "b", C1: "c", A2: "a", B2: "b", A3: "a", B3: "b", C3: "c" });
});

test("where a program counts no columns, the widths of the cells say which they take", () => {
  const wide = (width: number) => `<w:tcW w:w="${width}" w:type="dxa"/>`;
  const draft = draftOf(
    table(WIDTHS, [
      row(["a", "b", "c"]),
      row([
        { content: "左", properties: wide(2000) },
        { content: "右两列", properties: wide(4480) },
      ]),
      row([{ content: "宽度不合", properties: wide(2600) }]),
    ]),
  );
  expect(mergesOf(draft)).toEqual(["B2:C2"]);
  expect(valuesOf(draft)).toMatchObject({ A2: "左", B2: "右两列", A3: "宽度不合" });
});

test("widths in characters, alignment, bold letters, size, lines", () => {
  const draft = draftOf(
    table(WIDTHS, [
      row([
        {
          content: "名称",
          isBold: true,
          paragraphProperties: '<w:jc w:val="center"/>',
          properties: '<w:vAlign w:val="center"/>',
        },
        {
          content: `${paragraph("大字", '<w:jc w:val="right"/>', '<w:sz w:val="32"/>')}${paragraph("半粗", "", "<w:b/>")}`,
          properties: '<w:vAlign w:val="bottom"/>',
        },
        { content: paragraph("两端", '<w:jc w:val="both"/>') },
      ]),
    ]),
  );
  // 2000 twentieths of a point are 133 pixels: 18.3 digits of seven pixels and the edges.
  expect(draft.columnWidths[0]).toBeCloseTo(18.33, 1);
  expect(draft.columnWidths[1]).toBeCloseTo(27.86, 1);
  expect(cellAt(draft, "A1").look).toEqual({
    isBold: true,
    horizontal: "center",
    vertical: "center",
    wraps: true,
    isFramed: true,
  });
  expect(cellAt(draft, "B1").look).toEqual({
    size: 16,
    horizontal: "right",
    vertical: "bottom",
    wraps: true,
    isFramed: true,
  });
  expect(cellAt(draft, "C1").look).toEqual({ horizontal: "left", vertical: "top", wraps: true, isFramed: true });
});

test("alignment, bold letters, size and lines that only styles state", () => {
  const styles = [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:jc w:val="center"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="head"><w:basedOn w:val="base"/><w:rPr><w:b/></w:rPr></w:style>',
    `<w:style w:type="table" w:styleId="grid"><w:tblPr><w:tblBorders><w:left w:val="single"/><w:right w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr></w:style>`,
  ].join("");
  const rows = [row([{ content: "表头", paragraphProperties: '<w:pStyle w:val="head"/>' }, "正文"])];
  const styled = draftOf(table([2000, 2000], rows, '<w:tblStyle w:val="grid"/>'), { styles });
  expect(cellAt(styled, "A1").look).toMatchObject({ horizontal: "center", isBold: true, size: 10.5, isFramed: true });
  expect(cellAt(styled, "B1").look).not.toHaveProperty("isBold");
  expect(cellAt(draftOf(table([2000, 2000], rows, ""), { styles }), "A1").look).not.toHaveProperty("isFramed");
});

test("a title in a row of the table without lines of its own stays without them", () => {
  const none = '<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:right w:val="nil"/></w:tcBorders>';
  const draft = draftOf(
    table(WIDTHS, [row([{ content: "2023年项目支出绩效目标表", span: 3, properties: none }]), row(["a", "b", "c"])]),
  );
  expect(cellAt(draft, "A1").look).not.toHaveProperty("isFramed");
  expect(cellAt(draft, "A2").look.isFramed).toBe(true);
  expect(draft.name).toBe("2023年项目支出绩效目标表");
});

test("paragraphs and breaks of a cell are lines of its text; blank ones at its ends are none", () => {
  const draft = draftOf(table([5000], [row(["\n一\n\n二\n"]), row([{ content: paragraph("甲\n乙") }])]));
  expect(valuesOf(draft)).toEqual({ A1: "一\n\n二", A2: "甲\n乙" });
});

test("a table inside a cell is not lost: each of its rows is a line", () => {
  const nested = table([1000, 1000], [row(["甲", "10"]), row(["乙", ""]), row(["", ""])]);
  const draft = draftOf(table([5000], [row([{ content: `${paragraph("其中：")}${nested}${paragraph("完")}` }])]));
  expect(valuesOf(draft)).toEqual({ A1: "其中：\n甲  10\n乙\n完" });
});

test("rows and cells that stand inside controls are read as any other", () => {
  const inControl = `<w:sdt><w:sdtPr/><w:sdtContent>${row(["a", "b"])}</w:sdtContent></w:sdt>`;
  const cellControl = `<w:tr><w:sdt><w:sdtContent>${cell("c")}</w:sdtContent></w:sdt>${cell("d")}</w:tr>`;
  expect(valuesOf(draftOf(table([1000, 1000], [inControl, cellControl])))).toEqual({
    A1: "a",
    B1: "b",
    A2: "c",
    B2: "d",
  });
});

test("rows have the height that the document asks for, unless the text asks for more; headings are repeated in print", () => {
  const height = (twips: number) => `<w:trHeight w:val="${twips}"/>`;
  const draft = draftOf(
    `${paragraph("附表1")}${table(
      [2000],
      [
        row(["表头"], "<w:tblHeader/>"),
        row(["高"], height(800)),
        row(["长".repeat(200)], height(400)),
        row(["末"], "<w:tblHeader/>"),
      ],
    )}`,
  );
  const heights = rowHeightsOf(draft);
  expect(heights.get(2)).toBe(40);
  expect(heights.get(3)).toBeGreaterThan(100);
  expect([...heights.keys()].sort()).toEqual([2, 3]);
  expect(draft.page.repeatedRows).toEqual({ first: 1, last: 1 });
});
