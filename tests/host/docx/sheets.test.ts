import { paragraph, row, run, section, table } from "./build";
import { cellAt, draftOf, draftsOf, mergesOf, readBody, valuesOf } from "./reading";

const WIDTHS = [2000, 3000, 2000];
const HEADINGS = row(["事项", "责任单位", "工作目标"]);
const BREAK = paragraph('<w:r><w:br w:type="page"/></w:r>');

/** A plain table whose first cell says which it is. */
function plain(name: string, widths: readonly number[] = WIDTHS): string {
  return table(widths, [row([name, ...widths.slice(1).map(() => "x")])]);
}

const namesOf = (body: string): readonly string[] => draftsOf(body).map(({ name }) => name);

test("the lines above a table stand above it, those below it below; each over the whole width", () => {
  const draft = draftOf(
    [
      paragraph("附表1"),
      paragraph("2023年部门整体支出绩效目标表", '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="36"/>'),
      paragraph(""),
      plain("部门名称"),
      paragraph("单位负责人签字："),
    ].join(""),
  );
  expect(draft.name).toBe("附表1");
  expect(valuesOf(draft)).toMatchObject({
    A1: "附表1",
    A2: "2023年部门整体支出绩效目标表",
    A3: "部门名称",
    A4: "单位负责人签字：",
  });
  expect(mergesOf(draft)).toEqual(["A1:C1", "A2:C2", "A4:C4"]);
  expect(cellAt(draft, "A2").look).toEqual({
    size: 18,
    isBold: true,
    horizontal: "center",
    vertical: "center",
    wraps: true,
  });
});

test.each([
  ["a stop of a tabulator", "填报单位：（盖章）\t金额单位：万元"],
  ["wide blanks", "填报单位：（盖章）      金额单位：万元"],
  ["full-width blanks", "填报单位：（盖章）　　　金额单位：万元"],
])("a line of several pieces is parted into cells at %s", (_, line) => {
  const draft = draftOf(`${paragraph("附表1")}${paragraph(line)}${plain("a")}`);
  const values = valuesOf(draft);
  expect([values["A2"], values["B2"] ?? values["C2"]]).toEqual(["填报单位：（盖章）", "金额单位：万元"]);
  const right = draft.cells.find(({ value }) => value === "金额单位：万元");
  expect(right?.look.horizontal).toBe("right");
});

test("three pieces below a table, and a blank that was left for a name", () => {
  const draft = draftOf(`${plain("a")}${paragraph("单位负责人签字：        填表人：  李某    联系电话：0731-123")}`);
  expect(valuesOf(draft)).toMatchObject({ A2: "单位负责人签字：", B2: "填表人：  李某", C2: "联系电话：0731-123" });
});

test("blanks inside a title part nothing", () => {
  const draft = draftOf(`${paragraph("2023年   部门整体支出   绩效目标表")}${plain("a")}`);
  expect(valuesOf(draft)["A1"]).toBe("2023年   部门整体支出   绩效目标表");
});

test("several forms are several sheets, each named by its number and with its own lines", () => {
  const body = [
    paragraph("附表1"),
    paragraph("部门整体支出绩效目标表"),
    plain("一"),
    paragraph("填表人：李某"),
    paragraph("注：金额保留两位小数"),
    paragraph("附表３—１　专项资金支出方向绩效目标表"),
    paragraph("金额单位：万元"),
    plain("二"),
    paragraph("附表3－2"),
    paragraph("某某区"),
    paragraph("专项资金支出方向绩效目标表"),
    plain("三"),
    paragraph("填表人：李某"),
  ].join("");
  const drafts = draftsOf(body);
  expect(drafts.map(({ name }) => name)).toEqual(["附表1", "附表3-1", "附表3-2"]);
  const [first, second, third] = drafts.map((draft) => Object.values(valuesOf(draft)).filter((value) => value !== "x"));
  expect(first).toEqual(["附表1", "部门整体支出绩效目标表", "一", "填表人：李某", "注：金额保留两位小数"]);
  expect(second).toEqual(["附表３—１　专项资金支出方向绩效目标表", "金额单位：万元", "二"]);
  expect(third).toEqual(["附表3－2", "某某区", "专项资金支出方向绩效目标表", "三", "填表人：李某"]);
});

test.each([
  ["附件2\n附表4", "附表4"],
  ["附件2", "附件2"],
  ["附表三", "附表三"],
  ["附表1  2023年部门整体支出绩效目标表", "附表1"],
  ["附 表 3 - 2", "附表3-2"],
  ["附表12023年部门整体支出绩效目标表", "附表12023年部门整体支出绩效目标表"],
  ["附表2-1：项目支出绩效目标表", "附表2-1"],
  ["项目支出绩效目标申报表（2024年度）", "项目支出绩效目标申报表(2024年度)"],
  ["附件：见后", "表1"],
  ["详见下表", "表1"],
  ["", "表1"],
])("the lines above a table name its sheet: %j is %s", (lines, name) => {
  const above = lines.split("\n").map((line) => paragraph(line));
  expect(namesOf(`${above.join("")}${plain("a")}`)).toEqual([name]);
});

