import { addressOf } from "../../../src/core/a1";
import { isCellEdit } from "../../../src/core/edit";
import { renderMessage } from "../../../src/core/message";
import { workbookOf, type GridCell, type GridPicture, type GridSheet } from "../../../src/host/memory/grid";
import { createMemoryHost } from "../../../src/host/memory/host";
import { catalogueFor } from "../../../src/locales";
import { cleanDirection, directionSheet, overallSheet, summarySheet, type CostingRow } from "../../fixtures/department";
import { withCell } from "../../fixtures/generated";
import { checkArithmetic } from "../arithmeticRules";

type Sheets = Readonly<Record<string, GridPicture>>;

const words = catalogueFor("zh-CN");

/** Each finding in one line: the suspect, then what the first repair writes. */
function findingsIn(sheets: Sheets): readonly string[] {
  return checkArithmetic(workbookOf(sheets)).findings.map(({ rule, suspect, fixes }) => {
    const edits = fixes[0]?.changes.edits.map((edit) => {
      if (!isCellEdit(edit)) return edit.kind;
      return [addressOf(edit.at), edit.kind === "set-value" ? String(edit.value) : `=${edit.formula}`].join(" ");
    });
    return `${rule} ${addressOf(suspect.at)}: ${edits?.join(", ") ?? "no repair"}`;
  });
}

const rows: readonly CostingRow[] = [
  { item: "宣传费", amount: 3, basis: "6次*0.5（万元/次）=3万元" },
  { item: "培训费", amount: 4, basis: "2次*2（万元/次）=4万元" },
  { item: "差旅费", amount: 17, basis: "据实结算" },
  { item: "购置费", amount: 26, basis: "据实结算" },
];

/** A direction of 50 with its costing in D10:D13 and the total in D14, and a summary that holds it. */
const form: GridSheet = directionSheet(cleanDirection({ amount: 50, indicators: [], groups: { 党建: rows } }));
const summary: GridSheet = summarySheet(70, {
  业务经费: { amount: 50, parts: { 党建: 50 } },
  社区经费: { amount: 20, parts: {} },
});
const changed = (changes: Readonly<Record<string, GridCell>>, sheet = form): GridSheet =>
  Object.entries(changes).reduce((one, [address, cell]) => withCell(one, address, cell), sheet);
const sheets = (
  changes: Readonly<Record<string, GridCell>>,
  ofSummary: Readonly<Record<string, GridCell>> = {},
): Sheets => ({
  附表2: changed(ofSummary, summary),
  附表3: changed(changes),
});

test("the pictures agree", () => {
  expect(findingsIn(sheets({}))).toEqual([]);
});

test.each<[string, Sheets, readonly string[]]>([
  ["a total", sheets({ D14: 60 }), ["amount/costing-total D14: D14 50"]],
  ["the head of the form", sheets({ B4: 5 }), ["amount/direction-amount B4: B4 50"]],
  ["a copy on the same sheet", sheets({ E4: 500 }), ["across/fund-direction E4: E4 50"]],
  ["a main row of another sheet", sheets({}, { C5: 80 }), ["amount/fund-parts C5: C5 50"]],
  ["a total of another sheet", sheets({}, { C4: 700 }), ["amount/fund-total C4: C4 70"]],
  ["a part with a basis", sheets({ D10: 33 }), ["costing/amount D10: D10 3"]],
  ["a price", sheets({ E10: "6次*50.5（万元/次）=3万元" }), ["costing/arithmetic E10: E10 6次*0.5（万元/次）=3万元"]],
  ["a count", sheets({ E11: "22次*2（万元/次）=4万元" }), ["costing/arithmetic E11: E11 2次*2（万元/次）=4万元"]],
  ["a result", sheets({ E11: "2次*2（万元/次）=44万元" }), ["costing/arithmetic E11: E11 2次*2（万元/次）=4万元"]],
  ["a part that nothing else gives", sheets({ D12: 71 }), ["amount/costing-total D12: D12 17"]],
  ["元 for 万元", sheets({ D14: 500_000 }), ["amount/costing-total D14: D14 50"]],
  ["an empty total", sheets({ D14: null }), ["amount/total-missing D14: D14 50"]],
  ["amounts of two rows exchanged", sheets({ D10: 4, D11: 3 }), ["costing/amount D10: D10 3, D11 4"]],
  [
    "two amounts far apart",
    sheets({ E10: "6次*50.5（万元/次）=3万元" }, { C4: 700 }),
    ["costing/arithmetic E10: E10 6次*0.5（万元/次）=3万元", "amount/fund-total C4: C4 70"],
  ],
  // The head of the form and its fund, which must be the same, are both wrong.
  [
    "both sides of one relation",
    sheets({ B4: 5, E4: 500 }),
    ["across/fund-direction E4: E4 50", "amount/direction-amount B4: B4 50"],
  ],
  [
    "price and result exchanged",
    sheets({ E10: "6次*3（万元/次）=0.5万元" }),
    ["costing/arithmetic E10: E10 6次*0.5（万元/次）=3万元"],
  ],
  [
    "the prices of two rows exchanged",
    sheets({ E10: "6次*2（万元/次）=3万元", E11: "2次*0.5（万元/次）=4万元" }),
    ["costing/arithmetic E10: E10 6次*0.5（万元/次）=3万元, E11 2次*2（万元/次）=4万元"],
  ],
  [
    "a figure that fits within rounding",
    sheets(
      { E10: "6次*55.07（元/次）=0.0324万元", D10: 0.0324, D14: 47.0324, B4: 47.0324, E4: 47.0324 },
      {
        C4: 67.0324,
        C5: 47.0324,
        C6: 47.0324,
      },
    ),
    ["costing/arithmetic E10: E10 6次*54.07（元/次）=0.0324万元"],
  ],
  ["two parts of one sum", sheets({ D10: 33, D11: 44 }), ["costing/amount D10: D10 3", "costing/amount D11: D11 4"]],
])("%s: the wrong cell and the right value, one finding for each cause", (_, broken, expected) => {
  expect([...findingsIn(broken)].sort()).toEqual([...expected].sort());
});

