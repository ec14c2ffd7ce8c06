import Big from "big.js";
import fc from "fast-check";
import { isBroken } from "../../../src/core/diagnosis/arithmetic";
import { Doubts } from "../../../src/core/diagnosis/doubts";
import { leastRest } from "../../../src/core/diagnosis/leastRest";
import type { Quantity } from "../../../src/core/diagnosis/network";
import { bind } from "../../../src/core/bind/bind";
import { FULL_EFFORT } from "../../../src/core/diagnosis/effort";
import { LiveNetwork } from "../../../src/core/diagnosis/liveNetwork";
import { explain } from "../../../src/core/diagnosis/search";
import { costingIdentities } from "../../../src/core/identities/costing";
import { formIdentities } from "../../../src/core/identities/patterns";
import { forms } from "../../../src/forms";
import { workbookOf } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet } from "../../fixtures/department";

/** A direction of three rows, as its numbers are given: amounts, counts, prices and results. */
function networkOf([first, second, third, total]: readonly number[], texts: readonly string[]): LiveNetwork {
  const amounts = [first, second, third];
  const rows = texts.map((basis, index) => ({ item: `明细${String(index)}`, amount: amounts[index] ?? 0, basis }));
  const sheet = directionSheet(cleanDirection({ amount: total ?? 0, indicators: [], groups: { 党建: rows } }));
  const workbook = workbookOf({ 附表3: sheet });
  const submission = bind(workbook, forms, {});
  const identities = submission.forms.flatMap((form) => [
    ...formIdentities(form),
    ...costingIdentities(form).identities,
  ]);
  return new LiveNetwork(workbook, identities);
}

/** What the best explanation costs; with an eagerness of nothing, the search looks at all that cost less. */
function costIn(network: LiveNetwork, eagerness: number): number | undefined {
  const effort = { ...FULL_EFFORT, margin: 0, nodes: 4000, eagerness };
  return explain(network, network.broken, new Map(), effort).explanations[0]?.cost;
}

const text = (count: number, price: number, result: number): string =>
  `${String(count)}次*${String(price)}（万元/次）=${String(result)}万元`;

/** The network of a row, and what is left broken when one of its numbers was meant otherwise. */
function supposing(network: LiveNetwork, name: (quantity: Quantity) => boolean, value: number) {
  const quantity = network.quantities.find(name);
  if (quantity === undefined) throw new Error("no such number");
  const meant = new Map([[quantity.index, new Big(value)]]);
  const broken = new Set(
    network.equations.flatMap((equation) =>
      equation !== undefined && isBroken(network, equation, meant) ? [equation.index] : [],
    ),
  );
  return { meant, broken };
}

test.each<[string, readonly number[], readonly string[]]>([
  ["two numbers of one text", [6, 8, 5, 19], [text(4, 7, 7), text(4, 2, 8), "据实结算"]],
  ["a text pasted from elsewhere", [6, 8, 5, 19], [text(5, 9, 45), text(4, 2, 8), "据实结算"]],
  ["prices of two rows exchanged", [6, 8, 5, 19], [text(3, 4, 6), text(2, 2, 8), "据实结算"]],
  ["amounts of two rows exchanged", [8, 6, 5, 19], [text(3, 2, 6), text(4, 2, 8), "据实结算"]],
  ["a doubled row whose text is wrong as well", [6, 6, 5, 11], [text(3, 2, 7), text(3, 2, 7), "据实结算"]],
])("%s: the search never expects more than it takes", (_, amounts, texts) => {
  const network = networkOf(amounts, texts);
  const doubts = new Doubts(network);
  const cost = costIn(network, 0) ?? NaN;
  expect(leastRest(network, { meant: new Map(), broken: network.broken }, doubts)).toBeLessThanOrEqual(cost);
  expect(costIn(network, 1)).toBeCloseTo(cost, 6);
});

test("a second number of a text costs less than one elsewhere, and is expected to", () => {
  const network = networkOf([6, 8, 5, 19], [text(4, 3, 5), text(4, 2, 8), "据实结算"]);
  const rest = supposing(network, ({ operand, value }) => operand.role === "result" && value.eq(5), 6);
  const [best] = explain(network, rest.broken, rest.meant, { ...FULL_EFFORT, eagerness: 0 }).explanations;
  expect(rest.broken.size).toBe(1);
  expect(leastRest(network, rest, new Doubts(network))).toBeLessThanOrEqual(best?.cost ?? NaN);
  const elsewhere = supposing(network, ({ operand, value }) => operand.role === "result" && value.eq(8), 6);
  expect(leastRest(network, elsewhere, new Doubts(network))).toBeGreaterThan(best?.cost ?? NaN);
});

test("whatever two numbers are changed, no cheaper explanation is passed over", () => {
  const digit = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(
      fc.tuple(digit, digit, digit, digit),
      fc.array(fc.tuple(fc.nat(8), digit), { minLength: 1, maxLength: 2 }),
      ([count, price, other, cost], changes) => {
        const one = count * price;
        const two = other * cost;
        // Amounts, then the numbers of two texts.
        const numbers = [one, two, 5, one + two + 5, count, price, one, other, cost];
        for (const [place, digitThere] of changes) numbers[place] = digitThere;
        const [first = 0, second = 0, third = 0, total = 0, a = 0, b = 0, c = 0, d = 0, e = 0] = numbers;
        const network = networkOf([first, second, third, total], [text(a, b, c), text(d, e, two), "据实结算"]);
        const exhaustive = costIn(network, 0);
        if (exhaustive !== undefined) expect(costIn(network, 1)).toBeCloseTo(exhaustive, 6);
      },
    ),
    { numRuns: 40 },
  );
});