test("a break inside a paragraph parts lines as well, also in the first row of a table", () => {
  const lines = "附表1\n2023年部门整体支出绩效目标表";
  const above = draftOf(`${paragraph(run(lines))}${plain("a")}`);
  expect(valuesOf(above)).toMatchObject({ A1: "附表1", A2: "2023年部门整体支出绩效目标表", A3: "a" });
  const inside = draftOf(table([1000, 1000], [row([{ content: lines, span: 2 }]), row(["a", "b"])]));
  expect([above.name, inside.name]).toEqual(["附表1", "附表1"]);
});

test("names are legal, at most 31 characters, and differ", () => {
  const long = `${"某".repeat(40)}表`;
  const titles = ["A/B:C*表格的表", long, long, "附表1", "附表1"];
  const names = namesOf(titles.map((title) => `${paragraph(title)}${plain(title)}`).join(""));
  expect(names).toEqual(["A B C 表格的表", "某".repeat(31), `${"某".repeat(27)} (2)`, "附表1", "附表1 (2)"]);
});

describe("a table that goes on", () => {
  const first = table(WIDTHS, [HEADINGS, row(["党建", "甲", "一"])]);
  const rest = (headings: readonly string[]) => table(WIDTHS, [...headings, row(["安全", "乙", "二"])]);
  const joined = { A1: "附表1", A2: "事项", B2: "责任单位", C2: "工作目标", A3: "党建", B3: "甲", C3: "一" };

  test.each([
    ["right behind the first", ""],
    ["behind an empty line", paragraph("")],
    ["on the next page", BREAK],
    ["under 续表", paragraph("（续表）")],
  ])("joins the first: %s", (_, between) => {
    const draft = draftOf(`${paragraph("附表1")}${first}${between}${rest([])}`);
    expect(valuesOf(draft)).toEqual({ ...joined, A4: "安全", B4: "乙", C4: "二" });
  });

  test("its repeated headings are left out", () => {
    const draft = draftOf(`${paragraph("附表1")}${first}${rest([HEADINGS])}`);
    expect(valuesOf(draft)).toEqual({ ...joined, A4: "安全", B4: "乙", C4: "二" });
  });

  test("a row of contents that occurs twice is no heading", () => {
    const again = table(WIDTHS, [row(["党建", "甲1", "一"]), row(["安全", "乙", "二"])]);
    const draft = draftOf(`${table(WIDTHS, [row(["党建", "甲1", "一"])])}${again}`);
    expect(Object.values(valuesOf(draft))).toEqual(["党建", "甲1", "一", "党建", "甲1", "一", "安全", "乙", "二"]);
  });

  test("with other columns, on the same page below a title, its cells stand where they stand in the document", () => {
    const second = table([2000, 1500, 1500, 2000], [row(["支出明细", "金额", "依据", "备注"])]);
    const draft = draftOf(`${paragraph("附表3-1")}${first}${second}`);
    expect(draft.columnWidths).toHaveLength(4);
    expect(mergesOf(draft)).toEqual(["A1:D1", "B2:C2", "B3:C3"]);
    expect(valuesOf(draft)).toMatchObject({ D2: "工作目标", A4: "支出明细", B4: "金额", C4: "依据", D4: "备注" });
  });

  test.each([
    ["a title above it", `${first}${paragraph("附表2")}${rest([])}`],
    ["a title in its first row", `${first}${table(WIDTHS, [row([{ content: "附表2", span: 3 }]), HEADINGS])}`],
    ["other columns on another page", `${first}${BREAK}${plain("别的", [1000, 900, 3000, 700])}`],
    ["lines of the first before it", `${first}${paragraph("填表人：李某")}${rest([])}`],
    ["other columns and no title anywhere", `${first}${plain("别的", [1000, 900, 3000, 700])}`],
  ])("is none with %s", (name, body) => {
    const title = name.includes("no title") ? "" : paragraph("附表1");
    expect(draftsOf(`${title}${body}`)).toHaveLength(2);
  });
});

test("a sheet lies as the pages of its section do", () => {
  const ends = (orientation: "portrait" | "landscape") => paragraph("", section(orientation));
  const body = `${paragraph("附表1")}${plain("一")}${ends("portrait")}${paragraph("附表2")}${plain("二")}${ends("landscape")}${paragraph("附表3")}${plain("三")}${section("portrait")}`;
  expect(draftsOf(body).map(({ page }) => page.orientation)).toEqual(["portrait", "landscape", "portrait"]);
});

test("what belongs to no table is told and stands on no sheet", () => {
  const letter = "各有关单位：为做好绩效目标管理工作，现将有关事项通知如下，请认真组织落实，按时报送，逾期不予受理。";
  const read = readBody(
    [
      paragraph("关于报送绩效目标的通知"),
      paragraph(letter),
      paragraph("2023年1月5日"),
      BREAK,
      paragraph("附表1"),
      paragraph("部门整体支出绩效目标表"),
      plain("一"),
      paragraph("填表人：李某"),
      BREAK,
      paragraph("另一篇文字。"),
    ].join(""),
  );
  expect(read.leftOut).toEqual(["关于报送绩效目标的通知", letter, "2023年1月5日", "另一篇文字。"]);
  expect(read.sheets.map(({ draft }) => Object.values(valuesOf(draft)))).toEqual([
    ["附表1", "部门整体支出绩效目标表", "一", "x", "x", "填表人：李某"],
  ]);
});
