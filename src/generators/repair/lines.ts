import { areasOverlap, isSameArea } from "../../core/area";
import type { Area, CellValue } from "../../core/cell";
import type { Edit } from "../../core/edit";
import { sentence } from "../../core/message";
import type { DraftCell } from "../../core/sheetDraft";
import { textOf, type Sheet } from "../../core/workbook";
import { workbookAfter } from "../../core/writing/after";
import type { LineMatch } from "./align";
import type { Comparison } from "./compare";
import type { ModelLabel, ModelLine } from "./model";
import type { LabelNames } from "./names";
import type { Trial } from "./trial";

/** The last row of the sheet that a match speaks of. */
export function lastRowOf({ row, repeats }: LineMatch): number | undefined {
  return repeats.at(-1)?.row ?? row?.row;
}

/** Where a line that the sheet lacks belongs: below the line before it, else above the one behind it. */
function placeOf(matches: readonly LineMatch[], index: number): number | undefined {
  const before = matches
    .slice(0, index)
    .map(lastRowOf)
    .findLast((row) => row !== undefined);
  if (before !== undefined) return before + 1;
  return matches.slice(index + 1).find(({ row }) => row !== undefined)?.row?.row;
}

function looksOf({ cells }: ModelLine): string {
  return JSON.stringify(cells.map(({ column, look }) => [column, look]));
}

/** A row of the sheet that the official form prints just like the line, the nearest one. */
function modelRow(line: ModelLine, matches: readonly LineMatch[], place: number): number | undefined {
  const looks = looksOf(line);
  const alike = matches.flatMap(({ line: other, row }) =>
    row !== undefined && other !== line && looksOf(other) === looks ? row.row : [],
  );
  return alike.sort((one, other) => Math.abs(one - place) - Math.abs(other - place))[0];
}

/**
 * What brings a heading up into a fresh row that it is merged down from. When its row was deleted, a spreadsheet program
 * left the merged area one row shorter, some with the heading in it; as it was spelt there, it stays.
 */
function raised(fresh: Sheet, { area, names, cell }: ModelLabel, row: number, known: LabelNames): readonly Edit[] {
  const sheet = fresh.name;
  const { left, right } = area;
  const standing = fresh.rows.get(row + 1)?.get(left);
  const text = textOf(standing);
  const isHeading = [...known.namesOf(text)].some((name) => names.has(name)) && standing?.formula === undefined;
  const below = fresh.merges.find((one) => one.top === row + 1 && one.left === left && one.right === right);
  const isRaised = area.top < area.bottom && (isHeading || (text === "" && below !== undefined));
  if (!isRaised) return [labelEdit(sheet, row, left, cell)];
  const [unmerging, merging]: readonly (readonly Edit[])[] =
    below === undefined
      ? []
      : [[{ kind: "unmerge", sheet, area: below }], [{ kind: "merge", sheet, area: { ...below, top: row } }]];
  const emptying: Edit = {
    kind: "set-value",
    at: { sheet, row: row + 1, column: left },
    value: null,
    expect: standing?.value ?? null,
  };
  return [
    ...(unmerging ?? []),
    ...(isHeading ? [emptying] : []),
    ...(merging ?? []),
    labelEdit(sheet, row, left, isHeading && standing !== undefined ? { ...cell, value: standing.value } : cell),
  ];
}

/** What makes a fresh row that line: its merged cells, its labels. */
function furnished(fresh: Sheet, line: ModelLine, row: number, names: LabelNames): readonly Edit[] {
  const sheet = fresh.name;
  const wanted = line.merges
    .filter(({ top, bottom }) => top === bottom)
    .map((area): Area => ({ ...area, top: row, bottom: row }));
  const here = fresh.merges.filter((area) => area.top === row && area.bottom === row);
  const inherited = here.filter((area) => !wanted.some((other) => isSameArea(area, other)));
  const standing = fresh.merges.filter((area) => area.top <= row && area.bottom >= row && !inherited.includes(area));
  const missing = wanted.filter((area) => !standing.some((other) => areasOverlap(area, other)));
  const merges = [...standing, ...missing];
  const labels = line.labels.flatMap((label): readonly Edit[] => {
    const { area } = label;
    const over = merges.find((one) => areasOverlap(one, { top: row, bottom: row, left: area.left, right: area.left }));
    if (over !== undefined && (over.top !== row || over.left !== area.left)) return [];
    return raised(fresh, label, row, names);
  });
  return [
    ...inherited.map((area): Edit => ({ kind: "unmerge", sheet, area })),
    ...missing.map((area): Edit => ({ kind: "merge", sheet, area })),
    ...labels,
  ];
}

/** The label that a cell of the official form prints; of one that computes its value, the label alone. */
function labelIn({ value, formula }: DraftCell): CellValue {
  return formula !== undefined && typeof value === "string" ? value.replace(/[：:].*$/s, "：") : value;
}

/** Writes a label into an empty cell. */
export function labelEdit(sheet: string, row: number, column: number, cell: DraftCell): Edit {
  return { kind: "set-value", at: { sheet, row, column }, value: labelIn(cell), expect: null };
}

/** A label in the words of a message. */
export function labelInWords(cell: DraftCell): string {
  return textOf({ value: labelIn(cell) }).replace(/\s+/g, "");
}

/** Puts lines back that the sheet lacks, from the last one up, so that the places of the others stay. */
export function restoreLines({ sheet: { name }, names, alignment: { matches } }: Comparison, trial: Trial): void {
  for (let index = matches.length - 1; index >= 0; index -= 1) {
    const match = matches[index];
    if (match === undefined || match.row !== undefined || match.line.labels.length === 0) continue;
    const place = placeOf(matches, index);
    if (place === undefined) continue;
    const insertion: Edit = { kind: "insert-rows", sheet: name, row: place, count: 1 };
    const inserted = workbookAfter(trial.workbook, [insertion]);
    const fresh = inserted.ok ? inserted.value.sheets.find((sheet) => sheet.name === name) : undefined;
    if (fresh === undefined) continue;
    const like = modelRow(match.line, matches, place);
    const right = Math.max(...match.line.cells.map(({ column }) => column));
    const left = Math.min(...match.line.cells.map(({ column }) => column));
    const moved = like === undefined || like < place ? like : like + 1;
    const looks: readonly Edit[] =
      moved === undefined
        ? []
        : [
            {
              kind: "look-like",
              sheet: name,
              area: { top: place, bottom: place, left, right },
              model: { top: moved, bottom: moved, left, right },
            },
          ];
    const label = match.line.labels.map(({ cell }) => labelInWords(cell)).join("、");
    const message = sentence("repair/line", { sheet: name, row: String(place + 1), label });
    const at = { sheet: name, row: place, column: left };
    const furnishing = furnished(fresh, match.line, place, names);
    const isDone = trial.step(message, at, [insertion, ...furnishing, ...looks]);
    // Looks are worth less than the line.
    if (!isDone) trial.step(message, at, [insertion, ...furnishing]);
  }
}
