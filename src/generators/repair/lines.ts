import type { Area } from "../../core/cell";
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

function overlaps(one: Area, other: Area): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

function sameArea(one: Area, other: Area): boolean {
  return one.top === other.top && one.bottom === other.bottom && one.left === other.left && one.right === other.right;
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
  const inherited = here.filter((area) => !wanted.some((other) => sameArea(area, other)));
  const standing = fresh.merges.filter((area) => area.top <= row && area.bottom >= row && !inherited.includes(area));
  const missing = wanted.filter((area) => !standing.some((other) => overlaps(area, other)));
  const merges = [...standing, ...missing];
  const labels = line.labels.flatMap((label): readonly Edit[] => {
    const { area } = label;
    const over = merges.find((one) => overlaps(one, { top: row, bottom: row, left: area.left, right: area.left }));
    if (over !== undefined && (over.top !== row || over.left !== area.left)) return [];
    return raised(fresh, label, row, names);
  });
  return [
    ...inherited.map((area): Edit => ({ kind: "unmerge", sheet, area })),
    ...missing.map((area): Edit => ({ kind: "merge", sheet, area })),
    ...labels,
  ];
}

/** Writes a label into an empty cell. */
export function labelEdit(sheet: string, row: number, column: number, { value, formula }: DraftCell): Edit {
  const at = { sheet, row, column };
  return formula === undefined
    ? { kind: "set-value", at, value, expect: null }
    : {
        kind: "set-value",
        at,
        value: typeof value === "string" ? value.replace(/[：:].*$/s, "：") : value,
        expect: null,
      };
}

/** A line in the words of a message: its labels. */
export function wordsOf({ labels }: ModelLine): string {
  return labels.map(({ cell }) => textOf(cell).replace(/\s+/g, "")).join("、");
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
    const message = sentence("repair/line", { sheet: name, row: String(place + 1), label: wordsOf(match.line) });
    const at = { sheet: name, row: place, column: left };
    const furnishing = furnished(fresh, match.line, place, names);
    const isDone = trial.step(message, at, [insertion, ...furnishing, ...looks]);
    // Looks are worth less than the line.
    if (!isDone) trial.step(message, at, [insertion, ...furnishing]);
  }
}
