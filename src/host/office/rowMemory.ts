import { cellKey } from "../../core/cell";
import type { AreaEdit, DeleteRows, RowEdit } from "../../core/edit";
import { createEditMemory, type EditMemory } from "../../core/writing/changes";
import { concerns, rowAfter } from "../../core/writing/rowShift";
import type { AreaLooks } from "./areaLooks";
import type { RowLooks } from "./rowLooks";
import type { CellFormats } from "./write";

/** What edits that undo others give back in Excel. */
export interface OfficeMemory extends EditMemory {
  /** How the rows looked that an edit took out. */
  readonly rowLooks: WeakMap<DeleteRows, RowLooks>;
  /** How the areas looked that an edit made to look like others. */
  readonly areaLooks: WeakMap<AreaEdit, AreaLooks>;
  /** Number formats that gave way to "text" when we wrote. */
  formerFormats: CellFormats;
}

/** A memory that knows nothing yet. */
export function createOfficeMemory(): OfficeMemory {
  return { ...createEditMemory(), rowLooks: new WeakMap(), areaLooks: new WeakMap(), formerFormats: new Map() };
}

/** The formats where their cells stand after rows moved. */
export function movedFormats(formats: CellFormats, edit: RowEdit): CellFormats {
  const moved = [...formats.values()].flatMap(({ at, format }) => {
    const row = concerns(edit, at.sheet) ? rowAfter(edit, at.row) : at.row;
    return row === undefined ? [] : { at: { ...at, row }, format };
  });
  return new Map(moved.map((one) => [cellKey(one.at), one]));
}

/** The formats without those of a sheet that is gone. */
export function formatsElsewhere(formats: CellFormats, sheet: string): CellFormats {
  return new Map([...formats].filter(([, { at }]) => at.sheet.toLowerCase() !== sheet.toLowerCase()));
}
