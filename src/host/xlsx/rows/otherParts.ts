import { formulaTokens } from "../../../core/writing/formulaTokens";
import { concerns, type RowShift } from "../../../core/writing/rowShift";
import { shiftFormula } from "../../../core/writing/shiftFormula";
import { escapeText, unescapeText } from "../escapes";
import { PartChanges } from "./partChanges";
import { moveAreas, moveFormula, moveFormulaAttribute, type RowMove } from "./places";
import { contentOf, treeOf, valueOf, withInner, type Element } from "./tree";

function changed(text: string, visit: (changes: PartChanges, element: Element) => void): string {
  const changes = new PartChanges(text);
  const root = treeOf(text);
  for (const element of root === undefined ? [] : withInner(root)) visit(changes, element);
  return changes.result();
}

/** A formula's parts between its commas; those in texts and sheet names do not count. */
function partsOf(formula: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const { text } of formulaTokens(formula)) {
    if (text === ",") parts.push(part);
    part = text === "," ? "" : part + text;
  }
  return [...parts, part];
}

/** What is printed and what is repeated on each page lose the parts that are gone; as errors they would spoil the file. */
function moveName(changes: PartChanges, name: Element, shift: RowShift): void {
  const formula = unescapeText(contentOf(changes.text, name) ?? "");
  const moved = shiftFormula(formula, { sheet: undefined, isDefinedName: true }, shift);
  if (moved === formula) return;
  const isBuiltIn = valueOf(changes.text, name, "name")?.startsWith("_xlnm.") === true;
  const left = isBuiltIn ? partsOf(moved).filter((part) => !part.endsWith("#REF!")) : [moved];
  if (left.length === 0) changes.remove(name);
  else changes.setContent(name, escapeText(left.join(",")));
}

/** The workbook part: defined names, with what is printed. */
export function movedNames(text: string, { shift }: RowMove): string {
  return changed(text, (changes, element) => {
    if (element.name === "definedName") moveName(changes, element, shift);
  });
}

/** Notes, and comments with answers; those of rows that are gone go with them. */
export function movedNotes(text: string, move: RowMove): string {
  return changed(text, (changes, element) => {
    const isNote = element.name === "comment" || element.name === "threadedComment";
    if (isNote && !moveAreas(changes, element, "ref", move)) changes.remove(element);
  });
}

const TABLE_AREAS = new Set(["table", "autoFilter", "sortState", "sortCondition"]);
const TABLE_FORMULAS = new Set(["calculatedColumnFormula", "totalsRowFormula"]);

/** A table (ListObject), of which it is known that the rows do not go through it. */
export function movedTable(text: string, move: RowMove): string {
  const isOwn = concerns(move.shift, move.sheet ?? "");
  return changed(text, (changes, element) => {
    if (isOwn && TABLE_AREAS.has(element.name)) moveAreas(changes, element, "ref", move);
    else if (TABLE_FORMULAS.has(element.name)) moveFormula(changes, element, move);
  });
}

/** A pivot table, of which it is known that the rows do not go through it. */
export function movedPivot(text: string, move: RowMove): string {
  return changed(text, (changes, element) => {
    if (element.name === "location") moveAreas(changes, element, "ref", move);
  });
}

/** Where a pivot table takes its data from. */
export function movedPivotSource(text: string, move: RowMove): string {
  return changed(text, (changes, element) => {
    if (element.name !== "worksheetSource" || !concerns(move.shift, valueOf(text, element, "sheet") ?? "")) return;
    moveAreas(changes, element, "ref", move);
  });
}

/** A chart, whose references all name their sheet. */
export function movedChart(text: string, move: RowMove): string {
  return changed(text, (changes, element) => {
    if (element.name === "f") moveFormula(changes, element, move);
  });
}

/** The attributes of a form control that name cells. */
export const CONTROL_LINKS = ["fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup"];

/** A form control with the cells that it is linked to. */
export function movedControl(text: string, move: RowMove): string {
  return changed(text, (changes, element) => {
    for (const link of CONTROL_LINKS) moveFormulaAttribute(changes, element, link, move);
  });
}
