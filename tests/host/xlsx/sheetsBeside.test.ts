import type { SheetDraft } from "../../../src/core/sheetDraft";
import { blankDraft } from "../../fixtures/blankDraft";
import { sheetData, xlsxOf, type PackageSketch } from "./package";
import { sheetText, withSheetAdded } from "./readBack";

describe("a new sheet beside one with lines and margins of its own", () => {
  const model = (border: string, page: string): PackageSketch => ({
    sheets: [`${sheetData('<row r="1"><c r="A1" s="1"><v>1</v></c></row>')}${page}`],
    styles: `<fonts count="1"><font/></fonts><fills count="2"><fill/><fill/></fills><borders count="2"><border/>${border}</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf borderId="1"/></cellXfs>`,
  });
  const LINE =
    '<border><left style="medium"><color rgb="FF00B050"/></left><right style="medium"><color rgb="FF00B050"/></right></border>';
  const PAGE =
    '<pageMargins left="1" right="0.5" top="0.25" bottom="2" header="0.1" footer="0.2"/><pageSetup orientation="landscape"/>';
  const like = { at: { sheet: "Sheet1", row: 0, column: 0 } };
  const draft = blankDraft("新表", {
    cells: [
      { row: 0, column: 0, value: 1, look: { isFramed: true }, like },
      { row: 1, column: 0, value: 1, look: {}, like },
      { row: 2, column: 0, value: 1, look: { isFramed: true } },
    ],
  });

  async function added(sketch: PackageSketch, more: Partial<SheetDraft>) {
    const document = await withSheetAdded(xlsxOf(sketch), "Sheet1", { ...draft, ...more });
    const { appearance } = document;
    const text = sheetText(document, "新表");
    return {
      lines: [0, 1, 2].map((row) => appearance.sheets[1]?.styleAt(row, 0).borders.left),
      margins: /<pageMargins[^>]*>/.exec(text)?.[0],
      orientation: /orientation="(\w+)"/.exec(text)?.[1],
    };
  }

  test("has them in its framed cells and on its pages", async () => {
    const { lines, margins, orientation } = await added(model(LINE, PAGE), {
      pageLike: { sheet: "Sheet1", isSameForm: true },
    });
    const thin = { style: "thin", colour: "#000000" };
    expect(lines).toEqual([{ style: "medium", colour: "#00B050" }, undefined, thin]);
    expect(margins).toBe('<pageMargins left="1" right="0.5" top="0.25" bottom="2" header="0.1" footer="0.2"/>');
    expect(orientation).toBe("landscape");
  });

  test("has none where that has none, and stays upright beside another form", async () => {
    const { lines, margins, orientation } = await added(model("<border/>", PAGE), { pageLike: { sheet: "Sheet1" } });
    expect(lines.slice(0, 2)).toEqual([undefined, undefined]);
    expect([margins?.includes('left="1"'), orientation]).toEqual([true, "portrait"]);
  });

  test("has those of a new sheet where it is like none, or nothing is said", async () => {
    const usual = '<pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
    expect((await added(model(LINE, PAGE), {})).margins).toBe(usual);
    const bare = await added(model(LINE, ""), { pageLike: { sheet: "Sheet1", isSameForm: true } });
    expect([bare.margins, bare.orientation]).toEqual([usual, "portrait"]);
  });
});
