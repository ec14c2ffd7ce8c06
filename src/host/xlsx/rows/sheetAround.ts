import { areaAddress, parseArea } from "../../../core/a1";
import type { Area } from "../../../core/cell";
import type { RowEdit } from "../../../core/edit";
import { mergesAfter } from "../../../core/writing/mergedRows";
import { concerns, rowAfter } from "../../../core/writing/rowShift";
import { damaged } from "../refused";
import { moveAnchor } from "./drawings";
import type { PartChanges } from "./partChanges";
import { areasMoved, moveAreas, moveFormula, moveFormulaAttribute, rehomed, type RowMove } from "./places";
import { contentOf, valueOf, withInner, type Element } from "./tree";

/** Elements that mean areas of their sheet, by the attribute that says so; without any area they go. */
const AREAS = new Map([
  ["hyperlink", "ref"],
  ["autoFilter", "ref"],
  ["sortState", "ref"],
  ["sortCondition", "ref"],
  ["protectedRange", "sqref"],
  ["ignoredError", "sqref"],
  ["cellWatch", "r"],
  ["inputCells", "r"],
  ["cellSmartTags", "r"],
]);

/** Elements with areas and with formulas that are written for the first cell of them. */
const RULES = new Set(["conditionalFormatting", "dataValidation", "sparkline"]);
const FORMULAS = new Set(["formula", "formula1", "formula2", "f"]);

/** Elements that may stand between the cells and the merged areas, as the schema orders them. */
const BEFORE_MERGES = new Set([
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"],
  ...["protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews"],
]);

function moveRule(changes: PartChanges, rule: Element, move: RowMove, isOwn: boolean): void {
  const inner = [...withInner(rule)];
  // In extensions the areas are an element behind the formulas.
  const areaElement = inner.find(({ name }) => name === "sqref");
  const areas =
    (areaElement === undefined ? undefined : contentOf(changes.text, areaElement)) ??
    valueOf(changes.text, rule, "sqref") ??
    "";
  if (isOwn && areas !== "" && !moveRuleAreas(changes, rule, areaElement, areas, move)) return;
  const before = isOwn ? rehomed(areas, move.shift) : undefined;
  for (const element of inner) {
    if (FORMULAS.has(element.name)) moveFormula(changes, element, move, before);
    else if (element.name === "cfvo") moveFormulaAttribute(changes, element, "val", move);
  }
}

function moveRuleAreas(
  changes: PartChanges,
  rule: Element,
  areaElement: Element | undefined,
  areas: string,
  move: RowMove,
): boolean {
  if (areaElement === undefined) {
    const isLeft = moveAreas(changes, rule, "sqref", move);
    if (!isLeft) changes.remove(rule);
    return isLeft;
  }
  const moved = areasMoved(areas, move);
  if (moved === "") changes.remove(rule);
  else if (moved !== areas) changes.setContent(areaElement, moved);
  return moved !== "";
}

/** The rows that stay in sight grow and shrink with what stands in them. */
function movePane(changes: PartChanges, pane: Element, { shift }: RowMove): void {
  const rows = Number(valueOf(changes.text, pane, "ySplit") ?? "0");
  const view = pane.parent;
  const top = /\d+$/.exec((view && valueOf(changes.text, view, "topLeftCell")) ?? "")?.[0];
  const first = top === undefined ? 0 : Number(top) - 1;
  const isFrozen = (valueOf(changes.text, pane, "state") ?? "split").startsWith("frozen");
  if (isFrozen && rows > 0) {
    const inside = (row: number): boolean => row >= first && row < first + rows;
    const gone = Array.from({ length: rows }, (_, offset) => first + offset).filter((row) => {
      return shift.kind === "delete-rows" && rowAfter(shift, row) === undefined;
    });
    const grows = shift.kind === "insert-rows" && shift.row > first && inside(shift.row) ? shift.count : 0;
    // Without any row there is no pane; one row stays.
    changes.setAttribute(pane, "ySplit", String(Math.max(rows + grows - gone.length, 1)));
  }
  const cell = valueOf(changes.text, pane, "topLeftCell");
  if (cell !== undefined && !moveAreas(changes, pane, "topLeftCell", { shift, sheet: shift.sheet })) {
    changes.setAttribute(pane, "topLeftCell", cell.replace(/\d+$/, String(shift.row + 1)));
  }
}

