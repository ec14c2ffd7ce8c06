import { addressOf, areaAddress, parseArea } from "../../core/a1";
import type { CellWrite } from "../../core/writing/edits";
import { cellBody, cellElement } from "./cellXml";
import { escapeText } from "./escapes";
import { insertedCells } from "./insertCells";
import { attribute, attributesOf, attributeSplice, type Splice, spliced, type Tag } from "./markup";
import { changedRuns } from "./richText";
import { formulaTranslator } from "../../core/writing/translateFormula";
import { findPlaces, type CellPlace, type SharedPlace } from "./sheetPlaces";
import type { Run } from "./strings";

/** What patching a sheet asks about what was read. */
export interface SheetFacts {
  /** The runs of the text a cell holds; none for a plain text. `xml` is the cell as it stands. */
  runsOf(type: string | undefined, xml: string): readonly Run[];
  /** The number of the format that a cell takes when it comes into being. */
  formatOf(row: number, column: number): number;
  /** The formula that a cell held until now. */
  formulaOf(row: number, column: number): string | undefined;
}

/** Attributes that belong to the old content: its type, and what metadata.xml says about it. */
const OF_CONTENT = new Set(["t", "cm", "vm"]);
const OF_SHARING = new Set(["t", "si", "ref"]);

function keptAttributes(text: string, tag: Tag, dropped: ReadonlySet<string>): string {
  const kept = attributesOf(text, tag).filter(({ name }) => !dropped.has(name));
  return kept.map(({ start, end }) => ` ${text.slice(start, end)}`).join("");
}

function rewritten(text: string, prefix: string, place: CellPlace, write: CellWrite, facts: SheetFacts): Splice {
  const { open, end } = place;
  const { content } = write;
  const fresh = typeof content.value === "string" && content.formula === undefined ? content.value : undefined;
  const oldRuns = fresh === undefined ? [] : facts.runsOf(attribute(text, open, "t"), text.slice(open.start, end));
  const runs = fresh === undefined || oldRuns.length === 0 ? [] : changedRuns(oldRuns, fresh);
  const body = cellBody(prefix, content, runs);
  return { start: open.start, end, text: cellElement(open.name, keptAttributes(text, open, OF_CONTENT), body) };
}

function freshCell(prefix: string, write: CellWrite, facts: SheetFacts): string {
  const format = facts.formatOf(write.row, write.column);
  const attributes = ` r="${addressOf(write)}"${format === 0 ? "" : ` s="${format}"`}`;
  return cellElement(`${prefix}c`, attributes, cellBody(prefix, write.content, []));
}

/** Cells that share the formula of an overwritten one get it written out, each with its own references. */
function expandedFormula(text: string, place: SharedPlace, facts: SheetFacts): Splice {
  const { master, open, row, column } = place;
  const distance = { rows: row - master.row, columns: column - master.column };
  const formula = formulaTranslator(facts.formulaOf(master.row, master.column) ?? "")(distance);
  const attributes = keptAttributes(text, open, OF_SHARING);
  return {
    start: open.start,
    end: place.end,
    text: `<${open.name}${attributes}>${escapeText(formula)}</${open.name}>`,
  };
}

function dimensionSplice(text: string, tag: Tag | undefined, writes: readonly CellWrite[]): readonly Splice[] {
  const area = tag === undefined ? undefined : parseArea(attribute(text, tag, "ref") ?? "");
  if (tag === undefined || area === undefined) return [];
  const wider = writes.reduce(
    ({ top, left, bottom, right }, { row, column }) => ({
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    }),
    area,
  );
  const isSame = areaAddress(wider) === areaAddress(area);
  return isSame ? [] : [attributeSplice(text, tag, "ref", areaAddress(wider))];
}

/** An empty cell that does not stand in the file needs no writing. */
function isNothing({ content }: CellWrite): boolean {
  return content.value === null && content.formula === undefined && content.error === undefined;
}

/**
 * The text of a sheet with cells written into it; everything else stays as it stands.
 * @returns `undefined` where the text is no sheet.
 */
export function patchSheet(text: string, writes: readonly CellWrite[], facts: SheetFacts): string | undefined {
  const ordered = [...writes].sort((one, other) => one.row - other.row || one.column - other.column);
  const byRow = new Map<number, CellWrite[]>();
  for (const write of ordered) {
    const ofRow = byRow.get(write.row);
    if (ofRow === undefined) byRow.set(write.row, [write]);
    else ofRow.push(write);
  }
  const wanted = new Map(Array.from(byRow, ([row, ofRow]) => [row, new Set(ofRow.map(({ column }) => column))]));
  const places = findPlaces(text, wanted);
  if (places === undefined) return undefined;

  const splices: Splice[] = [];
  const fresh: CellWrite[] = [];
  for (const [row, ofRow] of byRow) {
    const cells = places.rows.get(row)?.cells;
    for (const write of ofRow) {
      const place = cells?.get(write.column);
      if (place !== undefined) splices.push(rewritten(text, places.prefix, place, write, facts));
      else if (!isNothing(write)) fresh.push(write);
    }
  }
  const cells = fresh.map((write) => ({ ...write, xml: freshCell(places.prefix, write, facts) }));
  splices.push(...insertedCells(text, places, cells));
  splices.push(...dimensionSplice(text, places.dimension, fresh));
  const isWritten = ({ row, column }: { row: number; column: number }): boolean =>
    wanted.get(row)?.has(column) === true;
  for (const place of places.shared) {
    if (isWritten(place.master) && !isWritten(place)) splices.push(expandedFormula(text, place, facts));
  }
  return spliced(text, splices);
}
