import { moneyUnitIn, type MoneyUnit } from "../amount";
import type { Grid, Slot } from "../grid";
import { foldCharacters } from "../text";
import { remembered, rememberedIn } from "../remembered";
import { flatMapped } from "../flatMapped";

/** 金额单位：万元 on its own, in brackets, or behind 填报单位 in one cell. */
const UNIT_LINE = /(?:^|[\s(])(?:金\s*额\s*)?(?:单\s*位|金\s*额)\s*:/;

/** The unit that the sheet states for the whole form: 金额单位：万元, 单位：元, 金额：万元. */
export const statedUnit = remembered((grid: Grid): MoneyUnit | undefined => {
  for (const { text } of grid.slots) {
    if (!/[单金].*[:：]/.test(text) || !UNIT_LINE.test(foldCharacters(text))) continue;
    const unit = moneyUnitIn(text);
    if (unit !== undefined) return unit;
  }
  return undefined;
});

/** Longer texts are no labels. */
const LONGEST_LABEL = 30;

/** The cells that name a unit as a label does. */
const unitLabels = remembered((grid: Grid) =>
  flatMapped(grid.slots, (slot) => {
    const unit = unitOfLabel(slot.text);
    return unit === undefined ? [] : [{ slot, unit }];
  }),
);

/**
 * The unit that the labels of a form name, where all that name one agree: 项目资金总额（元） speaks for 其中：财政资金
 * below it, too.
 */
export function labelledUnit(grid: Grid, isOutside: (slot: Slot) => boolean): MoneyUnit | undefined {
  const named = unitLabels(grid).filter(({ slot }) => isOutside(slot));
  return named.every(({ unit }) => unit === named[0]?.unit) ? named[0]?.unit : undefined;
}

/** A heading hardly ever groups more rows than this. */
const MOST_GROUPED = 8;

/** The unit of the heading that groups a label with others: 项目资金（元） left of 财政拨款 and 其他资金. */
export const groupUnit = rememberedIn((grid: Grid, label: Slot): MoneyUnit | undefined => {
  // A label right before another has no value of its own.
  const before = grid.slotsInRow(label.row).findLast(({ column }) => column < label.column);
  const own = before === undefined ? undefined : unitOfLabel(before.text);
  if (own !== undefined && before?.text.includes(":") !== true && before?.text.includes("：") !== true) return own;
  const left = Math.min(...grid.slotsInRow(label.row).map(({ column }) => column), label.column);
  for (let column = label.column - 1; column >= Math.max(0, left - MOST_GROUPED); column -= 1) {
    const heading = headingOver(grid, label.row, column);
    const unit = heading === undefined ? undefined : unitOfLabel(heading.text);
    if (unit !== undefined) return unit;
  }
  return undefined;
});

/** What stands above a cell in its column, past blank cells: where nothing is merged, a heading covers them. */
function headingOver(grid: Grid, row: number, column: number): Slot | undefined {
  for (let above = row; above >= Math.max(0, row - MOST_GROUPED); above -= 1) {
    const slot = grid.slotAt(above, column);
    // In the label's own row stand other labels, with their own values.
    if (slot !== undefined) return slot.row < row || slot.area.bottom > row ? slot : undefined;
  }
  return undefined;
}

/** The unit in a label, also where its value stands behind it: 年度资金总额（元）：36000. */
function unitOfLabel(text: string): MoneyUnit | undefined {
  if (!text.includes("元")) return undefined;
  const [label = ""] = foldCharacters(text).split(":", 1);
  return label.length > LONGEST_LABEL || /\d/.test(label) ? undefined : moneyUnitIn(label);
}
