import fc from "fast-check";
import { SaxesParser } from "saxes";
import { judgeKept, keptXml, MOST_KEPT_CHARACTERS } from "../../src/host/kept";
import { readKeptXml } from "../../src/host/keptReader";

/** What a strict parser finds in the root, and its namespace. */
function parsed(xml: string): { readonly namespace: string; readonly text: string } {
  const parser = new SaxesParser({ xmlns: true });
  let namespace = "";
  let text = "";
  let isInside = false;
  parser.on("opentag", ({ uri }) => {
    namespace = uri;
    isInside = true;
  });
  parser.on("closetag", () => (isInside = false));
  parser.on("text", (piece) => (text += isInside ? piece : ""));
  parser.write(xml).close();
  return { namespace, text };
}

test("any text that is accepted comes back, to us and to any reader of XML", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({
      unit: fc.constantFrom("<", "&", "]]>", "&amp;", "&#13;", "\r", "\n", "\t", " ", '"', "'", "%0041", "万"),
    }),
  );
  fc.assert(
    fc.property(text, (given) => {
      if (!judgeKept(given).ok) return;
      const xml = keptXml(given);
      expect(parsed(xml)).toEqual({ namespace: "urn:gouji:kept", text: given });
      expect(readKeptXml(xml)).toEqual({ text: given });
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["a\u0000b", "U+0000"],
  ["\u000b", "U+000B"],
  ["\ufffe", "U+FFFE"],
  ["\ud800x", "U+D800"],
  ["x\udc00", "U+DC00"],
  ["长".repeat(MOST_KEPT_CHARACTERS + 1), "1000001 > 1000000"],
])("what XML cannot hold, or nobody should, is refused by name", (text, detail) => {
  expect(judgeKept(text)).toEqual({
    ok: false,
    failure: { code: "unsupported", message: [{ key: "failure/unsupported", values: { detail } }] },
  });
});

test("what XML holds is accepted", () => {
  expect(judgeKept("\t\n\r \ud83d\ude00\ufffd\u007f").ok).toBe(true);
  expect(judgeKept("长".repeat(MOST_KEPT_CHARACTERS)).ok).toBe(true);
});

test.each([
  ["other quotes", "<kept xmlns='urn:gouji:kept'>一</kept>", "一"],
  ["no declaration, a mark, white space", '\ufeff\r\n <kept xmlns="urn:gouji:kept" >一</kept >\n', "一"],
  ["a prefix", '<a:kept xmlns="urn:x" xmlns:a="urn:gouji:kept">一</a:kept>', "一"],
  ["another name in our namespace", '<later xmlns="urn:gouji:kept">一</later>', "一"],
  ["further attributes", '<kept a="1>" xmlns="urn:gouji:kept" b=\'"\'>一</kept>', "一"],
  ["an empty element", '<kept xmlns="urn:gouji:kept"/>', ""],
  [
    "references",
    '<kept xmlns="urn:gouji:kept">&#x4E00;&#19968;&lt;&gt;&amp;&quot;&apos;&#x1F600;</kept>',
    "一一<>&\"'😀",
  ],
  ["CDATA", '<kept xmlns="urn:gouji:kept">一<![CDATA[<&amp;]]>二</kept>', "一<&amp;二"],
  [
    "comments and instructions",
    '<?x <a?><!-- <b> --><kept xmlns="urn:gouji:kept">一<!--<c>-->二<?d?></kept><!--e-->',
    "一二",
  ],
  ["line ends of Windows", '<kept xmlns="urn:gouji:kept">一\r\n二&#13;</kept>', "一\n二\r"],
])("a document written anew is read: %s", (_, xml, text) => {
  expect(parsed(xml).namespace).toBe("urn:gouji:kept");
  expect(readKeptXml(xml)).toEqual({ text });
});

test.each([
  ["cut off in its text", '<kept xmlns="urn:gouji:kept">一'],
  ["cut off in its end", '<kept xmlns="urn:gouji:kept">一</kept'],
  ["ended by another", '<kept xmlns="urn:gouji:kept">一</keep>'],
  ["with an element inside", '<kept xmlns="urn:gouji:kept">一<b/></kept>'],
  ["with something behind", '<kept xmlns="urn:gouji:kept">一</kept><kept/>'],
  ["with an unknown reference", '<kept xmlns="urn:gouji:kept">&nbsp;</kept>'],
  ["with a bare ampersand", '<kept xmlns="urn:gouji:kept">a & b</kept>'],
  ["with no such character", '<kept xmlns="urn:gouji:kept">&#x110000;</kept>'],
  ["with an open comment", '<kept xmlns="urn:gouji:kept">一<!-- </kept>'],
])("a document of ours that is damaged is known as ours and holds nothing: %s", (_, xml) => {
  expect(readKeptXml(xml)).toEqual({ text: undefined });
});

test.each([
  ["nothing", ""],
  ["no XML", "一"],
  ["no namespace", "<kept>一</kept>"],
  ["the namespace of another", '<kept xmlns="urn:gouji:kept2">一</kept>'],
  ["ours declared and not used", '<kept xmlns:a="urn:gouji:kept">一</kept>'],
  ["ours inside that of another", '<a xmlns="urn:x"><kept xmlns="urn:gouji:kept">一</kept></a>'],
  ["a document type", '<!DOCTYPE kept><kept xmlns="urn:gouji:kept">一</kept>'],
  ["an open tag", '<kept xmlns="urn:gouji:kept"'],
  ["an open comment", '<!-- <kept xmlns="urn:gouji:kept">一</kept>'],
])("a document that is not ours is left alone: %s", (_, xml) => {
  expect(readKeptXml(xml)).toBeUndefined();
});

test("a large document made to be slow is read in no time", () => {
  const before = Date.now();
  for (const xml of [
    " ".repeat(3e6),
    "<?".repeat(1e6),
    "<!---->".repeat(4e5),
    `<a${' b=""'.repeat(5e5)}`,
    "<".repeat(3e6),
  ]) {
    expect(readKeptXml(xml)).toBeUndefined();
    expect(readKeptXml(`<kept xmlns="urn:gouji:kept">${xml}`)).toEqual({ text: undefined });
  }
  expect(Date.now() - before).toBeLessThan(5000);
});
