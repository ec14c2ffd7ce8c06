import Big from "big.js";
import { isRowEdit } from "../../../src/core/edit";
import { workbookOf } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, type CostingRow } from "../../fixtures/department";
import { checkArithmetic } from "../arithmeticRules";
import { faultyLists, rightLists } from "./texts/lists";
import { faultyPacks, rightPacks } from "./texts/packs";
import { faultySettlements, rightSettlements } from "./texts/settled";

/** What is found in a costing whose first row is given, the likeliest repair of each first. */
function findingsOf(basis: string, amount: number, unit = "万元"): readonly (readonly unknown[])[] {
  const rows: readonly CostingRow[] = [
    { item: "设备购置", amount, basis },
    { item: "差旅费", amount: 4.55, basis: "据实结算" },
    { item: "培训费", amount: 17.25, basis: "据实结算" },
  ];
  const total = rows.reduce((sum, row) => sum.plus(Number(row.amount)), new Big(0)).toNumber();
  const form = directionSheet(cleanDirection({ amount: total, unit, indicators: [], groups: { 日常工作: rows } }));
  return checkArithmetic(workbookOf({ 附表3: form })).findings.map(({ fixes: [first] }) =>
    (first?.changes.edits ?? []).map((edit) => (isRowEdit(edit) || edit.kind !== "set-value" ? edit.kind : edit.value)),
  );
}

describe("lists of things and their prices", () => {
  test.each(rightLists)("%s is right", (text, amount) => {
    expect(findingsOf(text, amount)).toEqual([]);
  });

  test.each(faultyLists)("%s beside %d is repaired", (text, amount, meant) => {
    expect(findingsOf(text, amount)).toEqual([[meant]]);
  });
});

describe("what is paid for by the hundred or the ten thousand", () => {
  test.each(rightPacks)("%s is right", (text, amount) => {
    expect(findingsOf(text, amount)).toEqual([]);
  });

  test.each(rightPacks)("%s is right in a form of 亿元", (text, amount) => {
    expect(findingsOf(text, new Big(amount).div(10_000).toNumber(), "亿元")).toEqual([]);
  });

  test.each(faultyPacks)("%s beside %d is repaired", (text, amount, meant) => {
    expect(findingsOf(text, amount)).toEqual([[meant]]);
  });
});

describe("what one number says of another", () => {
  test.each(rightSettlements)("%s is right", (text, amount) => {
    expect(findingsOf(text, amount)).toEqual([]);
  });

  test.each(faultySettlements)("%s beside %d is repaired", (text, amount, meant) => {
    expect(findingsOf(text, amount)).toEqual([[meant]]);
  });
});
