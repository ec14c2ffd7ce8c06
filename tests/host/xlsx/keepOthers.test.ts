import { strToU8 } from "fflate";
import { keepInXlsx } from "../../../src/host/xlsx/keep";
import { openZip } from "../../../src/host/xlsx/zip";
import {
  changed,
  FOREIGN,
  ITEM,
  ITEM_LINKS,
  kept,
  LINKS,
  names,
  OFFICE,
  OTHER_ID,
  OURS,
  OUR_ID,
  plain,
  PROPERTIES,
  rebuilt,
  TYPES,
  withCustomXml,
  without,
} from "./keeping";
import { opened, zipOf } from "./package";
import { changedEntries, partText } from "./patching";

describe("custom XML parts of others", () => {
  test("are left alone, and ours stands beside them", () => {
    const before = opened(zipOf(withCustomXml(FOREIGN, FOREIGN)));
    expect(before.workbook.kept).toBeUndefined();
    const after = kept(before, "一");
    expect(after.workbook.kept).toBe("一");
    expect(changed(before, after)).toEqual([TYPES, LINKS]);
    expect(names(after)).toContain("customXml/item3.xml");
    const removed = kept(after, null);
    expect(names(removed)).toEqual(names(before));
    expect(partText(removed, TYPES).replace(/<Default Extension="rels"[^>]*>/, "")).toBe(partText(before, TYPES));
    expect(partText(removed, LINKS)).toBe(partText(before, LINKS));
  });

  test("do not hide one of ours that Excel added under an id of its own", () => {
    const before = opened(zipOf(withCustomXml(FOREIGN, [OURS, OTHER_ID])));
    expect(before.workbook.kept).toBe("一");
    const after = kept(before, "二");
    expect(changedEntries(before.bytes, after.bytes)).toEqual(["customXml/item2.xml"]);
    expect(names(kept(after, null)).filter((name) => name.includes("2"))).toEqual([]);
  });

  test("do not count where the workbook does not lead to them, or leads to nothing", () => {
    const parts = withCustomXml([OURS, OUR_ID]);
    const unrelated = opened(zipOf({ ...parts, [LINKS]: partText(plain, LINKS) }));
    expect(unrelated.workbook.kept).toBeUndefined();
    expect(opened(zipOf(without(parts, ITEM))).workbook.kept).toBeUndefined();
  });

  test("are not even inflated where they are large", () => {
    const before = opened(zipOf(withCustomXml([`${" ".repeat(7_000_000)}${OURS}`, OTHER_ID])));
    expect(before.workbook.kept).toBeUndefined();
  });
});

describe("a part of ours that is damaged", () => {
  test.each([
    ["cut off", OURS.slice(0, -3)],
    ["with another element inside", OURS.replace("一", "<b/>")],
    ["no XML at all", "\u0000\u0001"],
    ["no text at all", strToU8("\u00ff", true)],
    ["empty", ""],
  ])("counts as nothing kept, is replaced in its place and can be removed: %s", (_, content) => {
    const whole = kept(plain, "一");
    const before = rebuilt(whole, { [ITEM]: content });
    expect(before.workbook.kept).toBeUndefined();
    expect(before.workbook.sheets).toEqual(plain.workbook.sheets);
    const after = kept(before, "二");
    expect(after.workbook.kept).toBe("二");
    expect(changedEntries(before.bytes, after.bytes)).toEqual([ITEM]);
    expect(names(kept(before, null))).toEqual(names(plain));
  });

  test("counts as nothing kept where its bytes are rotten", () => {
    const bytes = Uint8Array.from(kept(plain, "一".repeat(50)).bytes);
    const entry = openZip(bytes).entries.find(({ name }) => name === ITEM);
    if (entry === undefined) throw new Error("no part");
    bytes.fill(0xff, entry.data.start, entry.data.end);
    const before = opened(bytes);
    expect(before.workbook.kept).toBeUndefined();
    expect(kept(before, "二").workbook.kept).toBe("二");
    expect(names(kept(before, null))).toEqual(names(plain));
  });

  test("does not hide another one, and goes when that is written", () => {
    const before = opened(zipOf(withCustomXml([OURS.slice(0, -3), OUR_ID], [OURS, OTHER_ID], FOREIGN)));
    expect(before.workbook.kept).toBe("一");
    const after = kept(before, "二");
    expect(after.workbook.kept).toBe("二");
    expect(names(after).filter((name) => name.startsWith("customXml/item"))).toEqual([
      "customXml/item2.xml",
      "customXml/itemProps2.xml",
      "customXml/item3.xml",
      "customXml/itemProps3.xml",
    ]);
  });

  test("is removed also where its own relationships are", () => {
    const before = rebuilt(kept(plain, "一"), { [ITEM_LINKS]: "<Relationships" });
    expect(before.workbook.kept).toBe("一");
    const after = kept(before, null);
    expect(names(after)).toEqual([...names(plain), PROPERTIES]);
    expect(partText(after, LINKS)).toBe(partText(plain, LINKS));
  });
});

