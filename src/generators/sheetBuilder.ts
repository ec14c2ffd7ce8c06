import type { Area } from "../core/cell";
import type { ContentValue } from "../core/formContent";
import type { LayoutCell } from "../core/layout";
import type { CellLook, DraftCell, DraftList, SheetDraft } from "../core/sheetDraft";
import { textOfValue } from "./draftTexts";

/** A place for a value, with what the content gives for it. */
export interface ValuePlace {
  readonly area: Area;
  readonly given: ContentValue | undefined;
  /** What stands before the value in the same cell: 资金总额：. */
  readonly prefix: string;
  readonly look: CellLook;
}

/** What a value place shows instead of a typed value. */
export interface Computed {
  readonly formula: string;
  /** What the formula comes to. */
  readonly value: number;
}

export const lookOfLine: CellLook = { vertical: "center", horizontal: "left", wraps: true };
export const lookOfTitle: CellLook = { vertical: "center", horizontal: "center", wraps: true, size: 16, isBold: true };
const lookOfFrame: CellLook = { vertical: "center", horizontal: "center", wraps: true, isFramed: true };
const TITLE_HEIGHT = 30;
/** A line of the standard font with some air around it. */
const LOWEST = 20;

/** The look of a cell inside the form's frame, or of one around it. */
export function lookOfCell(align: LayoutCell["align"], isUnframed?: true): CellLook {
  const look = isUnframed === true ? lookOfLine : lookOfFrame;
  return align === undefined ? look : { ...look, horizontal: align };
}

/** A sheet while it is being drawn, row by row from the top. */
export class SheetBuilder {
  /** The next row to be drawn. */
  row = 0;
  private readonly values: ValuePlace[] = [];
  private readonly texts: { readonly area: Area; readonly text: string; readonly look: CellLook }[] = [];
  private readonly blanks: Area[] = [];
  private readonly lists: DraftList[] = [];
  private readonly minimum = new Map<number, number>();
  /** By column, the first row that no cell reaches down into. */
  private readonly free = new Map<number, number>();

  constructor(readonly columnWidths: readonly number[]) {}

  /** The columns of the widest line. */
  get width(): number {
    return this.columnWidths.length;
  }

  /** The area of the next cell of the row: from the first column from `from` on that is free. */
  nextArea(across: number, down = 1, from = 0): Area {
    let left = from;
    while ((this.free.get(left) ?? 0) > this.row) left += 1;
    const area = { top: this.row, left, bottom: this.row + down - 1, right: left + across - 1 };
    for (let column = left; column <= area.right; column += 1) this.free.set(column, area.bottom + 1);
    return area;
  }

  /** A line over the whole width. */
  line(text: string, look: CellLook): void {
    this.text(this.nextArea(this.width), text, look);
    if (look === lookOfTitle) this.atLeast(TITLE_HEIGHT);
    this.row += 1;
  }

  /** The row that is being drawn is at least so high, in points. */
  atLeast(height: number | undefined): void {
    if (height !== undefined) this.minimum.set(this.row, height);
  }

  text(area: Area, text: string, look: CellLook): void {
    this.texts.push({ area, text, look });
  }

  value(place: ValuePlace): ValuePlace {
    this.values.push(place);
    return place;
  }

  /** A place to be filled in that holds nothing yet. */
  blank(area: Area, look: CellLook): void {
    this.texts.push({ area, text: "", look });
    this.blanks.push(area);
  }

  list(list: DraftList): void {
    if (list.values.length > 0) this.lists.push(list);
  }

  /** The finished sheet; places with a formula show that. */
  finish(
    name: string,
    computed: ReadonlyMap<ValuePlace, Computed>,
    { marksInputs, page }: { readonly marksInputs: boolean; readonly page: SheetDraft["page"] },
  ): SheetDraft {
    const values = this.values.map((place) => ({ place, cell: cellOf(place, computed.get(place)) }));
    const texts = this.texts.map(({ area, text, look }) => ({
      area,
      cell: { row: area.top, column: area.left, value: text === "" ? null : text, look },
    }));
    const cells: readonly { readonly area: Area; readonly cell: DraftCell }[] = [
      ...texts,
      ...values.map(({ place, cell }) => ({ area: place.area, cell })),
    ].sort((one, other) => one.area.top - other.area.top || one.area.left - other.area.left);
    const inputs = values.filter(({ place, cell }) => place.prefix === "" && cell.formula === undefined);
    return {
      name,
      cells: cells.map(({ cell }) => cell),
      merges: cells.map(({ area }) => area).filter(({ top, left, bottom, right }) => bottom > top || right > left),
      columnWidths: this.columnWidths,
      rowHeights: new Map(Array.from({ length: this.row }, (_, row) => [row, this.minimum.get(row) ?? LOWEST])),
      lists: this.lists,
      inputs: marksInputs ? joined([...inputs.map(({ place }) => place.area), ...this.blanks]) : [],
      page,
    };
  }
}

function cellOf({ area, given, prefix, look }: ValuePlace, computed: Computed | undefined): DraftCell {
  const place = { row: area.top, column: area.left, look };
  if (computed !== undefined) {
    const { formula, value } = computed;
    if (prefix === "") return { ...place, value, formula };
    return {
      ...place,
      value: `${prefix}${textOfValue(value)}`,
      formula: `"${prefix.replaceAll('"', '""')}"&${formula}`,
    };
  }
  if (prefix !== "") return { ...place, value: `${prefix}${textOfValue(given?.value ?? null)}` };
  const formula = given?.formula;
  return { ...place, value: given?.value ?? null, ...(formula === undefined ? {} : { formula }) };
}

/** Areas of the same columns right below one another as one. */
function joined(areas: readonly Area[]): readonly Area[] {
  const sorted = [...areas].sort((one, other) => one.left - other.left || one.top - other.top);
  const result: Area[] = [];
  for (const area of sorted) {
    const last = result.at(-1);
    const continues = last?.left === area.left && last.right === area.right && last.bottom + 1 === area.top;
    if (last !== undefined && continues) result[result.length - 1] = { ...last, bottom: area.bottom };
    else result.push(area);
  }
  return result;
}
