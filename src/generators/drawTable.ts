import type { Area } from "../core/cell";
import type { ContentRow, ContentValue } from "../core/formContent";
import type { LayoutColumn, LayoutTable } from "../core/layout";
import { indicatorDirections, indicatorSigns, performanceSources } from "../standards/indicator-words";
import { printedRows, type PrintedRow } from "./draftRows";
import { filledIn, printedLabel, textOfValue } from "./draftTexts";
import type { DrawnRow, Drawing } from "./drawing";
import { lookOfCell, type ValuePlace } from "./sheetBuilder";

/** Draws a table: its label at the left, its headings, its rows and its total. */
export function drawTable(drawing: Drawing, line: LayoutTable): void {
  const { form, profile, content, builder, words } = drawing;
  const rows = printedRows(form, profile, line, content);
  if (rows.length === 0) return;
  const headerRows = line.columns.some(({ under }) => under !== undefined) ? 2 : 1;
  if (line.side !== undefined) {
    const { across, ...decoration } = line.side;
    const height = headerRows + rows.length + (line.total === undefined ? 0 : 1);
    const label = form.tables[line.table]?.label ?? "";
    builder.text(builder.nextArea(across, height), printedLabel([label], decoration, words), lookOfCell("center"));
  }
  const first = builder.row;
  drawHeader(drawing, line, headerRows);
  drawing.header = { first, last: builder.row - 1 };
  if (line.total?.place === "first") drawTotal(drawing, line);
  drawBody(drawing, line, rows);
  if (line.total?.place === "last") drawTotal(drawing, line);
}

function drawHeader(drawing: Drawing, { table, columns }: LayoutTable, headerRows: number): void {
  const { builder } = drawing;
  const look = lookOfCell("center");
  columns.forEach(({ under, ...column }, index) => {
    if (under === undefined) {
      builder.text(builder.nextArea(column.across, headerRows), headingOf(drawing, table, column), look);
    } else if (columns[index - 1]?.under !== under) {
      const end = columns.findIndex((other, later) => later > index && other.under !== under);
      const group = columns.slice(index, end < 0 ? columns.length : end);
      builder.text(builder.nextArea(acrossOf(group)), under, look);
    }
  });
  builder.row += 1;
  if (headerRows === 1) return;
  for (const column of columns) {
    if (column.under !== undefined)
      builder.text(builder.nextArea(column.across), headingOf(drawing, table, column), look);
  }
  builder.row += 1;
}

function acrossOf(columns: readonly LayoutColumn[]): number {
  return columns.reduce((sum, { across }) => sum + across, 0);
}

function headingOf({ form, words }: Drawing, table: string, column: LayoutColumn): string {
  if ("heading" in column) return filledIn(column.heading, words);
  const described =
    "field" in column ? form.fields[column.field] : form.tables[column.table ?? table]?.columns[column.column];
  return described === undefined ? "" : printedLabel(described.labels, column, words);
}

/** The total of one column, its label over the columns before it, and empty cells for the rest. */
function drawTotal(drawing: Drawing, { table, columns, total }: LayoutTable): void {
  const { builder, form, content, words, fields } = drawing;
  const field = form.fields[total?.field ?? ""];
  if (total === undefined || field === undefined) return;
  const summed = typeof field.value === "object" && field.value.table === table ? field.value.column : "";
  const labelled = columns.filter((column) => "column" in column && total.over.includes(column.column));
  for (const column of columns) {
    const look = lookOfCell(column.align);
    if (column === labelled[0]) {
      builder.text(builder.nextArea(acrossOf(labelled)), printedLabel(field.labels, total, words), look);
    } else if ("column" in column && column.column === summed) {
      const area = builder.nextArea(column.across);
      fields.set(total.field, builder.value({ area, given: content.fields[total.field], prefix: "", look }));
    } else if (!labelled.includes(column)) builder.text(builder.nextArea(column.across), "", look);
  }
  builder.row += 1;
}

