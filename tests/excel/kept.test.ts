import { KEPT_NAMESPACE, keptXml } from "../../src/host/kept";
import { workbookOf } from "../../src/host/memory/grid";
import { createOfficeHost } from "../../src/host/office/host";
import type { Host } from "../../src/host/port";
import { failOnGaps, openInExcel } from "./load";
import type { SimulatedExcel } from "./simulated-excel";

failOnGaps();

const FOREIGN = { id: "{foreign}", xml: '<sources xmlns="urn:others">二</sources>' };

function opened(...xml: readonly string[]): { readonly excel: SimulatedExcel; readonly host: Host } {
  const { excel } = openInExcel(workbookOf({ 附表1: [["合计", 1]] }));
  excel.book.customXml = [FOREIGN, ...xml.map((one, index) => ({ id: `{${String(index)}}`, xml: one }))];
  return { excel, host: createOfficeHost() };
}

async function keptIn(host: Host): Promise<string | undefined> {
  const read = await host.read();
  if (!read.ok) throw new Error(read.failure.code);
  return read.value.kept;
}

describe("a text kept in Excel", () => {
  test("costs reading no round trip more, and writing two", async () => {
    const { excel, host } = opened(keptXml("一"));
    expect(await keptIn(host)).toBe("一");
    expect(excel.roundTrips).toBe(3);
    expect(await host.keep("二")).toEqual({ ok: true, value: null });
    expect(excel.roundTrips).toBe(5);
    await host.keep(null);
    expect(excel.roundTrips).toBe(7);
  });

  test("is one custom XML part in our namespace, beside those of others", async () => {
    const { excel, host } = opened();
    await host.keep("一");
    await host.keep("二");
    expect(excel.book.customXml).toEqual([FOREIGN, { id: expect.any(String) as string, xml: keptXml("二") }]);
    await host.keep(null);
    expect(excel.book.customXml).toEqual([FOREIGN]);
  });

  test("is the first that can be read of several, which become one", async () => {
    const damaged = `<kept xmlns="${KEPT_NAMESPACE}"><b/></kept>`;
    const { excel, host } = opened(damaged, `<a:kept xmlns:a="${KEPT_NAMESPACE}">一</a:kept>`, keptXml("旧"));
    expect(await keptIn(host)).toBe("一");
    await host.keep("二");
    expect(excel.book.customXml.map(({ xml }) => xml)).toEqual([FOREIGN.xml, keptXml("二")]);
  });

  test("is none where it is damaged, and all of ours are removed", async () => {
    const damaged = `<kept xmlns="${KEPT_NAMESPACE}"><b/></kept>`;
    const { excel, host } = opened(damaged, damaged);
    expect(await keptIn(host)).toBeUndefined();
    await host.keep(null);
    expect(excel.book.customXml).toEqual([FOREIGN]);
  });

  test("is refused while a cell is being edited, and when Excel fails", async () => {
    const { excel, host } = opened(keptXml("一"));
    excel.book.isEditing = true;
    expect(await host.keep("二")).toMatchObject({ failure: { code: "cell-editing" } });
    excel.book.isEditing = false;
    excel.failHalfWay("SetXml", "GeneralException");
    expect(await host.keep("二")).toMatchObject({ failure: { code: "host" } });
    expect(await keptIn(host)).toBe("一");
  });

  test("is refused without a word to Excel where XML cannot hold it", async () => {
    const { excel, host } = opened();
    expect(await host.keep("\u0000")).toMatchObject({ failure: { code: "unsupported" } });
    expect(excel.roundTrips).toBe(0);
  });
});

describe("the simulated Excel", () => {
  test.each(["", "一", "<a>", "<a/><b/>", "<a>&nbsp;</a>", "<a>\u0001</a>", '<x:a xmlns="urn:x"/>'])(
    "refuses as a part what is not well-formed: %j",
    async (xml) => {
      const { excel } = opened();
      const refused = Excel.run(async (context) => {
        context.workbook.customXmlParts.add(xml);
        return context.sync();
      });
      await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
      expect(excel.book.customXml).toEqual([FOREIGN]);
    },
  );

  test("gives parts by the namespace of their root alone", async () => {
    opened('<a:kept xmlns:a="urn:gouji:kept"/>', '<kept xmlns:a="urn:gouji:kept" xmlns="urn:x"/>', keptXml("一"));
    const found = await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE);
      parts.load({ id: true, namespaceUri: true });
      await context.sync();
      return parts.items.map(({ id, namespaceUri }) => [id, namespaceUri]);
    });
    expect(found).toEqual([
      ["{0}", KEPT_NAMESPACE],
      ["{2}", KEPT_NAMESPACE],
    ]);
  });

  test("does not find a part that is gone", async () => {
    const { excel } = opened(keptXml("一"));
    const refused = Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE);
      parts.load({ id: true });
      await context.sync();
      excel.book.customXml = [];
      parts.items[0]?.setXml(keptXml("二"));
      return context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: "ItemNotFound" });
    expect(excel.book.customXml).toEqual([]);
  });
});
