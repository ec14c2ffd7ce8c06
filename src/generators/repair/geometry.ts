import type { Area } from "../../core/cell";
import type { Model, ModelLabel, ModelLine } from "./model";
import { labelFor } from "./worth";
import type { SheetRow } from "./sheetRows";

/** Where the columns of the official form lie on a sheet. */
export interface Geometry {
  /** The columns of an area, where the sheet has them; rows stay. */
  readonly placed: (area: Area) => Area;
}

type Votes = Map<number, Map<number, number>>;

function vote(votes: Votes, from: number, to: number): void {
  const own = votes.get(from) ?? new Map<number, number>();
  votes.set(from, own.set(to, (own.get(to) ?? 0) + 1));
}

/** What most labels say of each edge; one alone is believed where it agrees with the others, for its area may be divided. */
function winners(votes: Votes): ReadonlyMap<number, number> {
  const best = [...votes].flatMap(([from, own]) => {
    const [first] = [...own].sort(([, one], [, other]) => other - one);
    return first === undefined ? [] : [{ from, to: first[0], count: first[1] }];
  });
  const sure = new Map(best.filter(({ count }) => count > 1).map(({ from, to }) => [from, to]));
  const known = sure.size === 0 ? new Map(best.map(({ from, to }) => [from, to])) : sure;
  return new Map(best.map(({ from }) => [from, along(known, from)]));
}

/** An edge that no label shows lies as far from the next known one as in the official form. */
function along(known: ReadonlyMap<number, number>, edge: number): number {
  const found = known.get(edge);
  if (found !== undefined) return found;
  const [nearest] = [...known].sort(([one], [other]) => Math.abs(one - edge) - Math.abs(other - edge));
  return nearest === undefined ? edge : Math.max(0, nearest[1] + edge - nearest[0]);
}

/** Labels that stand once in the official form and once on the sheet show where its columns lie. */
function pairsOf(model: Model, rows: readonly SheetRow[]): readonly { label: ModelLabel; area: Area }[] {
  const all = model.lines.flatMap(({ labels }) => labels);
  return all.flatMap((label) => {
    const isAmbiguous = all.some((other) => other !== label && [...other.names].some((name) => label.names.has(name)));
    const found = isAmbiguous ? [] : rows.flatMap((row) => labelFor(label.names, label.area.left, row) ?? []);
    const [one] = found;
    return one === undefined || found.length > 1 ? [] : [{ label, area: one.slot.area }];
  });
}

/** Compares where labels stand on a sheet and in the official form. */
export function geometryOf(model: Model, rows: readonly SheetRow[]): Geometry {
  const pairs = pairsOf(model, rows);
  const lefts: Votes = new Map();
  const rights: Votes = new Map();
  for (const { label, area } of pairs) {
    vote(lefts, label.area.left, area.left);
    vote(rights, label.area.right, area.right);
  }
  const [left, right] = [winners(lefts), winners(rights)];
  const placed = (area: Area): Area => {
    const first = along(left, area.left);
    return { ...area, left: first, right: Math.max(first, along(right, area.right)) };
  };
  return { placed };
}

function lineOn(line: ModelLine, placed: Geometry["placed"]): ModelLine {
  return {
    ...line,
    labels: line.labels.map((label) => ({ ...label, area: placed(label.area) })),
    merges: line.merges.map(placed).filter((area) => area.top < area.bottom || area.left < area.right),
    cells: line.cells.map((cell) => ({
      ...cell,
      column: placed({ top: 0, bottom: 0, left: cell.column, right: cell.column }).left,
    })),
  };
}

/** The official form with its columns where the sheet has them. */
export function modelOn(model: Model, { placed }: Geometry): Model {
  return {
    ...model,
    lines: model.lines.map((line) => lineOn(line, placed)),
    columnOf(table, column) {
      const found = model.columnOf(table, column);
      return found === undefined ? undefined : placed({ top: 0, bottom: 0, left: found, right: found }).left;
    },
  };
}