function drawBody(drawing: Drawing, line: LayoutTable, rows: readonly PrintedRow[]): void {
  const { builder, tables } = drawing;
  const top = builder.row;
  const spans = line.columns.map((column) => spansOf(drawing, line, column, rows));
  const drawn: (ReadonlyMap<string, ValuePlace> | undefined)[] = [];
  const areas: Area[] = [];
  rows.forEach((printed, index) => {
    builder.atLeast(line.minimumHeight);
    const own = new Map<string, DrawnRow>();
    for (const [table, row] of Object.entries(printed))
      if (row !== undefined) own.set(table, { row, cells: new Map() });
    const places = new Map<string, ValuePlace>();
    line.columns.forEach((column, at) => {
      const down = spans[at]?.[index] ?? 1;
      const key = String(at);
      const place = down === 0 ? drawn.at(-1)?.get(key) : drawPlace(drawing, line, column, printed, down);
      if (place === undefined) return;
      places.set(key, place);
      areas[at] = { ...(areas[at] ?? place.area), bottom: place.area.bottom };
      for (const table of holdersOf(line, column)) {
        if ("column" in column) own.get(table)?.cells.set(column.column, place);
      }
    });
    drawn.push(places);
    for (const [table, row] of own) tables.set(table, [...(tables.get(table) ?? []), row]);
    builder.row += 1;
  });
  line.columns.forEach((column, at) => {
    const area = areas[at];
    if ("column" in column && area !== undefined) {
      builder.list({ area: { ...area, top }, values: listedValues(drawing, line, column.column) });
    }
  });
}

/** The tables whose column this is. */
function holdersOf({ table }: LayoutTable, column: LayoutColumn): readonly string[] {
  if (!("column" in column)) return [];
  const own = column.table ?? table;
  return column.sharedWith === undefined ? [own] : [own, column.sharedWith];
}

function givenFor(line: LayoutTable, column: LayoutColumn, printed: PrintedRow | undefined): ContentValue | undefined {
  if (!("column" in column)) return undefined;
  return holdersOf(line, column)
    .map((table): ContentRow | undefined => printed?.[table])
    .map((row) => row?.cells[column.column])
    .find((given) => given !== undefined);
}

function drawPlace(
  { builder, content, fields }: Drawing,
  line: LayoutTable,
  column: LayoutColumn,
  printed: PrintedRow,
  down: number,
): ValuePlace | undefined {
  const area = builder.nextArea(column.across, down);
  const look = lookOfCell(column.align);
  if ("heading" in column) {
    builder.blank(area, look);
    return undefined;
  }
  const given = "field" in column ? content.fields[column.field] : givenFor(line, column, printed);
  const place = builder.value({ area, given, prefix: "", look });
  if ("field" in column) fields.set(column.field, place);
  return place;
}

/**
 * How many rows the cell of each row covers; 0 where the one above reaches down. Equal values stand once for their rows,
 * but what begins anew in a column further left begins anew here, too.
 */
function spansOf(
  { form }: Drawing,
  line: LayoutTable,
  column: LayoutColumn,
  rows: readonly PrintedRow[],
): readonly number[] {
  if ("field" in column) return rows.map((_, index) => (index === 0 ? rows.length : 0));
  const isSpanning = (one: LayoutColumn): boolean =>
    "column" in one && form.tables[one.table ?? line.table]?.columns[one.column]?.spansRows === true;
  if (!isSpanning(column)) return rows.map(() => 1);
  const holders = holdersOf(line, column);
  const before = line.columns
    .slice(0, line.columns.indexOf(column) + 1)
    .filter((one) => isSpanning(one) && holdersOf(line, one).some((table) => holders.includes(table)));
  const keys = rows.map((printed) => before.map((one) => textOfValue(givenFor(line, one, printed)?.value ?? null)));
  const continues = (index: number): boolean =>
    index > 0 && keys[index]?.at(-1) !== "" && JSON.stringify(keys[index]) === JSON.stringify(keys[index - 1]);
  return rows.map((_, index) => {
    if (continues(index)) return 0;
    let down = 1;
    while (index + down < rows.length && continues(index + down)) down += 1;
    return down;
  });
}

/** A list in a file is no longer than this. */
const LONGEST_LIST = 255;

/** What is offered in a column whose values are fixed. */
function listedValues({ profile }: Drawing, { levelNames = [] }: LayoutTable, column: string): readonly string[] {
  const values = {
    level1: profile.levels.map(({ name }) => name),
    level2: [
      ...new Set(
        profile.levels.flatMap(({ level2 }) =>
          level2.map(({ name, synonyms = [] }) => levelNames.find((printed) => synonyms.includes(printed)) ?? name),
        ),
      ),
    ],
    performanceStandard: profile.performanceStandard === "source" ? performanceSources : [],
    sign: indicatorSigns,
    direction: indicatorDirections,
  };
  const offered = Object.entries(values).find(([name]) => name === column)?.[1] ?? [];
  return offered.join(",").length > LONGEST_LIST || offered.some((value) => value.includes(",")) ? [] : offered;
}
