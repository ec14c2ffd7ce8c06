import type { BoundRow } from "../../core/bind/bound";
import { pairByName } from "../../core/names";
import { bareLabel } from "../../core/text";
import type { Workbook } from "../../core/workbook";
import { itemName, type Direction, type Fund } from "../../forms/funds";
import { pairByEvidence, type Told } from "./pairByEvidence";
import type { Relation } from "../../forms/agreement/relations";
import { rowSlot, type Slot } from "../../forms/agreement/slots";
import { isCostRow } from "./style";
import { addsUp } from "./sums";
import { columnOf, standingOf } from "./tablePlace";

const TABLE = "costing";
const CONTENT = "content";

/** Rows of 支出明细 that one cell of 支出内容 stands for. */
interface Segment {
  /** Empty where nothing stands in its cell. */
  readonly name: string;
  readonly rows: readonly BoundRow[];
  /** Whether its further rows have cells of their own, with nothing in them. */
  readonly isLoose: boolean;
}

/** The 支出明细 of a direction, parted where a cell of 支出内容 begins, whether its name is lost or not. */
function segmentsOf(workbook: Workbook, direction: Direction): readonly Segment[] {
  const standing = standingOf(workbook, direction, TABLE);
  const column = standing && columnOf(standing, CONTENT);
  if (standing === undefined || column === undefined) return [];
  const { grid } = standing;
  const segments: { name: string; rows: BoundRow[]; isLoose: boolean }[] = [];
  for (const row of direction.tables["costing"] ?? []) {
    const { top, bottom } = grid.areaAt(row.row, column);
    const [isOwn, isTall] = [top === row.row, bottom > top];
    const name = (isOwn && grid.slotAt(row.row, column)?.text.trim()) || "";
    const last = segments.at(-1);
    // A cell of its own right below a merged area is none of it.
    const isApart = isOwn && (isTall || last?.isLoose === false);
    if (last === undefined || name !== "" || isApart) segments.push({ name, rows: [row], isLoose: !isTall });
    else last.rows.push(row);
  }
  return segments;
}

/** The groups of 支出明细 whose 支出内容 is lost, as far as the merged cells show them. */
export function hasNamelessContents(workbook: Workbook, direction: Direction): boolean {
  return segmentsOf(workbook, direction).some(({ name }) => name === "");
}

/** A name that 支出内容 may bear, with what it should come to. */
interface NameTold extends Told {
  readonly name: string;
}

/** The 小项 of a direction's fund, or else its 成本指标. */
function namesTold(direction: Direction, funds: readonly Fund[]): readonly NameTold[] {
  const fund = funds.find(({ directions }) => directions.length === 1 && directions[0] === direction);
  const { main } = fund ?? {};
  const parts = (main?.parts ?? []).map((row) => ({
    name: itemName(row),
    slot: main && rowSlot(main.summary, row, "name", ""),
    amounts: main === undefined ? [] : [rowSlot(main.summary, row, "amount", "")],
  }));
  const costs = (direction.tables["indicators"] ?? []).filter(isCostRow).map((row) => ({
    name: row.cells["level3"]?.text ?? "",
    slot: rowSlot(direction, row, "level3", ""),
    amounts: [rowSlot(direction, row, "indicatorValue", "")],
  }));
  return (parts.length > 0 ? parts : costs).flatMap(({ name, slot, amounts }) => {
    const printed = amounts.flatMap((one) => one ?? []);
    return slot === undefined || name === "" ? [] : [{ name, slot, amounts: printed, goals: [] }];
  });
}

/** A group without its name, as a place for it. */
interface ToldSegment extends Told {
  readonly rows: readonly BoundRow[];
}

function toldOf(direction: Direction, rows: readonly BoundRow[], column: number): readonly ToldSegment[] {
  const [first] = rows;
  if (first === undefined) return [];
  const at = { sheet: direction.sheet, row: first.row, column };
  const value = { at, value: null, text: "", computed: false, unit: direction.unit };
  const name = bareLabel(direction.form.tables[TABLE]?.columns[CONTENT]?.labels[0] ?? CONTENT);
  const slot: Slot = { form: direction, value, name };
  return [{ slot, rows, amounts: amountsOf(direction, rows), goals: [], mayBeShort: true }];
}

function amountsOf(direction: Direction, rows: readonly BoundRow[]): readonly (Slot | undefined)[] {
  return rows.map((row) => rowSlot(direction, row, "amount", ""));
}

/** 网格巡查宣传 and 网格巡查购置 are details of 网格巡查. */
function allBear(rows: readonly BoundRow[], name: string): boolean {
  return rows.every((row) => bareLabel(row.cells["item"]?.text ?? "").includes(bareLabel(name)));
}

/** What carries lost names of 支出内容 back, from the 小项 or the 成本指标 that nothing else in the form bears. */
export function lostContentNames(
  workbook: Workbook,
  funds: readonly Fund[],
  directions: readonly Direction[],
): readonly Relation[] {
  return directions.flatMap((direction) => {
    const segments = segmentsOf(workbook, direction);
    const standing = standingOf(workbook, direction, TABLE);
    const column = standing && columnOf(standing, CONTENT);
    if (column === undefined || segments.length === 0) return [];
    const named = segments.filter(({ name }) => name !== "");
    const names = namesTold(direction, funds);
    const pairs = pairByName(
      named,
      names,
      ({ name }) => name,
      ({ name }) => name,
    );
    const open = names.filter((one) => !pairs.some(({ right }) => right === one));
    const nameless = segments.filter(({ name }) => name === "");
    const recognised = pairByEvidence(
      nameless.flatMap(({ rows }) => toldOf(direction, rows, column)),
      open,
      ({ rows }, { name }) => (allBear(rows, name) ? 1 : 0),
    );
    const rest = open.filter((one) => !recognised.some((pair) => pair.named === one));
    const parted = rest.flatMap((one) => {
      const places = pairs.flatMap(({ left, right }) => partedRows(direction, left, right, one));
      const [rows, ...others] = places;
      return rows === undefined || others.length > 0
        ? []
        : toldOf(direction, rows, column).map((place) => ({ nameless: place, named: one }));
    });
    return [...recognised, ...parted].map(({ nameless: { slot: to }, named: { slot: from } }): Relation => ({
      kind: "carried-text",
      from,
      to,
    }));
  });
}

/**
 * The last rows of a group that are another one: without them it comes to just what it should, and they to what the other
 * should, or to less where their details bear its name.
 */
function partedRows(
  direction: Direction,
  { rows, isLoose }: Segment,
  own: NameTold,
  other: NameTold,
): readonly (readonly BoundRow[])[] {
  if (!isLoose) return [];
  return rows.flatMap((_, index) => {
    const [first, last] = [rows.slice(0, index), rows.slice(index)];
    const isWhole = addsUp(own.amounts[0], amountsOf(direction, first));
    const isOther = addsUp(other.amounts[0], amountsOf(direction, last)) || allBear(last, other.name);
    return isWhole && isOther ? [last] : [];
  });
}
