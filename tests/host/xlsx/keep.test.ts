import { read as readWithLibrary } from "@e965/xlsx";
import { createXlsxHost } from "../../../src/host/xlsx/host";
import { readXlsx } from "../../../src/host/xlsx/read";
import { sampleDocument } from "../../fixtures/sample";
import {
  changed,
  ITEM,
  ITEM_LINKS,
  kept,
  LINKS,
  names,
  OFFICE,
  OUR_ID,
  plain,
  PROPERTIES,
  rebuilt,
  TYPES,
} from "./keeping";
import { opened } from "./package";
import { changedEntries, partText, patched, placeOf, setValue } from "./patching";

const sample = sampleDocument();

describe("a text kept in a file", () => {
  test("comes as the parts that Excel writes, and changes the two lists alone", () => {
    const after = kept(sample, '{"profile":"上海"} <&>');
    expect(after.workbook.kept).toBe('{"profile":"上海"} <&>');
    expect(names(after)).toEqual([...names(sample), ITEM, PROPERTIES, ITEM_LINKS]);
    expect(changed(sample, after)).toEqual([TYPES, LINKS]);
    expect(after.workbook.sheets).toEqual(sample.workbook.sheets);
    expect(partText(after, ITEM)).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<kept xmlns="urn:gouji:kept" xml:space="preserve">{"profile":"上海"} &lt;&amp;&gt;</kept>',
    );
    expect(partText(after, PROPERTIES)).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${OUR_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:gouji:kept"/></ds:schemaRefs></ds:datastoreItem>`,
    );
    expect(partText(after, ITEM_LINKS)).toContain(
      `<Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/>`,
    );
  });

  test("stands in the lists once, under an id that is free", () => {
    const after = kept(plain, "一");
    expect(partText(after, LINKS).replace(partText(plain, LINKS).replace("</Relationships>", ""), "")).toBe(
      `<Relationship Id="rId2" Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    );
    expect(partText(after, TYPES)).toBe(
      partText(plain, TYPES).replace(
        "</Types>",
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
      ),
    );
  });

  test("is replaced in its part alone, and the same text changes nothing", () => {
    const first = kept(sample, "一");
    const second = kept(first, "二");
    expect(second.workbook.kept).toBe("二");
    expect(changedEntries(first.bytes, second.bytes)).toEqual([ITEM]);
    expect(kept(second, "二")).toBe(second);
    expect(kept(sample, null)).toBe(sample);
  });

  test("goes with all that came with it", () => {
    const after = kept(kept(sample, "一"), null);
    expect(after.workbook.kept).toBeUndefined();
    expect(names(after)).toEqual(names(sample));
    for (const name of [TYPES, LINKS]) expect(partText(after, name)).toBe(partText(sample, name));
    expect(changed(sample, after).filter((name) => name !== TYPES && name !== LINKS)).toEqual([]);
  });

  test("goes also where its entries are written out long", () => {
    const one = kept(plain, "一");
    const long = (part: string): string =>
      partText(one, part).replace(/<(Override|Relationship)([^>]*)\/>/g, "<$1$2></$1>");
    const after = kept(rebuilt(one, { [TYPES]: long(TYPES), [LINKS]: long(LINKS) }), null);
    expect(names(after)).toEqual(names(plain));
    expect(partText(after, TYPES)).not.toContain("customXml");
    expect(partText(after, LINKS)).not.toContain("customXml");
    expect(partText(after, LINKS)).toContain("calcChain");
  });

  test("stays when cells are patched, and patching stays when it changes", () => {
    const first = patched(kept(plain, "一"), setValue(plain, "A1", 7));
    expect(first.workbook.kept).toBe("一");
    const second = kept(first, "二");
    expect(changedEntries(first.bytes, second.bytes)).toEqual([ITEM]);
    const saved = opened(second.bytes);
    expect([saved.workbook.kept, saved.workbook.sheets[0]?.rows.get(0)?.get(0)?.value]).toEqual(["二", 7]);
  });

  test("is read by other programs as no hindrance", () => {
    const elsewhere = readWithLibrary(kept(sample, "一").bytes, { type: "array" });
    expect(elsewhere.SheetNames).toEqual(sample.workbook.sheets.map(({ name }) => name));
  });
});

describe("the host over a file", () => {
  test("says that it is modified, and that it is not when nothing changed", async () => {
    const host = createXlsxHost(sample);
    let calls = 0;
    host.subscribe(() => (calls += 1));
    await host.keep(null);
    expect([host.isModified(), calls, host.bytes() === sample.bytes]).toEqual([false, 0, true]);
    await host.keep("一");
    expect([host.isModified(), calls]).toEqual([true, 1]);
    expect(opened(host.bytes()).workbook.kept).toBe("一");
    await host.keep(null);
    expect([host.isModified(), calls]).toEqual([true, 2]);
  });

  test("goes on showing formulas as they come out, and takes back what was written before", async () => {
    const host = createXlsxHost(plain);
    const shown = (): unknown => host.document().workbook.sheets[0]?.rows.get(0)?.get(1)?.value;
    const edit = { kind: "set-value", at: placeOf(plain, "A1"), value: 5, expect: 1 } as const;
    const inverse = await host.apply({ title: [], edits: [edit] });
    expect(shown()).toBe(10);
    await host.keep("一");
    expect(shown()).toBe(10);
    expect(inverse.ok && (await host.apply(inverse.value)).ok).toBe(true);
    expect(shown()).toBe(2);
    expect(host.document().workbook.kept).toBe("一");
  });
});

test("the bytes that were read stay as they were, also where they are a Buffer of Node", () => {
  const bytes = Buffer.from(sample.bytes);
  const read = readXlsx(bytes, sample.name);
  if (!read.ok) throw new Error(read.failure.code);
  kept(kept(read.value, "一"), null);
  expect(bytes.equals(sample.bytes)).toBe(true);
});
