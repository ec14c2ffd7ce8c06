import { brokenRelations, halfWidths } from "../../bench/accuracy/arithmetic";
import { changeNumbers, doubleRow, removeRow } from "../../bench/accuracy/change";
import { contentOf, numberOf, placesOf, type Book } from "../../bench/accuracy/model";
import { Random } from "../../bench/accuracy/random";
import { sampleBook } from "../../bench/accuracy/sample";
import { ERRORS } from "../../bench/accuracy/errors";
import { listNumbers, writeBook } from "../../bench/accuracy/workbook";
import { omission, shifted, transposition, uniform } from "../../bench/accuracy/slips";

const broken = (book: Book) =>
  brokenRelations(book, halfWidths(placesOf(book).keys(), "right")).map(({ name }) => name);

const costing = (book: Book) => {
  const table = book.tables.find(({ sheet, column }) => sheet.name === "附表3-1" && column === "D");
  const row = table?.rows[1];
  if (table === undefined || row === undefined) throw new Error("the sample has a costing");
  return { table, row };
};

test("slips keep a number a number", () => {
  const random = new Random("slips");
  expect(omission("7", random)).toBeUndefined();
  expect(transposition("7.5", random)).toBeUndefined();
  expect(transposition("73", random)).toBe("37");
  expect(shifted("3.5", 1)).toBe("35");
  expect(shifted("36", -4)).toBe("0.0036");
  for (let index = 0; index < 20; index++) expect(uniform("12.5", random) ?? "99.9").toMatch(/^\d\d\.\d$/);
});

test("a doubled row counts twice, moves what is below, and can be taken back", () => {
  const book = sampleBook();
  const { table, row } = costing(book);
  const before = JSON.stringify(placesOf(book).size);
  const change = doubleRow(book, table, row);
  expect(change.describe().row).toMatchObject({ sheet: "附表3-1", row: 25, last: 34, column: "D", amount: "2.04" });
  expect(broken(book)).toEqual(
    expect.arrayContaining([expect.stringContaining("附表3-1 D34"), expect.stringContaining("附表2 C7")]),
  );
  change.undo();
  expect(broken(book)).toEqual([]);
  expect(JSON.stringify(placesOf(book).size)).toBe(before);
});

test("a missing row leaves the totals asking for it, and can be put back", () => {
  const book = sampleBook();
  const { table, row } = costing(book);
  const change = removeRow(book, table, row);
  expect(change?.describe().row).toMatchObject({ row: 23, last: 32, amount: "2.04" });
  expect(change?.describe().row?.totals).toContainEqual({ sheet: "附表3-1", address: "D33" });
  expect(broken(book)).toContainEqual(expect.stringContaining("附表3-1 D34"));
  change?.undo();
  expect(broken(book)).toEqual([]);
});

test("rounding breaks nothing, a changed digit does", () => {
  const book = sampleBook();
  const { row } = costing(book);
  const amount = numberOf(row, "D");
  if (amount === undefined) throw new Error("the row has an amount");
  changeNumbers(book, [{ number: amount, value: "2.05" }]);
  expect(broken(book).filter((name) => name.includes("D34"))).toEqual([]);
  changeNumbers(book, [{ number: amount, value: "3.04" }]);
  expect(broken(book)).toContainEqual(expect.stringContaining("D34"));
});

test("a pasted text breaks nothing but the amount beside it, is no truth, and can be taken back", () => {
  const book = sampleBook();
  const before = [JSON.stringify(book.sheets.map(({ rows }) => rows)), listNumbers(book).identities.length] as const;
  const random = new Random("pasted");
  for (let attempt = 0; attempt < 20; attempt++) {
    const change = ERRORS["pasted-text"](book, random);
    if (change === undefined) continue;
    const [cell] = change.describe().cells;
    const row = change.rows[0]?.cells.find(({ column }) => cell?.address.startsWith(column));
    expect(row && contentOf(row, "value")).toBe(cell?.wrong);
    expect(cell?.right).not.toBe(cell?.wrong);
    expect(broken(book).filter((name) => name !== "costing amount")).toEqual([]);
    expect(listNumbers(book).identities.length).toBeLessThan(book.relations.length);
    expect(writeBook(book).length).toBeGreaterThan(0);
    change.undo();
    expect(JSON.stringify(book.sheets.map(({ rows }) => rows))).toBe(before[0]);
    expect(listNumbers(book).identities).toHaveLength(before[1]);
  }
});
