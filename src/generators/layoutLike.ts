import type { BoundForm } from "../core/bind/bound";
import type { Form } from "../core/form";
import type { Layout, LayoutCell, LayoutColumn, LayoutLine, LayoutRow, LayoutTable } from "../core/layout";
import { bareLabel } from "../core/text";
import { APPENDIX } from "./repair/names";
import type { Sibling } from "./siblings";

/**
 * How a form is printed beside others of its edition: with the places that they print, its number and the total of its
 * costing among them, and without those that none of them does. What is left of a row fills its width.
 */
export function layoutLike(siblings: readonly Sibling[]): (layout: Layout) => Layout {
  const same = siblings.find(({ isSame }) => isSame);
  if (same === undefined) return (layout) => layout;
  return (layout) => {
    const numbered = withNumber(withTitle(layout, same), same);
    return { ...numbered, lines: withoutUnprinted(numbered.lines, same).map((line) => tableLike(line, same.bound)) };
  };
}

/** Where the title of the sibling says the year, no line below it does. */
function withTitle(layout: Layout, { bound }: Sibling): Layout {
  if (layout.hasYearLine !== true || !/(?:19|20)\d{2}/.test(bound.heading)) return layout;
  const { hasYearLine: _, ...rest } = layout;
  return { ...rest, lines: layout.lines.filter(({ kind }) => kind !== "year") };
}

/** 附表3-1 above the title of the sibling stands above this one's, too. */
function withNumber(layout: Layout, { labels }: Sibling): Layout {
  const printed = labels.find(({ names }) => names.has(APPENDIX))?.slot.text;
  if (layout.appendix !== undefined || printed === undefined) return layout;
  const appendix = printed.replace(/\d+(\D*)$/, "{number}$1");
  return { ...layout, appendix, lines: [{ kind: "appendix" }, ...layout.lines] };
}

function withoutUnprinted(lines: readonly LayoutLine[], sibling: Sibling): readonly LayoutLine[] {
  const rows = lines.map((line) => (line.kind === "row" && line.isUnframed !== true ? rowLike(line, sibling) : line));
  return rows.flatMap((line, index): readonly LayoutLine[] => {
    if (line?.kind !== "row") return line === undefined ? [] : [line];
    // A cell that reaches down over rows which are not printed ends so much earlier.
    const cells = line.cells.map((cell) => {
      const { down = 1 } = cell;
      const left = rows.slice(index, index + down).filter((row) => row !== undefined).length;
      return down > 1 ? { ...cell, down: left } : cell;
    });
    return [{ ...line, cells }];
  });
}

/** A row with the cells that the sibling prints; `undefined` where it prints none of them. */
function rowLike(line: LayoutRow, sibling: Sibling): LayoutRow | undefined {
  const isPrinted = printedCells(line.cells, sibling);
  const left = line.cells.filter((_, index) => isPrinted[index] === true);
  const isNamed = left.some((cell) => "label" in cell || "value" in cell || "inline" in cell || "footer" in cell);
  const isHeaded = left.some((cell) => "heading" in cell && (cell.down ?? 1) === 1);
  if (!isNamed && !isHeaded && !left.some((cell) => "unit" in cell)) return undefined;
  const width = (cells: readonly LayoutCell[]): number => cells.reduce((sum, { across }) => sum + across, 0);
  const missing = width(line.cells) - width(left);
  const last = left.length - 1;
  const cells = left.map((cell, index) => (index === last ? { ...cell, across: cell.across + missing } : cell));
  return { ...line, cells };
}

