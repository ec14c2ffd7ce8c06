import type { Case, ChangedCell, Injection } from "../../../bench/accuracy/case";
import { runYardsticks } from "../../../bench/accuracy/yardsticks/evaluate";
import { judge } from "../../../bench/accuracy/yardsticks/judgement";
import type { Yardstick } from "../../../bench/accuracy/yardsticks/yardstick";
import { count, price, problem } from "./problems";

function changed(address: string, wrong: ChangedCell["wrong"], right: ChangedCell["right"]): Injection {
  return { kind: "substitution", cells: [{ sheet: "测算", address, wrong, right }] };
}

function caseOf(injections: readonly Injection[], text = "2次*73.5=7万元"): Case {
  const start = text.indexOf("73.5");
  const inText = problem([{ value: "73.5", span: [start, start + 4], address: "B9", role: "price" }], []);
  const { quantities } = problem(["51", "20", "35", count("2"), price("3.5")], []);
  return {
    name: "by hand",
    file: new Uint8Array(),
    injections,
    quantities: [...quantities, ...inText.quantities.map((one) => ({ ...one, id: 5 }))],
    identities: [],
    mixture: "natural",
    redundancy: 1,
    totals: "typed",
  };
}

const part = changed("A1", 51, 15);
const other = changed("A3", "35.00", "36");
const text = changed("B9", "2次*73.5=7万元", "2次*3.5=7万元");

test.each<[string, Injection[], Record<number, string>, boolean, boolean]>([
  ["the cell and the value", [part], { 0: "15" }, true, true],
  ["the value written otherwise", [part], { 0: "15.00" }, true, true],
  ["the cell only", [part], { 0: "16" }, true, false],
  ["another cell", [part], { 1: "15" }, false, false],
  ["another cell besides", [part], { 0: "15", 1: "21" }, false, false],
  ["nothing", [part], {}, false, false],
  ["both of two errors", [part, other], { 0: "15", 2: "36" }, true, true],
  ["one of two errors", [part, other], { 0: "15" }, false, false],
  ["a number inside a text", [text], { 5: "3.5" }, true, true],
  ["a number inside a text, otherwise", [text], { 5: "3.6" }, true, false],
  [
    "two numbers of a text, of which one is known",
    [changed("B9", "2次*73.5=7万元", "3次*3.5=7万元")],
    { 5: "3.5" },
    true,
    false,
  ],
  [
    "a text that differs in more than numbers",
    [changed("B9", "2次*73.5=7万元", "2人*3.5=7万元")],
    { 5: "3.5" },
    true,
    false,
  ],
  ["full-width digits", [changed("B9", "2次*73.5=7万元", "2次*３．５=7万元")], { 5: "3.5" }, true, true],
  ["a cell that was empty", [changed("A1", 51, null)], { 0: "0" }, true, false],
  ["one cell of two", [{ kind: "row-swap", cells: [...part.cells, ...other.cells] }], { 0: "15" }, true, false],
  [
    "both cells of two",
    [{ kind: "row-swap", cells: [...part.cells, ...other.cells] }],
    { 0: "15", 2: "36" },
    true,
    true,
  ],
  ["a row twice", [{ kind: "duplicated-row", cells: [] }], { 0: "15" }, false, false],
])("%s", (_, injections, changes, rightCell, rightValue) => {
  const proposal = { changes: new Map(Object.entries(changes).map(([id, value]) => [Number(id), value])) };
  expect(judge(caseOf(injections), proposal)).toEqual({ rightCell, rightValue });
});

/** Proposes always the same, as changes of one number each. */
function stubborn(...values: readonly string[]): Yardstick {
  const proposals = values.map((value) => ({ changes: new Map([[0, value]]) }));
  return { name: values.join(), propose: () => Promise.resolve(proposals) };
}

test("counts shares of corrupted workbooks, the first proposal and the first three", async () => {
  const cases = [caseOf([part]), caseOf([other]), caseOf([]), caseOf([part, part]), caseOf([{ ...part, cells: [] }])];
  const rows = await runYardsticks(cases, [stubborn("15"), stubborn("16", "17", "15"), stubborn("1", "2", "3", "15")]);
  expect(rows).toMatchObject([
    { name: "15", rightCell: 0.5, rightCellAmongThree: 0.5, rightValue: 0.5, rightValueAmongThree: 0.5, bothMended: 1 },
    { rightCell: 0.5, rightCellAmongThree: 0.5, rightValue: 0, rightValueAmongThree: 0.5, bothMended: 0 },
    { rightCell: 0.5, rightCellAmongThree: 0.5, rightValue: 0, rightValueAmongThree: 0, bothMended: 0 },
  ]);
});
