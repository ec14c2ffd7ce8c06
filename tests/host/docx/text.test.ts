import { cell, field, paragraph, row, run, simpleField, table } from "./build";
import { draftOf, readBody, valuesOf } from "./reading";
import { withoutResidue } from "../../../src/host/docx/residue";

/** What the first cell of a table holds whose content is this. */
function cellText(content: string, beside?: Parameters<typeof draftOf>[1]): unknown {
  return valuesOf(draftOf(table([4000, 1000], [row([{ content }, "x"])]), beside))["A1"];
}

/** A field with another one in the middle of its code. */
function fieldAround(before: string, inner: string, behind: string, result: string): string {
  const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark("begin")}${code(before)}${inner}${code(behind)}${mark("separate")}${run(result)}${mark("end")}`;
}

test("deleted and moved text is gone, inserted text stays", () => {
  const text = [
    run("开展"),
    `<w:del w:id="1"><w:r><w:delText>旧的</w:delText></w:r></w:del>`,
    `<w:moveFrom w:id="2">${run("移走")}</w:moveFrom>`,
    `<w:ins w:id="3">${run("新的")}</w:ins>`,
    `<w:moveTo w:id="4">${run("移来")}</w:moveTo>`,
    run("培训"),
  ].join("");
  expect(cellText(paragraph(text))).toBe("开展新的移来培训");
});

test("a paragraph whose end was deleted goes on in the same line", () => {
  const open = paragraph("前半", "<w:rPr><w:del/></w:rPr>");
  expect(cellText(`${open}${paragraph("后半")}${paragraph("另一行")}`)).toBe("前半后半\n另一行");
});

test("a deleted row is gone, an inserted one stays", () => {
  const draft = draftOf(
    table([1000], [row(["一"]), row(["二"], '<w:del w:id="1"/>'), row(["三"], '<w:ins w:id="2"/>')]),
  );
  expect(valuesOf(draft)).toEqual({ A1: "一", A2: "三" });
});

test("marks and anchors of comments and bookmarks leave nothing behind", () => {
  const text = [
    '<w:bookmarkStart w:id="0" w:name="_GoBack"/>',
    '<w:commentRangeStart w:id="1"/>',
    run("目标"),
    '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
    '<w:bookmarkEnd w:id="0"/>',
  ].join("");
  expect(cellText(paragraph(text))).toBe("目标");
});

test.each([
  ["a page number", field("PAGE  \\* MERGEFORMAT", "3"), "第页"],
  ["the number of pages, in one element", simpleField("NUMPAGES", "9"), "第页"],
  ["a link", field('HYPERLINK "https://example.cn" \\o "提示"', "网址"), "第网址页"],
  ["a link in an element", `<w:hyperlink r:id="rId9">${run("网址")}</w:hyperlink>`, "第网址页"],
  ["a place that was never filled in", field("MERGEFIELD 单位 \\* MERGEFORMAT", "«单位»"), "第页"],
  ["a place that was filled in", field("MERGEFIELD 单位", "财政局"), "第财政局页"],
  ["the same in one element", simpleField("MERGEFIELD 单位", "«单位»"), "第页"],
  ["a field in the code of another", fieldAround("IF ", field("PAGE", "5"), " = 1", "是"), "第是页"],
])("of a field stays what a reader sees and means: %s", (_, inside, expected) => {
  expect(cellText(paragraph(`${run("第")}${inside}${run("页")}`))).toBe(expected);
});

test("a box to tick of an old form", () => {
  const box = (isChecked: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${isChecked}</w:checkBox></w:ffData></w:fldChar></w:r>` +
    '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  expect(cellText(paragraph(`${box("<w:checked/>")}${run("新增 ")}${box("")}${run("延续")}`))).toBe("☑新增 □延续");
});

test("a list of contents is no line above a table, also where it is a field over many paragraphs", () => {
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const contents = [
    paragraph(`${begin}${run("附表1 部门整体支出绩效目标表\t1")}`),
    paragraph(`${run("附表2 汇总表\t3")}${end}`),
    paragraph("附表3 支出方向绩效目标表……………7"),
  ].join("");
  const draft = draftOf(`${contents}${paragraph("附表1")}${table([1000], [row(["a"])])}`);
  expect(valuesOf(draft)).toEqual({ A1: "附表1", A2: "a" });
});