function moveSelection(changes: PartChanges, selection: Element, move: RowMove): void {
  const cell = valueOf(changes.text, selection, "activeCell") ?? "A1";
  const isLeft = moveAreas(changes, selection, "sqref", move) && moveAreas(changes, selection, "activeCell", move);
  if (isLeft) return;
  const instead = cell.replace(/\d+$/, String(move.shift.row + 1));
  changes.setAttribute(selection, "activeCell", instead);
  changes.setAttribute(selection, "sqref", instead);
  if (valueOf(changes.text, selection, "activeCellId") !== undefined) {
    changes.setAttribute(selection, "activeCellId", "0");
  }
}

/** A break stands above the row of its number, counted from zero, and moves with it. */
function moveBreaks(changes: PartChanges, breaks: Element, { shift }: RowMove): void {
  const taken = new Set<number>();
  for (const one of breaks.children) {
    const row = Number(valueOf(changes.text, one, "id") ?? "0");
    const moved = rowAfter(shift, row) ?? shift.row;
    if (taken.has(moved)) changes.remove(one);
    else changes.setAttribute(one, "id", String(moved));
    taken.add(moved);
  }
}

/** Where the list of merged areas is put on a sheet that has none. */
export function placeOfMerges(root: Element): number {
  return root.children.filter(({ name }) => BEFORE_MERGES.has(name)).at(-1)?.end ?? root.open.end;
}

function moveMerges(changes: PartChanges, root: Element, edit: RowEdit, former: readonly Area[] | undefined): void {
  const list = root.children.find(({ name }) => name === "mergeCells");
  const merges = (list?.children ?? []).flatMap((one) => parseArea(valueOf(changes.text, one, "ref") ?? "") ?? []);
  const after = mergesAfter(edit, merges, former);
  if (after.map(areaAddress).join() === merges.map(areaAddress).join()) return;
  const prefix = root.open.name.slice(0, root.open.name.indexOf(":") + 1);
  const cells = after.map((area) => `<${prefix}mergeCell ref="${areaAddress(area)}"/>`).join("");
  if (list !== undefined && after.length === 0) changes.remove(list);
  else if (list !== undefined) {
    changes.setAttribute(list, "count", String(after.length));
    changes.setContent(list, cells);
  } else {
    changes.insert(
      placeOfMerges(root),
      `<${prefix}mergeCells count="${String(after.length)}">${cells}</${prefix}mergeCells>`,
    );
  }
}

function moveOwn(changes: PartChanges, element: Element, move: RowMove): void {
  const { name } = element;
  const attribute = AREAS.get(name);
  if (attribute !== undefined && !moveAreas(changes, element, attribute, move)) changes.remove(element);
  else if (name === "selection") moveSelection(changes, element, move);
  else if (name === "pane") movePane(changes, element, move);
  else if (name === "rowBreaks") moveBreaks(changes, element, move);
  else if (name === "anchor") moveAnchor(changes, element, move.shift);
  else if (name === "dimension" && !moveAreas(changes, element, "ref", move)) {
    changes.setAttribute(element, "ref", "A1");
  }
}

/**
 * Moves everything of a sheet that stands around its cells: the areas of rules, links, filters, breaks, selections, and
 * the formulas among them; of other sheets the formulas only.
 * @param former the merged areas that an undone deletion gives back.
 */
export function moveAround(
  changes: PartChanges,
  root: Element | undefined,
  edit: RowEdit,
  sheet: string,
  former: readonly Area[] | undefined,
): void {
  if (root === undefined) throw damaged(sheet);
  const move: RowMove = { shift: edit, sheet };
  const isOwn = concerns(edit, sheet);
  for (const element of withInner(root)) {
    if (RULES.has(element.name)) moveRule(changes, element, move, isOwn);
    else if (element.name === "dataRef" && concerns(edit, valueOf(changes.text, element, "sheet") ?? "")) {
      if (!moveAreas(changes, element, "ref", move)) changes.remove(element);
    } else if (isOwn) moveOwn(changes, element, move);
  }
  if (isOwn) moveMerges(changes, root, edit, former);
}
