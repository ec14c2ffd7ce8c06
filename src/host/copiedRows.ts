import type { Area } from "../core/cell";
import { formulaTokens } from "../core/writing/formulaTokens";
import type { Lines } from "../core/sheetDraft";

/** The rows of a copy that stand for some rows of its model, from the first to the last; `undefined` where none do. */
export function copiedLines({ first, last }: Lines, rows: readonly number[]): Lines | undefined {
  const own = rows.flatMap((like, row) => (like >= first && like <= last ? [row] : []));
  const [top, bottom] = [own[0], own.at(-1)];
  return top === undefined || bottom === undefined ? undefined : { first: top, last: bottom };
}

/** Areas of a model as they stand on its copy; those of which no row was copied are left out. */
export function copiedAreas(areas: readonly Area[], rows: readonly number[]): readonly Area[] {
  return areas.flatMap((area): readonly Area[] => {
    const lines = copiedLines({ first: area.top, last: area.bottom }, rows);
    return lines === undefined ? [] : [{ ...area, top: lines.first, bottom: lines.last }];
  });
}

/** The rows of a copy with which a page begins as one does in its model; none where nothing stands before or behind. */
export function copiedBreaks(breaks: readonly number[], rows: readonly number[]): readonly number[] {
  const own = breaks.flatMap((row) => {
    const at = rows.findIndex((like, index) => like >= row && (rows[index - 1] ?? row) < row);
    return at < 0 ? [] : [at];
  });
  return [...new Set(own)].sort((one, other) => one - other);
}

/** The areas of a copy that stand for one of its model: rows may have been left out, repeated and put between. */
export function areasCopied(model: Area, rows: readonly number[]): readonly Area[] {
  const copies: Area[] = [];
  rows.forEach((like, row) => {
    if (like < model.top || like > model.bottom) return;
    const last = copies.at(-1);
    if (last?.bottom === row - 1) copies.splice(-1, 1, { ...last, bottom: row });
    else copies.push({ ...model, top: row, bottom: row });
  });
  return copies;
}

const ABSOLUTE = /^\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?$/iu;
const CELL = /^\$?[A-Z]{1,3}\$?\d+$/iu;

/** Whether a formula, without its `=`, reads differently in another row. */
export function isRelative(formula: string): boolean {
  return formulaTokens(formula).some(({ kind, text }) => kind === "word" && CELL.test(text) && !/\$\d+$/.test(text));
}

/** A range that a rule of the model names without its sheet: it stands there, and not on the copy. */
export function onModel(formula: string, sheet: string): string {
  return ABSOLUTE.test(formula) ? `'${sheet.replaceAll("'", "''")}'!${formula}` : formula;
}
