import { nameOf, type BoundRow } from "../../core/bind/bound";
import { pairByName, type Pair } from "../../core/names";
import { itemName, type Direction, type Fund, type MainRow } from "../funds";
import { contentsOf } from "./contents";
import { isAmbiguous, type Package } from "./package";
import { flatMapped } from "../../core/flatMapped";

/** What a 小项 may be: a 支出内容 of its direction with its rows, or, in a fund of several directions, one of them. */
export interface PartMeant {
  readonly direction: Direction;
  readonly name: string;
  readonly rows?: readonly BoundRow[];
}

/** The funds of which it can be told what belongs to them: none while the numbers of 附表2 contradict the 附表3. */
export function fundsTold({ funds, misplaced }: Package): readonly Fund[] {
  return misplaced.length > 0 ? [] : funds.filter((fund) => !isAmbiguous(fund, funds));
}

/** The 小项 of a fund with what its direction forms say of them. */
export function partPairs({ directions, isByPart }: Fund, main: MainRow): readonly Pair<BoundRow, PartMeant>[] {
  const own =
    directions.length > 1 || isByPart === true
      ? directions.map((direction) => ({ direction, name: nameOf(direction) }))
      : [];
  const contents = flatMapped(directions, (direction) => contentsOf(direction).map((one) => ({ direction, ...one })));
  const meant: readonly PartMeant[] = [...own, ...contents];
  return pairByName(main.parts, meant, itemName, ({ name }) => name);
}

/** The 事项 of 附表1 with the directions that they are. */
export function workPairs({ overall, directions }: Package): readonly Pair<BoundRow, Direction>[] {
  return pairByName(overall?.tables.workPlan ?? [], directions, workItem, nameOf);
}

/** What a row of the work plan is called; empty where it has no name. */
export function workItem(row: BoundRow): string {
  return row.cells["item"]?.text ?? "";
}
