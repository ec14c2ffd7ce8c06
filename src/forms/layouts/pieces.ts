import type { Decoration, LayoutCell, LayoutColumn, LayoutLine, LayoutRow, LayoutTable } from "../../core/layout";

/** Sentences such as goals have room for two lines, long ones for four. */
export const sentenceHeight = 36;
export const longSentenceHeight = 60;

/** The label of a field. */
export function label(field: string, across: number, decoration: Decoration = {}): LayoutCell {
  return { label: field, across, ...decoration };
}

/** A place for the value of a field. */
export function value(field: string, across: number, more: Pick<LayoutCell, "align" | "down"> = {}): LayoutCell {
  return { value: field, across, ...more };
}

/** A label that holds no value of its own. */
export function heading(text: string, across: number, down = 1): LayoutCell {
  return { heading: text, across, down };
}

/** A place to be filled in by hand. */
export function blank(across: number): LayoutCell {
  return { blank: true, across };
}

/** A row inside the form's frame. */
export function row(...cells: readonly LayoutCell[]): LayoutRow {
  return { kind: "row", cells };
}

/** A row with room for more than one line. */
export function highRow(minimumHeight: number, ...cells: readonly LayoutCell[]): LayoutRow {
  return { kind: "row", cells, minimumHeight };
}

/** A line outside the form's frame. */
export function line(...cells: readonly LayoutCell[]): LayoutRow {
  return { kind: "row", cells: cells.map((cell) => ({ align: "left", ...cell })), isUnframed: true };
}

/** 填报单位：（盖章） at the left, the unit of the amounts at the right. */
export function unitLine(unitName: string, before: number, behind: number, word = "金额单位"): LayoutRow {
  return line({ inline: [unitName], across: before }, { unit: word, across: behind });
}

/** 单位负责人签字： and, below, who filled the form in. */
export function signatures(width: number): readonly LayoutLine[] {
  return [line({ footer: "单位负责人签字", across: width }), line({ inline: ["preparedBy", "phone"], across: width })];
}

/** A column of a table. */
export function column(name: string, across = 1, decoration: Decoration = {}): LayoutColumn {
  return { column: name, across, ...decoration };
}

/** The costing of editions that print one only where it is asked for, below the indicators or above them. */
export function costingWhereFilled(
  across: readonly [side: number, content: number, item: number, amount: number, basis: number],
): LayoutTable {
  const [side, content, item, amount, basis] = across;
  return {
    kind: "table",
    table: "costing",
    side: { across: side },
    isOnlyFilled: true,
    columns: [
      column("content", content, { as: "支出内容" }),
      column("item", item),
      column("amount", amount),
      column("basis", basis),
    ],
    blankRows: 3,
  };
}