describe("formulas", () => {
  const total = (formula: string, value: number | null): GridCell => ({ formula, value });

  test("a total by formula is no suspect: its typed input is", () => {
    expect(findingsIn(sheets({ D14: total("SUM(D10:D13)", 80), D10: 33 }))).toEqual(["costing/amount D10: D10 3"]);
  });

  test("the value that a file has cached for a formula does not matter", () => {
    expect(findingsIn(sheets({ D14: total("SUM(D10:D13)", 999) }))).toEqual([]);
  });

  test.each([
    ["cached", 24],
    ["never computed", null],
  ])("a sum that misses a row is wrong itself, and its repair can be written: %s", async (_, cached) => {
    const broken = sheets({ D14: total("SUM(D10:D12)", cached) });
    expect(findingsIn(broken)).toEqual(["amount/costing-total D14: D14 =SUM(D10:D13)"]);
    const host = createMemoryHost(workbookOf(broken));
    const [finding] = checkArithmetic(host.workbook()).findings;
    expect(finding && renderMessage(finding.reason, words)).toContain("D13");
    const changes = finding?.fixes[0]?.changes;
    expect(changes && (await host.apply(changes))).toMatchObject({ ok: true });
    expect(checkArithmetic(host.workbook()).findings).toEqual([]);
  });

  test("a formula that is no sum and has no value is unchecked, not zero", () => {
    const report = checkArithmetic(workbookOf(sheets({ D14: total("SUBTOTAL(9,D10:D13)", null) })));
    expect(report.findings).toEqual([]);
    expect(report.unchecked.map(({ at }) => addressOf(at))).toContain("D14");
  });

  test("a formula that is no sum stands for the value the file has for it", () => {
    expect(findingsIn(sheets({ D14: total("SUBTOTAL(9,D10:D13)", 50) }))).toEqual([]);
    expect(findingsIn(sheets({ D14: total("SUBTOTAL(9,D10:D13)", 50), D12: 71 }))).toEqual([
      "amount/costing-total D12: D12 17",
    ]);
  });
});

describe("words", () => {
  const [finding] = checkArithmetic(workbookOf(sheets({ E10: "6次*50.5（万元/次）=3万元" }))).findings;
  const message = renderMessage(finding?.message ?? [], words);
  const reason = renderMessage(finding?.reason ?? [], words);

  test("name both values, both sides and the difference", () => {
    for (const piece of ["附表3!E10", "6×50.5=303", "3万元", "300万元"]) expect(message).toContain(piece);
  });

  test("give the value that fits, who agrees, and the slip", () => {
    for (const piece of ["0.5万元", "6×0.5=3", "D10", "50.5→0.5", "多敲了一个“5”"]) expect(reason).toContain(piece);
  });

  test("leave no placeholder open, in either language", () => {
    for (const language of ["zh-CN", "en"] as const) {
      for (const broken of [sheets({ D14: 60 }), sheets({ D14: null }), sheets({ D10: 4, D11: 3 }, { C4: 9 })]) {
        for (const one of checkArithmetic(workbookOf(broken)).findings) {
          const all = [...one.message, ...one.reason, ...one.fixes.flatMap(({ title }) => title)];
          expect(renderMessage(all, catalogueFor(language))).not.toMatch(/[{}]|undefined|NaN|\/(?:broken|why)/);
        }
      }
    }
  });
});

test("confidences are probabilities, the surest first, and together at most one", () => {
  const overall = overallSheet({ total: 100, sources: [90, 10, null], basic: 60, project: 45 });
  for (const { fixes } of checkArithmetic(workbookOf({ 附表1: overall })).findings) {
    const confidences = fixes.map(({ confidence }) => confidence);
    expect(fixes.length).toBeGreaterThan(1);
    expect(confidences).toEqual([...confidences].sort((one, other) => other - one));
    expect(confidences.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1);
  }
});
