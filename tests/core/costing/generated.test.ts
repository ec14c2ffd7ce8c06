import fc from "fast-check";
import type Big from "big.js";
import { readCosting } from "../../../src/core/costing/reading";
import { judge, type Verdict } from "../../../src/core/costing/verdict";
import { calculation, wrongCalculation } from "../../fixtures/calculations";

/** What is to be said of a text beside its amount, but for what is right. */
function faultsOf(text: string, yuan: Big): readonly Verdict[] {
  const reading = readCosting(text, { unit: "万元", amount: yuan });
  return judge(reading, "万元", yuan).filter(
    (verdict) => !("comparison" in verdict && verdict.comparison.kind === "right"),
  );
}

test("what is written in any style is read as it was meant", () => {
  fc.assert(
    fc.property(calculation, ({ text, yuan }) => {
      expect(faultsOf(text, yuan)).toEqual([]);
      expect(readCosting(text, { unit: "万元", amount: yuan }).result).not.toBeNull();
    }),
    { numRuns: 3000 },
  );
});

test("a result that a calculation does not come to is never called right", () => {
  fc.assert(
    fc.property(wrongCalculation, ({ text, yuan }) => {
      const kinds = faultsOf(text, yuan).map((verdict) =>
        "comparison" in verdict ? verdict.comparison.kind : verdict.kind,
      );
      expect(kinds.filter((kind) => kind !== "unchecked" && kind !== "unit-mismatch")).not.toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
