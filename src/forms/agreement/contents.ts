import type { BoundRow } from "../../core/bind/bound";
import { groupRows } from "../../core/identities/selection";
import type { Direction } from "../funds";

/** 支出内容 of a direction, with their rows. */
export function contentsOf(
  direction: Direction,
): readonly { readonly name: string; readonly rows: readonly BoundRow[] }[] {
  return groupRows(direction.tables["costing"] ?? [], "content");
}
