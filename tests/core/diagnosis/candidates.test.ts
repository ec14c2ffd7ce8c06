import Big from "big.js";
import { candidatesFor } from "../../../src/core/diagnosis/candidates";
import { LiveNetwork } from "../../../src/core/diagnosis/liveNetwork";
import type { Operand } from "../../../src/core/identity";

/** A price that stands alone in an equation with itself, printed as given. */
function priceTyped(typed: string) {
  const price: Operand = {
    place: { at: { sheet: "表", row: 0, column: 0 } },
    value: new Big(typed),
    typed,
    unit: "元",
    decimals: typed.split(".")[1]?.length ?? 0,
    precisionGroup: "表",
    role: "price",
    name: "",
    computed: false,
  };
  const identity = { rule: "", sheet: "表", subject: "", stated: price, terms: [], divisors: [] };
  const [quantity] = new LiveNetwork({ revision: "", sheets: [] }, [identity]).quantities;
  if (quantity === undefined) throw new Error("no quantity");
  return quantity;
}

const figures = (typed: string, value: string, leeway: string): readonly string[] =>
  candidatesFor(priceTyped(typed), { value: new Big(value), leeway: new Big(leeway) }).map((one) =>
    one.value.toFixed(),
  );

test.each<[string, string, string, string, readonly string[]]>([
  ["an exact figure without leeway is the only one", "73.5", "3.5", "0", ["3.5"]],
  ["a figure without an end is printed as finely as its like", "73.5", "3.3333333333333333", "0", ["3.3"]],
  ["with leeway the nearest, the roundest and the one a slip away", "2213", "2416.6666666667", "8", ["2417", "2413"]],
  ["the decimal point in another place", "168.3", "16800", "40", ["16800", "16830"]],
])("%s", (_, typed, value, leeway, expected) => {
  expect(figures(typed, value, leeway)).toEqual(expect.arrayContaining([...expected]));
  if (leeway === "0") expect(figures(typed, value, leeway)).toEqual(expected);
});

test("nothing outside the leeway is offered but the figure itself", () => {
  for (const figure of figures("2213", "2416.6666666667", "8").slice(1)) {
    expect(Math.abs(Number(figure) - 2416.6666666667)).toBeLessThanOrEqual(8);
  }
});
