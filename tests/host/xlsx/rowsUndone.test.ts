import { createXlsxHost } from "../../../src/host/xlsx/host";
import { around, deletion, insertion, inside, OTHER, PART, related, WORKBOOK } from "./movingRows";
import { opened, sheetData, xlsxOf, type PackageSketch } from "./package";
import { partText } from "./patching";

describe("an undone deletion gives back", () => {
  const strings = "<si><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></si>";
  const data = [
    '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
    '<row r="2" ht="40" customHeight="1" hidden="1"><c r="A2" s="1" t="s"><v>0</v></c><c r="B2" s="1"/><c r="C2"><f>A9*2</f><v>3</v></c></row>',
    '<row r="3"><c r="A3"><v>1</v></c></row><row r="9"><c r="A9"><v>1.5</v></c></row>',
  ].join("");
  const sheet = `<dimension ref="A1:C9"/>${sheetData(data)}<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells><conditionalFormatting sqref="A2"><cfRule type="expression" priority="1"><formula>A2=1</formula></cfRule></conditionalFormatting><hyperlinks><hyperlink ref="A2" location="x"/></hyperlinks>`;
  const sketch: PackageSketch = {
    sheets: [sheet, sheetData('<row r="1"><c r="A1"><f>Sheet1!C2</f><v>3</v></c></row>')],
    strings,
    styles: "<cellXfs><xf/><xf/></cellXfs>",
    afterSheets: '<definedNames><definedName name="_xlnm.Print_Area">Sheet1!$A$2:$C$2</definedName></definedNames>',
    parts: {
      ...related(PART, ["comments", "../it.xml"]),
      "xl/it.xml": '<comments><commentList><comment ref="A2"><text><t>注</t></text></comment></commentList></comments>',
    },
  };

  test("formats, heights, rules, links, notes, names and formulas to the letter", async () => {
    const document = opened(xlsxOf(sketch));
    const host = createXlsxHost(document);
    const back = await host.apply({ title: [], edits: [deletion(document, 2)] });
    expect(partText(host.document(), "xl/it.xml")).not.toContain("注");
    expect(partText(host.document(), OTHER)).toContain("<f>Sheet1!#REF!</f>");
    const shown = host.document().workbook.sheets[1]?.rows.get(0)?.get(0);
    expect(shown).toEqual({ value: null, error: "#REF!", formula: "Sheet1!#REF!" });
    expect(back.ok && (await host.apply(back.value)).ok).toBe(true);
    const after = host.document();
    expect(around(partText(after, PART))).toBe(around(partText(document, PART)));
    expect(partText(after, "xl/it.xml")).toBe(partText(document, "xl/it.xml"));
    expect(partText(after, OTHER)).toBe(partText(document, OTHER));
    expect(partText(after, WORKBOOK)).toContain('<definedName name="_xlnm.Print_Area">Sheet1!$A$2:$C$2</definedName>');
    expect(inside(partText(after, PART))).toBe(
      data.replace(
        '<c r="A2" s="1" t="s"><v>0</v></c>',
        '<c r="A2" s="1" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></is></c>',
      ),
    );
  });

  test("as much where something else of the sheet has changed since", async () => {
    const document = opened(xlsxOf(sketch));
    const host = createXlsxHost(document);
    const back = await host.apply({ title: [], edits: [deletion(document, 2)] });
    await host.apply({ title: [], edits: [insertion(9)] });
    expect(back.ok && (await host.apply(back.value)).ok).toBe(true);
    const text = partText(host.document(), PART);
    expect(text).toContain('<row r="2" ht="40" customHeight="1" hidden="1"><c r="A2" s="1" t="inlineStr">');
    expect(text).toContain('<mergeCell ref="A2:B2"/>');
    expect(host.document().workbook.sheets[0]?.hiddenRows).toEqual(new Set([1]));
  });
});
