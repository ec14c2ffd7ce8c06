import type { MoneyUnit } from "../amount";
import { yuanPer } from "../amount";
import { evaluate, finestDecimals, distance, holds } from "./evaluate";
import { isUneven, numbersOf, unitOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";
import { isPositive } from "../sign";

/**
 * Of several readings of an equality the first that holds; where none does, the first whose sides are nearest to each
 * other. A text is read as its writer meant it, and the writer meant it to come out.
 */
export function bestReading(
  candidates: readonly Expression[],
  stated: CostingNumber,
): { readonly computed: Expression; readonly holds: boolean } | undefined {
  const holding = candidates.find((computed) => holds({ computed, stated }));
  if (holding !== undefined) return { computed: holding, holds: true };
  const [first, ...more] = candidates;
  if (first === undefined) return undefined;
  const nearest = more.reduce(
    (best, computed) => {
      const away = distance({ computed, stated });
      return away < best.away ? { computed, away } : best;
    },
    { computed: first, away: distance({ computed: first, stated }) },
  );
  return { computed: nearest.computed, holds: false };
}

/**
 * Gives a result without a unit the one that was meant: 10人*5000元=5 in a form of 万元 is right, and so is
 * 10人*5000元=50000. Of the unit of the form and that of the calculation, the one that comes nearer.
 */
export function withUnit(result: CostingNumber, computed: Expression, formUnit: MoneyUnit): CostingNumber {
  const stated: CostingNumber = isUneven(computed) ? { ...result, isReckoned: true } : result;
  const own = unitOf(computed);
  if (stated.unit !== null || stated.counts.length > 0 || stated.kind !== "count" || own === null) return stated;
  const numbers = numbersOf(computed);
  const worth = evaluate(computed, finestDecimals(numbers))?.value;
  const away = (unit: MoneyUnit): number => {
    if (worth === undefined || !isPositive(worth) || !isPositive(stated.value)) return 0;
    return Math.abs(Math.log(Number(worth.div(stated.value).div(yuanPer(unit)))));
  };
  const unit = away(formUnit) < away(own) ? formUnit : own;
  return { ...stated, kind: "amount", unit };
}

/** True for what is worth money as it stands: 5万元, 39万元/年, a bare result. */
export function isAmount({ kind, unit, per, counts }: CostingNumber): boolean {
  if (kind === "amount") return true;
  if (kind === "price") return unit !== null && per.length > 0 && per.every(({ name }) => name === "年");
  return kind === "count" && counts.length === 0 && per.length === 0;
}

/** An equality that was put together from the words of a text. */
export function equation(
  role: CostingEquation["role"],
  computed: Expression,
  stated: CostingNumber,
  isWritten: boolean,
  isProse = !isWritten,
): CostingEquation {
  return { role, computed, stated, isWritten, isProse };
}
