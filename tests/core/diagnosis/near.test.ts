import Big from "big.js";
import fc from "fast-check";
import { nearOf, NEAR_ERROR } from "../../../src/core/diagnosis/near";

test("a double is as near to its decimal as it claims to be", () => {
  const digits = fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 30 }), fc.nat(8));
  fc.assert(
    fc.property(digits, ([whole, decimals, factor]) => {
      const exact = new Big(whole).times(new Big(10).pow(-decimals)).times(factor);
      const near = nearOf(exact);
      expect(Math.abs(near - Number(exact.toFixed()))).toBeLessThanOrEqual(Math.abs(near) * NEAR_ERROR);
    }),
  );
});
