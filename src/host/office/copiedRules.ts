import { areaAddress } from "../../core/a1";
import type { Area } from "../../core/cell";
import type { SheetDraft } from "../../core/sheetDraft";
import { formulaTranslator } from "../../core/writing/translateFormula";
import { isRelative, onModel } from "../copiedRows";

const WANTED = { type: true, rule: true, ignoreBlanks: true, errorAlert: true, prompt: true } as const;

/** What is asked of what is typed into one cell of a model (data validation). */
interface CellRule {
  readonly row: number;
  readonly column: number;
  readonly validation: Excel.DataValidation;
}

/** A rule as it reads so many rows further down, its formulas with it; a range that lists values stays that of the model. */
function ruleElsewhere(rule: Excel.DataValidationRule, sheet: string, rows: number): Excel.DataValidationRule {
  return Object.fromEntries(
    Object.entries(rule).map(([kind, asked]: [string, unknown]) => [kind, askedElsewhere(kind, asked, sheet, rows)]),
  );
}

function askedElsewhere(kind: string, asked: unknown, sheet: string, rows: number): unknown {
  if (typeof asked !== "object" || asked === null) return asked;
  const moved = (text: string): string => {
    const formula = kind === "list" ? onModel(text.slice(1), sheet) : text.slice(1);
    return `=${formulaTranslator(formula)({ rows, columns: 0 })}`;
  };
  return Object.fromEntries(
    Object.entries(asked).map(([name, said]: [string, unknown]) => [
      name,
      typeof said === "string" && said.startsWith("=") ? moved(said) : said,
    ]),
  );
}

/** Whether a rule has a formula that reads otherwise in other rows. */
function isRelativeRule(rule: Excel.DataValidationRule): boolean {
  const texts = Object.values(rule).flatMap((asked: unknown): readonly unknown[] =>
    typeof asked === "object" && asked !== null ? Object.values(asked) : [],
  );
  return texts.some((text) => typeof text === "string" && text.startsWith("=") && isRelative(text.slice(1)));
}

/**
 * The rules of whose formulas it is known what they mean: each cell tells them as it reads them itself, so that those of
 * neighbours differ. Where they do not, they are told from somewhere else.
 */
function understood(rules: readonly CellRule[]): readonly CellRule[] {
  return rules.filter(({ row, column, validation: { rule } }) => {
    if (!isRelativeRule(rule)) return true;
    const said = JSON.stringify(rule);
    return !rules.some(
      (other) => other.column === column && other.row !== row && JSON.stringify(other.validation.rule) === said,
    );
  });
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
  return understood(cells.filter(({ validation }) => validation.type !== "None"));
}

/** Neighbours below one another on the copy that ask for the same, as one area of it, with the rule of its first cell. */
function areasOf(rules: readonly CellRule[], rows: readonly number[]): readonly (readonly [Area, CellRule])[] {
  // As all would read in the first row.
  const saying = ({ row, validation: { rule, ignoreBlanks, errorAlert, prompt } }: CellRule): string =>
    JSON.stringify([ruleElsewhere(rule, "", -row), ignoreBlanks, errorAlert, prompt]);
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
    for (const [area, { row, validation }] of areasOf(rules, rowsLike.rows)) {
      const { dataValidation } = worksheet.getRange(areaAddress(area));
      dataValidation.rule = ruleElsewhere(validation.rule, rowsLike.sheet, area.top - row);
      dataValidation.ignoreBlanks = validation.ignoreBlanks;
      dataValidation.errorAlert = validation.errorAlert;
      dataValidation.prompt = validation.prompt;
    }
  };
}
