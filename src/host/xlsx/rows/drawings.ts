import { concerns, rowAfter, type RowShift } from "../../../core/writing/rowShift";
import { PartChanges } from "./partChanges";
import { anchorAfter, moveFormula, moveFormulaAttribute, type RowMove } from "./places";
import { contentOf, treeOf, valueOf, withInner, type Element } from "./tree";

function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

function numberIn(text: string, element: Element | undefined): number | undefined {
  const content = element === undefined ? undefined : contentOf(text, element);
  return content === undefined ? undefined : Number(content);
}

function setMarker(changes: PartChanges, marker: Element | undefined, row: number, isClamped: boolean): void {
  const place = childOf(marker, "row");
  if (place !== undefined && numberIn(changes.text, place) !== row) changes.setContent(place, String(row));
  const offset = childOf(marker, "rowOff");
  if (isClamped && offset !== undefined) changes.setContent(offset, "0");
}

/** Moves what hangs between two cells, or below one. What moves with the cells but keeps its size does not stretch. */
export function moveAnchor(changes: PartChanges, anchor: Element, shift: RowShift): void {
  const [from, to] = [childOf(anchor, "from"), childOf(anchor, "to")];
  const first = numberIn(changes.text, childOf(from, "row"));
  if (first === undefined) return;
  const habit = valueOf(changes.text, anchor, "editAs") ?? "twoCell";
  // In a sheet itself an anchor says so in two attributes.
  const isControl = anchor.name === "anchor";
  const stretches = isControl ? valueOf(changes.text, anchor, "sizeWithCells") === "1" : habit === "twoCell";
  const moves = isControl ? valueOf(changes.text, anchor, "moveWithCells") === "1" || stretches : habit !== "absolute";
  if (!moves) return;
  const last = numberIn(changes.text, childOf(to, "row")) ?? first;
  const after = anchorAfter(shift, first, last, stretches);
  setMarker(changes, from, after.from, after.isClamped.from);
  setMarker(changes, to, after.to, after.isClamped.to);
}

/** A drawing part with its pictures, shapes and charts where they belong after rows moved. */
export function movedDrawing(text: string, move: RowMove): string {
  const changes = new PartChanges(text);
  const root = treeOf(text);
  const isOwn = concerns(move.shift, move.sheet ?? "");
  for (const anchor of isOwn ? (root?.children ?? []) : []) moveAnchor(changes, anchor, move.shift);
  for (const element of root === undefined ? [] : withInner(root)) {
    // A shape may show what a cell holds, and a picture what cells look like.
    for (const link of ["textlink", "cellRange"]) moveFormulaAttribute(changes, element, link, move);
  }
  return changes.result();
}

/** The boxes of notes, and controls of old, in the language of old drawings (VML). */
export function movedOldDrawing(text: string, move: RowMove): string {
  const changes = new PartChanges(text);
  const root = treeOf(text);
  for (const shape of root === undefined ? [] : withInner(root)) {
    if (shape.name === "shape") moveShape(changes, shape, move);
  }
  return changes.result();
}

const LINKS = new Set(["FmlaLink", "FmlaRange", "FmlaTxbx"]);

/** Moves what a shape is about, a noted cell. @returns false where that cell is gone. */
function moveNotedRow(changes: PartChanges, row: Element | undefined, { shift }: RowMove): boolean {
  const noted = numberIn(changes.text, row);
  if (row === undefined || noted === undefined) return true;
  const after = rowAfter(shift, noted);
  if (after !== undefined && after !== noted) changes.setContent(row, String(after));
  return after !== undefined;
}

/** The place of a box: column, offset, row, offset of its first corner and of its last. */
function moveBox(changes: PartChanges, anchor: Element | undefined, { shift }: RowMove): void {
  const numbers = (anchor && contentOf(changes.text, anchor))?.split(",").map(Number) ?? [];
  const [, , first, , , , last] = numbers;
  if (anchor === undefined || first === undefined || last === undefined) return;
  const after = anchorAfter(shift, first, last, false);
  if (after.from === first) return;
  const moved = numbers.map((one, index) => (index === 2 ? after.from : index === 6 ? after.to : one));
  changes.setContent(anchor, moved.join(", "));
}

function moveShape(changes: PartChanges, shape: Element, move: RowMove): void {
  const data = childOf(shape, "ClientData");
  for (const link of data?.children ?? []) if (LINKS.has(link.name)) moveFormula(changes, link, move);
  if (!concerns(move.shift, move.sheet ?? "")) return;
  if (moveNotedRow(changes, childOf(data, "Row"), move)) moveBox(changes, childOf(data, "Anchor"), move);
  else changes.remove(shape);
}
