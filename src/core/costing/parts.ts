import { bestReading, equation } from "./readings";
import { sumOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";
import { comparisonOf, sidesOf } from "./evaluate";
import type { Context } from "./context";
import { standingAt, type Standing } from "./standing";
import { flatMapped } from "../flatMapped";

/** An amount that a text comes to somewhere, not yet part of any total. */
export interface Part {
  readonly amount: Expression;
  /** The amount when the text states it as a single number. */
  readonly stated: CostingNumber | null;
  /** Which sentence or list item it stands in. */
  readonly statement: number;
  /** Counts right before it, of each of which it may be the price. */
  readonly counts: readonly Expression[];
  readonly isSubtotal: boolean;
  /** A total that stands before its parts. */
  readonly isHeading: boolean;
  /** What the parts behind it are to it. */
  readonly breaksInto: () => "sum-ahead" | "named-parts";
  /** True for what is taken away from the parts before it. */
  readonly isTakenAway?: true;
  /** Looked at only where the parts do not simply add up. */
  readonly standing: () => Standing;
  /** The amount before a colon, of which it is a part: （一）物资6万元：编织袋3万元. */
  readonly under?: Part;
  /** The parts that went into it. */
  readonly addends: readonly Part[];
  /** The whole of which it is a share, or several together. */
  readonly sharesOf?: Part;
  /** What a share comes to, whatever is stated. */
  readonly reckoned?: Expression;
  /** What else it may come to, with counts that its price does not ask for. */
  readonly otherwise?: readonly Expression[];
  /** Amounts that lie within it, and of which the row may ask for one: the tax of a price. */
  readonly within?: readonly Expression[];
}

/** A part that was just read. */
export function partAt(
  { folded, year }: Pick<Context, "folded" | "year">,
  amount: Expression,
  own: Pick<Part, "stated" | "statement" | "counts"> & Partial<Part>,
): Part {
  const { start } = amount.span;
  return {
    amount,
    isSubtotal: false,
    isHeading: false,
    breaksInto: () => breaksInto(folded, start),
    standing: standingAt(folded, start, year),
    addends: [],
    ...own,
  };
}

/** 总计60万元，其中…: a total that stands before what it adds up; 总额 and 经费 only have parts. */
const SUMS_UP = /(?:总计|合计|共计|总共|一共|合共|共)[:为]?\s*$/;

function breaksInto(folded: string, start: number): ReturnType<Part["breaksInto"]> {
  return SUMS_UP.test(folded.slice(Math.max(0, start - 6), start)) ? "sum-ahead" : "named-parts";
}

/** More parts than a person adds up at a time. */
const LONG = 200;

/** Which open parts a total may add up, the likeliest first. */
export function addendsOf(
  parts: readonly Part[],
  statement: number,
  isSubtotal: boolean,
): readonly (readonly Part[])[] {
  const own = parts.filter((part) => part.statement === statement);
  const since = parts.slice(parts.findLastIndex((part) => part.isSubtotal) + 1);
  // The parts of a very long text are added up where they stand.
  const all = parts.length > LONG && own.length > 0 ? own : parts;
  // 1. …=0.6万元；2. …=5.4万元，以上共计6万元: an amount that is stated needs no total of its own.
  const isAlone = own.length === 1 && own[0]?.stated != null && all.length > 1;
  const choices = isSubtotal ? [since, own] : [all, ...(isAlone ? [] : [own]), since];
  const headed = flatMapped(choices, (choice) => withoutHeaded(choice));
  const every = [...choices, ...headed];
  return every.filter((choice, index) => choice.length > 0 && every.indexOf(choice) === index);
}

/** （一）物资6万元：编织袋3万元，救生衣3万元；（二）演练5万元: the amounts before the colons alone. */
function withoutHeaded(parts: readonly Part[]): readonly (readonly Part[])[] {
  const headings = parts.filter(({ under }) => under === undefined);
  return headings.length < parts.length && headings.length > 0 ? [headings] : [];
}

/** What stands behind a colon and the amount before it; `undefined` where it says nothing that can be compared. */
export function headedBy(heading: Part, under: readonly Part[]): CostingEquation | undefined {
  const computed = sumOf(under.map(({ amount }) => amount));
  if (computed === undefined || heading.stated === null) return undefined;
  const isCalculation = under.length === 1 && under[0]?.stated === null;
  return isCalculation
    ? equation("arithmetic", computed, heading.stated, true)
    : equation(heading.breaksInto(), computed, heading.stated, false);
}

/** Adds open parts up to a total. */
export function addUp(
  choices: readonly (readonly Part[])[],
  total: CostingNumber,
): { readonly addends: readonly Part[]; readonly equation: CostingEquation } | undefined {
  const readings = flatMapped(choices, (addends) => {
    const [only] = addends;
    const computed = sumOf(addends.map(({ amount }) => amount));
    const multiplied =
      addends.length === 1 && only !== undefined && only.stated !== null && only.counts.length > 0
        ? [{ addends, computed: timesCounts(only) }]
        : [];
    const onTop = addends.some(({ sharesOf }) => sharesOf !== undefined)
      ? sumOf(flatMapped(addends, (part) => (part.sharesOf === undefined ? part.amount : withWhole(part))))
      : undefined;
    return [
      ...flatMapped([computed, onTop], (one) => (one === undefined ? [] : [{ addends, computed: one }])),
      ...multiplied,
    ];
  });
  const best = bestReading(
    readings.map(({ computed }) => computed),
    total,
  );
  const chosen = readings.find(({ computed }) => computed === best?.computed);
  if (chosen === undefined) return undefined;
  const { addends, computed } = chosen;
  const isCalculation = addends.length === 1 && addends[0]?.stated === null;
  // 合计 behind amounts that all stand in the text says what it adds up.
  const isCertain = isCalculation || (addends.length > 1 && addends.every((part) => part.stated !== null));
  return {
    addends,
    equation: equation(isCalculation ? "arithmetic" : "sum", computed, total, isCertain, !isCalculation),
  };
}

function timesCounts({ amount, counts }: Part): Expression {
  return { kind: "product", factors: [...counts, amount], span: amount.span };
}

/** 项目经费60万元：20万元…，40万元… and 20万元，40万元，60万元: a total without a word for it. */
export function unsaidTotal(
  parts: readonly Part[],
): { readonly total: Part; readonly equation: CostingEquation } | undefined {
  for (const total of [parts[0], parts.at(-1)]) {
    if (total?.stated == null || parts.length < 3) continue;
    const computed = sumOf(parts.filter((part) => part !== total).map(({ amount }) => amount));
    // Without a word for it only the exact total is one: 2.8, 2.3 and 5 are three amounts.
    const sides = computed && sidesOf({ computed, stated: total.stated });
    if (computed !== undefined && sides !== undefined && comparisonOf(sides) === "exact") {
      return { total, equation: equation("sum", computed, total.stated, false) };
    }
  }
  return undefined;
}

/** Another share of the same whole: together they are one part of the text. */
export function withShare(before: Part, share: Part): Part {
  const amount = sumOf([before.amount, share.amount]) ?? share.amount;
  return { ...share, amount, stated: null, addends: [...before.addends, before, share] };
}

/** 基本工资42万元，绩效按10%计提4.2万元: the share comes on top of its whole. */
export function withWhole({ amount, sharesOf }: Part): readonly Expression[] {
  const both = sharesOf && sumOf([sharesOf.amount, amount]);
  return both === undefined ? [] : [both];
}
