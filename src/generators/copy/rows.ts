import type { BoundRow } from "../../core/bind/bound";
import type { Form } from "../../core/form";
import type { ContentRow, FormContent } from "../../core/formContent";
import { bareLabel } from "../../core/text";
import { textOfValue } from "../draftTexts";
import type { Region } from "./model";

/** A row of the new form's table, and the row of the model that it looks like. */
export interface CopiedRow {
  readonly row: ContentRow;
  readonly like: BoundRow;
}

/** A blank table has no more rows. */
const MOST_BLANK = 3;

/**
 * The rows of a table of the new form: those of its content or else, of indicators, one for each of the model's levels
 * and for each indicator that has its name from an amount of the form; of other tables, a few blank ones.
 */
export function copiedRows(form: Form, region: Region, content: FormContent): readonly CopiedRow[] {
  const { table, rows } = region;
  const given = content.tables[table] ?? [];
  if (given.length > 0) return withLikes(given, rows);
  if (hasLevels(rows)) return blankLevels(form, region);
  const blank = rows.slice(0, MOST_BLANK).map(({ depth }): ContentRow => ({ depth, cells: {} }));
  return withLikes(blank, rows);
}

function hasLevels([first]: readonly BoundRow[]): boolean {
  return first?.cells["level1"] !== undefined && first.cells["level2"] !== undefined;
}

const levelsOf = (texts: readonly string[]): string => texts.map(bareLabel).join("|");

function levelsOfRow({ cells }: BoundRow): string {
  return levelsOf([cells["level1"]?.text ?? "", cells["level2"]?.text ?? ""]);
}

function blankLevels(form: Form, { table, rows }: Region): readonly CopiedRow[] {
  const named = namedRows(form, table);
  const groups = new Map<string, BoundRow[]>();
  for (const row of rows) {
    const key = levelsOfRow(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group): readonly CopiedRow[] => {
    const fixed = group.filter(({ cells }) => named.has(bareLabel(cells["level3"]?.text ?? "")));
    const kept = fixed.length > 0 ? fixed : group.slice(0, 1);
    return kept.map((like) => {
      const names = fixed.length > 0 ? ["level1", "level2", "level3"] : ["level1", "level2"];
      const cells = names.map((name) => [name, { value: like.cells[name]?.value ?? null }] as const);
      return { row: { depth: like.depth, cells: Object.fromEntries(cells) }, like };
    });
  });
}

/** The indicators that repeat an amount of the form. */
function namedRows({ identities }: Form, table: string): ReadonlySet<string> {
  const names = identities.flatMap((identity) => {
    if (identity.kind !== "same" || !("table" in identity.other) || identity.other.table !== table) return [];
    return identity.other.row?.column === "level3" ? identity.other.row.names : [];
  });
  return new Set(names.map(bareLabel));
}

/** Each row like one of the model: of indicators one of the same level, else the first, the last or one between. */
function withLikes(given: readonly ContentRow[], rows: readonly BoundRow[]): readonly CopiedRow[] {
  const last = rows.length - 1;
  const seen = new Map<string, number>();
  return given.flatMap((row, index): readonly CopiedRow[] => {
    const texts = ["level1", "level2"].map((name) => textOfValue(row.cells[name]?.value ?? null));
    const key = levelsOf(texts);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const same = hasLevels(rows) ? rows.filter((one) => levelsOfRow(one) === key) : [];
    const among = index === given.length - 1 ? last : Math.min(index, Math.max(0, last - 1));
    const like = same[Math.min(before, same.length - 1)] ?? rows[among];
    return like === undefined ? [] : [{ row, like }];
  });
}
