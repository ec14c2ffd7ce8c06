/** Costing texts that multiply: formulas, prose and shares. */
import { decimal } from "./arithmetic";
import { resultParts, resultWorth, type Costing, type Money, type Writer } from "./costing-writer";
import { productOf, type Part, type Printed } from "./model";
import type { Item } from "./names";
import type { Random } from "./random";

interface Calculation {
  readonly counts: readonly (readonly [count: number, unit: string])[];
  /** In 元. */
  readonly price: number;
  readonly amount: number;
}

const MANTISSAS = [1, 1.2, 1.5, 1.6, 1.8, 2, 2.4, 2.5, 3, 3.2, 3.5, 3.6, 4, 4.5, 4.8, 5, 6, 6.5, 7.2, 7.5, 8, 8.4, 9];

function roundPrice(random: Random, [least, most]: readonly [number, number]): number {
  const log = Math.log10(least) + random.next() * Math.log10(most / least);
  const power = 10 ** Math.floor(log);
  if (random.chance(0.12)) return Math.round(10 ** log);
  return Math.max(1, Math.round(random.pick(MANTISSAS) * power));
}

export function calculate(random: Random, item: Item, money: Money): Calculation {
  // An amount has to fit its column: 0.01 万元 is 100 元.
  const step = money.worth / 10 ** money.decimals;
  for (;;) {
    const counts: [number, string][] = [[random.between(...item.count), item.counted]];
    if (item.time !== undefined) counts.push([random.between(item.time[1], item.time[2]), item.time[0]]);
    if (item.time !== undefined && random.chance(0.12)) counts.push([random.between(2, 4), "批"]);
    if (item.count[1] > 60 && random.chance(0.8))
      counts[0] = [Math.ceil((counts[0]?.[0] ?? 1) / 10) * 10, item.counted];
    const price = roundPrice(random, item.price);
    const amount = counts.reduce((product, [count]) => product * count, price);
    if (amount >= step && (money.rounded || amount % step === 0)) return { counts, price, amount };
  }
}

const SIGNS: readonly (readonly [string, number])[] = [
  ["*", 60],
  ["×", 20],
  ["x", 6],
  ["X", 5],
  ["✕", 3],
  ["＊", 3],
  [" × ", 3],
];

function denominator(random: Random, units: readonly string[]): string {
  const [first = "", ...rest] = units;
  if (rest.length === 0) return first;
  return random.pick([units.join("·"), units.join("/"), `（${units.join("·")}）`, `(${units.join("·")})`, first]);
}

/** The worth a price is written in: 万元 only where four decimals are enough to say it. */
function priceWorth(writer: Writer, price: number): 1 | 10_000 {
  const fits = price >= 100;
  if (writer.money.worth === 1) return fits && price >= 10_000 && writer.random.chance(0.15) ? 10_000 : 1;
  return fits && writer.random.chance(price >= 1000 ? 0.85 : 0.35) ? 10_000 : 1;
}

function priceParts(writer: Writer, price: Printed, units: readonly string[]): readonly Part[] {
  const { random } = writer;
  const unit = { unitOf: price };
  const under = denominator(random, units);
  type Style = "round" | "plain" | "inside" | "ascii" | "none";
  switch (
    random.weighted<Style>([
      ["round", 45],
      ["plain", 30],
      ["inside", 10],
      ["ascii", 10],
      ["none", 5],
    ])
  ) {
    case "round":
      return [price, "（", unit, `/${under}）`];
    case "plain":
      return [price, unit, `/${under}`];
    case "inside":
      return ["（", price, unit, `/${under}）`];
    case "ascii":
      return [price, "(", unit, `/${under})`];
    case "none":
      return [price, unit];
  }
}

