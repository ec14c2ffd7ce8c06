import { sumOf, type CostingEquation, type Expression } from "./expression";
import type { Assembly } from "./assembled";
import { countsYears } from "./meaning";
import type { Part } from "./parts";
import { equation } from "./readings";
import { readingsOfShare } from "./shares";
import { join } from "./unitParser";

/** What of a text the row beside it asks for. */
export interface Asked {
  readonly result: Expression;
  readonly equations: readonly CostingEquation[];
  /** True where it is a part of what the text speaks of. */
  readonly isPart: boolean;
}

/**
 * Finds what a row asks for where not all of the text is asked for: 合同价100万元，已付80万元，余20万元.
 * @param fits true where a calculation comes to the amount of the row.
 */
export function asked(
  { parts, shares, counts }: Pick<Assembly, "parts" | "shares" | "counts">,
  fits: (expression: Expression) => boolean,
): Asked | undefined {
  const share = shares.flatMap(readingsOfShare).find(fits);
  if (share !== undefined) return { result: share, equations: [], isPart: true };
  const present = withoutPast(parts);
  const rest = present.length === parts.length ? undefined : sumOf(present.map(({ amount }) => amount));
  if (rest !== undefined && fits(rest)) return { result: rest, equations: restOf(parts), isPart: true };
  const own = parts.flatMap(withAddends).find((part) => isOwn(part, parts) && fits(part.amount));
  if (own !== undefined) return { result: own.amount, equations: restOf(parts), isPart: true };
  const result = [difference(parts), ...inYears(parts, counts)].find((one) => one !== undefined && fits(one));
  return result && { result, equations: [], isPart: true };
}

/** The parts that are no background; of several years the latest counts. */
export function withoutPast(parts: readonly Part[]): readonly Part[] {
  const years = new Set(parts.flatMap(({ standing: { year } }) => year ?? []));
  const latest = Math.max(...years);
  return parts.filter(
    ({ standing: { role, year } }) => role !== "past" && (years.size < 2 || year === null || year === latest),
  );
}

function withAddends(part: Part): readonly Part[] {
  return [part, ...part.addends];
}

/** 本级配套40万元 of 共100万元, 本次申请20万元 of a contract: named as what is asked for. */
function isOwn({ standing: { role, year } }: Part, parts: readonly Part[]): boolean {
  const years = parts.flatMap(({ standing }) => standing.year ?? []);
  return role === "own" || (role !== "past" && year !== null && year === Math.max(...years));
}

/** What is left of a whole when what was paid is taken away: 合同价100万元，已付80万元. */
function difference(parts: readonly Part[]): Expression | undefined {
  const [whole, ...paid] = parts;
  const isPaid = paid.length > 0 && paid.every(({ standing }) => standing.role === "past");
  if (whole?.standing.role !== "whole" || !isPaid) return undefined;
  const terms = [whole, ...paid].map(({ amount }, index) => ({
    sign: index === 0 ? (1 as const) : (-1 as const),
    term: amount,
  }));
  return { kind: "sum", terms, span: whole.amount.span };
}

/** 中央补助1800万元，分三年下达: what falls to one of the years. */
function inYears([whole]: readonly Part[], counts: readonly Expression[]): readonly Expression[] {
  if (whole === undefined) return [];
  return counts.filter(countsYears).map((divisor) => {
    const { amount: dividend } = whole;
    return { kind: "quotient", dividend, divisor, span: join(dividend.span, divisor.span) };
  });
}

/** What was paid and what is left add up to the whole, where the text names all three. */
function restOf(parts: readonly Part[]): readonly CostingEquation[] {
  const [whole, ...others] = parts;
  if (whole?.stated == null || whole.standing.role !== "whole" || others.length < 2) return [];
  const isAll = others.every(({ standing }) => standing.role === "past" || standing.isRest);
  if (!isAll || !others.some(({ standing }) => standing.isRest)) return [];
  const computed = sumOf(others.map(({ amount }) => amount));
  return computed === undefined ? [] : [equation("named-parts", computed, whole.stated, false)];
}
