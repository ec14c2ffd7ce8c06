import type { Profile } from "../standards/profile";
import type { ContentRow, FormContent } from "../core/formContent";
import type { Form, IdentityPattern } from "../core/form";
import type { LayoutTable } from "../core/layout";
import { bareLabel } from "../core/text";
import { chineseNumber } from "./chineseNumber";
import { textOfValue } from "./draftTexts";

/** One printed row: the rows that stand in it, by table; tables beside one another share their rows. */
export type PrintedRow = Readonly<Partial<Record<string, ContentRow>>>;

/** The tables of a line, its own first. */
export function tablesOf({ table, columns }: LayoutTable): readonly string[] {
  const others = columns.flatMap((column) =>
    "column" in column ? [column.table, column.sharedWith].filter((name) => name !== undefined) : [],
  );
  return [...new Set([table, ...others])];
}

/** The rows that a table line prints: those of the content or, where that has none, those of a blank form. */
export function printedRows(
  form: Form,
  profile: Profile,
  line: LayoutTable,
  content: FormContent,
): readonly PrintedRow[] {
  const names = tablesOf(line);
  const filled = names.filter((name) => (content.tables[name] ?? []).length > 0);
  if (filled.length === 0) {
    if (line.isOnlyFilled === true) return [];
    const rows = numbered(form, line.table, blankRows(form, profile, line));
    return rows.map((row) => Object.fromEntries(names.map((name) => [name, row])));
  }
  const [own = "", ...beside] = names;
  const shared = line.columns.flatMap((column) =>
    "column" in column && column.sharedWith !== undefined ? [column.column] : [],
  );
  return beside.reduce<readonly PrintedRow[]>(
    (rows, name) => aligned(rows, content.tables[name] ?? [], { own, name, shared }),
    numbered(form, own, content.tables[own] ?? []).map((row) => ({ [own]: row })),
  );
}

function blankRows(form: Form, profile: Profile, line: LayoutTable): readonly ContentRow[] {
  const { columns } = form.tables[line.table] ?? { columns: {} };
  if ("level1" in columns && "level2" in columns) return levelRows(form, profile, line);
  const parts = Array.from({ length: line.blankParts ?? 0 }, (): ContentRow => ({ depth: 2, cells: {} }));
  return Array.from({ length: line.blankRows }, (): ContentRow[] => [{ depth: 1, cells: {} }, ...parts]).flat();
}

/** One row for each level 2 of the profile, and for each indicator that must repeat an amount of the form. */
function levelRows({ identities }: Form, { levels }: Profile, { table, levelNames = [] }: LayoutTable): ContentRow[] {
  const nameOf = ({ name, synonyms = [] }: { readonly name: string; readonly synonyms?: readonly string[] }): string =>
    levelNames.find((printed) => synonyms.includes(printed)) ?? name;
  return levels.flatMap((level1) =>
    level1.level2.flatMap((level2) => {
      const named = identities.flatMap((identity) => repeatedName(identity, table, [level2.name]));
      const cells = { level1: { value: nameOf(level1) }, level2: { value: nameOf(level2) } };
      if (named.length === 0) return [{ depth: 1, cells }];
      return named.map((level3) => ({ depth: 1, cells: { ...cells, level3: { value: level3 } } }));
    }),
  );
}

function repeatedName(identity: IdentityPattern, table: string, level2: readonly string[]): readonly string[] {
  if (identity.kind !== "same" || !("table" in identity.other)) return [];
  const { table: other, where, row } = identity.other;
  if (other !== table || where?.column !== "level2" || row?.column !== "level3") return [];
  return where.names.some((name) => level2.includes(name)) ? row.names.slice(0, 1) : [];
}

/** Rows of a numbered table of which none has a number get theirs: 一 for main rows, 1 for what they consist of. */
function numbered(form: Form, table: string, rows: readonly ContentRow[]): readonly ContentRow[] {
  const column = form.tables[table]?.numberedBy;
  if (column === undefined || rows.some(({ cells }) => textOfValue(cells[column]?.value ?? null) !== "")) return rows;
  const counts: number[] = [];
  return rows.map(({ depth, cells }) => {
    const count = (counts[depth] ?? 0) + 1;
    counts.length = depth;
    counts[depth] = count;
    const value = depth === 1 ? chineseNumber(count) : depth === 2 ? count : `（${String(count)}）`;
    return { depth, cells: { ...cells, [column]: { value } } };
  });
}

/** Rows of one table put beside those of others, where they agree in the columns that both share. */
function aligned(
  rows: readonly PrintedRow[],
  more: readonly ContentRow[],
  { own, name, shared }: { readonly own: string; readonly name: string; readonly shared: readonly string[] },
): readonly PrintedRow[] {
  const keyOf = (row: ContentRow | undefined): string =>
    JSON.stringify(shared.map((column) => bareLabel(textOfValue(row?.cells[column]?.value ?? null))));
  const left = runsOf(rows, (row) => keyOf(row[own]));
  const right = runsOf(more, keyOf);
  const result: PrintedRow[] = [];
  let next = 0;
  for (const run of left) {
    const match = right.findIndex(({ key }, index) => index >= next && key === run.key);
    const partners = match < 0 ? [] : (right[match]?.rows ?? []);
    if (match >= 0) {
      result.push(...right.slice(next, match).flatMap((alone) => alone.rows.map((row) => ({ [name]: row }))));
      next = match + 1;
    }
    for (let index = 0; index < Math.max(run.rows.length, partners.length); index += 1) {
      const partner = partners[index];
      result.push({ ...run.rows[index], ...(partner === undefined ? {} : { [name]: partner }) });
    }
  }
  return [...result, ...right.slice(next).flatMap((alone) => alone.rows.map((row) => ({ [name]: row })))];
}

function runsOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const runs: { readonly key: string; readonly rows: Row[] }[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const last = runs.at(-1);
    if (last?.key === key) last.rows.push(row);
    else runs.push({ key, rows: [row] });
  }
  return runs;
}