/** A: 5次*0.6（万元/次）=3万元. */
export function formula(writer: Writer, item: Item): Costing {
  const { random, money } = writer;
  const { counts, price, amount } = calculate(random, item, money);
  const units = counts.map(([, unit]) => unit);
  // 3人*1.67万元/人=5万元: the price was reckoned from the amount and rounded.
  const backwards = money.rounded && money.worth === 10_000 && counts.length === 1 && random.chance(0.3);
  const whole = Math.max(1, Math.round(amount / 10_000)) * 10_000;
  const printedPrice = backwards
    ? writer.number("price", decimal(whole / (counts[0]?.[0] ?? 1) / 10_000, 2), 10_000)
    : writer.amount("price", price, priceWorth(writer, price));
  if (backwards && Number(printedPrice.value) < 0.1) return formula(writer, item);
  const trueAmount = backwards ? whole : amount;
  const sign = random.weighted(SIGNS);
  const factors = counts.map(([count, unit]) => ({ number: writer.count(count), unit }));
  const written: (readonly Part[])[] = factors.map(({ number, unit }) => [number, unit]);
  const priced = priceParts(writer, printedPrice, units);
  const ordered = random.chance(0.82) ? [...written, priced] : [priced, ...written];
  const calculation = ordered.flatMap((parts, index) => (index === 0 ? parts : [sign, ...parts]));
  const numbers = [...factors.map(({ number }) => number), printedPrice];
  const lead = random.chance(0.12) ? [`${item.name}：`] : [];
  const stop = random.chance(0.12) ? ["。"] : [];
  if (random.chance(0.07)) {
    return {
      parts: [...lead, ...calculation, ...stop],
      amount: trueAmount,
      relations: [],
      gives: [{ sign: 1, factors: numbers }],
    };
  }
  const result = writer.amount("result", trueAmount, resultWorth(writer, trueAmount));
  return {
    parts: [...lead, ...calculation, ...resultParts(random, result), ...stop],
    amount: trueAmount,
    relations: [productOf("text product", result, numbers)],
    gives: [{ sign: 1, factors: [result] }],
  };
}

/** B: 每人每天200元，30人，共计5天，合计3万元. */
export function prose(writer: Writer, item: Item): Costing {
  const { random, money } = writer;
  const { counts, price, amount } = calculate(random, item, money);
  if (counts.length > 2) return prose(writer, item);
  const printedPrice = writer.amount("price", price, 1);
  const result = writer.amount("result", amount, resultWorth(writer, amount));
  const [first, second] = counts.map(([count, unit]) => ({ number: writer.count(count), unit }));
  if (first === undefined) return prose(writer, item);
  const end: readonly Part[] = [random.pick(["合计", "共计", "总费用为", "共需", "计"]), result, { unitOf: result }];
  const counted: readonly Part[] =
    second === undefined
      ? [random.pick(["共", "共计", ""]), first.number, first.unit, "，"]
      : [first.number, first.unit, "，", second.number, second.unit === "月" ? "个月" : second.unit, "，"];
  const each = counts.map(([, unit]) => `每${unit}`).join("");
  const parts: readonly Part[] = [each, printedPrice, "元，", ...counted, ...end];
  const numbers = [first.number, ...(second === undefined ? [] : [second.number]), printedPrice];
  return {
    parts: random.chance(0.3) ? [...parts, "。"] : parts,
    amount,
    relations: [productOf("text product", result, numbers)],
    gives: [{ sign: 1, factors: [result] }],
  };
}

/** G: 20万元*70%=14万元. */
export function share(writer: Writer): Costing {
  const { random, money } = writer;
  const percent = random.pick([20, 30, 40, 50, 60, 70, 80, 90]);
  const base = random.between(4, 120) * (money.worth === 1 ? 1000 : 5000);
  const amount = (base * percent) / 100;
  const [whole, part] = [writer.amount("amount", base), writer.number("share", String(percent), 0.01)];
  const result = writer.amount("result", amount);
  const lead = random.pick(["", "合同总价", "项目总投资", "按财政承担比例："]);
  return {
    parts: [lead, whole, { unitOf: whole }, random.pick(["*", "×"]), part, "%", ...resultParts(random, result)],
    amount,
    relations: [productOf("text product", result, [whole, part])],
    gives: [{ sign: 1, factors: [result] }],
  };
}
