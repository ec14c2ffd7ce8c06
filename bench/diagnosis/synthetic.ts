import Big from "big.js";
import type { Identity, Operand } from "../../src/core/identity";

const ROWS_OF_A_SUM = 9;

/** A number of an imagined sheet; amounts in 元, whole. */
function operand(row: number, column: number, value: number, role: Operand["role"], unit: Operand["unit"]): Operand {
  return {
    place: { at: { sheet: "表", row, column } },
    value: new Big(value),
    typed: String(value),
    unit,
    decimals: 0,
    precisionGroup: "表",
    role,
    name: "",
    computed: false,
  };
}

/**
 * So many identities as a large workbook of a bureau would state: every ten rows a sum of nine products of a count and a
 * price, each stated as an amount.
 */
export function syntheticIdentities(count: number): readonly Identity[] {
  const identities: Identity[] = [];
  const state = (stated: Operand, terms: Identity["terms"]): void => {
    identities.push({ rule: "costing/arithmetic", sheet: "表", subject: "", stated, terms, divisors: [] });
  };
  for (let row = 0; identities.length < count; row += ROWS_OF_A_SUM + 1) {
    const amounts: Operand[] = [];
    for (let index = 0; index < ROWS_OF_A_SUM; index++) {
      const [number, price] = [2 + ((row + index) % 7), 100 + ((row * 3 + index) % 50)];
      const amount = operand(row + index, 3, number * price, "amount", "元");
      amounts.push(amount);
      const factors = [operand(row + index, 1, number, "count", null), operand(row + index, 2, price, "price", "元")];
      state(amount, [{ sign: 1, operands: factors }]);
    }
    const total = amounts.reduce((sum, { value }) => sum + Number(value), 0);
    state(
      operand(row + ROWS_OF_A_SUM, 3, total, "total", "元"),
      amounts.map((amount) => ({ sign: 1, operands: [amount] })),
    );
  }
  return identities.slice(0, count);
}
