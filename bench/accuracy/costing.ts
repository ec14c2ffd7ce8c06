/** Costing texts (测算依据) in the shapes they occur in, with the numbers in them and what these owe each other. */
import { list, mixed } from "./costing-lists";
import { calculate, formula, prose, share } from "./costing-products";
import { Writer, type Costing, type Money } from "./costing-writer";
import { WITHOUT_CALCULATION, type Item } from "./names";
import type { Random } from "./random";

/** D and E: nothing that could be calculated. */
function open(writer: Writer, item: Item): Costing {
  const { random, money } = writer;
  const { amount, price } = calculate(random, item, money);
  const standard = `${price}元/${item.counted}`;
  const text = random.chance(0.2) ? standard : random.pick(WITHOUT_CALCULATION);
  return { parts: [text], amount, relations: [], gives: [] };
}

/** A costing text for an item; `context` names the sentence. */
export function writeCosting(random: Random, item: Item, money: Money, context: string): Costing {
  const writer = new Writer(random, money, context);
  const shapes: readonly (readonly [() => Costing, number])[] = [
    [() => formula(writer, item), 62],
    [() => prose(writer, item), 12],
    [() => list(writer), 8],
    [() => mixed(writer), 4],
    [() => share(writer), 5],
    [() => open(writer, item), 9],
  ];
  return random.weighted(shapes)();
}
