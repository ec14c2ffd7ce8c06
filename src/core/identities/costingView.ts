import { sidesWithAmount } from "../costing/evaluate";
import type { BoundForm } from "../bind/bound";
import { sameCell, type CellRef, type Span } from "../cell";
import { chainOf, chainToAmount, type CostingChain } from "../costing/chain";
import { piecesOf, type PieceKind } from "../costing/pieces";
import { costingTexts, type CostingText } from "./costingTexts";
import { placeIn } from "./operands";
import { flatMapped } from "../flatMapped";

/** A costing text as people are shown it. */
export interface CostingView {
  readonly at: CellRef;
  /** The text cut into pieces; joined, they give it again. Spans are those in the cell's text. */
  readonly pieces: readonly { readonly kind: PieceKind; readonly text: string; readonly span: Span }[];
  /** What its calculations come to, in the order in which they stand. */
  readonly chains: readonly CostingChain[];
}

/** More calculations than a person compares at a glance. */
const MOST_CHAINS = 12;

/** The costing texts of a form whose cell, or whose amount's cell, is among the given ones. */
export function costingViewAt(form: BoundForm, cells: readonly CellRef[]): CostingView | undefined {
  const texts = costingTexts(form);
  const holds = (at: CellRef | undefined): boolean => at !== undefined && cells.some((cell) => sameCell(cell, at));
  const text = texts.find(({ basis }) => holds(basis.at)) ?? texts.find(({ amount }) => holds(amount?.at));
  return text && viewOf(form, text);
}

function viewOf(form: BoundForm, text: CostingText): CostingView {
  const { basis, reading } = text;
  const pieces = piecesOf(basis.text, reading).map(({ kind, span }) => ({
    kind,
    text: basis.text.slice(span.start, span.end),
    span: placeIn(basis, span),
  }));
  const said = reading.equations.filter(({ role }) => role !== "copy");
  const chains = flatMapped(said, (equation) => chainOf(equation, form.unit) ?? []);
  return { at: basis.at, pieces, chains: [...chains, ...toAmount(form, text)].slice(0, MOST_CHAINS) };
}

/** What the text comes to beside its amount: where they differ, or where the text leaves the result to the amount. */
function toAmount(form: BoundForm, { reading: { result }, inYuan, amount }: CostingText): readonly CostingChain[] {
  const sides = result === null || inYuan === undefined ? undefined : sidesWithAmount(result, form.unit, inYuan);
  if (result === null || sides === undefined) return [];
  const chain = chainToAmount(result, sides, amount?.unit ?? form.unit);
  return result.kind === "number" && chain.relation === "=" ? [] : [chain];
}
