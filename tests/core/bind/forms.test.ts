import { readSubmission } from "../../../src/app/check";
import { addressOf } from "../../../src/core/a1";
import type { BoundForm } from "../../../src/core/bind/bound";
import { workbookOf, type GridCell, type GridPicture } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../../fixtures/department";

function formsIn(picture: GridPicture): readonly BoundForm[] {
  return readSubmission(workbookOf({ 附表: picture })).forms;
}

function only(picture: GridPicture): BoundForm {
  const [form, ...more] = formsIn(picture);
  if (form === undefined || more.length > 0) throw new Error(`${more.length} more forms, or none`);
  return form;
}

/** A picture with other cells in some places, by address. */
function withCells(rows: readonly (readonly GridCell[])[], changes: Readonly<Record<string, GridCell>>): GridCell[][] {
  return rows.map((row, number) =>
    Array.from({ length: 6 }, (_, column) => {
      const address = addressOf({ row: number, column });
      return address in changes ? (changes[address] ?? null) : (row[column] ?? null);
    }),
  );
}

const direction = directionSheet(cleanDirection()).cells;
const text = (form: BoundForm, field: string): string | undefined => form.fields[field]?.text;
const address = (form: BoundForm, field: string): string | undefined => {
  const value = form.fields[field];
  return value && addressOf(value.at);
};
const column = (form: BoundForm, table: string, name: string): readonly (string | undefined)[] =>
  (form.tables[table] ?? []).map(({ cells }) => cells[name]?.text);

describe("a direction form", () => {
  test("is read without any merged cell, and levels are repeated", () => {
    const form = only({ cells: direction });
    expect(column(form, "costing", "content")).toEqual(["党建", "党建", "安全"]);
    expect(form.tables["costing"]?.map(({ cells }) => cells["content"] && addressOf(cells["content"].at))).toEqual([
      "B13",
      "B13",
      "B15",
    ]);
    expect(column(form, "indicators", "level1")).toEqual(["产出指标", "产出指标", "产出指标"]);
    expect([text(form, "costingTotal"), address(form, "costingTotal")]).toEqual(["12", "D16"]);
  });

  test("is read with levels merged downwards, and nothing is carried below a new level 1", () => {
    const rows = withCells(direction, { B10: null, C11: null, B11: "效益指标" });
    const form = only({ cells: rows, merges: ["B9:B10"] });
    expect(column(form, "indicators", "level1")).toEqual(["产出指标", "产出指标", "效益指标"]);
    expect(column(form, "indicators", "level2")).toEqual(["数量指标", "成本指标", ""]);
  });

  test.each(["合计", "合  计", "合\u3000计：", "总计", "共 计"])("ends its costing at %j", (label) => {
    const form = only(withCells(direction, { B16: label }));
    expect(text(form, "costingTotal")).toBe("12");
    expect(form.tables["costing"]).toHaveLength(3);
  });

  test("reads 名称 and 金额 of 所属专项 only beside it", () => {
    const form = only({ cells: direction, merges: ["C3:C4"] });
    expect([text(form, "specialFundName"), address(form, "specialFundName")]).toEqual(["业务经费", "E3"]);
    expect([text(form, "specialFundAmount"), address(form, "specialFundAmount")]).toEqual(["12", "E4"]);
    expect([text(form, "projectAmount"), address(form, "projectAmount")]).toEqual(["12", "B4"]);
  });

  test("has an empty field where the neighbour is the next label", () => {
    const form = only(withCells(direction, { B3: "所属专项", C3: null }));
    expect([text(form, "expenditureDirection"), address(form, "expenditureDirection")]).toEqual(["", "B3"]);
  });

  test("passes over blank rows in its tables and above its footer", () => {
    const blank = [null, null];
    const form = only([...direction.slice(0, 13), blank, ...direction.slice(13, 16), blank, ...direction.slice(16)]);
    expect(column(form, "costing", "item")).toEqual(["宣传费", "培训费", "器材购置"]);
    expect(column(form, "costing", "content")).toEqual(["党建", "党建", "安全"]);
    expect(text(form, "preparedBy")).toBe("张某");
  });

  test("reads an amount typed as text, a formula and a number with its shown decimals", () => {
    const form = only(
      withCells(direction, {
        B4: "１２．００万元",
        E4: { value: 12, text: "12.00" },
        D16: { formula: "B4", value: 12 },
      }),
    );
    expect(text(form, "projectAmount")).toBe("１２．００万元");
    expect(form.fields["specialFundAmount"]).toMatchObject({ value: 12, text: "12.00", computed: false });
    expect(form.fields["costingTotal"]).toMatchObject({ value: 12, computed: true });
  });
});

