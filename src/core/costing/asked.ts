import { exceeds } from "./evaluate";
import { sumOf, type CostingEquation, type Expression } from "./expression";
import type { Assembly } from "./assembled";
import { countsYears } from "./meaning";
import { withWhole, type Part } from "./parts";
import { equation } from "./readings";
import { readingsOfShare } from "./shares";
import { join } from "./unitParser";
import { flatMapped } from "../flatMapped";

/** What of a text the row beside it asks for. */
export interface Asked {
  readonly result: Expression;
  readonly equations: readonly CostingEquation[];
  /** True where it is a part of what the text speaks of. */
  readonly isPart: boolean;
}

/**
 * Finds what a row asks for where not all of the text is asked for: 合同价100万元，已付80万元，余20万元.
 * @param fits true where a calculation comes to the amount of the row, to the last digit where that is asked.
 */
export function asked(
  { parts, shares, counts }: Pick<Assembly, "parts" | "shares" | "counts">,
  fits: (expression: Expression, isExact?: boolean) => boolean,
): Asked | undefined {
  const otherwise = readOtherwise(parts, fits);
  if (otherwise !== undefined) return { result: otherwise, equations: [], isPart: false };
  const said = flatMapped(
    shares.filter(({ isSaid }) => isSaid),
    readingsOfShare,
  );
  // 执行率92%: what no word calls a share may be none; only where it comes out to the last digit it was meant as one.
  const unsaid = flatMapped(
    shares.filter(({ isSaid }) => !isSaid),
    readingsOfShare,
  );
  const reckoned =
    [...said, ...inYears(parts, counts), ...differenceOf(parts)].find((one) => fits(one)) ??
    unsaid.find((one) => fits(one, true));
  if (reckoned !== undefined) return { result: reckoned, equations: restOf(parts, fits), isPart: true };
  const present = withoutPast(parts);
  const rest = present.length === parts.length ? undefined : sumOf(present.map(({ amount }) => amount));
  if (rest !== undefined && fits(rest)) return { result: rest, equations: restOf(parts, fits), isPart: true };
  // 造价150万元，设备费100万元，监理费按造价的5%计7.5万元: of the others the share is only reckoned.
  const share = parts.findLast(({ sharesOf, amount, reckoned }) => {
    return sharesOf !== undefined && (fits(amount) || (reckoned !== undefined && fits(reckoned)));
  });
  if (share !== undefined) return { result: share.amount, equations: [], isPart: false };
  const latest = Math.max(...yearsOf(parts));
  const own = flatMapped(parts, withAddends).find((part) => isOwn(part, latest) && fits(part.amount));
  return own && { result: own.amount, equations: restOf(parts, fits), isPart: true };
}

/** More parts than a person reckons with prices whose counts stand apart. */
const FEW = 12;

/** 4名保洁员，月均1200元，12个月: one of the parts with the counts its price does not ask for, or with its whole. */
function readOtherwise(parts: readonly Part[], fits: (expression: Expression) => boolean): Expression | undefined {
  if (parts.length > FEW) return undefined;
  const readings = flatMapped(parts, (part) =>
    flatMapped(
      [...(part.otherwise ?? []), ...(part.within ?? []), ...withWhole(part)],
      (one) => sumOf(parts.map((other) => (other === part ? one : other.amount))) ?? [],
    ),
  );
  return readings.find((one) => fits(one));
}

/** The parts that are no background; of several years the latest counts. */
export function withoutPast(parts: readonly Part[]): readonly Part[] {
  const years = yearsOf(parts);
  const latest = Math.max(...years);
  return parts.filter(({ standing, isTakenAway }) => {
    const { role, year } = standing();
    if (isTakenAway === true) return true;
    return role !== "past" && (years.size < 2 || year === null || year === latest);
  });
}

/** The years of the calendar that are named; never more than there are. */
function yearsOf(parts: readonly Part[]): ReadonlySet<number> {
  return new Set(flatMapped(parts, ({ standing }) => standing().year ?? []));
}

function withAddends(part: Part): readonly Part[] {
  return [part, ...part.addends];
}

/** 本级配套40万元 of 共100万元, 本次申请20万元 of a contract: named as what is asked for. */
function isOwn({ standing }: Part, latest: number): boolean {
  const { role, year } = standing();
  return role === "own" || (role !== "past" && year !== null && year === latest);
}

/** What is left of a whole when what was paid is taken away: 合同价100万元，已付80万元. */
function differenceOf([whole, ...others]: readonly Part[]): readonly Expression[] {
  const paid = others.filter(({ standing }) => standing().role === "past");
  if (whole?.standing().role !== "whole" || paid.length === 0) return [];
  const taken = paid.map(({ amount }) => ({ sign: -1 as const, term: amount }));
  return [{ kind: "sum", terms: [{ sign: 1, term: whole.amount }, ...taken], span: whole.amount.span }];
}

/** 中央补助1800万元，分三年下达: what falls to one of the years. */
function inYears([whole]: readonly Part[], counts: readonly Expression[]): readonly Expression[] {
  if (whole === undefined) return [];
  return counts.filter(countsYears).map((divisor) => {
    const { amount: dividend } = whole;
    return { kind: "quotient", dividend, divisor, span: join(dividend.span, divisor.span) };
  });
}

/**
 * What was paid and what is left add up to the whole, where the text names all three. 本年需支付 may ask for a part of what is
 * left, but for no more; where the row asks for all that is left, the text does so, too.
 */
function restOf(parts: readonly Part[], fits: (expression: Expression) => boolean): readonly CostingEquation[] {
  const [whole, ...others] = parts;
  if (whole?.stated == null || whole.standing().role !== "whole" || others.length < 2) return [];
  const open = others.filter(({ standing }) => standing().role !== "past" || standing().isRest);
  const [own, ...more] = open;
  const computed = sumOf(others.map(({ amount }) => amount));
  if (own === undefined || computed === undefined) return [];
  const stating = equation("sum", computed, whole.stated, false);
  if (open.every(({ standing }) => standing().isRest)) return [stating];
  const isAlone = more.length === 0 && own.standing().role === "own" && open.length < others.length;
  return isAlone && (exceeds(stating) || differenceOf(parts).some(fits)) ? [stating] : [];
}
