import type { MoneyUnit } from "../amount";
import { holds } from "./evaluate";
import { sumOf, unitOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";
import type { Item } from "./item";
import type { Part } from "./parts";
import { equation, isAmount, withUnit } from "./readings";
import { join } from "./unitParser";

/** A calculation that goes on with what was reckoned before it. */
interface Continued {
  readonly sides: readonly Expression[];
  /** True where the amount before it went into it. */
  readonly takesPart: boolean;
}

/** 共40人，再乘以5000元=20万元; 9万元，减去结余0.5万元=8.5万元. @param count the latest; @param part the latest amount */
export function continued(
  { sides, continues }: Extract<Item, { kind: "chain" }>,
  count: Expression | undefined,
  part: Part | undefined,
): Continued | undefined {
  const [first, ...more] = sides;
  if (continues === undefined || first === undefined) return undefined;
  if (continues === "minus") {
    if (more.length === 0 || part === undefined) return undefined;
    const { amount } = part;
    const terms = [
      { sign: 1 as const, term: amount },
      { sign: -1 as const, term: first },
    ];
    return { sides: [{ kind: "sum", terms, span: join(amount.span, first.span) }, ...more], takesPart: true };
  }
  // Money is multiplied with a count, a count with the amount before it.
  const takesPart = part !== undefined && (unitOf(first) === null || count === undefined);
  const before = takesPart ? part.amount : count;
  if (before === undefined) return undefined;
  const span = join(before.span, first.span);
  const side: Expression =
    continues === "divide"
      ? { kind: "quotient", dividend: before, divisor: first, span }
      : { kind: "product", factors: [before, first], span };
  return { sides: [side, ...more], takesPart };
}

/** 10万元，减去上年结余2万元: an amount that is taken away from those before it; `undefined` for shares and sums. */
export function takenAway({
  sides: [only, ...more],
  continues,
}: Extract<Item, { kind: "chain" }>): Expression | undefined {
  if (continues !== "minus" || only?.kind !== "number" || more.length > 0) return undefined;
  if (only.number.unit === null || !isAmount(only.number)) return undefined;
  return { kind: "sum", terms: [{ sign: -1, term: only }], span: only.span };
}

/** Words before what is left. */
const NAMES_LEFT = /实际|本年|今年|本次|申请|安排|需|应|剩|余|还|差额|为|即|得|计/;

/** 10万元，减去结余2万元，实际需要8万元: what is left; `undefined` where the amount is another one. */
export function leftOver(
  own: readonly Part[],
  stated: CostingNumber,
  words: string,
  formUnit: MoneyUnit,
): CostingEquation | undefined {
  const computed =
    own.at(-1)?.isTakenAway === true && own.length > 1 ? sumOf(own.map(({ amount }) => amount)) : undefined;
  if (computed === undefined) return undefined;
  const given = withUnit(stated, computed, formUnit);
  const isMeant = holds({ computed, stated: given }) || NAMES_LEFT.test(words);
  return isMeant ? equation("arithmetic", computed, given, false) : undefined;
}