describe("values inside labels", () => {
  test.each([
    ["填表人：张某    联系电话：12345678", "张某", "12345678"],
    ["填表人： 张某\n联系电话： 12345678", "张某", "12345678"],
    ["填 表 人：张某  联 系 电 话：12345678", "张某", "12345678"],
    ["填表人：    联系电话：12345678", "", "12345678"],
    ["单位负责人签字：    填表人:张某 联系电话:12345678", "张某", "12345678"],
  ])("%j", (line, preparedBy, phone) => {
    const rows = direction.map((row) => (typeof row[0] === "string" && row[0].startsWith("填表人") ? [line] : row));
    const form = only(rows);
    expect(text(form, "preparedBy")).toBe(preparedBy);
    expect(text(form, "phone")).toBe(phone);
    const { span } = form.fields["phone"] ?? {};
    expect(span && line.slice(span.start, span.end)).toBe(phone);
  });

  test.each([
    ["资金总额：874.97", "874.97"],
    ["资金总额：874.97万元", "874.97万元"],
    ["资金总额（万元）：874.97", "874.97"],
    ["资 金 总 额 ： 874.97", "874.97"],
    ["资金总额874.97", "874.97"],
    ["资金总额：", ""],
  ])("%j", (line, value) => {
    const form = only(overallSheet({ total: line, sources: [1, 2, null], basic: 1, project: 2 }));
    expect(text(form, "totalBudget")).toBe(value);
    expect(address(form, "totalBudget")).toBe("B4");
  });

  test("or in the cell beside them", () => {
    const { cells } = overallSheet({ total: "资金总额", sources: [1, 2, null], basic: 1, project: 2 });
    const form = only(withCells(cells, { C4: 874.97 }));
    expect([text(form, "totalBudget"), address(form, "totalBudget")]).toEqual(["874.97", "C4"]);
  });

  test.each([
    ["in blank merged cells beside them", "资金总额", ["C4:E4"], "C4"],
    ["in themselves where the cells beside them are not merged", "资金总额", [], "B4"],
    ["in themselves where they are merged to the end", "资金总额：", ["B4:E4"], "B4"],
  ])("or nowhere yet: they belong %s", (_, line, merges, place) => {
    const { cells } = overallSheet({ total: line, sources: [1, 2, null], basic: 1, project: 2 });
    const form = only({ cells: withCells(cells, {}), merges });
    expect([text(form, "totalBudget"), address(form, "totalBudget")]).toEqual(["", place]);
  });

  test.each([
    ["填报单位：", ["A2:D2", "E2:F2"], "", "A2"],
    ["填报单位（盖章）：", ["A2:D2", "E2:F2"], "", "A2"],
    ["填报单位（盖章）", ["A2:D2", "E2:F2"], "", "A2"],
    ["填报单位：", [], "", "A2"],
    ["填报单位：青石区交通局", ["A2:D2", "E2:F2"], "青石区交通局", "A2"],
    [null, ["A2:D2", "E2:F2"], undefined, undefined],
    [null, [], undefined, undefined],
  ])("%j beside 单位：万元 is no 万元, merged as %j", (line, merges, value, place) => {
    const form = only({ cells: withCells(direction, { A2: line, E2: "单位：万元" }), merges });
    expect([text(form, "unitName"), address(form, "unitName")]).toEqual([value, place]);
    expect([form.unit, form.unitStated]).toEqual(["万元", true]);
    const all = Object.values(form.fields).map((one) => one?.text ?? "");
    expect(all.filter((one) => one.includes("万元") && !/\d/.test(one))).toEqual([]);
  });
});

describe("units", () => {
  const headed = (unitLine: string, changes: Readonly<Record<string, GridCell>> = {}) =>
    only(withCells(direction, { E2: unitLine, ...changes }));

  test.each([
    ["金额单位：万元", "万元", true],
    ["单位：元", "元", true],
    ["（单位：元）", "元", true],
    ["金额：亿元", "亿元", true],
    ["填报单位：（盖章）某街道      金额单位：元", "元", true],
    ["", "万元", false],
  ])("of a sheet with %j", (line, unit, isStated) => {
    expect(headed(line)).toMatchObject({ unit, unitStated: isStated });
  });

  test("of a column goes before that of the sheet", () => {
    const form = headed("单位：元", { D12: "金额（万元）" });
    expect(form.tables["costing"]?.[0]?.cells["amount"]?.unit).toBe("万元");
    expect(form.fields["costingTotal"]?.unit).toBe("万元");
    expect(form.fields["projectAmount"]?.unit).toBe("元");
  });

  test("in brackets behind an amount belongs to the amount", () => {
    const form = headed("单位：万元", { B4: "36（元）" });
    expect(text(form, "projectAmount")).toBe("36（元）");
  });

  test("of a label goes before that of the sheet", () => {
    expect(headed("单位：元", { A4: "项目金额（万元）" }).fields["projectAmount"]?.unit).toBe("万元");
  });
});

