/** A random department: its plan printed into the official forms. Nothing here knows how the product reads or judges. */
import { brokenRelations, halfWidths, recompute } from "./arithmetic";
import { buildDirection } from "./direction-form";
import { placesOf, type Book, type Sheet } from "./model";
import { buildOverall } from "./overall-form";
import { drawHabits, drawPlan } from "./plan";
import { Random } from "./random";
import { buildSummary } from "./summary-form";

type NameOfSheet = (number: string, title: string) => string;

const SHEET_NAMES: readonly (readonly [NameOfSheet, number])[] = [
  [(number) => `附表${number}`, 70],
  [(number, title) => `${number}${title}`, 15],
  [(number, title) => `附表${number} ${title}`, 15],
];

function drawBook(seed: string): Book {
  const random = new Random(seed);
  const habits = drawHabits(random);
  const plan = drawPlan(random, habits);
  const nameOf = random.weighted(SHEET_NAMES);
  const forms = plan.funds.map((fund) =>
    fund.directions.map((direction) =>
      buildDirection(random, habits, fund, direction, nameOf(direction.sheet.slice(2), "支出方向")),
    ),
  );
  const summary = buildSummary(random, plan, forms, nameOf("2", "专项汇总"));
  const overall = buildOverall(random, plan, summary, nameOf("1", "部门整体"));
  const directions = forms.flat();
  const usual: Sheet[] = [overall.sheet, summary.sheet, ...directions.map(({ sheet }) => sheet)];
  return {
    sheets: random.chance(0.12) ? random.shuffled(usual) : usual,
    relations: [...overall.relations, ...summary.relations, ...directions.flatMap(({ relations }) => relations)],
    tables: [...summary.tables, ...directions.map(({ table }) => table)],
    redundancy: habits.redundancy,
    totals: habits.totals,
  };
}

/** A department in whose workbook everything holds up to rounding; the same one for the same seed. */
export function department(seed: string): Book {
  for (let attempt = 0; ; attempt++) {
    const book = drawBook(`${seed} ${attempt}`);
    const numbers = [...placesOf(book).keys()];
    recompute(numbers);
    const settled = numbers.every((number) => Number(number.value) === Number(number.right));
    if (settled && brokenRelations(book, halfWidths(numbers, "right")).length === 0) return book;
  }
}
