import { checkWorkbook } from "../../../src/app/check";
import { parseAddress } from "../../../src/core/a1";
import { withFreshValues } from "../../../src/core/formula/recalculate";
import { cellOf, type Workbook } from "../../../src/core/workbook";
import { workbookOf, type GridSheet } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../../fixtures/department";
import { withCell } from "../../fixtures/generated";
import { withValues } from "../damage";
import { fill } from "./harness";

type Formulas = Readonly<Record<string, string>>;
type Groups = Parameters<typeof directionSheet>[0]["groups"];

const computed = (sheet: GridSheet, formulas: Formulas): GridSheet =>
  Object.entries(formulas).reduce((one, [at, formula]) => withCell(one, at, { formula, value: null }), sheet);

const overall = overallSheet({
  total: 44,
  sources: [44, null, null],
  basic: 20,
  project: { formula: "附表2!C4", value: null },
});

const own = directionSheet(
  cleanDirection({ direction: "业务", fund: "业务经费", amount: 12, indicators: [], total: 12 }),
);
const funds = { amount: null, parts: { 党建: null, 安全: null } };

/** 附表2 whose amounts are formulas only: of 业务经费 (C5) with 党建 and 安全, and of 城管经费 (C8) with what follows it. */
const summary = (parts: readonly string[], formulas: Formulas): GridSheet =>
  computed(
    summarySheet(null, {
      业务经费: funds,
      城管经费: { amount: null, parts: Object.fromEntries(parts.map((part) => [part, null])) },
    }),
    {
      C4: "C5+C8",
      C5: "SUM(C6:C7)",
      C6: "SUM('附表3-1'!D10:D11)",
      C7: "'附表3-1'!D12",
      C8: `SUM(C9:C${String(8 + parts.length)})`,
      ...formulas,
    },
  );

const workbook = (sheets: Readonly<Record<string, GridSheet>>): Workbook => withFreshValues(workbookOf(sheets));

const at = (book: Workbook, sheet: string, address: string) => {
  const place = parseAddress(address);
  return place && cellOf(book, { sheet, ...place });
};

/** Where the amount of the first row of a costing stands in a form that was drawn. */
const contentOf = (book: Workbook, sheet: string, content: string): number => {
  const rows = Array.from(book.sheets.find(({ name }) => name === sheet)?.rows ?? []);
  const found = rows.find(([row, cells]) => row > 8 && cells.get(1)?.value === content);
  return (found?.[0] ?? NaN) + 1;
};

const errorsOf = (book: Workbook): readonly string[] =>
  checkWorkbook(book).findings.flatMap(({ rule, severity }) => (severity === "error" ? [rule] : []));