describe("a part of ours to which the package leads, as LibreOffice writes it", () => {
  const link = `<Relationship Id="rIdX1" Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"/>`;
  const ours = withCustomXml([OURS, OUR_ID]);
  const rootLinks = String(ours["_rels/.rels"]);
  const linked = { ...ours, "_rels/.rels": rootLinks.replace("</Relationships>", `${link}</Relationships>`) };
  const types = String(ours[TYPES]).replace(
    "</Types>",
    '<Override PartName="/customXml/_rels/item1.xml.rels" ContentType="x"/></Types>',
  );
  const astray = opened(zipOf({ ...linked, [LINKS]: partText(plain, LINKS), [TYPES]: types }));

  test.each(["一", "二"])("is read, and the workbook leads to it when %s is written", (text) => {
    expect(astray.workbook.kept).toBe("一");
    const after = kept(astray, text);
    expect(after.workbook.kept).toBe(text);
    expect(changedEntries(astray.bytes, after.bytes)).toEqual(["_rels/.rels", LINKS, ...(text === "一" ? [] : [ITEM])]);
    expect(partText(after, "_rels/.rels")).toBe(rootLinks);
    expect(partText(after, LINKS)).toContain(
      `Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"`,
    );
    expect(kept(after, text)).toBe(after);
  });

  test("goes, also where the workbook leads to it as well", () => {
    for (const before of [astray, opened(zipOf(linked))]) {
      const after = kept(before, null);
      expect(names(after)).toEqual(names(plain));
      expect([partText(after, "_rels/.rels"), partText(after, LINKS)]).toEqual([rootLinks, partText(plain, LINKS)]);
      expect(partText(after, TYPES)).toBe(partText(plain, TYPES));
    }
  });

  test("does not count where the workbook leads to another, and goes when that is written", () => {
    const two = withCustomXml([OURS, OUR_ID], [OURS.replace("一", "二"), OTHER_ID]);
    const links = String(two[LINKS]).replace(link, "");
    const before = opened(zipOf({ ...two, "_rels/.rels": linked["_rels/.rels"], [LINKS]: links }));
    expect(before.workbook.kept).toBe("二");
    const after = kept(before, "三");
    expect(after.workbook.kept).toBe("三");
    expect(names(after).filter((name) => name.includes("item"))).toEqual([
      "customXml/item2.xml",
      "customXml/itemProps2.xml",
      "customXml/_rels/item2.xml.rels",
    ]);
  });
});

test("a signed file keeps nothing, and loses nothing", () => {
  const signed = opened(zipOf({ ...withCustomXml([OURS, OUR_ID]), "_xmlsignatures/sig1.xml": "<Signature/>" }));
  for (const text of ["二", null]) {
    expect(keepInXlsx(signed, text)).toMatchObject({
      failure: { code: "unsupported", message: [{ values: { detail: "_xmlsignatures/" } }] },
    });
  }
  expect(kept(signed, "一")).toBe(signed);
});
