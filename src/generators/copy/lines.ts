import type { Area } from "../../core/cell";
import type { FormContent } from "../../core/formContent";
import type { CopyModel, Region } from "./model";
import { copiedRows, type CopiedRow } from "./rows";

/** A row of the new sheet. */
export interface CopiedLine {
  /** The row of the model's sheet that it looks like. */
  readonly like: number;
  /** The table that it is of, and which of its rows. */
  readonly region?: Region;
  readonly copied?: CopiedRow;
}

/** The rows of the new sheet, and where those of the model have come to stand. */
export interface CopiedLines {
  readonly lines: readonly CopiedLine[];
  /** Where an area of the model stands that lies in no table's rows, or takes up all of them; `undefined` for others. */
  readonly areaOf: (area: Area) => Area | undefined;
}

/** Lays out the rows of a new form after those of the model, its tables with as many rows as are wanted. */
export function copiedLines({ bound, grid, top, regions }: CopyModel, content: FormContent): CopiedLines {
  const bottom = Math.max(bound.range.bottom, ...grid.slots.map(({ area }) => area.bottom));
  const lines: CopiedLine[] = [];
  const tops = new Map<number, number>();
  const bottoms = new Map<number, number>();
  for (let row = top; row <= bottom; row += 1) {
    const region = regions.find(({ first, last }) => first <= row && row <= last);
    tops.set(row, lines.length);
    if (region === undefined) lines.push({ like: row });
    else {
      const rows = copiedRows(bound.form, region, content);
      lines.push(...rows.map((copied) => ({ like: copied.like.row, region, copied })));
      row = region.last;
    }
    bottoms.set(row, lines.length - 1);
  }
  return {
    lines,
    areaOf(area) {
      const [start, end] = [tops.get(area.top), bottoms.get(area.bottom)];
      return start === undefined || end === undefined || end < start ? undefined : { ...area, top: start, bottom: end };
    },
  };
}