describe("numbering", () => {
  const depthsFor = (numbers: readonly string[]) => {
    const { cells } = summarySheet(1, {});
    const rows = numbers.map((number, index) => [number, `名称${index}`, 1]);
    const form = only([...cells.slice(0, 4), ...rows, ...cells.slice(4)]);
    return form.tables["funds"]?.map(({ depth }) => depth).join("");
  };

  test.each([
    ["一 1 2 二 1", "12212"],
    ["一、 1、 2、 二、 1、", "12212"],
    ["（一） 1 （二） 1", "1212"],
    ["一 （一） （二） 二", "1221"],
    ["1 （1） （2） 2", "1221"],
    ["1 1.1 1.2 2 2.1", "12212"],
    ["1 1-1 1-2 2", "1221"],
    ["1 ① ② 2", "1221"],
    ["十一 1 十二", "121"],
    ["1 2 3", "111"],
    ["一 - - 二", "1221"],
  ])("%s", (numbers, depths) => {
    expect(depthsFor(numbers.split(" ").map((number) => (number === "-" ? "" : number)))).toBe(depths);
  });

  test("a row without a number is as deep as the one above", () => {
    expect(depthsFor(["一", "1", "", "二"])).toBe("1221");
  });

  test("the total stands in the first row or the last", () => {
    const { cells } = summarySheet(20, { 甲: { amount: 12, parts: {} }, 乙: { amount: 8, parts: {} } });
    const total = cells[3] ?? [];
    const below = [...cells.slice(0, 3), ...cells.slice(4, 6), total, ...cells.slice(6)];
    const spaced = [...cells.slice(0, 3), [], [], ...cells.slice(3)];
    for (const rows of [cells, below, spaced]) {
      const form = only(rows);
      expect(text(form, "total")).toBe("20");
      expect(column(form, "funds", "name")).toEqual(["甲", "乙"]);
    }
  });
});

describe("sheets", () => {
  const overall = overallSheet({ total: 3, sources: [1, 2, null], basic: 1, project: 2 }).cells;

  test("with two forms under one another hold two forms, each with its own values", () => {
    const forms = formsIn([...direction, [], ...overall, [], ...directionSheet(cleanDirection({ amount: 99 })).cells]);
    expect(forms.map(({ form, range }) => [form.id, range.top])).toEqual([
      ["expenditure-direction", 0],
      ["department-overall", direction.length + 1],
      ["expenditure-direction", direction.length + overall.length + 2],
    ]);
    expect(forms.map((form) => text(form, "projectAmount"))).toEqual(["12", undefined, "99"]);
    expect(forms.map((form) => text(form, "preparedBy"))).toEqual(["张某", "张某", "张某"]);
  });

  test.each([
    ["2023 年 部门整体支出绩效目标表", 2023],
    ["2023年度部门整体支出绩效目标申报表", 2023],
    ["某区部门整体支出绩效目标表（2024年度）", 2024],
    ["部门整体支出绩效目标表", null],
  ])("titled %j are a form", (title, year) => {
    expect(only([[title], ...overall.slice(1)])).toMatchObject({ year, form: { id: "department-overall" } });
  });

  test("that are hidden, or only speak of a form, hold none", () => {
    expect(formsIn({ cells: overall, hidden: true })).toEqual([]);
    expect(
      formsIn([["请认真填写部门整体支出绩效目标表，并于2023年3月1日前报送区财政局绩效评价中心，逾期不予受理"]]),
    ).toEqual([]);
    expect(formsIn([["填写说明：部门整体支出绩效目标表由预算部门填写"]])).toEqual([]);
    expect(formsIn([])).toEqual([]);
  });

  test("with 附表1 above the title begin there", () => {
    expect(only([["附表1"], ...overall]).range.top).toBe(0);
    expect(only([["说明"], ...overall]).range.top).toBe(1);
  });
});
