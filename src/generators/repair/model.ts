import { areaContains, type Area } from "../../core/cell";
import type { Form } from "../../core/form";
import type { ContentPlaces } from "../../core/formContent";
import type { DraftCell, SheetDraft } from "../../core/sheetDraft";
import type { LabelName, LabelNames } from "./names";

/** A printed label of a form, where the official form has it. */
export interface ModelLabel {
  readonly cell: DraftCell;
  readonly area: Area;
  /** What it may name; several where one word heads several things. */
  readonly names: ReadonlySet<LabelName>;
  /** True where values stand behind the colons of the label's own cell. */
  readonly holdsValues: boolean;
}

/** What a line is to the table that it belongs to. */
export type TablePart =
  | { readonly kind: "header"; readonly table: string }
  /** One row of content; it may stand again and again. */
  | { readonly kind: "row"; readonly table: string }
  | { readonly kind: "total"; readonly table: string; readonly field: string };

/** One row of the official form. */
export interface ModelLine {
  readonly row: number;
  readonly labels: readonly ModelLabel[];
  /** The merged areas that begin in it. */
  readonly merges: readonly Area[];
  readonly part: TablePart | undefined;
  /** The cells with what stands in them, labels or not. */
  readonly cells: readonly DraftCell[];
}

/** The official form as its lines, to be compared with a sheet. */
export interface Model {
  readonly lines: readonly ModelLine[];
  /** The columns of a table, by name: those that the form prints it in. */
  readonly columnOf: (table: string, column: string) => number | undefined;
  /** Whether a row of a sheet that bears none of an indicator's names may have lost them; it may where this is left out. */
  readonly isLabelLost?: (line: ModelLine, row: number) => boolean;
}

function partsOf(form: Form, places: ContentPlaces): ReadonlyMap<number, TablePart> {
  const parts = new Map<number, TablePart>();
  for (const [table, rows] of Object.entries(places.tables)) {
    for (const cells of rows ?? []) {
      // A value that covers several rows has its place in the first of them, so that the last one is the row's own.
      const row = Math.max(...Object.values(cells).map((at) => at?.row ?? 0));
      parts.set(row, { kind: "row", table });
    }
  }
  for (const [field, { value }] of Object.entries(form.fields)) {
    const at = places.fields[field];
    if (typeof value === "object" && at !== undefined) parts.set(at.row, { kind: "total", table: value.table, field });
  }
  return parts;
}

/** The rows of a table's header: those in which most of its headings stand. */
function headersIn(form: Form, labels: readonly ModelLabel[]): ReadonlyMap<number, TablePart> {
  const headers = new Map<number, TablePart>();
  for (const table of Object.keys(form.tables)) {
    const counts = new Map<number, number>();
    for (const { area, names } of labels) {
      if ([...names].some((name) => name.startsWith(`column:${table}.`)))
        counts.set(area.top, (counts.get(area.top) ?? 0) + 1);
    }
    const [best] = [...counts].sort(([, one], [, other]) => other - one);
    if (best !== undefined && best[1] > 1) headers.set(best[0], { kind: "header", table });
  }
  return headers;
}

/**
 * A form laid out blank, read as the lines that a sheet of it should have.
 * @param places where the draft has its content; what stands there is no label, but for the names of levels.
 */
export function modelOf(
  form: Form,
  draft: Pick<SheetDraft, "cells" | "merges">,
  places: ContentPlaces,
  names: LabelNames,
): Model {
  const levels = new Set(["level1", "level2"]);
  const isContent = new Set<string>();
  const note = (row: number, column: number): unknown => isContent.add(`${String(row)},${String(column)}`);
  for (const rows of Object.values(places.tables)) {
    for (const cells of rows ?? []) {
      for (const [column, at] of Object.entries(cells)) {
        if (at !== undefined && !levels.has(column)) note(at.row, at.column);
      }
    }
  }
  const areaOf = ({ row, column }: DraftCell): Area =>
    draft.merges.find((area) => areaContains(area, row, column)) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
  const labels = draft.cells.flatMap((cell): readonly ModelLabel[] => {
    if (typeof cell.value !== "string" || isContent.has(`${String(cell.row)},${String(cell.column)}`)) return [];
    const own = names.namesOf(cell.value);
    const inside = own.size > 0 ? own : names.namesInside(cell.value);
    return inside.size === 0 ? [] : [{ cell, area: areaOf(cell), names: inside, holdsValues: own.size === 0 }];
  });
  const parts = partsOf(form, places);
  const headers = headersIn(form, labels);
  const last = Math.max(-1, ...draft.cells.map(({ row }) => row));
  const all = Array.from({ length: last + 1 }, (_, row): ModelLine => ({
    row,
    labels: labels.filter(({ area }) => area.top === row),
    merges: draft.merges.filter(({ top }) => top === row),
    part: parts.get(row) ?? headers.get(row),
    cells: draft.cells.filter((cell) => cell.row === row),
  }));
  // Further blank rows of a table are the one above again.
  const lines = all.filter(({ part, labels: own }, index) => {
    const before = all[index - 1]?.part;
    return own.length > 0 || part?.kind !== "row" || before?.kind !== "row" || before.table !== part.table;
  });
  const headings = new Map(
    labels.flatMap(({ area, names: own }) =>
      [...own].filter((name) => name.startsWith("column:")).map((name) => [name, area.left] as const),
    ),
  );
  return { lines, columnOf: (table, column) => headings.get(`column:${table}.${column}`) };
}
