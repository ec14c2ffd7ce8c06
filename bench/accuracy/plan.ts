/** What a random department spends: funds, their directions, the contents of these and their rows, with all amounts. */
import { decimal } from "./arithmetic";
import { writeCosting } from "./costing";
import type { Costing, Money } from "./costing-writer";
import type { Formula, Printed } from "./model";
import { FUNDS, ITEMS } from "./names";
import type { Random } from "./random";

export interface PlannedRow {
  readonly item: string;
  readonly costing: Costing;
  readonly amount: Printed;
}

/** A 支出内容 with its rows. `face` is its amount as the workbook prints it, in 元. */
export interface PlannedContent {
  readonly name: string;
  readonly rows: readonly PlannedRow[];
  readonly face: number;
}

export interface PlannedDirection {
  readonly name: string;
  readonly sheet: string;
  readonly contents: readonly PlannedContent[];
  readonly face: number;
}

export interface PlannedFund {
  readonly name: string;
  readonly directions: readonly PlannedDirection[];
  readonly face: number;
}

/** The habits of a workbook. */
export interface Habits {
  readonly redundancy: 1 | 2 | 3;
  readonly totals: "typed" | "formulas";
  readonly money: Money;
  /** Amounts are typed as text with thousands commas. */
  readonly commas: boolean;
  /** Money among the indicators carries its unit. */
  readonly indicatorUnits: boolean;
  readonly year: number;
  readonly blankRows: number;
}

export interface Plan {
  readonly habits: Habits;
  readonly funds: readonly PlannedFund[];
  readonly face: number;
}

/** A number in a cell of a sheet, in the unit of the forms. */
export function cellNumber(
  habits: Habits,
  sheet: string,
  role: Printed["role"],
  face: number,
  formula?: Formula,
): Printed {
  const { worth, decimals } = habits.money;
  const digits = decimal(face / worth, decimals);
  const number: Printed = { role, value: digits, right: digits, worth, rightWorth: worth, context: sheet };
  if (formula !== undefined && habits.totals === "formulas") return { ...number, formula };
  return habits.commas ? { ...number, commas: true } : number;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export function drawHabits(random: Random): Habits {
  const redundancy = random.weighted<1 | 2 | 3>([
    [1, 25],
    [2, 35],
    [3, 40],
  ]);
  const totals = random.chance(0.65) ? "typed" : "formulas";
  const inYuan = random.chance(0.2);
  const rounded = !inYuan && random.chance(0.3);
  return {
    redundancy,
    totals,
    money: inYuan ? { worth: 1, decimals: 0, rounded } : { worth: 10_000, decimals: 2, rounded },
    commas: inYuan && totals === "typed" && random.chance(0.4),
    indicatorUnits: random.chance(0.5),
    year: random.between(2021, 2026),
    blankRows: random.weighted([[0, 75] as const, [1, 17], [2, 8]]),
  };
}

/** What sums print: typed totals were rounded on their own, formulas add what is printed. */
function faceOf(habits: Habits, amounts: readonly number[], faces: readonly number[]): number {
  const { worth, decimals } = habits.money;
  const exact = habits.totals === "typed" && habits.money.rounded ? sum(amounts) : sum(faces);
  return Number(decimal(exact / worth, decimals)) * worth;
}

function planDirection(random: Random, habits: Habits, fund: string, names: readonly string[], number: number) {
  const sheet = `附表3-${number}`;
  const items = random.shuffled(ITEMS);
  let drawn = 0;
  const contents = names.map((name, content) => {
    const size = random.weighted([[1, 25] as const, [2, 35], [3, 25], [4, 15]]);
    const rows = Array.from({ length: size }, (_, index): PlannedRow => {
      const item = items[drawn++ % items.length] ?? random.pick(ITEMS);
      const costing = writeCosting(random, item, habits.money, `${sheet} ${content} ${index}`);
      const amount = cellNumber(habits, sheet, "amount", costing.amount);
      return { item: drawn > items.length ? `${name}${item.name}` : item.name, costing, amount };
    });
    const faces = rows.map(({ amount }) => Number(amount.value) * amount.worth);
    const amounts = rows.map(({ costing }) => costing.amount);
    return { name, rows, face: faceOf(habits, amounts, faces), faces, amounts };
  });
  const amounts = contents.flatMap((content) => content.amounts);
  const face = faceOf(
    habits,
    amounts,
    contents.flatMap((content) => content.faces),
  );
  return {
    name: `${names.join("、")}${random.pick(["等工作经费", "经费", "项目"])}`,
    fund,
    sheet,
    contents,
    face,
    amounts,
  };
}

export function drawPlan(random: Random, habits: Habits): Plan {
  const fundCount = random.weighted([[1, 10] as const, [2, 25], [3, 35], [4, 20], [5, 10]]);
  let number = 0;
  const funds = random
    .shuffled(FUNDS)
    .slice(0, fundCount)
    .map(([name, pool]) => {
      const contents = random.shuffled(pool).slice(0, random.between(1, 4));
      const split = contents.length > 2 && fundCount < 4 && random.chance(0.12) ? 2 : contents.length;
      const groups = [contents.slice(0, split), contents.slice(split)].filter((group) => group.length > 0);
      const directions = groups.map((group) => planDirection(random, habits, name, group, ++number));
      const amounts = directions.flatMap((direction) => direction.amounts);
      const faces = directions.map((direction) => direction.face);
      return { name, directions, face: faceOf(habits, amounts, faces), amounts };
    });
  const amounts = funds.flatMap((fund) => fund.amounts);
  const faces = funds.map((fund) => fund.face);
  return { habits, funds, face: faceOf(habits, amounts, faces) };
}
