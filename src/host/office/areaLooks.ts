import { areaContains, type Area, type CellRef } from "../../core/cell";
import type { AreaEdit } from "../../core/edit";
import { modelOf } from "../../core/writing/areas";
import { textsOf } from "./rowLooks";

/** How an area looks, by row and column. */
export interface AreaLooks {
  readonly numberFormats: readonly (readonly string[])[];
  readonly cells: readonly (readonly Excel.CellProperties[])[];
}

type LookLike = Extract<AreaEdit, { kind: "look-like" }>;

/** Everything by which a cell looks as it does, but patterns of fills and formats of single characters. */
export const ALL_LOOKS: Excel.CellPropertiesLoadOptions = {
  format: {
    borders: { color: true, style: true, weight: true },
    fill: { color: true },
    font: { bold: true, italic: true, underline: true, strikethrough: true, color: true, name: true, size: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    shrinkToFit: true,
    textOrientation: true,
    protection: true,
  },
};

/** What Excel says of a cell without a fill; whoever fills a cell with white means the same. */
const NO_FILL = "#FFFFFF";

function rangeOfArea(worksheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Asks how an area looks. @returns the answer, fit to be asked for after the next sync. */
export function requestAreaLooks(worksheet: Excel.Worksheet, area: Area): () => AreaLooks {
  const range = rangeOfArea(worksheet, area);
  range.load({ numberFormat: true });
  const cells = range.getCellProperties(ALL_LOOKS);
  return () => ({ numberFormats: textsOf(range.numberFormat), cells: cells.value });
}

function settableBorder(border: Excel.CellBorder | undefined): Excel.CellBorder | undefined {
  // A weight would draw the line that there is none of.
  return border?.style === "None" ? { style: "None" } : border;
}

/** A look as it is given to other cells: without the fill and the lines that there are none of. */
export function settable({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders, ...rest } = format;
  const sides = borders && {
    top: settableBorder(borders.top),
    bottom: settableBorder(borders.bottom),
    left: settableBorder(borders.left),
    right: settableBorder(borders.right),
  };
  const known = Object.fromEntries(Object.entries(sides ?? {}).filter(([, side]) => side !== undefined));
  const isFilled = fill?.color !== undefined && fill.color !== NO_FILL;
  return { format: { ...rest, borders: known, ...(isFilled ? { fill } : {}) } };
}

/** Takes the fills away where the new looks have none, stretch by stretch. */
function clearFills(worksheet: Excel.Worksheet, { top, left }: Area, cells: AreaLooks["cells"]): void {
  cells.forEach((line, offset) => {
    const isPlain = (column: number): boolean => line[column]?.format?.fill?.color === NO_FILL;
    for (let column = 0; column < line.length; column++) {
      if (!isPlain(column)) continue;
      const start = column;
      while (isPlain(column + 1)) column += 1;
      worksheet.getRangeByIndexes(top + offset, left + start, 1, column - start + 1).format.fill.clear();
    }
  });
}

/** Queues what gives an area its looks. @returns the cells with their number formats. */
export function putAreaLooks(
  worksheet: Excel.Worksheet,
  sheet: string,
  area: Area,
  { numberFormats, cells }: AreaLooks,
): readonly { readonly at: CellRef; readonly format: string }[] {
  const range = rangeOfArea(worksheet, area);
  range.numberFormat = numberFormats.map((line) => [...line]);
  clearFills(worksheet, area, cells);
  range.setCellProperties(cells.map((line) => line.map(settable)));
  return numberFormats.flatMap((line, offset) =>
    line.map((format, column) => ({ at: { sheet, row: area.top + offset, column: area.left + column }, format })),
  );
}

interface Look {
  readonly numberFormat: string;
  readonly cell: Excel.CellProperties;
}

/** The looks of a sheet while edits follow each other, as far as it was asked for them. */
export class KnownLooks {
  private readonly asked: { readonly area: Area; readonly looks: AreaLooks }[] = [];

  /** The same, for edits to go on from. */
  copy(): KnownLooks {
    const copy = new KnownLooks();
    copy.asked.push(...this.asked);
    return copy;
  }

  add(area: Area, looks: AreaLooks): void {
    // What is known last counts.
    this.asked.unshift({ area, looks });
  }

  private at(row: number, column: number): Look {
    const found = this.asked.find(({ area }) => areaContains(area, row, column));
    const [line, place] = [row - (found?.area.top ?? 0), column - (found?.area.left ?? 0)];
    return {
      numberFormat: found?.looks.numberFormats[line]?.[place] ?? "General",
      cell: found?.looks.cells[line]?.[place] ?? {},
    };
  }

  private table(area: Area, placeOf: (row: number, column: number) => { row: number; column: number }): AreaLooks {
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, offset) => area.top + offset);
    const columns = Array.from({ length: area.right - area.left + 1 }, (_, offset) => area.left + offset);
    const looks = rows.map((row) =>
      columns.map((column) => {
        const place = placeOf(row, column);
        return this.at(place.row, place.column);
      }),
    );
    return {
      numberFormats: looks.map((line) => line.map(({ numberFormat }) => numberFormat)),
      cells: looks.map((line) => line.map(({ cell }) => cell)),
    };
  }

  /** How an area looks. */
  of(area: Area): AreaLooks {
    return this.table(area, (row, column) => ({ row, column }));
  }

  /** How an area is to look that is made to look like its model. */
  like({ area, model }: LookLike): AreaLooks {
    return this.table(area, (row, column) => modelOf(area, model, row, column));
  }
}