/** Which cells of a row the sibling prints: a label with its value, a heading with the blank behind it. */
function printedCells(cells: readonly LayoutCell[], { bound, labels }: Sibling): readonly boolean[] {
  const fields: Readonly<Record<string, unknown>> = bound.fields;
  const headings = new Set(labels.map(({ slot }) => bareLabel(slot.text)));
  let before = true;
  return cells.map((cell) => {
    if ("label" in cell) before = fields[cell.label] !== undefined;
    else if ("value" in cell) before = fields[cell.value] !== undefined;
    // A heading over several rows is that of what is left of them.
    else if ("heading" in cell) before = (cell.down ?? 1) > 1 || headings.has(bareLabel(cell.heading));
    else if ("footer" in cell) before = headings.has(bareLabel(cell.footer));
    else if (!("blank" in cell)) before = true;
    return before;
  });
}

/** A table with the columns that the sibling prints, in their order, as wide as it was; its total where the sibling has one. */
function tableLike(line: LayoutLine, bound: BoundForm): LayoutLine {
  if (line.kind !== "table") return line;
  const others = line.columns.flatMap((column) => ("table" in column ? [column.table] : []));
  const [first] = bound.tables[line.table] ?? [];
  // Two tables beside one another share their columns.
  if (first === undefined || others.some((other) => bound.tables[other] !== undefined)) return withTotal(line, bound);
  const printed = Object.entries(first.cells)
    .flatMap(([name, value]) => (value === undefined ? [] : [{ name, column: value.at.column }]))
    .sort((one, other) => one.column - other.column);
  const columns = printed.map(({ name }): LayoutColumn => {
    const own = line.columns.find(
      (column) => "column" in column && column.column === name && (column.table ?? line.table) === line.table,
    );
    return own === undefined || !("column" in own) ? { column: name, across: 1 } : alone(own);
  });
  const headed = line.columns.filter((column) => !("column" in column));
  if (printed.length === 0) return withTotal(line, bound);
  return withTotal({ ...line, columns: fitted([...columns, ...headed], widthOf(line.columns)) }, bound);
}

/** A column that no other table shares. */
function alone(column: Extract<LayoutColumn, { readonly column: string }>): LayoutColumn {
  const { sharedWith: _, ...rest } = column;
  return rest;
}

function widthOf(columns: readonly LayoutColumn[]): number {
  return columns.reduce((sum, { across }) => sum + across, 0);
}

/** Columns over a width: what is left over is shared out from the last one on, what is too much taken from the widest. */
function fitted(columns: readonly LayoutColumn[], width: number): readonly LayoutColumn[] {
  const across = columns.map((column) => column.across);
  const sum = (): number => across.reduce((one, other) => one + other, 0);
  const widen = (index: number, by: number): void => {
    across[index] = (across[index] ?? 1) + by;
  };
  for (let index = across.length - 1; sum() < width; index = index > 0 ? index - 1 : across.length - 1) widen(index, 1);
  // Every column needs one.
  while (sum() > width && Math.max(...across) > 1) widen(across.indexOf(Math.max(...across)), -1);
  return columns.map((column, index) => ({ ...column, across: across[index] ?? column.across }));
}

/** The costing has a total where that of the sibling has one, and stands where that of the sibling does. */
function withTotal(line: LayoutTable, { fields, tables, form }: BoundForm): LayoutLine {
  if (line.table !== "costing" || tables["costing"] === undefined) return line;
  const { isOnlyFilled: _, ...table } = line;
  const total = fields[TOTAL];
  if (total === undefined || line.total !== undefined || !(TOTAL in form.fields)) return table;
  const first = tables["costing"][0]?.row;
  const place = first !== undefined && total.at.row < first ? "first" : "last";
  return { ...table, total: { field: TOTAL, over: columnsBefore(line, form), place } };
}

const TOTAL = "costingTotal";

function columnsBefore({ columns }: LayoutTable, form: Form): readonly string[] {
  const names = columns.flatMap((column) => ("column" in column ? [column.column] : []));
  const value = form.fields[TOTAL]?.value;
  const amount = typeof value === "object" && "column" in value ? value.column : "amount";
  return names.slice(0, Math.max(1, names.indexOf(amount)));
}
