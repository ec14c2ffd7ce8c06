import fc from "fast-check";
import { checkWorkbook } from "../../../src/app/check";
import { numbersOf } from "../../../src/core/costing/expression";
import { readCosting } from "../../../src/core/costing/reading";
import { workbookOf } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet } from "../../fixtures/department";

const PIECES = [
  ...Array.from("0123456789０５.．,，;；。、*×x·÷/+-=＝%()（）[]{}〔〕《》 \n\t\u3000号第约乘共元万亿人次月年天"),
  ...["万元", "亿元", "合计", "共计", "小计", "其中", "左右", "万亩", "2006", "〔2006〕134号", "12.5", "1,000", "年度"],
] as const;

const costing = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));

/** A text is read, and every number of its equations stands where it says. */
function expectSound(text: string): void {
  const { equations, result, unchecked } = readCosting(text, { unit: "万元" });
  const numbers = [...equations.flatMap(({ computed, stated }) => [...numbersOf(computed), stated])];
  for (const { typed, span } of numbers) expect(text.slice(span.start, span.end)).toBe(typed);
  // Silence never means right: what gives nothing to compare says why.
  if (equations.length === 0 && result === null) expect(unchecked).not.toBeNull();
}

test("any text is read", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), expectSound), { numRuns: 500 });
});

test("any heap of pieces of calculations is read", () => {
  fc.assert(fc.property(costing, expectSound), { numRuns: 3000 });
});

test("any text beside any amount is checked without a failure", () => {
  const amount = fc.oneof(fc.double(), fc.constantFrom(null, "", "5万元", "约5", true, Infinity, 1e300, 1e-300));
  fc.assert(
    fc.property(costing, amount, (basis, value) => {
      const groups = { 党建: [{ item: "宣传费", amount: value, basis }] };
      checkWorkbook(workbookOf({ 附表3: directionSheet(cleanDirection({ amount: 5, indicators: [], groups })) }));
    }),
    { numRuns: 300 },
  );
});

const CELL = 32_767;

test.each([
  ["opening brackets", "(".repeat(CELL)],
  ["closing brackets", ")".repeat(CELL)],
  ["brackets behind a number", `5${"（".repeat(CELL - 1)}`],
  ["opening titles", "《".repeat(CELL)],
  ["one row of figures", "9".repeat(CELL)],
  ["two rows of figures multiplied", `${"9".repeat(16_000)}*${"8".repeat(16_000)}=5`],
  ["figures and points", "5.".repeat(CELL / 2)],
  ["commas", "1,".repeat(CELL / 2)],
  ["a sum of ten thousand terms", `${"1+".repeat(10_000)}1=2`],
  ["a product of ten thousand factors", `${"1*".repeat(10_000)}1=2`],
  ["a product of sums", `${"(1+1)*".repeat(5000)}1=3`],
  ["divisions", `${"1/".repeat(16_000)}1=2`],
  ["a sum of quotients", `${"1/3+".repeat(8000)}1=2`],
  ["a chain of equalities", `${"1=".repeat(16_000)}1`],
  ["a chain of amounts", `${"1元=".repeat(10_000)}1元`],
  ["thousands of parts", `${"1元、".repeat(6000)}共计5元`],
  ["one word", "据".repeat(CELL)],
  ["one word and a figure", `${"据".repeat(CELL - 1)}5`],
  ["blanks between two figures", `5${" ".repeat(CELL - 2)}6`],
  ["line breaks between two figures", `5${"\n".repeat(CELL - 2)}6`],
  ["signs", "-".repeat(CELL)],
  ["years", "2006".repeat(8000)],
])("%s: a full cell is read and checked", (_, text) => {
  expectSound(text);
  const groups = { 党建: [{ item: "宣传费", amount: 5, basis: text }] };
  const picture = directionSheet(cleanDirection({ amount: 5, indicators: [], groups }));
  const { findings, unchecked } = checkWorkbook(workbookOf({ 附表3: picture }));
  const isTold = [...findings.map(({ suspect }) => suspect.at), ...unchecked.map(({ at }) => at)];
  expect(isTold.length).toBeGreaterThan(0);
});
