import { nameOf } from "../../core/bind/bound";
import { bareLabel } from "../../core/text";
import { contentsOf } from "../../forms/agreement/contents";
import { itemName, type Fund } from "../../forms/funds";

/** What the 小项 of 附表2 are: the directions of a fund, or what these consist of (支出内容). */
export type PartsMeant = "directions" | "contents";

/**
 * What the 小项 of a fund are, by its own forms, and else as those of the other funds are. A direction that bears the name
 * of all it consists of shows neither.
 */
export function partsMeant(fund: Fund, funds: readonly Fund[]): PartsMeant | undefined {
  const own = meantBy(fund);
  if (own !== undefined) return own;
  const [others, ...more] = new Set(funds.flatMap((other) => meantBy(other) ?? []));
  return more.length > 0 ? undefined : others;
}

function meantBy({ main, directions }: Fund): PartsMeant | undefined {
  const parts = new Set((main?.parts ?? []).map((part) => bareLabel(itemName(part))));
  const named = new Set(directions.map((direction) => bareLabel(nameOf(direction))));
  const contents = new Set(directions.flatMap((one) => contentsOf(one).map(({ name }) => bareLabel(name))));
  const areContents = [...contents].some((name) => parts.has(name) && !named.has(name));
  const areDirections = [...named].some((name) => parts.has(name) && !contents.has(name));
  if (areContents === areDirections) return undefined;
  return areContents ? "contents" : "directions";
}
