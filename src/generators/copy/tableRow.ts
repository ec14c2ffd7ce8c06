import type { Area } from "../../core/cell";
import { textOfValue } from "../draftTexts";
import type { Drawing } from "../drawing";
import { lookOfCell, type ValuePlace } from "../sheetBuilder";
import type { CopiedLine, CopiedLines } from "./lines";
import type { CopyModel, Region } from "./model";

interface Place {
  readonly line: CopiedLine;
  /** Of the new sheet. */
  readonly row: number;
  /** The last column. */
  readonly right: number;
}

/** Draws one row of a table, with the columns and the merged areas of the row of the model that it looks like. */
export function drawCopiedRow(drawing: Drawing, model: CopyModel, copied: CopiedLines, place: Place): void {
  const { builder, tables } = drawing;
  const { grid } = model;
  const { line, row, right } = place;
  const { region, copied: own } = line;
  if (region === undefined || own === undefined) return;
  const { table } = region;
  const columns = columnsOf(region);
  const above = tables.get(table)?.at(-1);
  const cells = new Map<string, ValuePlace>();
  const look = lookOfCell("center");
  for (let column = 0; column <= right; column += 1) {
    const { top, left, bottom, right: end } = grid.areaAt(line.like, column);
    const name = columns.get(left);
    column = end;
    // What stands beside all rows of the table is drawn around them.
    if (name === undefined && isBeside({ top, left, bottom, right: end }, region)) continue;
    const area = { top: row, left, bottom: row, right: end };
    if (name === undefined) {
      if (end > left) builder.text(area, "", look);
      continue;
    }
    const span = spanOf(drawing, model, copied, { region, name, row });
    const before = above?.cells.get(name);
    if (span.down === 0 && before !== undefined) {
      cells.set(name, before);
      if (!span.isMerged && end > left) builder.text(area, "", look);
    } else {
      const given = own.row.cells[name];
      const bottomRow = span.isMerged ? row + span.down - 1 : row;
      cells.set(name, builder.value({ area: { ...area, bottom: bottomRow }, given, prefix: "", look }));
    }
  }
  tables.set(table, [...(tables.get(table) ?? []), { row: own.row, cells }]);
}

function isBeside({ top, bottom }: Area, { first, last }: Region): boolean {
  return (top < first || bottom > last || (top === first && bottom === last)) && bottom > top;
}

/** The columns that the model prints, by the place of their cells. */
function columnsOf({ rows }: Region): ReadonlyMap<number, string> {
  return new Map(
    rows.flatMap(({ cells }) =>
      Object.entries(cells).flatMap(([name, value]) => (value === undefined ? [] : [[value.at.column, name] as const])),
    ),
  );
}

/** How the model prints a value that several rows share: in one cell, in the first of them only, or in each. */
function sharingOf({ grid }: CopyModel, { rows }: Region, name: string): "merged" | "first" | "each" {
  const values = rows.flatMap(({ cells }) => cells[name] ?? []);
  const isHigh = values.some(({ at }) => {
    const { top, bottom } = grid.areaAt(at.row, at.column);
    return bottom > top;
  });
  if (isHigh) return "merged";
  const pairs = values.slice(1).map((value, index) => ({ value, before: values[index] }));
  if (pairs.some(({ value, before }) => value.at.row === before?.at.row)) return "first";
  return pairs.some(({ value, before }) => value.text !== "" && value.text === before?.text) ? "each" : "merged";
}

interface Wanted {
  readonly region: Region;
  readonly name: string;
  readonly row: number;
}

/** How many rows a value stands for from this one on; 0 where the one above does. */
function spanOf(
  { form }: Drawing,
  model: CopyModel,
  { lines }: CopiedLines,
  { region, name, row }: Wanted,
): { readonly down: number; readonly isMerged: boolean } {
  const { columns = {} } = form.tables[region.table] ?? {};
  const sharing = sharingOf(model, region, name);
  if (columns[name]?.spansRows !== true || sharing === "each") return { down: 1, isMerged: false };
  const left = [...columnsOf(region)].sort(([one], [other]) => one - other).map(([, column]) => column);
  const before = left.slice(0, left.indexOf(name) + 1).filter((one) => columns[one]?.spansRows === true);
  const keyAt = (at: number): string | undefined => {
    const line = lines[at];
    if (line?.region !== region) return undefined;
    const texts = before.map((one) => textOfValue(line.copied?.row.cells[one]?.value ?? null));
    return texts.at(-1) === "" ? undefined : JSON.stringify(texts);
  };
  const own = keyAt(row);
  if (own === undefined) return { down: 1, isMerged: false };
  if (keyAt(row - 1) === own) return { down: 0, isMerged: sharing === "merged" };
  let down = 1;
  while (keyAt(row + down) === own) down += 1;
  return { down, isMerged: sharing === "merged" };
}
