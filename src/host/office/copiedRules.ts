import { areaAddress } from "../../core/a1";
import type { Area } from "../../core/cell";
import type { SheetDraft } from "../../core/sheetDraft";
import { isRelative, onModel } from "../copiedRows";

const WANTED = { type: true, rule: true, ignoreBlanks: true, errorAlert: true, prompt: true } as const;

/** What is asked of what is typed into one cell of a model (data validation). */
interface CellRule {
  readonly row: number;
  readonly column: number;
  readonly validation: Excel.DataValidation;
}

/** A rule as it is given to the copy: a range that it names stays that of the model. `undefined` where it reads otherwise in other rows. */
function ruleElsewhere(rule: Excel.DataValidationRule, sheet: string): Excel.DataValidationRule | undefined {
  const { list, custom, date, decimal, textLength, time, wholeNumber } = rule;
  const texts = [list, custom, date, decimal, textLength, time, wholeNumber]
    .flatMap((one): readonly unknown[] => (one === undefined ? [] : Object.values(one)))
    .filter((one) => typeof one === "string");
  const formulas = texts.filter((text) => text.startsWith("="));
  if (formulas.some((formula) => isRelative(formula.slice(1)))) return undefined;
  if (typeof list?.source !== "string" || !list.source.startsWith("=")) return rule;
  return { list: { ...list, source: `=${onModel(list.source.slice(1), sheet)}` } };
}

/**
 * Reads what a model asks of what is typed into it, cell by cell where a column asks for anything: Excel tells nothing of
 * cells that ask for different things. One round trip, and one more where there are rules; none for a sheet that is no copy.
 */
async function readRules(
  context: Excel.RequestContext,
  { rowsLike, columnWidths }: SheetDraft,
): Promise<readonly CellRule[]> {
  if (rowsLike === undefined || rowsLike.rows.length === 0) return [];
  const worksheet = context.workbook.worksheets.getItem(rowsLike.sheet);
  const [first, last] = [Math.min(...rowsLike.rows), Math.max(...rowsLike.rows)];
  const validationOf = (row: number, column: number, count: number): Excel.DataValidation =>
    worksheet.getRangeByIndexes(row, column, count, 1).dataValidation;
  const columns = columnWidths.map((_, column) => {
    const validation = validationOf(first, column, last - first + 1);
    validation.load({ type: true });
    return { column, validation };
  });
  await context.sync();
  const ruled = columns.filter(({ validation }) => validation.type !== "None");
  if (ruled.length === 0) return [];
  const cells = ruled.flatMap(({ column }) =>
    [...new Set(rowsLike.rows)].map((row): CellRule => {
      const validation = validationOf(row, column, 1);
      validation.load(WANTED);
      return { row, column, validation };
    }),
  );
  await context.sync();
  return cells.filter(({ validation }) => validation.type !== "None");
}

/** Neighbours below one another on the copy that ask for the same, as one area of it. */
function areasOf(rules: readonly CellRule[], rows: readonly number[]): readonly (readonly [Area, CellRule])[] {
  const saying = ({ validation: { rule, ignoreBlanks, errorAlert, prompt } }: CellRule): string =>
    JSON.stringify([rule, ignoreBlanks, errorAlert, prompt]);
  const columns = [...new Set(rules.map(({ column }) => column))];
  return columns.flatMap((column) => {
    const own = new Map(rules.flatMap((rule) => (rule.column === column ? [[rule.row, rule] as const] : [])));
    const found: (readonly [Area, CellRule])[] = [];
    rows.forEach((like, row) => {
      const rule = own.get(like);
      if (rule === undefined) return;
      const [area, last] = found.at(-1) ?? [];
      const isNext = area?.bottom === row - 1 && last !== undefined && saying(last) === saying(rule);
      if (area !== undefined && isNext) found.splice(-1, 1, [{ ...area, bottom: row }, last]);
      else found.push([{ top: row, left: column, bottom: row, right: column }, rule]);
    });
    return found;
  });
}

/** Queues what a copy of a sheet asks of what is typed into it. @returns what does so, once the model was read. */
export async function requestRules(
  context: Excel.RequestContext,
  draft: SheetDraft,
): Promise<(worksheet: Excel.Worksheet) => void> {
  const { rowsLike } = draft;
  const rules = await readRules(context, draft);
  return (worksheet) => {
    if (rowsLike === undefined) return;
    for (const [area, { validation }] of areasOf(rules, rowsLike.rows)) {
      const rule = ruleElsewhere(validation.rule, rowsLike.sheet);
      if (rule === undefined) continue;
      const { dataValidation } = worksheet.getRange(areaAddress(area));
      dataValidation.rule = rule;
      dataValidation.ignoreBlanks = validation.ignoreBlanks;
      dataValidation.errorAlert = validation.errorAlert;
      dataValidation.prompt = validation.prompt;
    }
  };
}
