import type { Area } from "../core/cell";
import type { Decoration, LayoutCell, LayoutRow } from "../core/layout";
import type { CellLook } from "../core/sheetDraft";
import { filledIn, openLabel, printedLabel, textOfValue } from "./draftTexts";
import type { Drawing } from "./drawing";
import { lookOfCell } from "./sheetBuilder";

/** Several labels with their values in one line stand so far apart. */
const GAP = " ".repeat(20);

/** Draws a row of labels and places for values. */
export function drawRow(drawing: Drawing, { cells, isUnframed, minimumHeight }: LayoutRow): void {
  const { builder } = drawing;
  builder.atLeast(minimumHeight);
  for (const cell of cells) {
    drawCell(drawing, cell, builder.nextArea(cell.across, cell.down), lookOfCell(cell.align, isUnframed));
  }
  builder.row += 1;
}

function drawCell(drawing: Drawing, cell: LayoutCell, area: Area, look: CellLook): void {
  const { builder, words, content, fields } = drawing;
  if ("value" in cell) {
    const place = builder.value({ area, given: content.fields[cell.value], prefix: "", look });
    fields.set(cell.value, place);
  } else if ("label" in cell) {
    builder.text(area, labelOfField(drawing, cell.label, cell), look);
  } else if ("inline" in cell) {
    drawInline(drawing, cell.inline, area, look);
  } else if ("blank" in cell) {
    builder.blank(area, look);
  } else if ("heading" in cell) {
    builder.text(area, filledIn(cell.heading, words), look);
  } else if ("footer" in cell) {
    builder.text(area, `${cell.footer}：`, look);
  } else {
    builder.text(area, `${cell.unit}：${words.unit}`, look);
  }
}

function labelOfField({ form, words }: Drawing, name: string, decoration: Decoration): string {
  const field = form.fields[name];
  return field === undefined ? name : printedLabel(field.labels, decoration, words);
}

/** Labels with their values behind them in one cell; a single one can be computed. */
function drawInline(
  drawing: Drawing,
  labels: readonly (string | ({ readonly label: string } & Decoration))[],
  area: Area,
  look: CellLook,
): void {
  const { builder, content, fields } = drawing;
  const named = labels.map((one) => (typeof one === "string" ? { label: one } : one));
  const places = named.map(({ label, ...decoration }) => ({
    label,
    place: { area, given: content.fields[label], prefix: openLabel(labelOfField(drawing, label, decoration)), look },
  }));
  for (const { label, place } of places) fields.set(label, place);
  const [only, ...more] = places;
  if (only !== undefined && more.length === 0) builder.value(only.place);
  else {
    const texts = places.map(({ place }) => `${place.prefix}${textOfValue(place.given?.value ?? null)}`);
    builder.text(area, texts.join(GAP), look);
  }
}