test.each([
  ["[bookmark: _GoBack]项目名称", "项目名称"],
  ["项目[bookmark:_Toc1][bookmark: a]名称", "项目名称"],
  ["{PAGE}", ""],
  ["单位{MERGEFIELD 单位 \\* MERGEFORMAT}名称", "单位名称"],
  ['HYPERLINK "http://a.cn" \\o "b" 网址', "网址"],
  ["第PAGE \\* MERGEFORMAT页", "第页"],
])("marks that a converter wrote out as words are dropped: %s", (text, expected) => {
  expect(withoutResidue(text)).toBe(expected);
  expect(cellText(text === "{PAGE}" ? paragraph(run(`a${text}`)) : text)).toBe(text === "{PAGE}" ? "a" : expected);
});

test.each([
  "湘人发{2006}134号",
  "[注]见附件",
  "A4 PAGE 100张",
  "TITLE：某项目",
  "建设HYPERLINK平台",
  "{单位}",
  "DATE 2023",
])("a text that only looks like such marks stays as it is: %s", (text) => {
  expect(withoutResidue(text)).toBe(text);
});

test("signs of fonts of signs, breaks that are no breaks, hidden text, formulas, ruby", () => {
  const text = [
    run("满意度"),
    '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>',
    run("95%"),
    "<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>",
    '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
    '<w:r><w:sym w:font="宋体" w:char="2264"/></w:r>',
    run("隐藏", "<w:vanish/>"),
    "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>",
    "<w:r><w:ruby><w:rt><w:r><w:t>pin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r>",
  ].join("");
  expect(cellText(paragraph(text))).toBe("满意度≥95%-☑≤x+1拼");
});

test("blanks that the document does not keep are none; those it keeps are", () => {
  const text = '<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve">  乙</w:t></w:r>';
  expect(cellText(paragraph(text))).toBe("甲  乙");
});

describe("numbers that the program writes before paragraphs", () => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、")}${level(1, "decimal", "%2.")}${level(2, "decimal", "%1-%3")}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1")}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, "bullet", "\uf06c")}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
  const numbered = (text: string, id: number, at = 0) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

  test("are written out, each level counting on below the one above it", () => {
    const list = [
      ["业务", 0],
      ["党建", 1],
      ["安全", 1],
      ["社区", 0],
      ["人员", 1],
    ] as const;
    const content = list.map(([text, at]) => numbered(text, 1, at)).join("");
    expect(cellText(content, { numbering })).toBe("一、业务\n1. 党建\n2. 安全\n二、社区\n1. 人员");
  });

  test("also in cells without any other text, and from where a list is told to begin", () => {
    const rows = [numbered("", 2), numbered("", 2), numbered("", 4), numbered("", 4)].map((content) =>
      row([{ content }, "名称"]),
    );
    expect(valuesOf(draftOf(table([500, 2000], rows), { numbering }))).toMatchObject({
      A1: "1",
      A2: "2",
      A3: "7",
      A4: "8",
    });
  });

  test("points before paragraphs, and lists that do not exist, are none", () => {
    expect(cellText(`${numbered("点", 3)}${numbered("无", 99)}`, { numbering })).toBe("点\n无");
    expect(cellText(numbered("无", 1))).toBe("无");
  });
});

test("text boxes stand at no place of the text and are told apart; of two ways to say it one is taken", () => {
  const inside = `<w:txbxContent>${paragraph("框里的字")}</w:txbxContent>`;
  const box =
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${inside}</wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape><v:textbox>${inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const read = readBody(`${paragraph(`${run("附表1")}${box}`)}${table([1000], [`<w:tr>${cell("a")}</w:tr>`])}`);
  expect(read.textBoxes).toEqual(["框里的字"]);
  expect(read.sheets.map(({ draft }) => valuesOf(draft))).toEqual([{ A1: "附表1", A2: "a" }]);
});
