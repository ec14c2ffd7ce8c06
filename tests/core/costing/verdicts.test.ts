import Big from "big.js";
import { readCosting } from "../../../src/core/costing/reading";
import { judge, type Comparison, type Verdict } from "../../../src/core/costing/verdict";
import { composedTexts } from "./texts/composed";
import { faultyTexts } from "./texts/faulty";
import { rightTexts } from "./texts/right";

/** A verdict in a few words; nothing for what is right. */
function inWords(text: string, verdict: Verdict): readonly string[] {
  switch (verdict.kind) {
    case "equation":
      return ofComparison(verdict.equation.role, verdict.comparison);
    case "amount":
      return ofComparison("amount", verdict.comparison);
    case "unit-mismatch":
      return [`unit-mismatch ${verdict.count.word}/${verdict.per.word}`];
    case "malformed-number":
      return [`malformed ${text.slice(verdict.number.span.start, verdict.number.span.end)}`];
    case "unchecked":
      return [`unchecked ${verdict.reason}`];
  }
}

function ofComparison(what: string, comparison: Comparison): readonly string[] {
  switch (comparison.kind) {
    case "right":
      return [];
    case "missing-factor":
      return [`${what} missing-factor ×${comparison.factor.toFixed()}${comparison.measure?.word ?? ""}`];
    case "money-unit":
      return [`${what} money-unit ${comparison.power}`];
    case "rounding":
    case "wrong":
      return [`${what} ${comparison.kind}`];
  }
}

test.each([...rightTexts, ...composedTexts, ...faultyTexts].map(([text, amount, ...said]) => ({ text, amount, said })))(
  "$text beside $amount",
  ({ text, amount, said }) => {
    const inYuan = amount === null ? undefined : new Big(amount).times(10_000);
    const reading = readCosting(text, { unit: "万元", ...(inYuan === undefined ? {} : { amount: inYuan }) });
    expect(judge(reading, "万元", inYuan).flatMap((verdict) => inWords(text, verdict))).toEqual(said);
  },
);
