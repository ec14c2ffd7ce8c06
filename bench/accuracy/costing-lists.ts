/** Costing texts that add up parts. */
import type { Costing, Writer } from "./costing-writer";
import { productOf, sumOf, type Part } from "./model";
import { PARTS, PLACES } from "./names";

/** C: parts that add up, with 共计 behind, 其中 before, or neither. */
export function list(writer: Writer): Costing {
  const { random, money } = writer;
  const step = money.worth === 1 ? 500 : 1000;
  const names = random.shuffled(PARTS).slice(0, random.between(2, 4));
  const values = names.map(() => random.between(1, 40) * step);
  const amount = values.reduce((sum, value) => sum + value, 0);
  const shares = values.map((value) => writer.amount("amount", value));
  const items: (readonly Part[])[] = shares.map((share, index) => [names[index] ?? "", share, { unitOf: share }]);
  const between = random.pick(["；", "，", "、"]);
  const joined = items.flatMap((parts, index) => (index === 0 ? parts : [between, ...parts]));
  const total = writer.amount("result", amount);
  const relation = sumOf("text sum", total, shares);
  const gives = [{ sign: 1 as const, factors: [total] }];
  switch (
    random.weighted<"behind" | "before" | "none">([
      ["behind", 50],
      ["before", 30],
      ["none", 20],
    ])
  ) {
    case "behind": {
      const word = random.pick(["共计", "合计", "总计"]);
      const parts = [...joined, between === "；" ? "；" : "，", word, total, { unitOf: total }];
      return { parts, amount, relations: [relation], gives };
    }
    case "before": {
      const parts = [random.pick(["共", "共计", "全年"]), total, { unitOf: total }, "，其中：", ...joined];
      return { parts, amount, relations: [relation], gives };
    }
    case "none": {
      const used = items.flatMap(([name = "", ...rest], index) => [index === 0 ? "" : "；", ...rest, "用于", name]);
      return { parts: used, amount, relations: [], gives: shares.map((share) => ({ sign: 1, factors: [share] })) };
    }
  }
}

/** C with a calculation: 6个社区*5（万元/年）=30万元，田心村39万元/年，共计69万元. */
export function mixed(writer: Writer): Costing {
  const { random, money } = writer;
  const step = money.worth === 1 ? 500 : 2500;
  const count = random.between(3, 12);
  const price = random.between(2, 24) * step;
  const rest = random.between(3, 40) * step;
  const [number, single] = [writer.count(count), writer.amount("price", price)];
  const [first, second] = [writer.amount("result", count * price), writer.amount("amount", rest)];
  const total = writer.amount("result", count * price + rest);
  const parts: readonly Part[] = [
    number,
    "个社区*",
    single,
    "（",
    { unitOf: single },
    "/个）=",
    first,
    { unitOf: first },
    `，${random.pick(PLACES)}`,
    second,
    { unitOf: second },
    `，${random.pick(["共计", "合计"])}`,
    total,
    { unitOf: total },
    random.chance(0.5) ? "。" : "",
  ];
  return {
    parts,
    amount: count * price + rest,
    relations: [productOf("text product", first, [number, single]), sumOf("text sum", total, [first, second])],
    gives: [{ sign: 1, factors: [total] }],
  };
}