describe.each([
  ["as a spreadsheet program leaves it", (address: string) => `#REF!${address}`],
  ["with the name of the lost sheet", (address: string) => `'附表3-2'!${address}`],
])("a sheet is lost to which 附表2 only points, %s", (_, lost) => {
  test("its amount follows from the whole, and 附表2 points to where it stands now", () => {
    const { after, steps } = fill(
      workbook({ 附表1: overall, 附表2: summary(["市容"], { C9: `SUM(${lost("D10:D15")})` }), "附表3-1": own }),
    );
    const row = String(contentOf(after, "附表3-2", "市容"));
    expect(at(after, "附表3-2", `D${row}`)?.value).toBe(12);
    expect(at(after, "附表2", "C9")).toMatchObject({ formula: `'附表3-2'!D${row}`, value: 12 });
    expect(steps.join()).toContain("公式引用已失效");
    expect(errorsOf(after)).not.toContain("across/fund-direction");
    expect(errorsOf(after).filter((rule) => rule.startsWith("amount/"))).toEqual([]);
  });

  test("of two that share one whole neither is told; once they are, each is pointed to", () => {
    const formulas = [`SUM(${lost("D10:D11")})`, `SUM(${lost("D12:D14")})`];
    const before = workbook({
      附表1: overall,
      附表2: summary(["市容", "绿化"], { C9: formulas[0] ?? "", C10: formulas[1] ?? "" }),
      "附表3-1": own,
    });
    const { after, remarks, differences } = fill(before);
    const rows = ["市容", "绿化"].map((part) => contentOf(after, "附表3-2", part));
    const pointing = rows.map((row) => `'附表3-2'!D${String(row)}`);
    const formulasIn = (book: Workbook): unknown[] => ["C9", "C10"].map((cell) => at(book, "附表2", cell)?.formula);
    expect(rows.map((row) => at(after, "附表3-2", `D${String(row)}`)?.value ?? null)).toEqual([null, null]);
    expect(differences).toEqual([]);
    // An error says that something is missing; a formula over an empty cell would show that there is nothing.
    const isBroken = lost("D1").startsWith("#REF!");
    expect(formulasIn(after)).toEqual(isBroken ? formulas : pointing);
    expect(remarks.join().includes("填好后再")).toBe(isBroken);
    const typed = rows.map((row, index) => ({
      at: { sheet: "附表3-2", row: row - 1, column: 3 },
      value: [7, 5][index] ?? 0,
    }));
    const last = fill(withValues(after, typed)).after;
    expect(formulasIn(last)).toEqual(pointing);
    expect(["C4", "C8"].map((cell) => at(last, "附表2", cell)?.value)).toEqual([24, 12]);
  });

  test("a 小项 that was taken from it is of a form of its own", () => {
    const green: Groups = { 绿化: [{ item: "苗木", amount: 5, basis: "10株×0.5万元/株＝5万元" }] };
    const { after, steps } = fill(
      workbook({
        附表1: overall,
        附表2: summary(["市容", "绿化"], { C9: `SUM(${lost("D10:D12")})`, C10: "'附表3-3'!D10" }),
        "附表3-1": own,
        "附表3-3": directionSheet(
          cleanDirection({
            direction: "绿化",
            fund: "城管经费",
            amount: 5,
            fundAmount: 12,
            indicators: [],
            groups: green,
          }),
        ),
      }),
    );
    expect(steps.filter((step) => step.includes("补上"))).toEqual([]);
    expect(at(after, "附表3-2", "B3")?.value).toBe("市容");
    expect(at(after, "附表2", "C9")?.value).toBe(7);
  });
});

test.each([
  ["a cell that is gone from a sheet that stands", "'附表3-3'!#REF!"],
  ["a cell of another workbook", "[1]Sheet1!D10"],
])("%s tells of no lost form", (_, formula) => {
  const green: Groups = { 绿化: [{ item: "苗木", amount: 12, basis: "24株×0.5万元/株＝12万元" }] };
  const { after } = fill(
    workbook({
      附表1: overall,
      附表2: summary(["市容", "绿化"], { C9: formula, C10: "'附表3-2'!D10" }),
      "附表3-1": own,
      "附表3-2": directionSheet(
        cleanDirection({ direction: "绿化", fund: "城管经费", amount: 12, indicators: [], groups: green }),
      ),
    }),
  );
  expect(after.sheets.map(({ name }) => name)).toEqual(["附表1", "附表2", "附表3-1", "附表3-2"]);
});

describe("a form stands whose amount is empty, and 附表2 points to it", () => {
  const streets: Groups = { 市容: [{ item: "清洗", amount: null, basis: "据实结算" }] };
  const open = directionSheet(
    cleanDirection({ direction: "城管", fund: "城管经费", amount: null, indicators: [], groups: streets }),
  );
  const pointing = (formula: string): Workbook =>
    workbook({ 附表1: overall, 附表2: summary(["市容"], { C9: formula }), "附表3-1": own, "附表3-2": open });

  test("what the whole leaves for it is written there", () => {
    const { after, remarks } = fill(pointing("'附表3-2'!D10"));
    expect(at(after, "附表3-2", "D10")?.value).toBe(12);
    expect(remarks).toEqual([]);
  });

  test("where the formula would show something else then, nothing is written, and that is said", () => {
    const { after, remarks } = fill(pointing("'附表3-2'!D10*2"));
    expect(at(after, "附表3-2", "D10")?.value ?? null).toBeNull();
    expect(remarks.join()).toMatch(/附表2!C9.*“12万元”.*“24万元”/);
  });
});
