import type Big from "big.js";
import { amountOfValue, yuanPer, type MoneyUnit } from "../../core/amount";
import type { CellValue } from "../../core/cell";
import { bareLabel } from "../../core/text";
import { textOfValue } from "../draftTexts";
import type { RowPlace } from "./place";
import { columnOf } from "../fill/tablePlace";

/** What a new row holds, by the names of the columns of its table. */
export type RowValues = Readonly<Record<string, CellValue>>;

/** What stands in a column as a text. */
export function textIn(values: RowValues, column: string): string {
  return textOfValue(values[column] ?? null).trim();
}

/** Values by the columns that they name, by their name or as they are printed; and the names that no column bears. */
export function columnsNamed(
  { form, table, standing }: RowPlace,
  values: RowValues,
): { readonly values: RowValues; readonly unknown: readonly string[] } {
  const columns = Object.entries(form.form.tables[table]?.columns ?? {}).filter(
    ([name]) => columnOf(standing, name) !== undefined,
  );
  const found: Record<string, CellValue> = {};
  const unknown: string[] = [];
  for (const [given, value] of Object.entries(values)) {
    const column = columns.find(([name, { labels }]) => {
      const printed = standing.place.columns.get(name)?.text ?? "";
      return name === given || [printed, ...labels].some((label) => bareLabel(label) === bareLabel(given));
    });
    if (column === undefined) unknown.push(given);
    else if (textOfValue(value).trim() !== "") found[column[0]] = value;
  }
  return { values: found, unknown };
}

/** An amount as a person writes it, in 元; without a unit of its own it is in that of its place. */
export function yuanOf(value: CellValue, unit: MoneyUnit): Big | undefined {
  const printed = amountOfValue(value, textOfValue(value));
  return printed?.value.times(yuanPer(printed.unit ?? unit));
}
