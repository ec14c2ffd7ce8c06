import { encodeText } from "../../../src/host/xlsx/encoding";
import {
  changed,
  ITEM,
  ITEM_LINKS,
  kept,
  LINKS,
  names,
  OFFICE,
  OURS,
  plain,
  PROPERTIES,
  rebuilt,
  SKETCH,
  STRICT,
  TYPES,
  without,
} from "./keeping";
import { opened, partsOf, zipOf } from "./package";
import { partText } from "./patching";

describe("files of every make keep a text", () => {
  test("with macros, whose bytes stay", () => {
    const parts = partsOf(SKETCH);
    const macros = Uint8Array.from({ length: 999 }, (_, index) => (index * 7919) % 251);
    const types = String(parts[TYPES]).replace(
      "</Types>",
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
    );
    const links = String(parts[LINKS]).replace(
      "</Relationships>",
      '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    );
    const before = opened(zipOf({ ...parts, [TYPES]: types, [LINKS]: links, "xl/vbaProject.bin": macros }));
    const after = kept(before, "一");
    expect(changed(before, after)).toEqual([TYPES, LINKS]);
    expect(after.inside.pack.read("xl/vbaProject.bin")).toEqual(macros);
    expect(partText(after, TYPES)).toContain("sheet.macroEnabled.main+xml");
    expect(after.workbook.kept).toBe("一");
  });

  test("in the strict format, under its own names", () => {
    const strict = rebuilt(plain, { [LINKS]: partText(plain, LINKS).replaceAll(`${OFFICE}/`, `${STRICT}/`) });
    const after = kept(strict, "一");
    expect(partText(after, LINKS)).toContain(`Type="${STRICT}/relationships/customXml"`);
    expect(partText(after, ITEM_LINKS)).toContain(`Type="${STRICT}/relationships/customXmlProps"`);
    expect(partText(after, PROPERTIES)).toContain(`xmlns:ds="${STRICT}/customXml"`);
    expect(names(kept(after, null))).toEqual(names(strict));
  });

  test("where the ending xml means the workbook part", () => {
    const main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    const types = `<Types><Default Extension="rels" ContentType="r"/><Default ContentType="${main}" Extension="XML"/></Types>`;
    const before = rebuilt(plain, { [TYPES]: types });
    const after = kept(before, "一");
    expect(partText(after, TYPES)).toBe(
      types.replace(
        "</Types>",
        '<Override PartName="/customXml/item1.xml" ContentType="application/xml"/><Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
      ),
    );
    expect(partText(kept(after, null), TYPES)).toBe(types);
  });

  test.each([
    ["<Types/>", "<Types>", "</Types>"],
    ['<a:Types xmlns:a="x"></a:Types><!-- </a:Types> -->', '<a:Types xmlns:a="x">', "</a:Types><!-- </a:Types> -->"],
  ])("where the types are %s", (types, before, behind) => {
    const after = partText(kept(rebuilt(plain, { [TYPES]: types }), "一"), TYPES);
    const prefix = types.startsWith("<a:") ? "a:" : "";
    expect(after.startsWith(`${before}<${prefix}Default Extension="rels"`)).toBe(true);
    expect(after).toContain(`<${prefix}Default Extension="xml" ContentType="application/xml"/>`);
    expect(after.endsWith(`customXmlProperties+xml"/>${behind}`)).toBe(true);
  });

  test("where the workbook part stands at the root", () => {
    const parts = partsOf(SKETCH);
    const rootLinks = String(parts["_rels/.rels"]).replace("xl/workbook.xml", "workbook.xml");
    const links = String(parts[LINKS]).replaceAll('Target="', 'Target="xl/');
    const moved = {
      ...without(parts, "xl/workbook.xml", LINKS),
      "_rels/.rels": rootLinks,
      "workbook.xml": String(parts["xl/workbook.xml"]),
      "_rels/workbook.xml.rels": links,
    };
    const after = kept(opened(zipOf(moved)), "一");
    expect(partText(after, "_rels/workbook.xml.rels")).toContain('Target="customXml/item1.xml"');
    expect(after.workbook.kept).toBe("一");
  });

  test("under a number of which nothing is left over", () => {
    const before = rebuilt(plain, {
      [TYPES]: partText(plain, TYPES).replace(
        "</Types>",
        '<Override PartName="/customXml/ItemProps1.xml" ContentType="x"/></Types>',
      ),
      [LINKS]: partText(plain, LINKS).replace(
        "</Relationships>",
        `<Relationship Id="rId2" Type="${OFFICE}/relationships/theme" Target="/customXml/item2.xml"/></Relationships>`,
      ),
      "customXml/_rels/item3.xml.rels": "<Relationships/>",
      "customXml/itemProps4.xml": "<x/>",
    });
    const after = kept(before, "一");
    expect(names(after).slice(-3)).toEqual([
      "customXml/item5.xml",
      "customXml/itemProps5.xml",
      "customXml/_rels/item5.xml.rels",
    ]);
    expect(partText(after, LINKS)).toContain('Id="rId3"');
  });

  test("stored in UTF-16, which it is not any more when it is replaced", () => {
    const utf16 = encodeText(OURS, { label: "utf-16le", hasMark: true });
    const before = rebuilt(kept(plain, "二"), { [ITEM]: utf16 });
    expect(before.workbook.kept).toBe("一");
    const after = kept(before, "三");
    expect(partText(after, ITEM)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"[^]*>三<\/kept>$/);
    expect(after.workbook.kept).toBe("三");
  });
});
